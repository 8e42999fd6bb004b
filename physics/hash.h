#pragma once

#include <cstdint>
#include <cstring>

namespace physics {

inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;

/// One more 64-bit word into a hash: FNV-1a over words with a final mix of the high bits.
[[nodiscard]] constexpr std::uint64_t hash_word(std::uint64_t hash, std::uint64_t word) {
    hash ^= word;
    hash *= 0x100000001b3ULL;
    return hash ^ (hash >> 29U);
}

/// The exact bits of a number: -0 and +0 differ, as do results that differ in the last place.
[[nodiscard]] inline std::uint64_t hash_number(std::uint64_t hash, double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return hash_word(hash, bits);
}

} // namespace physics
