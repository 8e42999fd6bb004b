#include "levels/program/codes.h"
#include "levels/program/reporter.h"
#include "levels/program/utf8.h"
#include "tests/program/routine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

namespace program {
namespace {

/// One file with one fault. In the parts made by header(), tempo(), row() and file() the fault's
/// stretch stands between '[' and ']', which are not part of the file.
struct Case {
    Code code;
    std::string text;
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t length = 1;
};

Case file(Code code, std::string_view marked) {
    Case out{code, {}, 1, 0, 1};
    const std::size_t open = marked.find('[');
    const std::size_t close = marked.find(']');
    const std::string_view before = marked.substr(0, open);
    const std::string_view inside = marked.substr(open + 1, close - open - 1);
    for (const char c : before) {
        out.line += c == '\n' ? 1 : 0;
    }
    const std::size_t line_start =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    out.column = count_code_points(before.substr(line_start)) + 1;
    out.length = count_code_points(inside);
    out.text = std::string(before) + std::string(inside) + std::string(marked.substr(close + 1));
    return out;
}

Case header(Code code, const std::string& marked) {
    return file(code, testing::file_with({.header = marked}));
}

Case tempo(Code code, const std::string& marked) {
    return file(code, testing::file_with({.tempo = marked}));
}

Case row(Code code, const std::string& marked) {
    return file(code, testing::file_with_rows(marked));
}

std::string without(std::string text, std::string_view part) {
    return text.erase(text.find(part), part.size());
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
    return text.replace(text.find(part), part.size(), by);
}

std::string feet(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += i % 2 == 0 ? " L" : " R";
    }
    return out;
}

std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

std::vector<Case> file_cases() {
    const std::string valid = testing::file_with({});
    return {
        {Code::FileTooLarge, std::string(kMaxFileBytes + 1, '\n'), 0},
        {Code::LineTooLong, testing::file_with_rows("#" + std::string(kMaxLineBytes, 'x')), 13},
        row(Code::NotUtf8, "# \xC3\xA4 [\xFF] tail"),
        row(Code::NotUtf8, "2.1 [\xC0]\x80 1"),
        row(Code::ControlCharacter, "2.1[\x01] rest 1"),
        row(Code::ControlCharacter, "# \xE2\x82\xAC[\xC2\x85]"),
        row(Code::ControlCharacter, "2.1[\r] rest 1"),
        {Code::NotAProgram, "", 1},
        {Code::NotAProgram, "\n" + valid, 1},
        file(Code::NotAProgram, "[fuor-rotations] program 1" + valid.substr(24)),
        file(Code::NotAProgram, "[four-rotations] 1" + valid.substr(24)),
        file(Code::NotAProgram, "four-rotations program [one]" + valid.substr(24)),
        file(Code::NotAProgram, "four-rotations program [0]" + valid.substr(24)),
        file(Code::NotAProgram, "[id] a" + valid.substr(29)),
        file(Code::NewerVersion, "four-rotations program [2]\nwhatever (\n"),
        file(Code::UnexpectedText, "four-rotations program 1 [beta two]" + valid.substr(24)),
        header(Code::OpenString, "author [\"me]"),
        header(Code::UnknownEscape, "author \"\xC3\xA4[\\n]\""),
        {Code::MissingKey, without(valid, "id a\n"), 0},
        {Code::MissingKey, without(valid, "title \"T\"\n"), 0},
        {Code::MissingKey, without(valid, "season 2025-26\n"), 0},
        {Code::MissingKey, without(valid, "skater yuuri\n"), 0},
        {Code::MissingKey, without(valid, "beat1 0.500s\n"), 0},
        file(Code::MissingSection, replaced(without(valid, "tempo\n"), "1.1 60", "[1.1] 60")),
        file(Code::MissingSection,
             replaced(without(valid, "program\n1.1 pose 4 C\n2.1 rest 1\n99.1 pose -\n"), "end",
                      "[end]")),
        file(Code::MissingSection, replaced(without(valid, "tempo\n1.1 60 4/4\n1.2 hold 1\n"),
                                            "\nprogram", "\n[program]")),
        {Code::MissingEnd, without(valid, "end\n"), 14},
        file(Code::TextAfterEnd, valid + "# fine\n\n  [more] text\nand more"),
        file(Code::EmptyProgram, replaced(without(valid, "1.1 pose 4 C\n2.1 rest 1\n99.1 pose -\n"),
                                          "\nprogram", "\n[program]")),
    };
}

std::vector<Case> header_cases() {
    return {
        header(Code::UnknownKey, "[lisence] MIT"),
        header(Code::UnknownKey, "[a=b]"),
        header(Code::DuplicateKey, "[skater] victor"),
        header(Code::MissingValue, "author[ ]"),
        header(Code::MissingValue, "author[ ]  # me"),
        file(Code::NotAnId, replaced(testing::file_with({}), "id a", "id [Stay]")),
        file(Code::NotAnId, replaced(testing::file_with({}), "id a", "id [a,b]")),
        file(Code::NotAnId, replaced(testing::file_with({}), "yuuri", "[yuu_ri]")),
        file(Code::NotAString, replaced(testing::file_with({}), "\"T\"", "[Stay Close]")),
        file(Code::NotAString, replaced(testing::file_with({}), "\"T\"", "[\"\"]")),
        header(Code::NotAString, "licence [(MIT)]"),
        file(Code::NotASeason, replaced(testing::file_with({}), "2025-26", "[2025]")),
        file(Code::NotASeason, replaced(testing::file_with({}), "2025-26", "[2025/26]")),
        file(Code::NotASeason, replaced(testing::file_with({}), "2025-26", "[20x5-26]")),
        header(Code::UnknownSegment, "segment [long]"),
        header(Code::UnexpectedText, "segment gala [now]"),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[0.500]")),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[500ms]")),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[0,5s]")),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[-1s]")),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[3600.5s]")),
        file(Code::NotSeconds, replaced(testing::file_with({}), "0.500s", "[0.1234567s]")),
        header(Code::MusicFileName, "music [a/m.ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [a\\m.ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [..m.ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [m..ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [.ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [c:m.ogg] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [m.opus] samples=1 rate=48000"),
        header(Code::MusicFileName, "music [\"m.ogg\"] samples=1 rate=48000"),
        header(Code::MusicIsMp3, "music [m.mp3] samples=1 rate=48000"),
        header(Code::MusicNumbers, "music m.ogg samples=1[ ]"),
        header(Code::MusicNumbers, "music m.ogg rate=48000[ ]"),
        header(Code::MusicNumbers, "music m.ogg samples=[0] rate=48000"),
        header(Code::MusicNumbers, "music m.ogg samples=[10000000001] rate=48000"),
        header(Code::MusicNumbers, "music m.ogg samples=1 rate=[7999]"),
        header(Code::MusicNumbers, "music m.ogg samples=1 rate=[192001]"),
        header(Code::MusicNumbers, "music m.ogg samples=[1.5] rate=48000"),
        header(Code::MusicNumbers, "music m.ogg samples= [rate]=48000"),
        header(Code::UnknownOption, "music m.ogg samples=1 rate=48000 [gain]=1"),
        header(Code::DuplicateOption, "music m.ogg samples=1 [samples]=2 rate=48000"),
        header(Code::UnexpectedText, "music m.ogg samples=1 rate=48000 [stereo]"),
        file(Code::TwoSkaters, replaced(testing::file_with({}), "\nprogram", "\nprogram [yuuri]")),
    };
}

