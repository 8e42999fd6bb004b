#include "game/performance/season.h"

#include "game/performance/rule_file.h"
#include "game/performance/season_values.h"

#include <fmt/format.h>

#include <algorithm>

namespace performance {
namespace {

using MaybeError = std::optional<program::Diagnostic>;

constexpr int kMeasureLimit = 1000;
constexpr std::array<std::string_view, 2> kNoYes = {"no", "yes"};
constexpr std::string_view kNothing = "-";

constexpr std::uint64_t kFnvOffset = 14695981039346656037ULL;
constexpr std::uint64_t kFnvPrime = 1099511628211ULL;

std::uint64_t fnv1a(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * kFnvPrime;
    }
    return hash;
}

/// Each file ends with its length, so moving a line from one file to the next changes the hash.
std::uint64_t hash_of(const SeasonTexts& texts) {
    std::uint64_t hash = kFnvOffset;
    for (const RuleText* file :
         {&texts.season, &texts.jumps, &texts.spins_steps, &texts.goe_bullets, &texts.goe_errors,
          &texts.components, &texts.panel}) {
        hash = fnv1a(hash, file->text);
        hash = fnv1a(hash, std::to_string(file->text.size()));
    }
    return hash;
}

void reject_twice(RuleTable& table, std::size_t row) {
    table.reject(row, 0, "FR605", fmt::format("'{}' stands here twice", table.text(row, 0)),
                 "keep one of the two lines");
}

Points points_or(RuleTable& table, std::size_t row, std::size_t column, Points otherwise) {
    return table.text(row, column) == kNothing ? otherwise : table.points(row, column);
}

Ramp read_ramp(RuleTable& table, std::size_t row, std::size_t first_column) {
    return {
        .none = table.number(row, first_column, -kMeasureLimit, kMeasureLimit).to_double(),
        .full = table.number(row, first_column + 1, -kMeasureLimit, kMeasureLimit).to_double(),
    };
}

void reject_measure(RuleTable& table, std::size_t row, std::size_t column) {
    table.reject(row, column, "FR604",
                 fmt::format("no measure '{}' is taken of this", table.text(row, column)),
                 "see assets/rules/README.md for the measures");
}

MaybeError read_jumps(const RuleText& source, Season& season) {
    constexpr std::array<std::string_view, 7> kColumns = {"code", "base",       "under",    "down",
                                                          "edge", "edge_under", "edge_down"};
    RuleTable table(source, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        JumpValue value;
        value.base = table.points(row, 1);
        value.under = points_or(table, row, 2, value.base);
        value.down = table.points(row, 3);
        value.edge = points_or(table, row, 4, value.base);
        value.edge_under = points_or(table, row, 5, value.under);
        value.edge_down = points_or(table, row, 6, value.down);
        if (!season.jumps.emplace(table.text(row, 0), value).second) {
            reject_twice(table, row);
        }
    }
    constexpr int kRequiredRotations = 4;
    constexpr std::array kTypes = {program::JumpType::ToeLoop, program::JumpType::Salchow,
                                   program::JumpType::Loop,    program::JumpType::Flip,
                                   program::JumpType::Lutz,    program::JumpType::Axel};
    std::vector<program::JumpCode> required = {{1, program::JumpType::Euler}};
    for (int rotations = 1; rotations <= kRequiredRotations; ++rotations) {
        for (const program::JumpType type : kTypes) {
            required.push_back({rotations, type});
        }
    }
    for (const program::JumpCode jump : required) {
        if (!season.jumps.contains(program::to_string(jump))) {
            table.reject_file("FR606",
                              fmt::format("the jump '{}' has no value", program::to_string(jump)),
                              "add its line");
        }
    }
    return table.error();
}

MaybeError read_levelled(const RuleText& source, Season& season) {
    constexpr std::array<std::string_view, 3> kColumns = {"code", "base", "v_possible"};
    RuleTable table(source, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const LevelValue value{.base = table.points(row, 1),
                               .v_possible = table.word(row, 2, kNoYes) == 1};
        if (!season.levelled.emplace(table.text(row, 0), value).second) {
            reject_twice(table, row);
        }
    }
    for (const std::string_view code : {"StSqB", "StSq1", "StSq2", "StSq3", "StSq4", "ChSq1"}) {
        if (!season.levelled.contains(code)) {
            table.reject_file("FR606", fmt::format("'{}' has no value", code), "add its line");
        }
    }
    return table.error();
}

MaybeError read_bullets(const RuleText& source, Season& season) {
    constexpr std::array<std::string_view, 7> kColumns = {"kind", "bullet", "core", "measure",
                                                          "none", "full",   "note"};
    RuleTable table(source, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        BulletRule rule;
        rule.group = static_cast<ElementGroup>(table.word(row, 0, kElementGroups));
        rule.bullet = table.text(row, 1);
        rule.core = table.word(row, 2, kNoYes) == 1;
        rule.measure = find_measure(rule.group, table.text(row, 3));
        if (rule.measure == nullptr) {
            reject_measure(table, row, 3);
        }
        rule.quality = read_ramp(table, row, 4);
        const bool continues = !season.bullets.empty() && season.bullets.back().group == rule.group;
        if (continues) {
            const BulletRule& before = season.bullets.back();
            rule.place = before.bullet == rule.bullet ? before.place : before.place + 1;
        }
        if (rule.place >= kBullets) {
            table.reject(row, 1, "FR607", "a seventh bullet of one kind",
                         fmt::format("a judge has {} weights", kBullets));
        }
        season.bullets.push_back(std::move(rule));
    }
    return table.error();
}

MaybeError read_errors(const RuleText& source, Season& season) {
    constexpr std::array<std::string_view, 10> kColumns = {
        "kind", "error", "group", "least", "most", "effect", "measure", "slight", "worst", "note"};
    constexpr std::array<std::string_view, 3> kEffects = {"plain", "cap2", "final"};
    RuleTable table(source, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        ErrorRule rule;
        rule.group = static_cast<ElementGroup>(table.word(row, 0, kElementGroups));
        rule.error = table.text(row, 1);
        rule.family = table.text(row, 2);
        rule.least = table.whole(row, 3, season.goe.lowest, 0);
        rule.most = table.whole(row, 4, season.goe.lowest, 0);
        if (rule.most > rule.least) {
            table.reject(row, 4, "FR607", "the worst reduction is smaller than the least",
                         "write the greater reduction here, as -3 after -1");
        }
        rule.effect = static_cast<ErrorEffect>(table.word(row, 5, kEffects));
        rule.measure = find_measure(rule.group, table.text(row, 6));
        if (rule.measure == nullptr) {
            reject_measure(table, row, 6);
        }
        rule.severity = read_ramp(table, row, 7);
        season.errors.push_back(std::move(rule));
    }
    return table.error();
}

MaybeError read_components(const RuleText& source, Season& season) {
    constexpr std::array<std::string_view, 6> kColumns = {"component", "measure", "weight",
                                                          "none",      "full",    "note"};
    constexpr std::array<std::string_view, kComponents> kNames = {"composition", "presentation",
                                                                  "skating_skills"};
    constexpr int kHighestWeight = 100;
    RuleTable table(source, kColumns);
    std::array<bool, kComponents> seen{};
    for (std::size_t row = 0; row < table.rows(); ++row) {
        ComponentRule rule;
        const std::size_t component = table.word(row, 0, kNames);
        rule.component = static_cast<Component>(component);
        rule.measure = find_program_measure(table.text(row, 1));
        if (rule.measure == nullptr) {
            reject_measure(table, row, 1);
        }
        rule.weight = table.whole(row, 2, 1, kHighestWeight);
        rule.quality = read_ramp(table, row, 3);
        seen[component] = true;
        season.components.push_back(rule);
    }
    const auto missing = std::find(seen.begin(), seen.end(), false);
    if (missing != seen.end()) {
        table.reject_file("FR606",
                          fmt::format("the component '{}' has no measure",
                                      kNames[static_cast<std::size_t>(missing - seen.begin())]),
                          "add a line for it");
    }
    return table.error();
}

MaybeError read_panel(const RuleText& source, int judges, Season& season) {
    constexpr std::array<std::string_view, 10> kColumns = {
        "judge",    "strictness", "bullet_1", "bullet_2", "bullet_3",
        "bullet_4", "bullet_5",   "bullet_6", "severity", "component_steps"};
    constexpr int kHighestWeight = 10;
    constexpr int kHighestLean = 4;
    RuleTable table(source, kColumns);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        JudgeProfile judge;
        judge.name = table.text(row, 0);
        judge.strictness = table.number(row, 1, 0, 1).to_double();
        for (std::size_t i = 0; i < kBullets; ++i) {
            judge.weights[i] = table.number(row, i + 2, 0, kHighestWeight).to_double();
        }
        judge.severity = table.number(row, 8, -1, 1).to_double();
        judge.component_steps = table.whole(row, 9, -kHighestLean, kHighestLean);
        season.judges.push_back(std::move(judge));
    }
    if (table.rows() != static_cast<std::size_t>(judges)) {
        table.reject_file("FR607",
                          fmt::format("{} judges, but panel.judges says {}", table.rows(), judges),
                          "give each judge a line");
    }
    if (2 * season.dropped_marks >= judges) {
        table.reject_file("FR607", "panel.dropped leaves no mark to average",
                          "drop fewer marks in season.tsv");
    }
    return table.error();
}

} // namespace

