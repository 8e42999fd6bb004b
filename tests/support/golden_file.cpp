#include "tests/support/golden_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace golden {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    EXPECT_TRUE(stream.good()) << path;
}

fs::path beside_the_program(const std::string& name) {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return (error ? fs::current_path() : program.parent_path()) / name;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::size_t line = 1;
    std::size_t from = 0;
    for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
        if (expected[i] != actual[i]) {
            break;
        }
        if (actual[i] == '\n') {
            ++line;
            from = i + 1;
        }
    }
    const auto line_at = [&](const std::string& text) {
        return from < text.size() ? text.substr(from, text.find('\n', from) - from)
                                  : std::string("(nothing)");
    };
    return "line " + std::to_string(line) + "\n  kept: " + line_at(expected) +
           "\n  now:  " + line_at(actual);
}

} // namespace

void expect_file(const std::string& path_in_repository, const std::string& actual) {
    const fs::path golden = fs::path(FR_SOURCE_DIR) / path_in_repository;
    const char* const update = std::getenv("FR_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") {
        write(golden, actual);
        return;
    }
    const std::string expected = read(golden);
    if (expected == actual) {
        return;
    }
    const fs::path seen = beside_the_program(golden.filename().string());
    write(seen, actual);
    ADD_FAILURE() << golden.string() << " differs in " << first_difference(expected, actual)
                  << "\nwhat came out is in " << seen.string()
                  << "; FR_UPDATE_GOLDEN=1 takes it over";
}

} // namespace golden
