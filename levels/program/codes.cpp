#include "levels/program/codes.h"

#include <fmt/format.h>

#include <array>

namespace program {
namespace {

constexpr std::array kCodes = {
    CodeInfo{Code::FileTooLarge, "the file is larger than 1 MiB"},
    CodeInfo{Code::LineTooLong, "a line is longer than 4096 bytes"},
    CodeInfo{Code::TooManyRows, "the file has more than 20 000 rows"},
    CodeInfo{Code::NotUtf8, "the bytes are not UTF-8"},
    CodeInfo{Code::ControlCharacter, "a control character other than tab and the line's end"},
    CodeInfo{Code::NotAProgram, "line 1 does not name the format and its version"},
    CodeInfo{Code::NewerVersion, "the file is of a newer version of the format"},
    CodeInfo{Code::OpenString, "a string is not closed on its line"},
    CodeInfo{Code::UnknownEscape, "a backslash in a string before anything but \" and \\"},
    CodeInfo{Code::TooManyErrors, "more than 1000 errors: the others are not shown"},
    CodeInfo{Code::UnexpectedText, "text after all that the line can say"},

    CodeInfo{Code::UnknownKey, "the header has no such key"},
    CodeInfo{Code::DuplicateKey, "a key of the header is given twice"},
    CodeInfo{Code::MissingKey, "a required key of the header is missing"},
    CodeInfo{Code::MissingValue, "a key of the header or a tempo row lacks its value"},
    CodeInfo{Code::NotAnId, "an id is of small letters, digits and '-'"},
    CodeInfo{Code::NotAString, "a text in double quotes, not empty, is needed"},
    CodeInfo{Code::NotASeason, "a season is written as 2025-26"},
    CodeInfo{Code::UnknownSegment, "a segment is free, short or gala"},
    CodeInfo{Code::NotSeconds, "a time is a number of seconds with its unit, as 0.500s"},
    CodeInfo{Code::MusicFileName, "music is a plain file name ending in .ogg, .flac or .wav"},
    CodeInfo{Code::MusicIsMp3, "MP3 is refused: decoders disagree about where it starts"},
    CodeInfo{Code::MusicNumbers, "music needs samples= and rate=, whole numbers in range"},

    CodeInfo{Code::NotATempo, "a tempo row is a tempo, a ramp, a hold or an anchor"},
    CodeInfo{Code::NotAMeter, "a meter is count/unit, as 3/4"},
    CodeInfo{Code::BpmOutOfRange, "a tempo is 10 to 400 beats a minute"},
    CodeInfo{Code::RampOutOfRange, "a ramp is 1 to 64 measures long and contains only holds"},
    CodeInfo{Code::HoldOutOfRange, "a hold is on a whole beat and lasts 1 to 32 beats"},
    CodeInfo{Code::AnchorOutOfOrder, "an anchor is too early or asks for an absurd tempo"},
    CodeInfo{Code::TempoOutOfOrder, "tempo rows are in order of time"},
    CodeInfo{Code::MeterInsideMeasure, "a meter changes on beat 1 of a measure"},
    CodeInfo{Code::NoFirstTempo, "the tempo section starts at 1.1 with a tempo and a meter"},

    CodeInfo{Code::MissingSection, "the section tempo or program is missing"},
    CodeInfo{Code::RepeatedSection, "a section stands where it cannot"},
    CodeInfo{Code::TwoSkaters, "two skaters are not supported by this version yet"},
    CodeInfo{Code::MissingEnd, "the program does not close with end"},
    CodeInfo{Code::TextAfterEnd, "text after end"},
    CodeInfo{Code::EmptyProgram, "the program section has no row"},

    CodeInfo{Code::IncompleteRow, "a row lacks its element or its beats"},
    CodeInfo{Code::NotAPosition, "a position is measure.beat or measure.beat+n/d"},
    CodeInfo{Code::OutOfOrder, "rows are in order of time"},
    CodeInfo{Code::NoSuchBeat, "the measure has no such beat"},
    CodeInfo{Code::Overlap, "a row starts before the one above it has ended"},
    CodeInfo{Code::BeyondSequence, "a row inside a sequence ends after it"},
    CodeInfo{Code::NotSequenceContent, "the element cannot be inside a sequence of this kind"},

    CodeInfo{Code::UnknownElement, "no such element"},
    CodeInfo{Code::NoSuchRotations, "a jump has 1 to 5 rotations, an Axel 1 to 4"},
    CodeInfo{Code::TooManyJumps, "a combination has at most 3 jumps"},
    CodeInfo{Code::MisplacedEuler, "an Euler is 1Eu, between two jumps"},
    CodeInfo{Code::ImpossibleCombination, "a jump cannot leave from where the last one landed"},
    CodeInfo{Code::NotAFoot, "a foot is L or R"},
    CodeInfo{Code::StepCount, "push, crossover and toe-step name 1 to 32 feet"},

    CodeInfo{Code::NotBeats, "beats are a positive number up to 1000, or '-'"},
    CodeInfo{Code::BeatsNeeded, "the element needs its length in beats"},
    CodeInfo{Code::BeatsBeforeLanding, "the beats of a jump end before its last landing"},

    CodeInfo{Code::UnknownPlace, "no such named place"},
    CodeInfo{Code::NotAPoint, "a point is (x,y) in metres with at most 3 decimals"},
    CodeInfo{Code::OutsideRink, "the point is outside the rink or within 0.5 m of the boards"},

    CodeInfo{Code::UnknownOption, "the element has no such option"},
    CodeInfo{Code::DuplicateOption, "an option is given twice"},
    CodeInfo{Code::MissingOptionValue, "an option or an item of its list has no value"},
    CodeInfo{Code::LandingMissing, "a jump needs land="},
    CodeInfo{Code::LandingCount, "land= names one beat a jump"},
    CodeInfo{Code::LandingOrder, "landings ascend and come after the row's start"},
    CodeInfo{Code::EnterOutsideSpin, "enter= lies inside the spin's beats"},
    CodeInfo{Code::UnknownSpinPosition, "no such spin position"},
    CodeInfo{Code::UnknownPath, "no such path"},
    CodeInfo{Code::NotAName, "a name is of small letters, digits and '-'"},
    CodeInfo{Code::TooManyValues, "an option lists more than 32 values"},
};

} // namespace

std::span<const CodeInfo> all_codes() {
    return kCodes;
}

std::string to_string(Code code) {
    return fmt::format("FR{:03}", static_cast<int>(code));
}

} // namespace program
