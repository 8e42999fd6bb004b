#pragma once

#include "audio/file/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>

namespace audio {

enum class Container { Ogg, Flac, Wav };

/// What the header of a sound file says.
struct Info {
    Container container = Container::Ogg;
    std::int64_t frames = 0; ///< > 0
    int rate_hz = 0;
    int channels = 0;

    friend bool operator==(const Info&, const Info&) = default;
};

/// Reads the header of an OGG Vorbis, FLAC or WAV file, known by its content. Any rate and number
/// of channels goes. Errors: Missing, NotAudio, Damaged, TooLong (bytes).
[[nodiscard]] tl::expected<Info, Error> read_info(const std::filesystem::path& path);

} // namespace audio
