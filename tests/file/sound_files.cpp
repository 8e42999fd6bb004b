#include "tests/file/sound_files.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <numbers>
#include <random>
#include <sndfile.h>
#include <utility>

namespace sound_files {
namespace {

struct CloseFile {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

int format_of(Kind kind) {
    switch (kind) {
    case Kind::Ogg:
        return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    case Kind::Flac:
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case Kind::Wav:
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    case Kind::Aiff:
        return SF_FORMAT_AIFF | SF_FORMAT_PCM_16;
    case Kind::Opus:
        break;
    }
    return SF_FORMAT_OGG | SF_FORMAT_OPUS;
}

} // namespace

Sound tone(std::int64_t frames, int channels, int rate_hz) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> noise(-500, 500);
    Sound sound = {.rate_hz = rate_hz, .channels = channels, .samples = {}};
    for (std::int64_t i = 0; i < frames; ++i) {
        for (int channel = 0; channel < channels; ++channel) {
            const double turns = static_cast<double>(i) * 220 * (channel + 1) / rate_hz;
            const double sample = 12'000 * std::sin(2 * std::numbers::pi * turns) + noise(random);
            sound.samples.push_back(static_cast<std::int16_t>(sample));
        }
    }
    return sound;
}

Folder::Folder() {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::path(testing::TempDir()) /
            (std::string("sound_files.") + test.test_suite_name() + '.' + test.name());
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::sound(std::string_view name, Kind kind, const Sound& sound) const {
    std::filesystem::path path = path_ / name;
    SF_INFO info = {};
    info.samplerate = sound.rate_hz;
    info.channels = sound.channels;
    info.format = format_of(kind);
    const std::unique_ptr<SNDFILE, CloseFile> file(sf_open(path.c_str(), SFM_WRITE, &info));
    EXPECT_NE(file, nullptr) << sf_strerror(nullptr);
    const auto samples = static_cast<sf_count_t>(sound.samples.size());
    EXPECT_EQ(sf_write_short(file.get(), sound.samples.data(), samples), samples);
    return path;
}

std::filesystem::path Folder::text(std::string_view name, std::string_view text) const {
    std::filesystem::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace sound_files
