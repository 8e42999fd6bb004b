#include "game/choreo/marks_picture.h"

#include "game/choreo/palette.h"

#include <string>

namespace choreo {
namespace {

using performance::CueKind;
using performance::PlannedElement;
using program::ElementKind;
using program::Turn;

constexpr double kMark = 16; ///< what a dot, a pose or an end keeps free of labels

std::string letter_of(Turn turn) {
    switch (turn) {
    case Turn::Three:
        return "3";
    case Turn::Bracket:
        return "Br";
    case Turn::Rocker:
        return "Ro";
    case Turn::Counter:
        return "Ctr";
    case Turn::Mohawk:
        return "Mo";
    case Turn::Choctaw:
        return "Ch";
    case Turn::Twizzle:
        return "Tw";
    case Turn::Loop:
        break;
    }
    return "Lp";
}

const program::Row& row_of(const Trace& trace, const PlannedElement& element) {
    return trace.plan().program.rows[element.row];
}

void draw_pushes(SvgWriter& svg, const Trace& trace, const PlannedElement& element) {
    const std::vector<program::Foot>& feet = row_of(trace, element).element.feet;
    for (const std::size_t id : element.cues) {
        const performance::Cue& cue = trace.plan().cues[id];
        const auto foot = static_cast<std::size_t>(cue.index);
        const bool strokes = cue.kind == CueKind::Stroke || cue.kind == CueKind::Step;
        if (strokes && foot < feet.size()) {
            draw_push(svg, trace.at(cue.press_us), trace.direction(cue.press_us), feet[foot],
                      trace.colour(cue.press_us, Bend::Left));
        }
    }
}

void draw_jumps(SvgWriter& svg, const Trace& trace, const PlannedElement& element,
                LabelPlacer& labels) {
    for (const performance::PlannedJump& jump : element.jumps) {
        const PagePoint from = trace.at(jump.off_us);
        const PagePoint to = trace.at(jump.land_us);
        draw_flight(svg, from, to);
        labels.block(box_around(from, kMark, kMark));
        labels.block(box_around((from + to) * 0.5, kMark, kMark));
        labels.block(box_around(to, kMark, kMark));
    }
}

void draw_element(SvgWriter& svg, const Trace& trace, const PlannedElement& element,
                  LabelPlacer& labels) {
    const program::Element& what = row_of(trace, element).element;
    const PagePoint at = trace.at(element.start_us);
    switch (what.kind) {
    case ElementKind::Push:
    case ElementKind::Crossover:
    case ElementKind::ToeStep:
        draw_pushes(svg, trace, element);
        break;
    case ElementKind::Turn:
        draw_turn(svg, at, trace.direction(element.start_us),
                  program::rotation_of(what.edge, what.turn));
        labels.block(box_around(at, kMark / 2, kMark / 2));
        break;
    case ElementKind::Jump:
        draw_jumps(svg, trace, element, labels);
        break;
    case ElementKind::Spin: {
        const PagePoint centre = trace.at(element.enter_us);
        const double width = 2 * spin_radius(element.positions.size());
        draw_spin(svg, centre, element.positions.size());
        labels.block(box_around(centre, width, width));
        break;
    }
    case ElementKind::Pose:
        draw_pose(svg, at);
        labels.block(box_around(at, kMark, kMark));
        break;
    default:
        break;
    }
}

void draw_letter(SvgWriter& svg, PagePoint centre, const std::string& letter, double size,
                 std::string_view weight, std::string_view colour) {
    constexpr double kMiddle = 0.35; // from the middle of a line to its baseline
    svg.text({centre.x, centre.y + size * kMiddle}, letter,
             {{"font-size", size},
              {"font-weight", weight},
              {"text-anchor", "middle"},
              {"fill", colour},
              {"stroke", kIce},
              {"stroke-width", 2.4},
              {"stroke-linejoin", "round"},
              {"paint-order", "stroke"}});
}

// A sign and a word beside the place: routines like to begin and end at the same one.
template <typename DrawSign>
void draw_flag(SvgWriter& svg, PagePoint anchor, const std::string& word, LabelPlacer& labels,
               DrawSign draw_sign) {
    constexpr double kSize = 11;
    constexpr double kSign = 18;
    const LabelWish wish{.anchor = anchor,
                         .width = kSign + text_width(word, kSize),
                         .height = kSign,
                         .nearest = 12,
                         .farthest = 84};
    const LabelPlace place = labels.place(wish);
    const PagePoint sign{place.centre.x - wish.width / 2 + kSign / 2, place.centre.y};
    svg.element("path", {{"d", SvgPath().move_to(sign).line_to(anchor).commands()},
                         {"stroke", kQuietInk},
                         {"stroke-width", 0.8}});
    draw_sign(sign);
    draw_letter(svg, place.centre + PagePoint{kSign / 2, 0}, word, kSize, "normal", kInk);
}

void draw_ends(SvgWriter& svg, const Trace& trace, LabelPlacer& labels) {
    draw_flag(svg, trace.at(0), "begins", labels, [&svg](PagePoint at) {
        draw_start(svg, at + PagePoint{-2, 0}, {1, 0});
    });
    draw_flag(svg, trace.at(trace.plan().end_us), "ends", labels,
              [&svg](PagePoint at) { draw_end(svg, at); });
}

} // namespace

void draw_marks(SvgWriter& svg, const Trace& trace, LabelPlacer& labels) {
    // What is largest first, so that nothing is hidden.
    for (const bool spins : {true, false}) {
        for (const PlannedElement& element : trace.plan().elements) {
            if (element.positions.empty() != spins) {
                draw_element(svg, trace, element, labels);
            }
        }
    }
}

void draw_letters(SvgWriter& svg, const Trace& trace, LabelPlacer& labels) {
    draw_ends(svg, trace, labels);
    constexpr double kTurnSize = 11;
    constexpr double kEdgeSize = 9;
    constexpr double kNear = 2;
    constexpr double kFar = 22;
    for (const PlannedElement& element : trace.plan().elements) {
        const program::Element& what = row_of(trace, element).element;
        if (what.kind == ElementKind::Turn) {
            const std::string letter = letter_of(what.turn);
            const LabelPlace place = labels.place({.anchor = trace.at(element.start_us),
                                                   .width = text_width(letter, kTurnSize) + 2,
                                                   .height = kTurnSize,
                                                   .nearest = kNear + 3,
                                                   .farthest = kFar});
            draw_letter(svg, place.centre, letter, kTurnSize, "bold", kInk);
        }
    }
    for (const PlannedElement& element : trace.plan().elements) {
        const program::Element& what = row_of(trace, element).element;
        if (what.kind != ElementKind::Edge) {
            continue;
        }
        const std::int64_t middle_us = (element.start_us + element.end_us) / 2;
        const LabelWish wish{.anchor = trace.at(middle_us),
                             .width = text_width(what.code, kEdgeSize) + 2,
                             .height = kEdgeSize,
                             .nearest = kNear,
                             .farthest = kFar};
        const LabelPlace place = labels.find(wish);
        if (place.covered > 0 || place.crossed > 0) {
            continue;
        }
        labels.block(box_around(place.centre, wish.width, wish.height));
        draw_letter(svg, place.centre, what.code, kEdgeSize, "normal", kQuietInk);
    }
}

} // namespace choreo
