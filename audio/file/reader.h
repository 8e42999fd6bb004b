#pragma once

#include "audio/file/error.h"
#include "audio/file/info.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace audio {

/// An open sound file: what is common to reading its header and its sound.
class Reader {
public:
    /// Errors: Missing, NotAudio, Damaged, TooLong (bytes).
    [[nodiscard]] static tl::expected<Reader, Error> open(const std::filesystem::path& path);

    [[nodiscard]] const Info& info() const { return info_; }

    /// Decodes the next frames into `samples`, which has room for whole frames of
    /// info().channels; full scale is 1. The number of frames, fewer at the end or at damage.
    [[nodiscard]] std::int64_t read(std::span<float> samples);

private:
    struct CloseFile {
        void operator()(void* file) const;
    };

    using File = std::unique_ptr<void, CloseFile>;

    Reader(File file, const Info& info);
    File file_;
    Info info_;
};

} // namespace audio
