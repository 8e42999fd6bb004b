#include "physics/hash.h"
#include "tests/determinism/arithmetic.h"
#include "tests/determinism/scenes.h"
#include "tests/performance/support/exhibition.h"

#include <fmt/format.h>

namespace determinism {
namespace {

std::string hex(std::uint64_t hash) {
    return fmt::format("{:016x}", hash);
}

std::uint64_t hash_of(const std::vector<performance::Input>& inputs) {
    std::uint64_t hash = physics::kHashSeed;
    for (const performance::Input& input : inputs) {
        hash = physics::hash_word(hash, static_cast<std::uint64_t>(input.time_us));
        hash = physics::hash_word(hash, static_cast<std::uint64_t>(input.button));
        hash = physics::hash_word(hash, input.down ? 1 : 0);
    }
    return hash;
}

// Hands that spread by this much miss, scrape and fall, and get up again.
constexpr performance::HandErrors kErringHands{.spread_s = 0.05, .seed = 4};

} // namespace

std::vector<Line> exhibition_lines() {
    const performance::Plan& plan = exhibition::plan("normal");
    const std::vector<performance::Input> recorded = performance::skate(plan, kErringHands).inputs;
    const performance::Run run = performance::skate(plan, recorded);
    std::vector<Line> lines{{"exhibition/inputs", hex(hash_of(recorded))}};
    for (std::size_t i = 0; i < run.hashes.size(); ++i) {
        lines.push_back({fmt::format("exhibition/{}", i + 1), hex(run.hashes[i])});
    }
    lines.push_back({"exhibition/last", hex(run.final_hash)});
    lines.push_back(
        {"exhibition/total", performance::to_string(exhibition::sheet("normal", run).total)});
    lines.push_back({"perfect-hands", hex(exhibition::perfect("normal").final_hash)});
    return lines;
}

std::vector<Line> golden_lines() {
    std::vector<Line> all = arithmetic();
    for (const std::vector<Line>& part : {scene_lines(), exhibition_lines()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace determinism
