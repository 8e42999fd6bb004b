#include "game/performance/cue_sheet.h"

#include "game/performance/jump_plan.h"
#include "game/performance/song_time.h"
#include "game/performance/spin_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace performance {
namespace {

using program::ElementKind;
using program::Foot;
using program::Turn;

Button button_of(Foot foot) {
    return foot == Foot::Left ? Button::Left : Button::Right;
}

// Counter-clockwise is towards the left side.
Button button_of_sense(int sense) {
    return sense > 0 ? Button::Left : Button::Right;
}

physics::StepTo step_onto(program::Edge edge, int rotation) {
    return {.foot = edge.foot == Foot::Left ? physics::Side::Left : physics::Side::Right,
            .backward = edge.backward,
            .rotation = rotation,
            .effort = 0};
}

// Writes one program; a class because every row adds to the same lists.
class Writer {
public:
    Writer(const program::Program& program, const Technique& technique, const physics::Body& body,
           const Rehearsed& rehearsed, const std::string& file)
        : program_(program), technique_(technique), body_(body), rehearsed_(rehearsed),
          file_(file) {}

    CueSheet write();

private:
    void write_row(std::size_t index);
    void write_strokes();
    void write_edge();
    void write_turn();
    void write_jumps();
    void write_spin();
    void write_hold(CueKind kind, ButtonSet buttons);
    void add(CueKind kind, ButtonSet buttons, std::int64_t press_us,
             std::optional<std::int64_t> release_us, int index);
    void step(std::int64_t time_us, const physics::Command& to);
    void fault(std::string code, std::string text, std::string hint);
    void join_frames();
    void sort_cues();
    void widen_after_rests();

    [[nodiscard]] const program::Row& row() const { return program_.rows[row_]; }

    [[nodiscard]] PlannedElement& element() { return sheet_.elements[row_]; }

    [[nodiscard]] std::int64_t time_us(beat::Beats beats) const {
        return program_.tempo.time_us_at(beats);
    }

    [[nodiscard]] std::int64_t beats_before(std::int64_t time_us) const {
        return static_cast<std::int64_t>(program_.tempo.beats_at_seconds(to_seconds(time_us)));
    }

    [[nodiscard]] beat::Beats length() const { return row().beats ? *row().beats : beat::Beats(0); }

