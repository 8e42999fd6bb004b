#pragma once

#include "audio/file/error.h"
#include "audio/file/pcm.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>

namespace audio {

/// A file may have as many bytes, and last as long when decoded (345 MB).
inline constexpr std::uintmax_t kMostBytes = 400'000'000;
inline constexpr std::int64_t kMostMinutes = 30;

/// Told the share that is decoded, 0..1, every second or so of sound; false stops the work.
using Progress = std::function<bool(double share)>;

/// Decodes a whole OGG Vorbis, FLAC or WAV file. Mono is given to both sides; what is louder than
/// full scale is clipped. `progress` may be empty. Each Error::Code can come.
[[nodiscard]] tl::expected<Pcm, Error> load_pcm(const std::filesystem::path& path,
                                                const Progress& progress);

} // namespace audio
