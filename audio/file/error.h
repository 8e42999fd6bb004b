#pragma once

#include <string>

namespace audio {

/// Why a sound file could not be used.
struct Error {
    enum class Code {
        Missing,       ///< no such file, or not readable
        NotAudio,      ///< neither OGG Vorbis, FLAC nor WAV, whatever its name says
        Damaged,       ///< ends too early, or cannot be decoded to its end
        WrongRate,     ///< not kRate_hz
        WrongChannels, ///< neither mono nor stereo
        TooLong,       ///< too many bytes or too many minutes
        Stopped,       ///< the progress callback said so
    };
    Code code = Code::Missing;
    std::string text; ///< one sentence: the file, what is wrong, what mends it

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace audio
