#include "tests/determinism/golden_lines.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

namespace determinism {
namespace {

constexpr const char* kFile = FR_SOURCE_DIR "/tests/golden/hashes.txt";

using Scenes = std::map<std::string, std::vector<Line>, std::less<>>;

Scenes by_scene(const std::vector<Line>& lines) {
    Scenes scenes;
    for (const Line& line : lines) {
        scenes[line.name.substr(0, line.name.find('/'))].push_back(line);
    }
    return scenes;
}

std::string describe(const std::vector<Line>& lines, std::size_t index) {
    return index < lines.size() ? lines[index].name + " " + lines[index].value : "(nothing)";
}

} // namespace

std::string to_text(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        text += line.name + " " + line.value + "\n";
    }
    return text;
}

std::vector<Line> from_text(std::string_view text) {
    std::vector<Line> lines;
    std::istringstream stream{std::string(text)};
    for (Line line; stream >> line.name >> line.value;) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> differences(const std::vector<Line>& kept, const std::vector<Line>& now) {
    const Scenes expected = by_scene(kept);
    Scenes actual = by_scene(now);
    for (const auto& [scene, lines] : expected) {
        actual.try_emplace(scene);
    }
    std::vector<std::string> found;
    for (const auto& [scene, lines] : actual) {
        const auto same_scene = expected.find(scene);
        const std::vector<Line> before =
            same_scene == expected.end() ? std::vector<Line>() : same_scene->second;
        if (lines != before) {
            const auto at =
                std::mismatch(lines.begin(), lines.end(), before.begin(), before.end()).first;
            const auto index = static_cast<std::size_t>(at - lines.begin());
            found.push_back(scene + ": kept " + describe(before, index) + ", now " +
                            describe(lines, index));
        }
    }
    return found;
}

std::vector<Line> kept_lines() {
    std::ifstream stream(kFile, std::ios::binary);
    return from_text(std::string(std::istreambuf_iterator<char>(stream), {}));
}

} // namespace determinism
