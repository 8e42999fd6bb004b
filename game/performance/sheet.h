#pragma once

#include "game/performance/calls.h"
#include "game/performance/outcome.h"
#include "game/performance/points.h"
#include "game/performance/season.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace performance {

/// What stands at the head of a sheet and is not measured.
struct SheetHeader {
    std::string title;
    std::string skater;
    program::Segment segment = program::Segment::Free;
    std::string assist; ///< the setting and every help, "normal" or "easy, arms by themselves"
};

/// The cues of an element or a program: signed errors in microseconds, negative is early.
struct TimingDetail {
    int timed = 0; ///< cues the player pressed; those played by an assist do not count
    std::int64_t mean_us = 0;
    std::int64_t spread_us = 0; ///< standard deviation
};

/// One jump, as measured.
struct JumpDetail {
    std::string code; ///< as called, with its signs; as planned if it never left the ice
    JumpOutcome measured;
    double missing_deg = 0; ///< to the called jump; negative: turned further
};

struct SpinDetail {
    SpinOutcome measured;
    int planned_level = 0;
    LevelCall called;
};

struct StepsDetail {
    StepsOutcome measured;
    int planned_level = 0; ///< 0 for choreographic sequences too
    LevelCall called;
};

/// One line of the protocol.
struct SheetRow {
    int number = 0;
    ElementGroup group = ElementGroup::Jump;
    std::string planned;  ///< "4T+3T"
    std::string executed; ///< "4T<+3T"; the planned code if there is no value
    std::string info;     ///< signs apart, "q < F"; "nv" for no value
    Points base;          ///< with the second-half factor in it
    bool second_half = false;
    Points goe;
    std::vector<int> marks; ///< empty without value
    Points score;
    TimingDetail timing;
    std::vector<JumpDetail> jumps;
    std::optional<SpinDetail> spin;
    std::optional<StepsDetail> steps;
};

struct ComponentRow {
    Component component = Component::Composition;
    std::vector<int> marks; ///< steps of 0.25
    Points mean;
    Points score;
};

/// What a routine can be proud of.
struct Seals {
    bool clean = false;     ///< every element skated without sign, step-out, hand or fall
    bool levels = false;    ///< every spin and sequence called at its planned level
    bool drawing = false;   ///< the trace within kSealDrawing_m of its own drawing
    bool no_uncued = false; ///< no scrape of an uncued push, no press in a rest
};

/// Root mean square distance, metres.
inline constexpr double kSealDrawing_m = 1.0;

/// The protocol of one performance.
struct Sheet {
    SheetHeader header;
    std::string season;
    std::uint64_t season_hash = 0;
    std::vector<SheetRow> rows;
    Points base_sum;
    Points element_score;
    beat::Fraction component_factor;
    std::array<ComponentRow, kComponents> components;
    Points component_sum;
    int falls = 0;
    Points deductions; ///< not negative; taken off
    Points total;      ///< elements + components - deductions
    TimingDetail timing;
    int perfect = 0, good = 0, scrape = 0, missed = 0;
    double shape_rms_m = 0;
    double size = 0;
    Seals seals;
};

/// Scores a performance. Pure: the same outcome gives the same sheet on every machine.
[[nodiscard]] Sheet make_sheet(const Season& season, const ProgramOutcome& outcome,
                               const SheetHeader& header);

/// "Composition", "Presentation", "Skating Skills".
[[nodiscard]] std::string_view name_of(Component component);
/// "Free Skating", "Short Program", "Gala".
[[nodiscard]] std::string_view segment_name(program::Segment segment);
/// "held", "step-out", "hand down", "fall".
[[nodiscard]] std::string_view name_of(LandingKind landing);
/// "B", "1".."4".
[[nodiscard]] std::string level_name(int level);

/// The protocol for a terminal: at most 110 columns, ASCII but for the names given in, decimal
/// point whatever the locale, ends in a newline.
[[nodiscard]] std::string render_text(const Sheet& sheet);

/// The same with every measurement, as JSON (keys in fixed order, indented by two). Points are
/// numbers with two decimals, times microseconds, lengths metres, angles degrees.
[[nodiscard]] std::string to_json_text(const Sheet& sheet);

} // namespace performance
