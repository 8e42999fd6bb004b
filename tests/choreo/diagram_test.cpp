#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace choreo::testing {
namespace {

// The names of elements that are opened and not closed, or closed and not opened.
std::vector<std::string> unbalanced(std::string_view svg) {
    std::vector<std::string> open;
    for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
        const std::string_view tag = svg.substr(at + 1, svg.find('>', at) - at - 1);
        const std::string name(tag.substr(0, tag.find(' ')));
        if (tag.starts_with('?') || tag.ends_with('/')) {
            continue;
        }
        if (!tag.starts_with('/')) {
            open.push_back(name);
        } else if (!open.empty() && '/' + open.back() == name) {
            open.pop_back();
        } else {
            return {name};
        }
    }
    return open;
}

TEST(Diagram, IsWellFormedAndTheSameTwice) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished first =
        run_with_assets(folder, "diagram " + file + " -o " + folder.path("1.svg"));
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_EQ(first.out + first.err, "");
    const std::string svg = folder.read("1.svg");
    EXPECT_TRUE(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    EXPECT_EQ(unbalanced(svg), std::vector<std::string>());
    EXPECT_EQ(run_with_assets(folder, "diagram " + file + " -o " + folder.path("2.svg")).exit, 0);
    EXPECT_EQ(folder.read("2.svg"), svg);
}

TEST(Diagram, SaysWhatIsSkated) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    EXPECT_EQ(run_with_assets(folder, "diagram " + file + " -o " + folder.path("a.svg")).exit, 0);
    const std::string svg = folder.read("a.svg");
    for (const char* words : {"A &lt;Small&gt; Sample &amp; More", ">2A<", ">2S+2T<", ">USp1<",
                              ">5 m<", "72 bpm in 3/4", ">begins<", ">ends<", ">3<"}) {
        EXPECT_NE(svg.find(words), std::string::npos) << words;
    }
    EXPECT_EQ(svg.find("nan"), std::string::npos);
}

TEST(Diagram, LeavesTheOldOneWhereThereIsAMistake) {
    const Folder folder;
    const std::string file = folder.write("a.program", "four-rotations program 1\n");
    const std::string svg = folder.write("a.svg", "old");
    EXPECT_EQ(run_with_assets(folder, "diagram " + file + " -o " + svg).exit, 1);
    EXPECT_EQ(folder.read("a.svg"), "old");
    EXPECT_EQ(folder.count_files(), 2U);
}

TEST(Diagram, IsNotWrittenOverAFolder) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_with_assets(folder, "diagram " + file + " -o /tmp");
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("/tmp: error[FR804]"), std::string::npos) << finished.err;
}

} // namespace
} // namespace choreo::testing
