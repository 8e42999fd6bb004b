#include "game/screens/content.h"
#include "game/screens/level_screen.h"
#include "game/screens/menu.h"

#include <gtest/gtest.h>

namespace screens {
namespace {

TEST(Menu, GoesRoundBothWays) {
    Menu menu({"a", "b", "c"});
    EXPECT_TRUE(menu.lines()[0].chosen);
    EXPECT_TRUE(menu.move(MenuAction::Up));
    EXPECT_EQ(menu.chosen(), 2U);
    EXPECT_TRUE(menu.move(MenuAction::Down));
    EXPECT_EQ(menu.chosen(), 0U);
    EXPECT_FALSE(menu.move(MenuAction::Accept));
    EXPECT_FALSE(menu.lines()[2].chosen);
}

TEST(Content, IsFoundFromTheRepositoryAndChaptersAreNamedByNumber) {
    const auto content = find_content(FR_SOURCE_DIR);
    ASSERT_TRUE(content) << content.error();
    const auto routine = routine_of_chapter(*content, 3);
    ASSERT_TRUE(routine) << routine.error();
    EXPECT_EQ(routine->filename(), "routine.program");
    const auto missing = routine_of_chapter(*content, 99);
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().find("no chapter 99"), std::string::npos) << missing.error();
}

TEST(Card, IsReadBesideTheRoutineAndElseBearsItsName) {
    const std::string root = FR_SOURCE_DIR;
    const Card card = read_card(root + "/levels/03-stay-close/routine.program");
    EXPECT_EQ(card.title, "Stay Close");
    EXPECT_EQ(card.chapter, "Chapter three");
    EXPECT_EQ(card.lines.size(), 3U);
    const Card none = read_card("/no/such/folder/my-routine.program");
    EXPECT_EQ(none.title, "my-routine");
    EXPECT_TRUE(none.chapter.empty());
}

} // namespace
} // namespace screens
