#pragma once

#include "levels/program/program.h"

#include <string>
#include <string_view>
#include <vector>

namespace program::testing {

/// A routine that says most of what the language can say.
inline constexpr std::string_view kSample =
    R"(four-rotations program 1   # name and version of the format
id       stay-close
title    "Stay \"Close\" \\ Söhne"
author   "Four Rotations"
licence  CC-BY-SA-4.0
season   2025-26           # rules and values
segment  gala
skater   yuuri
music    music.ogg samples=7705600 rate=48000
beat1    0.500s

tempo
  1.1    72 3/4
  20.1   anchor 48.500s
  33.1   72..58 over 4     # ritardando
  37.1   72 4/4
  52.4   hold 2

program
# at     element       beats  where        options
  1.1      pose         3      C                name=listening
  2.1      push L R L R 4      C -> (8,4)
  4.1      LFO          3      (8,4) -> NE      # an edge, held
  5.1      RFI-Mohawk   1
  8.2      3A           -      NE               land=10.1
  10.3     4T+3T        -      (4,-9)           land=12.1,12.3
  14.1     FCSp4        12     (18,4)           enter=14.3 positions=camel,change,sit
  19.1     StSq3        24     W -> E           path=serpentine
  19.2+1/2 RFO-3        1.5    -> (0,3.5)       via=(1,2),(-3.25,4)
  28.1     rest         3
  30.1     ChSq1        9                       name=wings path=circle
  52.4     4T           -      (0,6)            land=53.1      # down on the held beat
  60.1     pose         -      C                name=ring
end
)";

/// The diagnostics as a person would read them: what a failing test prints.
inline std::string rendered(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
        out += render(diagnostic);
    }
    return out;
}

/// A small valid file with one more line in its header (line 7), its tempo section (line 10) or
/// between two of its rows (line 13). Meter 4/4 throughout.
struct Extra {
    std::string header = "segment free";
    std::string tempo = "1.2 hold 1";
    std::string rows = "2.1 rest 1";
};

inline constexpr std::size_t kHeaderLine = 7;
inline constexpr std::size_t kTempoLine = 10;
inline constexpr std::size_t kRowLine = 13;

inline std::string file_with(const Extra& extra) {
    return "four-rotations program 1\n"
           "id a\n"
           "title \"T\"\n"
           "season 2025-26\n"
           "skater yuuri\n"
           "beat1 0.500s\n" +
           extra.header +
           "\n"
           "tempo\n"
           "1.1 60 4/4\n" +
           extra.tempo +
           "\n"
           "program\n"
           "1.1 pose 4 C\n" +
           extra.rows +
           "\n"
           "99.1 pose -\n"
           "end\n";
}

inline std::string file_with_rows(const std::string& rows) {
    return file_with({.rows = rows});
}

inline ParseResult parse_rows(const std::string& rows) {
    return parse(file_with_rows(rows), "test.program");
}

inline std::vector<std::string> codes_of(const std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> codes;
    codes.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics) {
        codes.push_back(diagnostic.code);
    }
    return codes;
}

} // namespace program::testing