std::vector<Case> tempo_cases() {
    return {
        tempo(Code::NotAPosition, "[2,1] 72"),
        tempo(Code::MissingValue, "anchor[ ]"),
        tempo(Code::NotAPosition, "anchor [x] 3s"),
        tempo(Code::MissingValue, "2.1[ ]"),
        tempo(Code::MissingValue, "2.1 hold[ ]"),
        tempo(Code::MissingValue, "anchor 2.1[ ]"),
        tempo(Code::NotATempo, "2.1 [fast]"),
        tempo(Code::NotATempo, "2.1 [7e1]"),
        tempo(Code::NotATempo, "2.1 [72..] over 4"),
        tempo(Code::NotATempo, "2.1 72..[x] over 4"),
        tempo(Code::NotATempo, "2.1 [x]..72 over 4"),
        tempo(Code::NotATempo, "2.1 [72.1234567]"),
        tempo(Code::NotAMeter, "2.1 72 [3]"),
        tempo(Code::NotAMeter, "2.1 72 [0/4]"),
        tempo(Code::NotAMeter, "2.1 72 [65/4]"),
        tempo(Code::NotAMeter, "2.1 72 [3/5]"),
        tempo(Code::NotAMeter, "2.1 72 [3/64]"),
        tempo(Code::UnexpectedText, "2.1 72 3/4 [swing]"),
        tempo(Code::BpmOutOfRange, "2.1 [9.9]"),
        tempo(Code::BpmOutOfRange, "2.1 [400.1]"),
        tempo(Code::BpmOutOfRange, "2.1 72..[9] over 4"),
        tempo(Code::RampOutOfRange, "2.1 [72..60]"),
        tempo(Code::RampOutOfRange, "2.1 [72..60] ovr 4"),
        tempo(Code::RampOutOfRange, "2.1 72..60 over [0]"),
        tempo(Code::RampOutOfRange, "2.1 72..60 over [65]"),
        tempo(Code::RampOutOfRange, "2.1 72..60 over [1.5]"),
        tempo(Code::RampOutOfRange, "2.1 72..60 over 4\n[3.1] 72"),
        tempo(Code::HoldOutOfRange, "2.1 hold [0.5]"),
        tempo(Code::HoldOutOfRange, "2.1 hold [33]"),
        tempo(Code::HoldOutOfRange, "2.1 hold [long]"),
        tempo(Code::HoldOutOfRange, "[2.1+1/2] hold 2"),
        tempo(Code::NotSeconds, "2.1 anchor [4.5]"),
        tempo(Code::AnchorOutOfOrder, "2.1 [anchor 0.250s]"),
        tempo(Code::AnchorOutOfOrder, "anchor 2.1 [3000s]"),
        tempo(Code::TempoOutOfOrder, "3.1 72\n[2.1] 70"),
        tempo(Code::NoSuchBeat, "[2.5] hold 2"),
        tempo(Code::MeterInsideMeasure, "[2.2] 72 3/4"),
        file(Code::NoFirstTempo, replaced(testing::file_with({}), "1.1 60 4/4", "[2.1] 60 4/4")),
        file(Code::NoFirstTempo, replaced(testing::file_with({}), "1.1 60 4/4", "[1.1] 60")),
        file(Code::NoFirstTempo,
             replaced(without(testing::file_with({}), "1.1 60 4/4\n1.2 hold 1\n"), "\ntempo",
                      "\n[tempo]")),
        file(Code::RepeatedSection, replaced(testing::file_with({}), "1.2 hold 1", "[tempo]")),
        file(Code::RepeatedSection, replaced(testing::file_with({}), "2.1 rest 1", "[program]")),
        file(Code::UnexpectedText, replaced(testing::file_with({}), "\ntempo", "\ntempo [rubato]")),
        file(Code::UnexpectedText, replaced(testing::file_with({}), "\nend", "\nend [of it]")),
    };
}

