#include "levels/program/spin_code.h"

#include <gtest/gtest.h>

namespace program {
namespace {

TEST(SpinCode, EveryCodeIsReadAndWritten) {
    int count = 0;
    for (const std::string flying : {"", "F"}) {
        for (const std::string change : {"", "C"}) {
            for (const std::string base : {"USp", "LSp", "CSp", "SSp", "CoSp"}) {
                for (const std::string level : {"B", "1", "2", "3", "4"}) {
                    std::string code = flying;
                    code.append(change).append(base).append(level);
                    const std::optional<SpinCode> spin = parse_spin(code);
                    ASSERT_TRUE(spin) << code;
                    EXPECT_EQ(to_string(*spin), code);
                    EXPECT_EQ(spin->flying, !flying.empty()) << code;
                    EXPECT_EQ(spin->change_foot, !change.empty()) << code;
                    ++count;
                }
            }
        }
    }
    EXPECT_EQ(count, 100);
}

TEST(SpinCode, TheFirstCOfCSpIsNoChangeOfFoot) {
    EXPECT_FALSE(parse_spin("CSp4")->change_foot);
    EXPECT_FALSE(parse_spin("FCSp4")->change_foot);
    EXPECT_FALSE(parse_spin("CoSp4")->change_foot);
    EXPECT_TRUE(parse_spin("CCSp4")->change_foot);
    EXPECT_TRUE(parse_spin("CCoSp4")->change_foot);
    EXPECT_TRUE(parse_spin("FCSSp4")->change_foot);
}

TEST(SpinCode, PositionsFollowTheFamily) {
    EXPECT_EQ(parse_spin("USp1")->position, SpinPosition::Upright);
    EXPECT_EQ(parse_spin("LSp1")->position, SpinPosition::Layback);
    EXPECT_EQ(parse_spin("FCSp1")->position, SpinPosition::Camel);
    EXPECT_EQ(parse_spin("CSSp1")->position, SpinPosition::Sit);
    EXPECT_FALSE(parse_spin("CCoSp1")->position);
}

TEST(SpinCode, LevelB_IsZeroAndNoLevelMeansFour) {
    EXPECT_EQ(parse_spin("CCoSpB")->level, 0);
    EXPECT_EQ(parse_spin("CCoSp")->level, 4);
    EXPECT_EQ(parse_spin("CCoSp")->family, "CCoSp");
}

TEST(SpinCode, OtherCodesAreRefused) {
    for (const char* code : {"", "Sp4", "FSp4", "CFSp4", "CCCoSp4", "FFCSp4", "CSp5", "CSp0",
                             "CSp44", "CSpb", "csp4", "CoSp4 ", "XSp4"}) {
        EXPECT_FALSE(parse_spin(code)) << code;
    }
}

} // namespace
} // namespace program
