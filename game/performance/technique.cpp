#include "game/performance/technique.h"

#include "game/performance/rule_file.h"
#include "physics/hash.h"

#include <fmt/format.h>

namespace performance {
namespace {

using MaybeError = std::optional<program::Diagnostic>;

constexpr std::array<std::string_view, 7> kTypes{"T", "S", "Lo", "Eu", "F", "Lz", "A"};
constexpr std::array<std::string_view, 4> kPositions{"camel", "sit", "upright", "layback"};

MaybeError read_take_offs(const RuleText& text, Technique& technique) {
    constexpr std::array<std::string_view, 6> kColumns{"type",  "lever", "curvature",
                                                       "vault", "keep",  "pre_rev"};
    RuleTable table(text, kColumns);
    std::array<bool, kTypes.size()> seen{};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::size_t type = table.word(row, 0, kTypes);
        if (seen[type]) {
            table.reject(row, 0, "FR605", fmt::format("'{}' stands here twice", kTypes[type]),
                         "keep one of the two lines");
        }
        seen[type] = true;
        const auto jump = static_cast<program::JumpType>(type);
        technique.take_offs[type] = {
            .lever = table.number(row, 1, 0, 20).to_double(),
            .curvature = table.number(row, 2, -2, 2).to_double(),
            .vault = table.number(row, 3, 0, 1).to_double(),
            .keep = table.number(row, 4, 0, 1).to_double(),
            .pre_rotation_rev = table.number(row, 5, 0, {1, 2}).to_double(),
            .entry_lobe = program::lobe_of(program::take_off_edge(jump)),
            .lands_on_left = program::landing_edge(jump).foot == program::Foot::Left,
        };
    }
    for (std::size_t type = 0; type < kTypes.size(); ++type) {
        if (!seen[type]) {
            table.reject_file("FR606", fmt::format("the take-off '{}' is missing", kTypes[type]),
                              "add its line");
        }
    }
    return table.error();
}

MaybeError read_entries(const RuleText& text, Technique& technique) {
    constexpr std::array<std::string_view, 3> kColumns{"code", "bend_s", "entry_mps"};
    RuleTable table(text, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const JumpEntry entry{.bend_s = table.number(row, 1, {1, 5}, {6, 5}).to_double(),
                              .entry_mps = table.number(row, 2, 1, 9).to_double()};
        if (!technique.entries.emplace(table.text(row, 0), entry).second) {
            table.reject(row, 0, "FR605", fmt::format("'{}' stands here twice", table.text(row, 0)),
                         "keep one of the two lines");
        }
    }
    for (int rotations = 1; rotations <= 5; ++rotations) {
        for (std::size_t type = 0; type < kTypes.size(); ++type) {
            const program::JumpCode code{rotations, static_cast<program::JumpType>(type)};
            const bool exists = code.type == program::JumpType::Euler  ? rotations == 1
                                : code.type == program::JumpType::Axel ? rotations < 5
                                                                       : true;
            const std::string name = program::to_string(code);
            if (exists && !technique.entries.contains(name)) {
                table.reject_file("FR606", fmt::format("the jump '{}' is missing", name),
                                  "add its line");
            }
        }
    }
    return table.error();
}

MaybeError read_spins(const RuleText& text, Technique& technique) {
    constexpr std::array<std::string_view, 4> kColumns{"position", "open_inertia", "tight_inertia",
                                                       "natural_rps"};
    RuleTable table(text, kColumns);
    std::array<bool, kPositions.size()> seen{};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::size_t position = table.word(row, 0, kPositions);
        if (seen[position]) {
            table.reject(row, 0, "FR605",
                         fmt::format("'{}' stands here twice", kPositions[position]),
                         "keep one of the two lines");
        }
        seen[position] = true;
        const SpinTechnique spin{.open_inertia = table.number(row, 1, {1, 2}, 10).to_double(),
                                 .tight_inertia = table.number(row, 2, {1, 2}, 10).to_double(),
                                 .natural_rps = table.number(row, 3, {1, 2}, 6).to_double()};
        if (spin.tight_inertia >= spin.open_inertia) {
            table.reject(row, 2, "FR607", "arms in must be tighter than arms open",
                         "make it smaller than open_inertia");
        }
        technique.spins[position] = spin;
    }
    for (std::size_t position = 0; position < kPositions.size(); ++position) {
        if (!seen[position]) {
            table.reject_file("FR606",
                              fmt::format("the position '{}' is missing", kPositions[position]),
                              "add its line");
        }
    }
    return table.error();
}

std::uint64_t hash_of(const std::array<RuleText, 3>& texts) {
    std::uint64_t hash = physics::kHashSeed;
    for (const RuleText& text : texts) {
        for (const char byte : text.text) {
            hash = physics::hash_word(hash, static_cast<unsigned char>(byte));
        }
        hash = physics::hash_word(hash, text.text.size());
    }
    return hash;
}

} // namespace

tl::expected<Technique, program::Diagnostic> read_technique(const std::array<RuleText, 3>& texts) {
    Technique technique;
    technique.hash = hash_of(texts);
    MaybeError error = read_take_offs(texts[0], technique);
    if (!error) {
        error = read_entries(texts[1], technique);
    }
    if (!error) {
        error = read_spins(texts[2], technique);
    }
    if (error) {
        return tl::unexpected(*error);
    }
    return technique;
}

tl::expected<Technique, program::Diagnostic> load_technique(const std::filesystem::path& folder) {
    constexpr std::array<std::string_view, 3> kFiles{"takeoffs.tsv", "jumps.tsv", "spins.tsv"};
    std::array<RuleText, 3> texts;
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        tl::expected<RuleText, program::Diagnostic> text = read_rule_file(folder / kFiles[i]);
        if (!text) {
            return tl::unexpected(text.error());
        }
        texts[i] = std::move(*text);
    }
    return read_technique(texts);
}

} // namespace performance
