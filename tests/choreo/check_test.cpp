#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace choreo::testing {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    EXPECT_NE(place, std::string::npos) << from;
    return text.replace(place, from.size(), to);
}

TEST(Check, PassesARoutineThatCanBeSkated) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_with_assets(folder, "check " + file);
    EXPECT_EQ(finished.exit, 0) << finished.err << finished.out;
    EXPECT_EQ(finished.err, "");
    EXPECT_NE(finished.out.find(file + ": 3 elements, planned base value "), std::string::npos)
        << finished.out;
    EXPECT_NE(finished.out.find(", skateable\n"), std::string::npos) << finished.out;
    EXPECT_NE(finished.out.find("m/s, needs "), std::string::npos) << finished.out;
}

TEST(Check, NamesAJumpThatTheRunUpCannotReach) {
    const Folder folder;
    const std::string file =
        folder.write("a.program", replaced(sample_routine(), "2S+2T", "4S+2T"));
    const Finished finished = run_with_assets(folder, "check " + file + " --assist normal");
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("a.program:21: error[FR3"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("4S+2T"), std::string::npos)
        << "the row is quoted: " << finished.err;
    EXPECT_NE(finished.out.find("not skateable\n"), std::string::npos) << finished.out;
}

TEST(Check, ReportsEveryMistakeOfAFile) {
    const Folder folder;
    const std::string text = replaced(replaced(sample_routine(), "2A ", "2X "), "RBO", "RBX");
    const Finished finished = run_with_assets(folder, "check " + folder.write("a.program", text));
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("a.program:18:"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("a.program:19:"), std::string::npos) << finished.err;
}

TEST(Check, GoesOnWithTheNextFile) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished =
        run_with_assets(folder, "check --assist gala /no/such.program " + file);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("/no/such.program"), std::string::npos) << finished.err;
    EXPECT_NE(finished.out.find(", skateable\n"), std::string::npos) << finished.out;
}

TEST(Check, SpeaksJson) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_with_assets(folder, "check --json " + file + " /no/such.program");
    EXPECT_EQ(finished.exit, 1);
    const auto json = nlohmann::json::parse(finished.out, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << finished.out;
    const auto& routine = json["files"][0];
    EXPECT_EQ(routine["skateable"], true) << routine.dump(2);
    EXPECT_EQ(routine["elements"], 3);
    ASSERT_EQ(routine["sets"].size(), 3U);
    EXPECT_EQ(routine["sets"][2]["assist"], "gala");
    EXPECT_EQ(routine["sets"][0]["elements"][1]["jumps"][1]["code"], "2T");
    EXPECT_EQ(json["files"][1]["diagnostics"][0]["code"], "FR801");
}

} // namespace
} // namespace choreo::testing