    const program::Program& program_;
    const Technique& technique_;
    const physics::Body& body_;
    const Rehearsed& rehearsed_;
    const std::string& file_;
    CueSheet sheet_;
    std::size_t row_ = 0;
};

void Writer::fault(std::string code, std::string text, std::string hint) {
    sheet_.diagnostics.push_back({.file = file_,
                                  .line = row().line,
                                  .column = 0,
                                  .length = 1,
                                  .code = std::move(code),
                                  .severity = program::Severity::Error,
                                  .text = std::move(text),
                                  .hint = std::move(hint),
                                  .source_line = {}});
}

void Writer::add(CueKind kind, ButtonSet buttons, std::int64_t press_us,
                 std::optional<std::int64_t> release_us, int index) {
    sheet_.cues.push_back({.id = 0,
                           .element = row_,
                           .skater = 0,
                           .kind = kind,
                           .buttons = buttons,
                           .press_us = press_us,
                           .release_us = release_us,
                           .after_rest = false,
                           .index = index});
}

void Writer::step(std::int64_t time_us, const physics::Command& to) {
    sheet_.steps.push_back({time_us, to});
}

void Writer::write_hold(CueKind kind, ButtonSet buttons) {
    add(kind, buttons, element().start_us, element().end_us, 0);
}

void Writer::write_strokes() {
    const std::vector<Foot>& feet = row().element.feet;
    const bool steps = row().element.kind == ElementKind::ToeStep;
    const auto count = static_cast<std::int64_t>(feet.size());
    step(element().start_us, step_onto({feet.front(), false, false}, 0));
    for (std::int64_t i = 0; i < count; ++i) {
        const Foot foot = feet[static_cast<std::size_t>(i)];
        const beat::Beats at = row().at_beats + length() * beat::Beats(i, count);
        add(steps ? CueKind::Step : CueKind::Stroke, set_of(button_of(foot)), time_us(at),
            std::nullopt, static_cast<int>(i));
    }
}

void Writer::write_edge() {
    const program::Edge edge = row().element.edge;
    step(element().start_us, step_onto(edge, 0));
    write_hold(CueKind::EdgeHold, set_of(button_of_sense(program::lobe_of(edge))));
}

void Writer::write_turn() {
    const program::Edge entry = row().element.edge;
    const Turn turn = row().element.turn;
    const int sense = program::rotation_of(entry, turn);
    const std::int64_t start_us = element().start_us;
    step(start_us - 1, step_onto(entry, 0));
    switch (turn) {
    case Turn::Three:
    case Turn::Rocker:
        add(CueKind::Step, set_of(button_of_sense(sense)), start_us, std::nullopt, 0);
        break;
    case Turn::Bracket:
    case Turn::Counter:
        add(CueKind::Step, set_of(button_of_sense(-sense)), start_us, std::nullopt, 0);
        break;
    case Turn::Mohawk:
    case Turn::Choctaw: {
        const Button skating = button_of(entry.foot);
        const Button free = skating == Button::Left ? Button::Right : Button::Left;
        add(CueKind::Step, set_of(skating), start_us, std::nullopt, 0);
        add(CueKind::Step, set_of(free), time_us(row().at_beats + beat::Beats(1, 2)), std::nullopt,
            1);
        break;
    }
    case Turn::Twizzle: {
        // One tap a revolution, half a beat each; a beam holds four at most.
        const std::int64_t turns =
            std::clamp<std::int64_t>((length() * beat::Beats(2)).floor(), 2, 4);
        Button side = button_of_sense(sense);
        for (std::int64_t i = 0; i < turns; ++i) {
            add(CueKind::Step, set_of(side), time_us(row().at_beats + beat::Beats(i, 2)),
                std::nullopt, static_cast<int>(i));
            side = side == Button::Left ? Button::Right : Button::Left;
        }
        break;
    }
    case Turn::Loop:
        write_hold(CueKind::EdgeHold, set_of(button_of_sense(sense)));
        break;
    }
}

void Writer::write_jumps() {
    const std::vector<program::JumpCode>& codes = row().element.jumps;
    std::optional<std::int64_t> landed_us;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string name = program::to_string(codes[i]);
        const auto entry = technique_.entries.find(name);
        if (entry == technique_.entries.end()) {
            fault("FR301", fmt::format("nobody has a technique for '{}'", name),
                  "plan another jump");
            return;
        }
        const auto known = rehearsed_.entry_mps.find({row_, i});
        const double speed =
            known == rehearsed_.entry_mps.end() ? entry->second.entry_mps : known->second;
        PlannedJump jump = plan_jump(program_, technique_, body_, codes[i],
                                     time_us(row().landings[i]), speed, landed_us);
        constexpr std::int64_t kShortestBend_us = 200'000;
        if (i == 0 && jump.down_us < element().start_us) {
            fault("FR302",
                  fmt::format("the {} bends its knees {:.2f} s before the row begins", name,
                              to_seconds(element().start_us - jump.down_us)),
                  fmt::format("let the row begin at {} or earlier",
                              beat::to_string(program_.tempo.position_at(
                                  beat::Beats(beats_before(jump.down_us))))));
        } else if (jump.up_us - jump.down_us < kShortestBend_us) {
            fault("FR303",
                  fmt::format("{:.2f} s after the landing before it, the {} has no time to bend",
                              to_seconds(jump.up_us - jump.down_us), name),
                  "let it land at least half a beat later");
        }
        const auto number = static_cast<int>(i);
        if (i == 0) {
            step(jump.down_us, step_onto(program::take_off_edge(codes[i].type), 0));
        }
        constexpr std::int64_t kRunOut_us = 450'000;
        const ButtonSet knees = set_of(Button::Lift);
        if (i == 0) {
            add(CueKind::BendDown, knees, jump.down_us, std::nullopt, number);
        }
        add(CueKind::TakeOff, knees, jump.up_us, std::nullopt, number);
        add(CueKind::Squeeze, kBothSides, jump.up_us, std::nullopt, number);
        add(CueKind::Open, kBothSides, jump.open_us, std::nullopt, number);
        add(CueKind::LandingKnee, knees, jump.land_us,
            i + 1 < codes.size() ? std::nullopt
                                 : std::optional<std::int64_t>(jump.land_us + kRunOut_us),
            number);
        landed_us = jump.land_us;
        element().end_us = std::max(element().end_us, jump.land_us + kRunOut_us);
        element().jumps.push_back(jump);
    }
}

