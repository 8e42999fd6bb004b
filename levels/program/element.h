#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace program {

enum class Foot { Left, Right };

/// One of the eight edges, as LFO: left foot, forward, outside.
struct Edge {
    Foot foot = Foot::Left;
    bool backward = false;
    bool inside = false;
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// Which way an edge curves, seen from above: +1 counter-clockwise, -1 clockwise.
/// lobe = (L ? +1 : -1)(O ? +1 : -1)(F ? +1 : -1).
[[nodiscard]] int lobe_of(Edge edge);
[[nodiscard]] std::string to_string(Edge edge);
[[nodiscard]] std::optional<Edge> parse_edge(std::string_view text);

enum class Turn { Three, Bracket, Rocker, Counter, Mohawk, Choctaw, Twizzle, Loop };

/// The edge a turn leaves on, by the edge algebra: three and bracket change edge, rocker and
/// counter keep it, all four change direction on one foot; a mohawk changes foot and direction and
/// keeps the edge letter, a choctaw changes all three; a loop keeps everything; a twizzle (here:
/// full revolutions) leaves as it came.
[[nodiscard]] Edge exit_edge(Edge entry, Turn turn);
/// The sense of the turn's own rotation, +1 counter-clockwise: with the entry lobe for threes,
/// rockers, loops, twizzles, mohawks and choctaws, against it for brackets and counters.
[[nodiscard]] int rotation_of(Edge entry, Turn turn);

enum class JumpType { ToeLoop, Salchow, Loop, Euler, Flip, Lutz, Axel };

/// One jump of a jump element, as 4T or 1Eu.
struct JumpCode {
    int rotations = 1; ///< the digit, 1..5; an Axel turns half a revolution more
    JumpType type = JumpType::ToeLoop;
    friend bool operator==(const JumpCode&, const JumpCode&) = default;
};

/// Revolutions that the code asks for: 4T 4, 3A 3.5, Eu 1.
[[nodiscard]] double nominal_revolutions(JumpCode jump);
[[nodiscard]] std::string to_string(JumpCode jump);
/// The edge a counter-clockwise jumper takes off from: T, Lo, Eu RBO; S, F LBI; Lz LBO; A LFO.
[[nodiscard]] Edge take_off_edge(JumpType type);
/// RBO, but LBI after an Euler.
[[nodiscard]] Edge landing_edge(JumpType type);

enum class SpinPosition { Camel, Sit, Upright, Layback };

/// A spin code, [F][C]{USp|LSp|CSp|SSp|CoSp}{B,1-4}, as CCoSp4.
struct SpinCode {
    std::string family; ///< "CCoSp": the code without its level
    int level = 0;      ///< 0 for B
    bool flying = false;
    bool change_foot = false;
    std::optional<SpinPosition> position; ///< empty for a combination spin
    friend bool operator==(const SpinCode&, const SpinCode&) = default;
};

enum class ElementKind {
    Jump,
    Spin,
    StepSequence,
    ChoreoSequence, // scored
    Edge,
    Turn,
    Push,
    Crossover,
    ToeStep,
    Pose,
    Spiral,
    SpreadEagle,
    InaBauer,
    Rest,
};

/// Scored elements are rows of the protocol; the others connect them.
[[nodiscard]] bool is_scored(ElementKind kind);

/// The element column of a row, understood.
struct Element {
    ElementKind kind = ElementKind::Rest;
    std::string code; ///< canonical text: "4T+3T", "FCSp4", "StSq3", "LFO", "RBI-Ctr", "push L R"
    std::vector<JumpCode> jumps; ///< Jump: 1..3 of them
    SpinCode spin;               ///< Spin
    int level = 0;               ///< StepSequence: 0 (B)..4; ChoreoSequence: 1
    Edge edge;                   ///< Edge; Turn: the entry edge
    Turn turn = Turn::Three;     ///< Turn
    std::vector<Foot> feet;      ///< Push, Crossover, ToeStep: one a step
    friend bool operator==(const Element&, const Element&) = default;
};

} // namespace program
