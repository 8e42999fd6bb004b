#pragma once

#include "game/performance/auto_skater.h"
#include "game/performance/input.h"
#include "levels/program/diagnostic.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace performance {

/// The version of the replay format, and of the engine whose bits it holds.
inline constexpr int kReplayVersion = 1;
inline constexpr int kEngineVersion = 1;

/// Everything that a performance is re-derived from, and what it came to, to check that.
///
/// A text file, in this order: `four-rotations replay 1`, `engine 1`, `season NAME HASH`,
/// `technique HASH`, `assist NAME`, `practice 0|1`, `program BYTES` and the file itself,
/// `inputs N` and a line `TIME_US SKATER BUTTON(L|R|K) DOWN(+|-)` each, `hashes N` and one a line
/// (of the performance after each second of song time), `final HASH`, `crc HASH` over all bytes
/// before its line. Hashes are 16 hexadecimal digits.
struct Replay {
    int engine = kEngineVersion;
    std::string season;
    std::uint64_t season_hash = 0;
    std::uint64_t technique_hash = 0;
    std::string assist;
    bool practice = false; ///< not for any table
    std::string program;   ///< the whole .program text
    std::vector<Input> inputs;
    std::vector<std::uint64_t> hashes;
    std::uint64_t final_hash = 0;
    friend bool operator==(const Replay&, const Replay&) = default;
};

[[nodiscard]] std::string write_replay(const Replay& replay);

/// Reads a replay; `file` is the name in messages. Errors (FR7nn): FR701 not a replay, FR702 a
/// newer version, FR703 a broken line, FR704 the checksum is wrong, FR705 too large (4 MiB). All
/// but the last name a line.
[[nodiscard]] tl::expected<Replay, program::Diagnostic> read_replay(std::string_view text,
                                                                    std::string_view file);

/// The first second of song time, counted from 1, in which a run differs from the replay's hashes;
/// empty if it is the same to its end. A second that only one of them has differs; a final hash
/// that alone is another belongs to the second after the last.
[[nodiscard]] std::optional<std::size_t> first_divergence(const Replay& replay, const Run& run);

} // namespace performance