void Writer::write_spin() {
    const beat::Beats enter = enter_of(row());
    const beat::Beats end = row().at_beats + length();
    constexpr double kUsualMomentum = 36;
    const auto known = rehearsed_.spin_momentum.find(row_);
    PlannedElement& spin = element();
    spin.positions =
        plan_spin(program_, technique_, {}, row(), enter, end,
                  known == rehearsed_.spin_momentum.end() ? kUsualMomentum : known->second);
    if (spin.positions.empty()) {
        fault("FR304", fmt::format("'{}' has no time for its positions", row().element.code),
              "give every position two whole beats after the entry, or name fewer of them");
        return;
    }
    spin.enter_us = time_us(enter);
    step(spin.start_us, step_onto({Foot::Left, false, true}, 0));
    step(spin.start_us, physics::WindUp{});
    add(CueKind::SpinEnter, set_of(Button::Lift), spin.enter_us, std::nullopt, 0);
    Button tap = Button::Left;
    for (std::size_t i = 0; i < spin.positions.size(); ++i) {
        const PlannedSpinPosition& held = spin.positions[i];
        const auto number = static_cast<int>(i);
        if (i > 0) {
            tap = held.changes_foot ? button_of(held.foot)
                                    : (tap == Button::Left ? Button::Right : Button::Left);
            add(CueKind::SpinChange, set_of(tap), held.from_us, std::nullopt, number);
        }
        const double from = program_.tempo.beats_at_seconds(to_seconds(held.from_us));
        const double to = program_.tempo.beats_at_seconds(to_seconds(held.to_us));
        const std::int64_t in_us = to_us(program_.tempo.seconds_at(from + 0.5));
        const std::int64_t out_us = to_us(program_.tempo.seconds_at(to - 0.5));
        add(CueKind::SpinHold, kBothSides, in_us, out_us, number);
    }
    add(CueKind::SpinLeave, set_of(Button::Lift), spin.end_us, std::nullopt, 0);
    const bool stands = row_ + 1 < program_.rows.size() &&
                        program_.rows[row_ + 1].element.kind == ElementKind::Pose;
    spin.exit_strength = stands ? 0 : 1;
}

void Writer::write_row(std::size_t index) {
    row_ = index;
    PlannedElement& planned = sheet_.elements.emplace_back();
    planned.row = index;
    planned.start_us = time_us(row().at_beats);
    planned.end_us = time_us(row().at_beats + length());
    if (!row().path.empty() && (!row().via.empty() || !row().from || !row().to)) {
        fault("FR305", "path= needs 'A -> B', and no via= beside it",
              "name where the figure begins and ends, or draw it with via= alone");
    }
    switch (row().element.kind) {
    case ElementKind::Jump:
        write_jumps();
        break;
    case ElementKind::Spin:
        write_spin();
        break;
    case ElementKind::Edge:
        write_edge();
        break;
    case ElementKind::Turn:
        write_turn();
        break;
    case ElementKind::Push:
    case ElementKind::Crossover:
    case ElementKind::ToeStep:
        write_strokes();
        break;
    case ElementKind::Pose:
    case ElementKind::Spiral:
    case ElementKind::SpreadEagle:
    case ElementKind::InaBauer:
        write_hold(CueKind::Pose, kBothSides);
        break;
    case ElementKind::StepSequence:
    case ElementKind::ChoreoSequence:
    case ElementKind::Rest:
        break;
    }
}

// Rows inside a sequence are its content.
void Writer::join_frames() {
    int number = 0;
    std::optional<std::size_t> frame;
    for (std::size_t i = 0; i < sheet_.elements.size(); ++i) {
        PlannedElement& planned = sheet_.elements[i];
        const ElementKind kind = program_.rows[i].element.kind;
        if (program::is_scored(kind)) {
            planned.number = ++number;
        }
        if (frame && planned.start_us >= sheet_.elements[*frame].end_us) {
            frame.reset();
        }
        if (kind == ElementKind::StepSequence || kind == ElementKind::ChoreoSequence) {
            frame = i;
        } else {
            planned.frame = frame;
        }
        sheet_.end_us = std::max(sheet_.end_us, planned.end_us);
    }
}

void Writer::sort_cues() {
    std::stable_sort(sheet_.cues.begin(), sheet_.cues.end(),
                     [](const Cue& a, const Cue& b) { return a.press_us < b.press_us; });
    std::stable_sort(
        sheet_.steps.begin(), sheet_.steps.end(),
        [](const PlannedStep& a, const PlannedStep& b) { return a.time_us < b.time_us; });
    for (std::size_t i = 0; i < sheet_.cues.size(); ++i) {
        Cue& cue = sheet_.cues[i];
        cue.id = i;
        sheet_.elements[cue.element].cues.push_back(i);
    }
}

void Writer::widen_after_rests() {
    for (const PlannedElement& planned : sheet_.elements) {
        if (program_.rows[planned.row].element.kind != ElementKind::Rest) {
            continue;
        }
        const auto next = std::find_if(sheet_.cues.begin(), sheet_.cues.end(), [&](const Cue& cue) {
            return cue.press_us >= planned.end_us;
        });
        if (next != sheet_.cues.end()) {
            next->after_rest = true;
        }
    }
}

CueSheet Writer::write() {
    for (std::size_t i = 0; i < program_.rows.size(); ++i) {
        write_row(i);
    }
    join_frames();
    sort_cues();
    widen_after_rests();
    return std::move(sheet_);
}

} // namespace

CueSheet write_cue_sheet(const program::Program& program, const Technique& technique,
                         const physics::Body& body, const Rehearsed& rehearsed,
                         const std::string& file) {
    return Writer(program, technique, body, rehearsed, file).write();
}

} // namespace performance
