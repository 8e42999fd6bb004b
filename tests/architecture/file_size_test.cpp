#include "tests/architecture/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace architecture {
namespace {

constexpr std::ptrdiff_t kMostLinesOfAHeader = 250;
constexpr std::ptrdiff_t kMostLinesOfASource = 400;

/// How many lines the file has beyond what its kind may have; not above 0 if it is in order.
std::ptrdiff_t lines_too_many(const SourceFile& file) {
    const std::ptrdiff_t lines = std::count(file.text.begin(), file.text.end(), '\n');
    return lines - (is_header(file.path) ? kMostLinesOfAHeader : kMostLinesOfASource);
}

TEST(FileSize, IsThatOfOneConcept) {
    for (const SourceFile& file : read_sources(FR_SOURCE_DIR)) {
        EXPECT_LE(lines_too_many(file), 0) << file.path << " is too long by that many lines";
    }
}

TEST(FileSize, IsSmallerForAHeader) {
    const std::string lines(250, '\n');
    EXPECT_EQ(lines_too_many({.path = "a.h", .text = lines}), 0);
    EXPECT_EQ(lines_too_many({.path = "a.h", .text = lines + '\n'}), 1);
    EXPECT_EQ(lines_too_many({.path = "a.cpp", .text = lines}), -150);
}

} // namespace
} // namespace architecture
