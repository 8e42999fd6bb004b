// beat_times PROGRAM COUNT: the audio time in seconds of the first COUNT beats of a routine, one a
// line, as the game's own tempo map has it. The click test compares the music with these.

#include "levels/program/program.h"

#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: beat_times PROGRAM COUNT\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const program::ParseResult result = program::parse(text, argv[1]);
    if (!result.program) {
        fmt::print(stderr, "{}: `choreo check` says what is wrong with it\n", argv[1]);
        return 1;
    }
    const int count = std::stoi(argv[2]);
    for (int beat = 0; beat < count; ++beat) {
        fmt::print("{:.9f}\n", result.program->tempo.seconds_at(static_cast<double>(beat)));
    }
    return 0;
}