std::vector<Case> row_cases() {
    return {
        row(Code::IncompleteRow, "2.1[ ]"),
        row(Code::IncompleteRow, "2.1 rest[ ]  # why"),
        row(Code::NotAPosition, "[7,1] rest 1"),
        row(Code::NotAPosition, "[2] rest 1"),
        row(Code::NotAPosition, "[2.1+1/193] rest 1"),
        row(Code::NotAPosition, "2.1 4T - land=[3]"),
        row(Code::NotAPosition, "2.1 4T+3T - land=3.1,[x]"),
        row(Code::NotAPosition, "2.1 CSp4 4 enter=[2]"),
        row(Code::OutOfOrder, "3.1 rest 1\n[2.4] rest 1"),
        row(Code::NoSuchBeat, "[2.5] rest 1"),
        row(Code::NoSuchBeat, "2.1 4T - land=[3.5]"),
        row(Code::NoSuchBeat, "2.1 CSp4 9 enter=[3.5]"),
        row(Code::Overlap, "[1.4] rest 1"),
        row(Code::Overlap, "2.1 rest 2\n[2.1] rest 1"),
        row(Code::Overlap, "2.1 4T - land=3.1\n[2.4+1/2] rest 1"),
        row(Code::Overlap, "2.1 StSq4 8\n2.2 LFO 2\n[2.3] RFI 1"),
        row(Code::BeyondSequence, "2.1 StSq4 4\n2.3 LFO [3]"),
        row(Code::NotSequenceContent, "2.1 StSq4 4\n2.3 [pose] 1"),
        row(Code::NotSequenceContent, "2.1 ChSq1 8\n2.3 [StSq4] 1"),
        row(Code::UnknownElement, "2.1 [frobnicate] 1"),
        row(Code::UnknownElement, "2.1 3Lz+[3Tt] - land=3.1,3.2"),
        row(Code::UnknownElement, "2.1 4T+[\xC3\xA4\xC3\xB6]+2T - land=3.1,3.2,3.3"),
        row(Code::NoSuchRotations, "2.1 [5A] - land=3.1"),
        row(Code::NoSuchRotations, "2.1 [6T] - land=3.1"),
        row(Code::NoSuchRotations, "2.1 [0T] - land=3.1"),
        row(Code::NoSuchRotations, "2.1 4T+[44T] - land=3.1"),
        row(Code::TooManyJumps, "2.1 [3T+2T+2T+2T] - land=3.1"),
        row(Code::MisplacedEuler, "2.1 4T+[2Eu]+3S - land=3.1"),
        row(Code::MisplacedEuler, "2.1 [1Eu]+3S - land=3.1,3.2"),
        row(Code::MisplacedEuler, "2.1 4T+[1Eu] - land=3.1,3.2"),
        row(Code::MisplacedEuler, "2.1 [1Eu] - land=3.1"),
        row(Code::ImpossibleCombination, "2.1 4T+[3F] - land=3.1,3.2"),
        row(Code::ImpossibleCombination, "2.1 4T+1Eu+[3T] - land=3.1,3.2,3.3"),
        row(Code::NotAFoot, "2.1 push L [X] R 4"),
        row(Code::NotAFoot, "2.1 push [left] 4"),
        row(Code::StepCount, "2.1 [push] 4"),
        row(Code::StepCount, "2.1 [push" + feet(33) + "] 4"),
        row(Code::NotBeats, "2.1 rest [x]"),
        row(Code::NotBeats, "2.1 rest [0]"),
        row(Code::NotBeats, "2.1 rest [-1]"),
        row(Code::NotBeats, "2.1 rest [1/0]"),
        row(Code::NotBeats, "2.1 rest [1001]"),
        row(Code::NotBeats, "2.1 rest [1.0001]"),
        row(Code::NotBeats, "2.1 rest [1/193]"),
        row(Code::NotBeats, "2.1 rest [C]"),
        row(Code::NotBeats, "2.1 rest [->] C"),
        row(Code::NotBeats, "2.1 4T [land=3.1]"),
        row(Code::BeatsNeeded, "2.1 rest [-]"),
        row(Code::BeatsNeeded, "2.1 LFO-3 [-]"),
        row(Code::BeatsNeeded, "2.1 pose [-]"),
        row(Code::BeatsBeforeLanding, "2.1 4T [3] land=3.1"),
    };
}

