#pragma once

#include <span>
#include <string>
#include <string_view>

namespace program {

/// Every finding that the reader can report; the number is the stable code, 110 is "FR110".
/// A code never changes its meaning and a retired number is never used again.
enum class Code {
    FileTooLarge = 1,
    LineTooLong = 2,
    TooManyRows = 3,
    NotUtf8 = 4,
    ControlCharacter = 5,
    NotAProgram = 6,
    NewerVersion = 7,
    OpenString = 8,
    UnknownEscape = 9,
    TooManyErrors = 10,
    UnexpectedText = 11,

    UnknownKey = 20,
    DuplicateKey = 21,
    MissingKey = 22,
    MissingValue = 23,
    NotAnId = 24,
    NotAString = 25,
    NotASeason = 26,
    UnknownSegment = 27,
    NotSeconds = 28,
    MusicFileName = 29,
    MusicIsMp3 = 30,
    MusicNumbers = 31,

    NotATempo = 40,
    NotAMeter = 41,
    BpmOutOfRange = 42,
    RampOutOfRange = 43,
    HoldOutOfRange = 44,
    AnchorOutOfOrder = 45,
    TempoOutOfOrder = 46,
    MeterInsideMeasure = 47,
    NoFirstTempo = 48,

    MissingSection = 60,
    RepeatedSection = 61,
    TwoSkaters = 62,
    MissingEnd = 63,
    TextAfterEnd = 64,
    EmptyProgram = 65,

    IncompleteRow = 100,
    NotAPosition = 101,
    OutOfOrder = 102,
    NoSuchBeat = 103,
    Overlap = 104,
    BeyondSequence = 105,
    NotSequenceContent = 106,

    UnknownElement = 110,
    NoSuchRotations = 111,
    TooManyJumps = 112,
    MisplacedEuler = 113,
    ImpossibleCombination = 114,
    NotAFoot = 115,
    StepCount = 116,

    NotBeats = 120,
    BeatsNeeded = 121,
    BeatsBeforeLanding = 122,

    UnknownPlace = 130,
    NotAPoint = 131,
    OutsideRink = 132,

    UnknownOption = 140,
    DuplicateOption = 141,
    MissingOptionValue = 142,
    LandingMissing = 143,
    LandingCount = 144,
    LandingOrder = 145,
    EnterOutsideSpin = 146,
    UnknownSpinPosition = 147,
    UnknownPath = 148,
    NotAName = 149,
    TooManyValues = 150,
};

/// A row of the table of codes, for the documentation and for tests.
struct CodeInfo {
    Code code;
    std::string_view meaning; ///< one line
};

/// All codes in ascending order.
[[nodiscard]] std::span<const CodeInfo> all_codes();

/// "FR110".
[[nodiscard]] std::string to_string(Code code);

} // namespace program
