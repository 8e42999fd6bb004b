// The figures of docs/physics.md show what the code does now.

#include "docs/figures/figures.h"
#include "tests/support/golden_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace figures {
namespace {

class Figures : public testing::TestWithParam<Figure> {};

INSTANTIATE_TEST_SUITE_P(Page, Figures, testing::ValuesIn(kFigures), [](const auto& figure) {
    std::string name;
    std::copy_if(figure.param.name.begin(), figure.param.name.end(), std::back_inserter(name),
                 [](char c) { return c != '-'; });
    return name;
});

TEST_P(Figures, AreDrawnFromTheCodeAsItIs) {
    const auto material = load_material(FR_SOURCE_DIR);
    ASSERT_TRUE(material) << program::render(material.error());
    golden::expect_file("docs/figures/" + std::string(GetParam().name) + ".svg",
                        GetParam().draw(*material));
}

TEST(Material, IsReadFromTheRepository) {
    const auto material = load_material("/no/such/folder");
    ASSERT_FALSE(material);
    EXPECT_EQ(material.error().file, "/no/such/folder/levels/03-stay-close/routine.program");
}

} // namespace
} // namespace figures
