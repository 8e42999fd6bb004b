#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sound_files {

enum class Kind { Ogg, Flac, Wav, Aiff, Opus };

struct Sound {
    int rate_hz = 48'000;
    int channels = 2;
    std::vector<std::int16_t> samples;
};

/// A tone that is not the same on any two channels; noise is added so that no block of it is like
/// another.
Sound tone(std::int64_t frames, int channels, int rate_hz);

/// A folder of its own for each test, removed with it.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;
    ~Folder();

    /// Writes a file and gives its path.
    std::filesystem::path sound(std::string_view name, Kind kind, const Sound& sound) const;
    std::filesystem::path text(std::string_view name, std::string_view text) const;

    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& path);

} // namespace sound_files
