#include "levels/program/utf8.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

#include <random>

namespace program {
namespace {

constexpr int kMutations = 20000;

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : random_(seed) {}

    std::string mutate(std::string text) {
        for (std::size_t count = 1 + below(4); count > 0 && !text.empty(); --count) {
            mutate_once(text);
        }
        return text;
    }

private:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

    char byte() {
        constexpr std::string_view kLikely = " \n\t#\"\\(),=->+./0123456789LRFBOITSEuAzC\r";
        return below(4) == 0 ? static_cast<char>(below(256)) : kLikely[below(kLikely.size())];
    }

    void mutate_once(std::string& text) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(text.size() - at, 40));
        switch (below(5)) {
        case 0:
            text[at] = byte();
            break;
        case 1:
            text.insert(at, 1, byte());
            break;
        case 2:
            text.erase(at, below(2) == 0 ? 1 : length);
            break;
        case 3:
            text.insert(below(text.size()), text.substr(at, length));
            break;
        default:
            text.resize(at);
            break;
        }
    }

    std::mt19937_64 random_;
};

void expect_sane(const Diagnostic& diagnostic, const std::string& text) {
    const std::size_t width = count_code_points(diagnostic.source_line);
    EXPECT_FALSE(render(diagnostic).empty());
    EXPECT_GE(diagnostic.length, 1U);
    if (diagnostic.column > 0) {
        // At the end of a line something can be missing; it is one column wide.
        EXPECT_LE(diagnostic.column + diagnostic.length, width + 2) << render(diagnostic) << text;
    }
}

TEST(Mutation, AlwaysAProgramOrAnError) {
    int programs = 0;
    for (int seed = 0; seed < kMutations; ++seed) {
        const std::string text =
            Mutator(static_cast<std::uint64_t>(seed)).mutate(std::string(testing::kSample));
        const ParseResult result = parse(text, "f");
        ASSERT_NE(result.program.has_value(), has_error(result.diagnostics)) << "seed " << seed;
        for (const Diagnostic& diagnostic : result.diagnostics) {
            expect_sane(diagnostic, text);
        }
        if (!result.program) {
            continue;
        }
        ++programs;
        const FormatResult formatted = format(text, "f");
        ASSERT_TRUE(formatted.diagnostics.empty()) << "seed " << seed;
        ASSERT_EQ(parse(formatted.text, "f").program, result.program) << "seed " << seed << text;
        ASSERT_EQ(format(formatted.text, "f").text, formatted.text) << "seed " << seed;
    }
    EXPECT_GT(programs, kMutations / 50)
        << "mutations that leave a program alive test the formatter";
}

TEST(Mutation, BytesWithoutAnySenseAreRefused) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 500; ++i) {
        std::string text(random() % 2000, ' ');
        for (char& c : text) {
            c = static_cast<char>(random() % 256);
        }
        EXPECT_TRUE(has_error(parse(text, "f").diagnostics));
    }
}

} // namespace
} // namespace program
