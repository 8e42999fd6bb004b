#include "game/performance/replay.h"

#include "game/performance/replay_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace performance {
namespace {

using Table = std::array<std::uint64_t, 256>;

constexpr Table crc_table() {
    constexpr std::uint64_t kPolynomial = 0xC96C5795D7870F42ULL;
    Table table{};
    for (std::uint64_t byte = 0; byte < table.size(); ++byte) {
        std::uint64_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? kPolynomial : 0);
        }
        table[byte] = crc;
    }
    return table;
}

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

} // namespace

std::uint64_t checksum_of(std::string_view bytes) {
    static constexpr Table kTable = crc_table();
    std::uint64_t crc = ~std::uint64_t{0};
    for (const char byte : bytes) {
        crc = kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (crc >> 8U);
    }
    return ~crc;
}

std::string write_replay(const Replay& replay) {
    std::string out = fmt::format("{}{}\nengine {}\n", kReplayMagic, kReplayVersion, replay.engine);
    out += fmt::format("season {} {}\ntechnique {}\nassist {}\npractice {}\n", replay.season,
                       hex(replay.season_hash), hex(replay.technique_hash), replay.assist,
                       replay.practice ? 1 : 0);
    out += fmt::format("program {}\n", replay.program.size());
    out += replay.program;
    out += fmt::format("\ninputs {}\n", replay.inputs.size());
    for (const Input& input : replay.inputs) {
        out += fmt::format("{} {} {} {}\n", input.time_us, input.skater,
                           kButtonLetters[static_cast<std::size_t>(input.button)],
                           input.down ? '+' : '-');
    }
    out += fmt::format("hashes {}\n", replay.hashes.size());
    for (const std::uint64_t hash : replay.hashes) {
        out += hex(hash) + '\n';
    }
    out += fmt::format("final {}\n", hex(replay.final_hash));
    return out + fmt::format("crc {}\n", hex(checksum_of(out)));
}

std::optional<std::size_t> first_divergence(const Replay& replay, const Run& run) {
    const std::size_t common = std::min(replay.hashes.size(), run.hashes.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (replay.hashes[i] != run.hashes[i]) {
            return i + 1;
        }
    }
    const bool same =
        replay.hashes.size() == run.hashes.size() && replay.final_hash == run.final_hash;
    return same ? std::nullopt : std::optional<std::size_t>(common + 1);
}

} // namespace performance