std::vector<Case> place_and_option_cases() {
    return {
        row(Code::UnknownPlace, "2.1 rest 1 [Q]"),
        row(Code::UnknownPlace, "2.1 rest 1 C -> [Nord]"),
        row(Code::UnknownPlace, "2.1 rest 1 C ->[ ]"),
        row(Code::UnknownPlace, "2.1 rest 1 C -> [via]=C"),
        row(Code::NotAPoint, "2.1 rest 1 [(8 4)]"),
        row(Code::NotAPoint, "2.1 rest 1 [(8,4]"),
        row(Code::NotAPoint, "2.1 rest 1 [(]"),
        row(Code::NotAPoint, "2.1 rest 1 [()] -> C"),
        row(Code::NotAPoint, "2.1 rest 1 [(8,x)]"),
        row(Code::NotAPoint, "2.1 rest 1 [(8.1234,1)]"),
        row(Code::NotAPoint, "2.1 rest 1 [(1e1,1)]"),
        row(Code::NotAPoint, "2.1 rest 1 via=(1,2),[(3)]"),
        row(Code::OutsideRink, "2.1 rest 1 [(29.501,0)]"),
        row(Code::OutsideRink, "2.1 rest 1 C -> [( 0 , 17 )]"),
        row(Code::OutsideRink, "2.1 rest 1 C via=(1,2),[(28,14)]"),
        row(Code::UnexpectedText, "2.1 rest 1 C [N (1,2)] via=(1,2)"),
        row(Code::UnexpectedText, "2.1 pose 1 C name=ring [)]"),
        row(Code::NotAName, "2.1 pose 1 C name=[ring)]"),
        row(Code::UnknownOption, "2.1 rest 1 C [land]=3.1 via=(1,2)"),
        row(Code::UnknownOption, "2.1 4T - [lnd]=3.1 land=3.1"),
        row(Code::DuplicateOption, "2.1 rest 1 C via=(1,2) [via]=(1,2)"),
        row(Code::MissingOptionValue, "2.1 pose 1 C name=[ ]"),
        row(Code::MissingOptionValue, "2.1 pose 1 C name= [via]=(1,2)"),
        row(Code::MissingOptionValue, "2.1 CSp4 2 positions=sit,[,]camel"),
        row(Code::MissingOptionValue, "2.1 4T - land=3.1,[ ]"),
        row(Code::LandingMissing, "2.1 [4T] - C"),
        row(Code::LandingCount, "2.1 4T+3T - land=[3.1]"),
        row(Code::LandingCount, "2.1 4T - land=[3.1,3.2]"),
        row(Code::LandingOrder, "2.1 4T - land=[2.1]"),
        row(Code::LandingOrder, "2.1 4T+3T - land=3.1,[3.1]"),
        row(Code::EnterOutsideSpin, "2.1 CSp4 4 enter=[2.1]"),
        row(Code::EnterOutsideSpin, "2.1 CSp4 4 enter=[3.1]"),
        row(Code::UnknownSpinPosition, "2.1 CSp4 4 positions=camel,[sitting]"),
        row(Code::UnknownPath, "2.1 StSq4 4 path=[round]"),
        row(Code::NotAName, "2.1 pose 1 name=[Ring]"),
        row(Code::NotAName, "2.1 pose 1 name=[a,b]"),
        row(Code::NotAName, "2.1 pose 1 name=[" + std::string(65, 'a') + "]"),
        row(Code::TooManyValues, "2.1 rest 1 via=[(1,2)" + repeated(",(1,2)", 32) + "]"),
        {Code::TooManyRows,
         replaced(testing::file_with({}), "end\n", repeated("99.1 pose -\n", 20000) + "end\n"),
         20010, 1, 4},
        {Code::TooManyErrors, testing::file_with_rows(repeated("?\n", 2000)), 0, 0, 1},
    };
}

