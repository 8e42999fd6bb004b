#include "levels/program/nearest.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace program {
namespace {

constexpr std::array<std::string_view, 5> kWords = {"land", "enter", "positions", "name", "via"};

TEST(Nearest, FindsMisspeltWords) {
    EXPECT_EQ(nearest("lnad", kWords), "land");
    EXPECT_EQ(nearest("position", kWords), "positions");
    EXPECT_EQ(nearest("ente", kWords), "enter");
    EXPECT_EQ(nearest("VIA", kWords), "via");
    EXPECT_EQ(nearest("nane", kWords), "name");
}

TEST(Nearest, AWrongCaseIsNearerThanAWrongLetter) {
    constexpr std::array<std::string_view, 3> kCodes = {"4A", "4S", "4T"};
    EXPECT_EQ(nearest("4t", kCodes), "4T");
}

TEST(Nearest, TheFirstOfEqualsWins) {
    constexpr std::array<std::string_view, 2> kCodes = {"4S", "4T"};
    EXPECT_EQ(nearest("4X", kCodes), "4S");
}

TEST(Nearest, NothingNearIsNothing) {
    EXPECT_EQ(nearest("frobnicate", kWords), "");
    EXPECT_EQ(nearest("", kWords), "");
    EXPECT_EQ(nearest("x", kWords), "");
    EXPECT_EQ(nearest(std::string(1000, 'a'), kWords), "");
    EXPECT_EQ(did_you_mean("frobnicate", kWords), "");
}

TEST(Nearest, IsSaidAsAQuestion) {
    EXPECT_EQ(did_you_mean("nam", kWords), "did you mean 'name'?");
    EXPECT_EQ(listed(kWords), "land, enter, positions, name, via");
}

} // namespace
} // namespace program
