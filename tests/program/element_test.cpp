#include "levels/program/element_reader.h"
#include "tests/program/routine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace program {
namespace {

Element element_of(const std::string& row) {
    ParseResult result = testing::parse_rows(row);
    EXPECT_TRUE(result.program) << testing::rendered(result.diagnostics);
    return result.program ? result.program->rows[1].element : Element{};
}

TEST(Element, WordsAreKinds) {
    EXPECT_EQ(element_of("2.1 pose 2").kind, ElementKind::Pose);
    EXPECT_EQ(element_of("2.1 spiral 2").kind, ElementKind::Spiral);
    EXPECT_EQ(element_of("2.1 spread-eagle 2").kind, ElementKind::SpreadEagle);
    EXPECT_EQ(element_of("2.1 ina-bauer 2").kind, ElementKind::InaBauer);
    EXPECT_EQ(element_of("2.1 rest 2").kind, ElementKind::Rest);
    EXPECT_EQ(element_of("2.1 CCoSp4 2").kind, ElementKind::Spin);
}

TEST(Element, StepsNameTheirFeet) {
    const std::vector<Foot> feet = {Foot::Left, Foot::Right, Foot::Right};
    for (const auto& [word, kind] :
         {std::pair{"push", ElementKind::Push}, std::pair{"crossover", ElementKind::Crossover},
          std::pair{"toe-step", ElementKind::ToeStep}}) {
        const Element element = element_of(fmt::format("2.1 {}  L R\tR 3", word));
        EXPECT_EQ(element.kind, kind);
        EXPECT_EQ(element.feet, feet);
        EXPECT_EQ(element.code, fmt::format("{} L R R", word));
    }
}

TEST(Element, SequencesHaveLevels) {
    EXPECT_EQ(element_of("2.1 StSqB 8").level, 0);
    EXPECT_EQ(element_of("2.1 StSq4 8").level, 4);
    EXPECT_EQ(element_of("2.1 StSq4 8").kind, ElementKind::StepSequence);
    EXPECT_EQ(element_of("2.1 ChSq1 8").level, 1);
    EXPECT_EQ(element_of("2.1 ChSq1 8").kind, ElementKind::ChoreoSequence);
}

TEST(Element, EdgesAndTurns) {
    const Element edge = element_of("2.1 RBI 2");
    EXPECT_EQ(edge.kind, ElementKind::Edge);
    EXPECT_EQ(to_string(edge.edge), "RBI");
    EXPECT_EQ(edge.code, "RBI");

    struct Suffix {
        const char* written;
        Turn turn;
        const char* code;
    };

    for (const Suffix& suffix :
         {Suffix{"Three", Turn::Three, "LFO-Three"}, Suffix{"3", Turn::Three, "LFO-Three"},
          Suffix{"Br", Turn::Bracket, "LFO-Br"}, Suffix{"Ro", Turn::Rocker, "LFO-Ro"},
          Suffix{"Ctr", Turn::Counter, "LFO-Ctr"}, Suffix{"Mohawk", Turn::Mohawk, "LFO-Mohawk"},
          Suffix{"Choctaw", Turn::Choctaw, "LFO-Choctaw"}, Suffix{"Tw", Turn::Twizzle, "LFO-Tw"},
          Suffix{"Loop", Turn::Loop, "LFO-Loop"}}) {
        const Element element = element_of(fmt::format("2.1 LFO-{} 1", suffix.written));
        EXPECT_EQ(element.kind, ElementKind::Turn);
        EXPECT_EQ(element.turn, suffix.turn);
        EXPECT_EQ(to_string(element.edge), "LFO");
        EXPECT_EQ(element.code, suffix.code);
    }
}

TEST(Element, OtherWordsAreRefused) {
    for (const char* word :
         {"Pose",     "StSq",      "StSq5", "ChSq",  "ChSqB", "ChSq2",  "LFX",      "LFO-",
          "LFO-Four", "LFO-Br-Br", "axel",  "push4", "3",     "T",      "4T+",      "+4T",
          "4T++3T",   "4T<",       "4Tq",   "(4T)",  "4T,3T", "\"4T\"", "4\xC3\xA4"}) {
        const ParseResult result = testing::parse_rows(fmt::format("2.1 {} 1", word));
        ASSERT_FALSE(result.diagnostics.empty()) << word;
        EXPECT_EQ(result.diagnostics[0].code, "FR110") << word;
        EXPECT_EQ(result.diagnostics.size(), 1U) << testing::rendered(result.diagnostics);
    }
}

TEST(Element, KindsHaveNames) {
    EXPECT_EQ(name_of(ElementKind::Jump), "a jump");
    EXPECT_EQ(name_of(ElementKind::Edge), "an edge");
    EXPECT_EQ(name_of(ElementKind::InaBauer), "an ina-bauer");
}

} // namespace
} // namespace program