std::vector<Case> all_cases() {
    std::vector<Case> all;
    for (const std::vector<Case>& cases :
         {file_cases(), header_cases(), tempo_cases(), row_cases(), place_and_option_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

bool is_about(const Diagnostic& diagnostic, const Case& expected) {
    return diagnostic.code == to_string(expected.code) && diagnostic.line == expected.line &&
           diagnostic.column == expected.column && diagnostic.length == expected.length;
}

TEST(Codes, EveryFaultIsFoundWhereItStands) {
    for (const Case& expected : all_cases()) {
        const ParseResult result = parse(expected.text, "f");
        EXPECT_FALSE(result.program);
        ASSERT_FALSE(result.diagnostics.empty()) << to_string(expected.code) << '\n'
                                                 << expected.text;
        if (expected.code == Code::TooManyRows || expected.code == Code::TooManyErrors) {
            continue;
        }
        EXPECT_EQ(result.diagnostics.size(), 1U) << testing::rendered(result.diagnostics);
        EXPECT_TRUE(is_about(result.diagnostics[0], expected))
            << "expected " << to_string(expected.code) << " at " << expected.line << ':'
            << expected.column << " length " << expected.length << '\n'
            << testing::rendered(result.diagnostics) << result.diagnostics[0].length;
    }
}

TEST(Codes, EveryCodeHasAFile) {
    std::set<std::string> found;
    for (const Case& expected : all_cases()) {
        for (const Diagnostic& diagnostic : parse(expected.text, "f").diagnostics) {
            found.insert(diagnostic.code);
        }
    }
    for (const CodeInfo& info : all_codes()) {
        EXPECT_TRUE(found.count(to_string(info.code))) << to_string(info.code) << info.meaning;
    }
}

TEST(Codes, TheTableAscendsAndSaysWhatEachMeans) {
    int before = 0;
    for (const CodeInfo& info : all_codes()) {
        EXPECT_GT(static_cast<int>(info.code), before) << to_string(info.code);
        EXPECT_FALSE(info.meaning.empty()) << to_string(info.code);
        EXPECT_NE(info.meaning.back(), '.') << to_string(info.code);
        before = static_cast<int>(info.code);
    }
    EXPECT_EQ(to_string(Code::UnknownElement), "FR110");
    EXPECT_EQ(to_string(Code::FileTooLarge), "FR001");
}

TEST(Codes, EveryTextIsOneSentenceWithoutAFullStop) {
    for (const Case& expected : all_cases()) {
        for (const Diagnostic& diagnostic : parse(expected.text, "f").diagnostics) {
            EXPECT_FALSE(diagnostic.text.empty());
            EXPECT_NE(diagnostic.text.back(), '.') << diagnostic.text;
            EXPECT_FALSE(diagnostic.hint.empty()) << diagnostic.text;
        }
    }
}

} // namespace
} // namespace program
