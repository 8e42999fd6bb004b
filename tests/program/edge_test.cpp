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

TEST(Edge, StepsAndTurnsOnOneEdgeLeaveOnTheirs) {
    struct Exits {
        std::string entry;
        std::array<const char*, 4> exits; // mohawk choctaw twizzle loop
    };

    const std::vector<Exits> table = {
        {"LFO", {"RBO", "RBI", "LFO", "LFO"}}, {"LFI", {"RBI", "RBO", "LFI", "LFI"}},
        {"LBO", {"RFO", "RFI", "LBO", "LBO"}}, {"LBI", {"RFI", "RFO", "LBI", "LBI"}},
        {"RFO", {"LBO", "LBI", "RFO", "RFO"}}, {"RFI", {"LBI", "LBO", "RFI", "RFI"}},
        {"RBO", {"LFO", "LFI", "RBO", "RBO"}}, {"RBI", {"LFI", "LFO", "RBI", "RBI"}},
    };
    constexpr std::array kColumns = {Turn::Mohawk, Turn::Choctaw, Turn::Twizzle, Turn::Loop};
    for (const Exits& row : table) {
        const Edge entry = parse_edge(row.entry).value();
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            EXPECT_EQ(to_string(exit_edge(entry, kColumns.at(i))), row.exits.at(i))
                << row.entry << " column " << i;
        }
    }
}

TEST(Edge, MohawksAndChoctawsChangeFoot) {
    for (const std::string& name : kEdges) {
        const Edge entry = parse_edge(name).value();
        for (const Turn turn : {Turn::Mohawk, Turn::Choctaw}) {
            EXPECT_NE(exit_edge(entry, turn).foot, entry.foot) << name;
            EXPECT_NE(exit_edge(entry, turn).backward, entry.backward) << name;
        }
        EXPECT_EQ(exit_edge(entry, Turn::Mohawk).inside, entry.inside) << name;
        EXPECT_NE(exit_edge(entry, Turn::Choctaw).inside, entry.inside) << name;
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
