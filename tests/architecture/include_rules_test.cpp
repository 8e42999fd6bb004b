#include "tests/architecture/include_rules.h"
#include "tests/architecture/source_tree.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace architecture {
namespace {

/// The offences of a file of one include, without "path:1: "; empty if there is none.
std::string offence(const std::string& path, const std::string& include) {
    const std::string text = fmt::format("#include {}\n", include);
    const std::vector<std::string> offences = include_offences(include_rules(), path, text);
    EXPECT_LE(offences.size(), 1U);
    return offences.empty() ? "" : offences.front().substr(path.size() + 4);
}

TEST(IncludeRules, HoldInTheWholeTree) {
    const std::vector<SourceFile> files = read_sources(FR_SOURCE_DIR);
    ASSERT_FALSE(files.empty());
    const std::vector<Part> rules = include_rules();
    for (const SourceFile& file : files) {
        for (const std::string& text : include_offences(rules, file.path, file.text)) {
            ADD_FAILURE() << text;
        }
    }
}

TEST(IncludeRules, AllowWhatTheDirectionsSay) {
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "\"audio/beat/position.h\""), "");
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "<tl/expected.hpp>"), "");
    EXPECT_EQ(offence("levels/program/program.h", "\"audio/beat/tempo_map.h\""), "");
    EXPECT_EQ(offence("physics/skater.h", "<cstdint>"), "");
    EXPECT_EQ(offence("physics/src/ice.cpp", "<box2d/box2d.h>"), "");
    EXPECT_EQ(offence("physics/src/ice.cpp", "\"physics/skater.h\""), "");
    EXPECT_EQ(offence("game/performance/sheet.cpp", "<nlohmann/json.hpp>"), "");
    EXPECT_EQ(offence("game/choreo/skate.cpp", "\"game/performance/performance.h\""), "");
    EXPECT_EQ(offence("game/sdl/window.cpp", "<SDL.h>"), "");
    EXPECT_EQ(offence("game/main.cpp", "\"game/sdl/window.h\""), "");
    EXPECT_EQ(offence("tests/physics/ice_test.cpp", "\"physics/src/ice.h\""), "");
    EXPECT_EQ(offence("tests/program/parse_test.cpp", "<gtest/gtest.h>"), "");
}

TEST(IncludeRules, RefuseTheWrongDirection) {
    EXPECT_EQ(offence("audio/beat/position.h", "\"levels/program/program.h\""),
              "audio/beat must not include \"levels/program/program.h\"");
    EXPECT_EQ(offence("physics/skater.h", "\"audio/beat/position.h\""),
              "physics must not include \"audio/beat/position.h\"");
    EXPECT_EQ(offence("levels/program/program.h", "\"physics/skater.h\""),
              "levels/program must not include \"physics/skater.h\"");
    EXPECT_EQ(offence("game/performance/plan.cpp", "\"game/choreo/skate.h\""),
              "game/performance must not include \"game/choreo/skate.h\"");
    EXPECT_EQ(offence("game/choreo/skate.cpp", "\"physics/skater.h\""),
              "game/choreo must not include \"physics/skater.h\"");
    EXPECT_EQ(offence("game/view/figure.cpp", "\"game/sdl/window.h\""),
              "game/view must not include \"game/sdl/window.h\"");
    EXPECT_EQ(offence("tests/beat/position_test.cpp", "\"physics/skater.h\""),
              "tests/beat must not include \"physics/skater.h\"");
}

TEST(IncludeRules, KeepALibraryBehindItsWall) {
    EXPECT_EQ(offence("physics/skater.h", "<box2d/box2d.h>"),
              "physics must not include <box2d/box2d.h>");
    EXPECT_EQ(offence("game/performance/plan.cpp", "<box2d/box2d.h>"),
              "game/performance must not include <box2d/box2d.h>");
    EXPECT_EQ(offence("game/performance/performance.h", "\"physics/src/ice.h\""),
              "game/performance must not include \"physics/src/ice.h\"");
    EXPECT_EQ(offence("game/performance/sheet.h", "<nlohmann/json.hpp>"),
              "game/performance may include <nlohmann/json.hpp> only in a .cpp");
    EXPECT_EQ(offence("audio/beat/position.cpp", "<fmt/format.h>"),
              "audio/beat must not include <fmt/format.h>");
    EXPECT_EQ(offence("game/screens/title.cpp", "<SDL.h>"),
              "game/screens must not include <SDL.h>");
    EXPECT_EQ(offence("physics/src/ice.cpp", "<math.h>"), "physics/src must not include <math.h>");
}

TEST(IncludeRules, RefuseAPathThatIsNotFromTheRoot) {
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "\"position.h\""),
              "\"position.h\" is not a path from the repository root");
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "\"../beat/position.h\""),
              "\"../beat/position.h\" is not a path from the repository root");
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "<audio/beat/position.h>"),
              "<audio/beat/position.h> is of the project and goes in quotes");
    EXPECT_EQ(offence("audio/beat/tempo_map.h", "\"vector\""),
              "\"vector\" is not a path from the repository root");
}

TEST(IncludeRules, RefuseAFolderWithoutARow) {
    const std::string text = "its folder has no row in tests/architecture/include_rules.cpp";
    EXPECT_EQ(offence("helpers/string.h", "<string>"), text);
    EXPECT_EQ(offence("game/network/socket.h", "<string>"), text);
    EXPECT_EQ(offence("main.cpp", "<string>"), text);
    EXPECT_EQ(offence("physics_two/skater.h", "<string>"), text);
}

TEST(IncludeRules, SeeAnIncludeHoweverItIsWritten) {
    const std::string text = "#pragma once\n"
                             "\n"
                             "  #  include<box2d/box2d.h> // why not\n"
                             "// #include <box2d/b2_math.h>\n"
                             "#include \"box2d/b2_body.h\"\n";
    const std::vector<std::string> expected = {
        "physics/skater.h:3: physics must not include <box2d/box2d.h>",
        "physics/skater.h:5: \"box2d/b2_body.h\" is not a path from the repository root",
    };
    EXPECT_EQ(include_offences(include_rules(), "physics/skater.h", text), expected);
}

} // namespace
} // namespace architecture
