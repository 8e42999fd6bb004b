#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

std::string hint_of(const std::string& text) {
    const ParseResult result = parse(text, "f");
    return result.diagnostics.empty() ? std::string{} : result.diagnostics[0].hint;
}

std::string row_hint(const std::string& row) {
    return hint_of(testing::file_with_rows(row));
}

std::string header_hint(const std::string& line) {
    return hint_of(testing::file_with({.header = line}));
}

TEST(Hint, NearestElement) {
    EXPECT_EQ(row_hint("2.1 3Tt - land=3.1"), "did you mean '3T'?");
    EXPECT_EQ(row_hint("2.1 4lz - land=3.1"), "did you mean '4Lz'?");
    EXPECT_EQ(row_hint("2.1 CCosp4 4"), "did you mean 'CCoSp4'?");
    EXPECT_EQ(row_hint("2.1 spred-eagle 4"), "did you mean 'spread-eagle'?");
    EXPECT_EQ(row_hint("2.1 RBI-Cntr 1"), "did you mean 'RBI-Ctr'?");
    EXPECT_EQ(row_hint("2.1 StSq 4"), "did you mean 'StSq4'?");
    EXPECT_EQ(row_hint("2.1 Pose 4"), "did you mean 'pose'?");
    EXPECT_EQ(row_hint("2.1 frobnicate 4"), "docs/choreography.md lists the elements");
}

TEST(Hint, NearestOptionAndTheAllowedOnes) {
    EXPECT_EQ(row_hint("2.1 4T - lnad=3.1 land=3.1"),
              "did you mean 'land'? a jump takes: land, via");
    EXPECT_EQ(row_hint("2.1 rest 1 name=x"), "a rest takes: via");
    EXPECT_EQ(row_hint("2.1 CSp4 4 pos=sit"), "a spin takes: enter, positions, via");
}

TEST(Hint, NearestValue) {
    EXPECT_EQ(row_hint("2.1 CSp4 4 positions=camell"), "did you mean 'camel'?");
    EXPECT_EQ(row_hint("2.1 StSq4 4 path=serpentin"), "did you mean 'serpentine'?");
    EXPECT_EQ(row_hint("2.1 StSq4 4 path=zigzag"), "one of serpentine, circle, straight");
    EXPECT_EQ(row_hint("2.1 rest 4 ne"), "did you mean 'NE'?");
    EXPECT_EQ(header_hint("segment Gala"), "did you mean 'gala'?");
}

TEST(Hint, NearestHeaderKey) {
    EXPECT_EQ(header_hint("license MIT"), "did you mean 'licence'?");
    EXPECT_EQ(header_hint("frobnicate 3"),
              "its keys: id, title, author, licence, season, segment, skater, music, beat1");
}

TEST(Hint, Mp3IsRefusedWithTheCommandThatConvertsIt) {
    EXPECT_EQ(header_hint("music in.mp3 samples=1 rate=48000"),
              "convert it: ffmpeg -i in.mp3 in.ogg");
}

TEST(Hint, AMissingKeyIsShown) {
    std::string text = testing::file_with({});
    text.erase(text.find("skater yuuri\n"), 13);
    EXPECT_EQ(hint_of(text), "add a line such as: skater yuuri");
}

} // namespace
} // namespace program
