#pragma once

#include "audio/beat/fraction.h"
#include "game/performance/measures.h"
#include "game/performance/outcome.h"
#include "game/performance/points.h"
#include "game/performance/rule_table.h"
#include "levels/program/diagnostic.h"
#include "levels/program/program.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace performance {

/// The rules of one season, all of it data: assets/rules/<season>/*.tsv (columns and sources in
/// assets/rules/README.md). Values without a default here come from those files only.

/// Base values of one jump by sign. A sign that the jump cannot get has the value without it.
struct JumpValue {
    Points base;       ///< also with `q` and `!`
    Points under;      ///< `<`
    Points down;       ///< `<<`
    Points edge;       ///< `e`, `eq`
    Points edge_under; ///< `e<`
    Points edge_down;  ///< `e<<`
};

/// Base value of a spin or sequence at one level.
struct LevelValue {
    Points base;
    bool v_possible = false; ///< flying, with a change of foot or in combination
};

/// Bands of missing rotation, in degrees (ISU Technical Panel handbook).
struct RotationBands {
    double quarter_from_deg = 0;   ///< this and more: `q`
    double quarter_to_deg = 0;     ///< more: `<`
    double downgrade_from_deg = 0; ///< this and more: `<<`
    double popped_beyond_deg = 0;  ///< more: the jump with one turn less
    double over_beyond_deg = 0;    ///< turned further: the jump with one turn more, `<<`
};

/// Lean at the take-off of flips and Lutzes, degrees, positive to the right side.
struct EdgeBands {
    double correct_from_deg = 0;
    double wrong_to_deg = 0;
};

/// What gives a spin its level.
struct SpinRules {
    double min_revolutions = 0;
    double position_revolutions = 0;
    int max_position_features = 0;
    std::array<double, 3> one_position_features{}; ///< revolutions of the 1st, 2nd, 3rd feature
    double foot_revolutions = 0;
    double long_hold_revolutions = 0;
    double rate_gain = 0;
    double locked_share = 0;
    int basic_positions = 0;
};

/// What gives a step sequence its level.
struct StepRules {
    std::array<int, 4> turns_of_level{}; ///< difficult turns for level 1..4
    double body_timing = 0;
    double clean_share = 0;
};

/// What a segment allows to count.
struct Limits {
    int jump_elements = 0;
    int spins = 0;
    int step_sequences = 0;
    int choreo_sequences = 0;
    int combinations = 0;
    int triple_combinations = 0;
    int executions = 0;
    int repeated = 0;
    int repeated_quads = 0;
};

struct SegmentRules {
    beat::Fraction component_factor;
    int bonus_jumps = 0;
    double combination_spin_revolutions = 0;
    double spin_revolutions = 0;
    std::optional<Limits> limits; ///< empty: nothing is too much (gala)
};

inline constexpr int kMaxRotations = 5;
inline constexpr int kSpinPositions = 4;

/// What a panel calls good.
struct References {
    std::array<double, kMaxRotations> height_m{};      ///< of jumps with 1..5 turns
    std::array<double, kSpinPositions> position_rps{}; ///< by program::SpinPosition
};

/// A linear scale between two values of a measure; `full` may be the smaller one.
struct Ramp {
    double none = 0;
    double full = 0;
};

/// 0 at `none` and before, 1 at `full` and beyond. A ramp of no width is a step at its value.
[[nodiscard]] double share_of(Ramp ramp, double value);
/// True from `none` on in the direction of `full`.
[[nodiscard]] bool reaches(Ramp ramp, double value);

/// One condition of a GOE bullet; a bullet is as good as the worst of its conditions.
struct BulletRule {
    ElementGroup group = ElementGroup::Jump;
    std::string bullet;
    int place = 0;     ///< in its group, from 0: which weight of a judge applies
    bool core = false; ///< printed bold by the ISU: +4 and +5 need all of these
    ElementMeasure measure = nullptr;
    Ramp quality;
};

/// What an error does besides its reduction.
enum class ErrorEffect {
    Plain,
    Serious, ///< the starting GOE is capped
    Final,   ///< the GOE is the reduction, whatever else
};

/// An error with its range of reductions; of a group only the worst one counts.
struct ErrorRule {
    ElementGroup group = ElementGroup::Jump;
    std::string error;
    std::string family; ///< the column `group`
    int least = 0;      ///< reduction of a slight one, negative
    int most = 0;
    ErrorEffect effect = ErrorEffect::Plain;
    ElementMeasure measure = nullptr;
    Ramp severity;
};

inline constexpr int kBullets = 6;

/// A judge: how ready with bullets, how hard on errors. No chance in it.
struct JudgeProfile {
    std::string name;
    double strictness = 0;                  ///< a bullet counts if quality x weight reaches it
    std::array<double, kBullets> weights{}; ///< by the bullet's place
    double severity = 0;                    ///< added to the severity of an error, -1..1
    int component_steps = 0;                ///< added to each component, steps of 0.25
};

enum class Component { Composition, Presentation, SkatingSkills };
inline constexpr int kComponents = 3;

struct ComponentRule {
    Component component = Component::Composition;
    ProgramMeasure measure = nullptr;
    double weight = 0;
    Ramp quality;
};

/// How GOE is put together.
struct GoeRules {
    beat::Fraction step;        ///< share of the base value
    beat::Fraction choreo_step; ///< points, flat
    int lowest = 0;
    int highest = 0;
    int highest_without_core = 0;
    int highest_after_serious = 0;
};

struct Season {
    std::string name;
    std::uint64_t hash = 0; ///< FNV-1a of all its files: what a replay names
    std::map<std::string, JumpValue, std::less<>> jumps;     ///< by code, "4T"
    std::map<std::string, LevelValue, std::less<>> levelled; ///< by code, "CCoSp4"
    RotationBands rotation;
    EdgeBands edge;
    SpinRules spin;
    StepRules steps;
    GoeRules goe;
    beat::Fraction second_half;
    beat::Fraction repeat;
    beat::Fraction v;
    int dropped_marks = 0; ///< as many highest as lowest
    std::array<Points, 5> fall_deductions{};
    std::array<SegmentRules, 3> segments{}; ///< by program::Segment
    References references;
    double lowest_component = 0;
    double highest_component = 0;
    std::vector<BulletRule> bullets;
    std::vector<ErrorRule> errors;
    std::vector<JudgeProfile> judges;
    std::vector<ComponentRule> components;

    [[nodiscard]] const SegmentRules& segment(program::Segment which) const {
        return segments[static_cast<std::size_t>(which)];
    }
};

/// The files of a season.
struct SeasonTexts {
    RuleText season;
    RuleText jumps;
    RuleText spins_steps;
    RuleText goe_bullets;
    RuleText goe_errors;
    RuleText components;
    RuleText panel;
};

/// Reads a season. The first mistake is returned, with its place and what mends it.
[[nodiscard]] tl::expected<Season, program::Diagnostic> parse_season(const SeasonTexts& texts);

/// Reads season.tsv, jumps.tsv, spins_steps.tsv, goe_bullets.tsv, goe_errors.tsv, components.tsv
/// and panel.tsv of `folder`. FR608 if one of them cannot be read.
[[nodiscard]] tl::expected<Season, program::Diagnostic>
load_season(const std::filesystem::path& folder);

} // namespace performance
