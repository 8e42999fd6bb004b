#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>

namespace choreo::testing {
namespace {

void expect_usage(const std::string& arguments, const std::string& words) {
    const Folder folder;
    const Finished finished = run_choreo(folder, arguments);
    EXPECT_EQ(finished.exit, 2) << arguments;
    EXPECT_EQ(finished.out, "") << arguments;
    EXPECT_NE(finished.err.find(words), std::string::npos) << arguments << '\n' << finished.err;
    EXPECT_NE(finished.err.find("Usage: choreo"), std::string::npos) << finished.err;
}

void expect_refused(const std::string& arguments, const std::string& words) {
    const Folder folder;
    const Finished finished = run_with_assets(folder, arguments);
    EXPECT_EQ(finished.exit, 1) << arguments;
    EXPECT_NE(finished.err.find(words), std::string::npos) << arguments << '\n' << finished.err;
}

TEST(CommandLine, WithoutACommandIsUsage) {
    expect_usage("", "subcommand is required");
    expect_usage("dance", "dance");
}

TEST(CommandLine, UnknownOptionsAreUsage) {
    for (const char* command : {"check", "format", "skate", "replay", "diagram"}) {
        expect_usage(std::string(command) + " a.program --no-such", "--no-such");
    }
}

TEST(CommandLine, EveryCommandHasHelp) {
    const Folder folder;
    for (const char* command : {"", "check", "format", "skate", "replay", "diagram"}) {
        const Finished finished = run_choreo(folder, std::string(command) + " --help");
        EXPECT_EQ(finished.exit, 0) << command;
        EXPECT_NE(finished.out.find("Usage: choreo"), std::string::npos) << finished.out;
        EXPECT_EQ(finished.err, "") << command;
    }
}

TEST(CommandLine, AWrongValueIsUsage) {
    expect_usage("skate a.program --assist hard", "easy, normal or gala");
    expect_usage("check a.program --assist easy,hard", "easy, normal or gala");
    expect_usage("skate a.program --error-ms nan", "milliseconds");
    expect_usage("skate a.program --error-ms -1", "milliseconds");
    expect_usage("skate a.program --error-ms 501", "milliseconds");
    expect_usage("skate a.program --runs 0", "--runs");
    expect_usage("skate a.program --seed x", "--seed");
    expect_usage("skate", "FILE or --replay");
    expect_usage("diagram a.program", "--output");
}

TEST(CommandLine, OptionsThatContradictAreUsage) {
    expect_usage("skate --replay a.replay --error-ms 3", "--replay");
    expect_usage("skate --replay a.replay --assist easy", "--replay");
    expect_usage("skate a.program --runs 2 --save-replay b.replay", "--save-replay");
}

TEST(CommandLine, StandardInputIsNotSupported) {
    for (const char* command :
         {"check -", "format -", "skate -", "replay -", "diagram - -o a.svg"}) {
        expect_usage(command, "'-' is not supported");
    }
}

TEST(CommandLine, AFileThatIsNotThereIsNamed) {
    for (const char* command : {"check /no/such.program", "skate /no/such.program",
                                "diagram /no/such.program -o /tmp/a.svg"}) {
        expect_refused(command, "/no/such.program: error[FR801]: there is no such file");
    }
    expect_refused("replay /no/such.replay", "/no/such.replay: error[FR801]");
    const Folder folder;
    EXPECT_EQ(run_choreo(folder, "format /no/such.program").exit, 1);
}

TEST(CommandLine, AFolderIsNoRoutine) {
    expect_refused("check /tmp", "/tmp: error[FR802]: this is a folder, not a file");
    expect_refused("skate /tmp", "/tmp/routine.program");
    expect_refused("check /dev/null", "not a regular file");
}

TEST(CommandLine, AHugeFileIsNotRead) {
    const Folder folder;
    const std::string huge = folder.write("huge.program", std::string((1U << 20U) + 1, '#'));
    expect_refused("check " + huge, "error[FR803]: the file is larger than 1 MiB");
    expect_refused("skate " + huge, "FR803");
}

TEST(CommandLine, RulesThatAreNotThereAreAsked) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_choreo(folder, "skate " + file + " --assets " + folder.path(""));
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("error[FR805]: there are no rules of season '2025-26'"),
              std::string::npos)
        << finished.err;
    EXPECT_NE(finished.err.find("--assets"), std::string::npos) << finished.err;
}

} // namespace
} // namespace choreo::testing