double share_of(Ramp ramp, double value) {
    if (ramp.none == ramp.full) {
        return value >= ramp.none ? 1 : 0;
    }
    return std::clamp((value - ramp.none) / (ramp.full - ramp.none), 0.0, 1.0);
}

bool reaches(Ramp ramp, double value) {
    return ramp.full < ramp.none ? value <= ramp.none : value >= ramp.none;
}

tl::expected<Season, program::Diagnostic> parse_season(const SeasonTexts& texts) {
    Season season;
    season.hash = hash_of(texts);
    int judges = 0;
    MaybeError error = read_values(texts.season, season, judges);
    const auto then = [&error](auto&& read) {
        if (!error) {
            error = read();
        }
    };
    then([&] { return read_jumps(texts.jumps, season); });
    then([&] { return read_levelled(texts.spins_steps, season); });
    then([&] { return read_bullets(texts.goe_bullets, season); });
    then([&] { return read_errors(texts.goe_errors, season); });
    then([&] { return read_components(texts.components, season); });
    then([&] { return read_panel(texts.panel, judges, season); });
    if (error) {
        return tl::unexpected(std::move(*error));
    }
    return season;
}

tl::expected<Season, program::Diagnostic> load_season(const std::filesystem::path& folder) {
    SeasonTexts texts;
    const std::array<std::pair<RuleText*, std::string_view>, 7> files = {{
        {&texts.season, "season.tsv"},
        {&texts.jumps, "jumps.tsv"},
        {&texts.spins_steps, "spins_steps.tsv"},
        {&texts.goe_bullets, "goe_bullets.tsv"},
        {&texts.goe_errors, "goe_errors.tsv"},
        {&texts.components, "components.tsv"},
        {&texts.panel, "panel.tsv"},
    }};
    for (const auto& [target, name] : files) {
        tl::expected<RuleText, program::Diagnostic> text = read_rule_file(folder / name);
        if (!text) {
            return tl::unexpected(text.error());
        }
        *target = std::move(*text);
    }
    return parse_season(texts);
}

} // namespace performance
