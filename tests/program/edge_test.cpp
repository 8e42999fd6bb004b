#include "levels/program/element.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace program {
namespace {

constexpr std::array kTurns = {Turn::Three,  Turn::Bracket, Turn::Rocker,  Turn::Counter,
                               Turn::Mohawk, Turn::Choctaw, Turn::Twizzle, Turn::Loop};

const std::vector<std::string> kEdges = {"LFO", "LFI", "LBO", "LBI", "RFO", "RFI", "RBO", "RBI"};

TEST(Edge, NamesAreReadAndWritten) {
    for (const std::string& name : kEdges) {
        EXPECT_EQ(to_string(parse_edge(name).value()), name);
    }
    const Edge edge = parse_edge("RBI").value();
    EXPECT_EQ(edge.foot, Foot::Right);
    EXPECT_TRUE(edge.backward);
    EXPECT_TRUE(edge.inside);
}

TEST(Edge, OtherNamesAreRefused) {
    for (const char* name : {"", "L", "LF", "LFOO", "lfo", "FLO", "LXO", "XFO", "LFX"}) {
        EXPECT_FALSE(parse_edge(name)) << name;
    }
}

TEST(Edge, LobesAreThoseOfTheEightEdges) {
    const std::vector<int> lobes = {+1, -1, -1, +1, -1, +1, +1, -1};
    for (std::size_t i = 0; i < kEdges.size(); ++i) {
        EXPECT_EQ(lobe_of(parse_edge(kEdges[i]).value()), lobes[i]) << kEdges[i];
    }
}

TEST(Edge, AllExits) {
    struct Exits {
        std::string entry;
        std::array<const char*, 8>
            exits; // three bracket rocker counter mohawk choctaw twizzle loop
    };

    const std::vector<Exits> table = {
        {"LFO", {"LBI", "LBI", "LBO", "LBO", "RBO", "RBI", "LFO", "LFO"}},
        {"LFI", {"LBO", "LBO", "LBI", "LBI", "RBI", "RBO", "LFI", "LFI"}},
        {"LBO", {"LFI", "LFI", "LFO", "LFO", "RFO", "RFI", "LBO", "LBO"}},
        {"LBI", {"LFO", "LFO", "LFI", "LFI", "RFI", "RFO", "LBI", "LBI"}},
        {"RFO", {"RBI", "RBI", "RBO", "RBO", "LBO", "LBI", "RFO", "RFO"}},
        {"RFI", {"RBO", "RBO", "RBI", "RBI", "LBI", "LBO", "RFI", "RFI"}},
        {"RBO", {"RFI", "RFI", "RFO", "RFO", "LFO", "LFI", "RBO", "RBO"}},
        {"RBI", {"RFO", "RFO", "RFI", "RFI", "LFI", "LFO", "RBI", "RBI"}},
    };
    for (const Exits& row : table) {
        const Edge entry = parse_edge(row.entry).value();
        for (std::size_t i = 0; i < kTurns.size(); ++i) {
            EXPECT_EQ(to_string(exit_edge(entry, kTurns[i])), row.exits[i])
                << row.entry << " turn " << i;
        }
    }
}

TEST(Edge, RulesOfTurnsHoldOnEveryEdge) {
    for (const std::string& name : kEdges) {
        const Edge entry = parse_edge(name).value();
        for (const Turn turn : {Turn::Three, Turn::Bracket, Turn::Rocker, Turn::Counter}) {
            const Edge exit = exit_edge(entry, turn);
            EXPECT_EQ(exit.foot, entry.foot) << name;
            EXPECT_NE(exit.backward, entry.backward) << name;
        }
        for (const Turn turn : {Turn::Three, Turn::Bracket, Turn::Choctaw}) {
            EXPECT_NE(exit_edge(entry, turn).inside, entry.inside) << name;
        }
        for (const Turn turn : {Turn::Mohawk, Turn::Choctaw}) {
            EXPECT_NE(exit_edge(entry, turn).foot, entry.foot) << name;
        }
    }
}

TEST(Edge, SomeTurnsKeepTheLobeAndOthersReverseIt) {
    for (const std::string& name : kEdges) {
        const Edge entry = parse_edge(name).value();
        for (const Turn turn :
             {Turn::Three, Turn::Mohawk, Turn::Bracket, Turn::Loop, Turn::Twizzle}) {
            EXPECT_EQ(lobe_of(exit_edge(entry, turn)), lobe_of(entry)) << name;
        }
        for (const Turn turn : {Turn::Rocker, Turn::Counter, Turn::Choctaw}) {
            EXPECT_EQ(lobe_of(exit_edge(entry, turn)), -lobe_of(entry)) << name;
        }
    }
}

TEST(Edge, BracketsAndCountersRotateAgainstTheLobe) {
    for (const std::string& name : kEdges) {
        const Edge entry = parse_edge(name).value();
        for (const Turn turn : kTurns) {
            const bool against = turn == Turn::Bracket || turn == Turn::Counter;
            EXPECT_EQ(rotation_of(entry, turn), against ? -lobe_of(entry) : lobe_of(entry)) << name;
        }
    }
}

TEST(Edge, OnlyFourKindsAreScored) {
    for (const ElementKind kind : {ElementKind::Jump, ElementKind::Spin, ElementKind::StepSequence,
                                   ElementKind::ChoreoSequence}) {
        EXPECT_TRUE(is_scored(kind));
    }
    for (const ElementKind kind : {ElementKind::Edge, ElementKind::Push, ElementKind::Pose,
                                   ElementKind::Spiral, ElementKind::Rest}) {
        EXPECT_FALSE(is_scored(kind));
    }
}

} // namespace
} // namespace program
