// The exhibition's sheets, as they were when last looked at.

#include "tests/performance/support/exhibition.h"
#include "tests/support/golden_file.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace performance {
namespace {

TEST(Golden, TheSheetsOfPerfectHands) {
    for (const std::string_view setting : exhibition::kSettings) {
        golden::expect_file("tests/golden/stay-close-" + std::string(setting) + ".sheet.txt",
                            render_text(exhibition::sheet(setting, exhibition::perfect(setting))));
    }
}

} // namespace
} // namespace performance
