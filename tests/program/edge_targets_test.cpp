#include "levels/program/element.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

// The edges and turns of figure skating as handbooks and the technical panel's flash cards list
// them (rows 26 and 27 of tests/physics/targets/README.md), written out by hand.
namespace program {
namespace {

constexpr int kCcw = +1;
constexpr int kCw = -1;

struct TurnCase {
    const char* entry;
    Turn turn;
    const char* exit;
    int rotation; ///< of the turn
    int entry_lobe;
    int exit_lobe;
};

constexpr std::array<TurnCase, 32> kTurns{{
    {"LFO", Turn::Three, "LBI", kCcw, kCcw, kCcw},  {"LFI", Turn::Three, "LBO", kCw, kCw, kCw},
    {"RFO", Turn::Three, "RBI", kCw, kCw, kCw},     {"RFI", Turn::Three, "RBO", kCcw, kCcw, kCcw},
    {"LBO", Turn::Three, "LFI", kCw, kCw, kCw},     {"LBI", Turn::Three, "LFO", kCcw, kCcw, kCcw},
    {"RBO", Turn::Three, "RFI", kCcw, kCcw, kCcw},  {"RBI", Turn::Three, "RFO", kCw, kCw, kCw},

    {"LFO", Turn::Bracket, "LBI", kCw, kCcw, kCcw}, {"LFI", Turn::Bracket, "LBO", kCcw, kCw, kCw},
    {"RFO", Turn::Bracket, "RBI", kCcw, kCw, kCw},  {"RFI", Turn::Bracket, "RBO", kCw, kCcw, kCcw},
    {"LBO", Turn::Bracket, "LFI", kCcw, kCw, kCw},  {"LBI", Turn::Bracket, "LFO", kCw, kCcw, kCcw},
    {"RBO", Turn::Bracket, "RFI", kCw, kCcw, kCcw}, {"RBI", Turn::Bracket, "RFO", kCcw, kCw, kCw},

    {"LFO", Turn::Rocker, "LBO", kCcw, kCcw, kCw},  {"LFI", Turn::Rocker, "LBI", kCw, kCw, kCcw},
    {"RFO", Turn::Rocker, "RBO", kCw, kCw, kCcw},   {"RFI", Turn::Rocker, "RBI", kCcw, kCcw, kCw},
    {"LBO", Turn::Rocker, "LFO", kCw, kCw, kCcw},   {"LBI", Turn::Rocker, "LFI", kCcw, kCcw, kCw},
    {"RBO", Turn::Rocker, "RFO", kCcw, kCcw, kCw},  {"RBI", Turn::Rocker, "RFI", kCw, kCw, kCcw},

    {"LFO", Turn::Counter, "LBO", kCw, kCcw, kCw},  {"LFI", Turn::Counter, "LBI", kCcw, kCw, kCcw},
    {"RFO", Turn::Counter, "RBO", kCcw, kCw, kCcw}, {"RFI", Turn::Counter, "RBI", kCw, kCcw, kCw},
    {"LBO", Turn::Counter, "LFO", kCcw, kCw, kCcw}, {"LBI", Turn::Counter, "LFI", kCw, kCcw, kCw},
    {"RBO", Turn::Counter, "RFO", kCw, kCcw, kCw},  {"RBI", Turn::Counter, "RFI", kCcw, kCw, kCcw},
}};

TEST(EdgeTargets, Row26TheThirtyTwoTurnsLeaveTurnAndCurveAsTheHandbooksHaveThem) {
    for (const TurnCase& row : kTurns) {
        const Edge entry = parse_edge(row.entry).value();
        const Edge exit = exit_edge(entry, row.turn);
        const int turn = static_cast<int>(row.turn);
        EXPECT_EQ(to_string(exit), row.exit) << row.entry << " turn " << turn;
        EXPECT_EQ(rotation_of(entry, row.turn), row.rotation) << row.entry << " turn " << turn;
        EXPECT_EQ(lobe_of(entry), row.entry_lobe) << row.entry;
        EXPECT_EQ(lobe_of(exit), row.exit_lobe) << row.entry << " turn " << turn;
    }
}

// Threes and brackets go on along the circle, rockers and counters on to the next: what the table
// says of itself, so that a slip of the pen in it does not pass for the program's.
TEST(EdgeTargets, Row26TheTableKeepsTheRulesOfItsTurns) {
    for (const TurnCase& row : kTurns) {
        const bool edge_kept = row.turn == Turn::Rocker || row.turn == Turn::Counter;
        const bool into = row.turn == Turn::Three || row.turn == Turn::Rocker;
        EXPECT_EQ(row.entry[0], row.exit[0]) << row.entry;
        EXPECT_NE(row.entry[1], row.exit[1]) << row.entry;
        EXPECT_EQ(row.entry[2] == row.exit[2], edge_kept) << row.entry;
        EXPECT_EQ(row.exit_lobe, edge_kept ? -row.entry_lobe : row.entry_lobe) << row.entry;
        EXPECT_EQ(row.rotation, into ? row.entry_lobe : -row.entry_lobe) << row.entry;
    }
}

struct JumpCase {
    JumpType type;
    const char* take_off;
    int take_off_lobe;
    const char* landing;
};

// A counter-clockwise jumper's; only the Lutz's curve runs against the turn.
constexpr std::array<JumpCase, 7> kJumps{{
    {JumpType::ToeLoop, "RBO", kCcw, "RBO"},
    {JumpType::Salchow, "LBI", kCcw, "RBO"},
    {JumpType::Loop, "RBO", kCcw, "RBO"},
    {JumpType::Euler, "RBO", kCcw, "LBI"},
    {JumpType::Flip, "LBI", kCcw, "RBO"},
    {JumpType::Lutz, "LBO", kCw, "RBO"},
    {JumpType::Axel, "LFO", kCcw, "RBO"},
}};

TEST(EdgeTargets, Row27EveryJumpLeavesTheEdgeThatTheFlashCardsGiveIt) {
    for (const JumpCase& row : kJumps) {
        const Edge edge = take_off_edge(row.type);
        EXPECT_EQ(to_string(edge), row.take_off);
        EXPECT_EQ(lobe_of(edge), row.take_off_lobe) << row.take_off;
    }
}

TEST(EdgeTargets, Row17EveryLandingEdgeGoesOnTurningTheJumpsWay) {
    for (const JumpCase& row : kJumps) {
        const Edge edge = landing_edge(row.type);
        EXPECT_EQ(to_string(edge), row.landing) << row.take_off;
        EXPECT_EQ(lobe_of(edge), kCcw) << row.landing;
    }
}

} // namespace
} // namespace program
