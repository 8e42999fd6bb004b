#include "levels/program/element.h"

namespace program {

int lobe_of(Edge edge) {
    const int foot = edge.foot == Foot::Left ? 1 : -1;
    const int letter = edge.inside ? -1 : 1;
    const int direction = edge.backward ? -1 : 1;
    return foot * letter * direction;
}

std::string to_string(Edge edge) {
    std::string out;
    out += edge.foot == Foot::Left ? 'L' : 'R';
    out += edge.backward ? 'B' : 'F';
    out += edge.inside ? 'I' : 'O';
    return out;
}

std::optional<Edge> parse_edge(std::string_view text) {
    if (text.size() != 3) {
        return std::nullopt;
    }
    const bool known = (text[0] == 'L' || text[0] == 'R') && (text[1] == 'F' || text[1] == 'B') &&
                       (text[2] == 'O' || text[2] == 'I');
    if (!known) {
        return std::nullopt;
    }
    return Edge{text[0] == 'L' ? Foot::Left : Foot::Right, text[1] == 'B', text[2] == 'I'};
}

Edge exit_edge(Edge entry, Turn turn) {
    const Foot other = entry.foot == Foot::Left ? Foot::Right : Foot::Left;
    switch (turn) {
    case Turn::Three:
    case Turn::Bracket:
        return {entry.foot, !entry.backward, !entry.inside};
    case Turn::Rocker:
    case Turn::Counter:
        return {entry.foot, !entry.backward, entry.inside};
    case Turn::Mohawk:
        return {other, !entry.backward, entry.inside};
    case Turn::Choctaw:
        return {other, !entry.backward, !entry.inside};
    case Turn::Twizzle:
    case Turn::Loop:
        break;
    }
    return entry;
}

int rotation_of(Edge entry, Turn turn) {
    const bool against = turn == Turn::Bracket || turn == Turn::Counter;
    return against ? -lobe_of(entry) : lobe_of(entry);
}

bool is_scored(ElementKind kind) {
    return kind == ElementKind::Jump || kind == ElementKind::Spin ||
           kind == ElementKind::StepSequence || kind == ElementKind::ChoreoSequence;
}

} // namespace program
