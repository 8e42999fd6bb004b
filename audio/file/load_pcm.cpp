#include "audio/file/load_pcm.h"

#include "audio/file/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace audio {
namespace {

using Code = Error::Code;

constexpr std::int64_t kBlockFrames = kRate_hz / 2;
constexpr std::int64_t kMostFrames = kMostMinutes * 60 * kRate_hz;
constexpr float kFullScale = 32'768;

Error error(Code code, std::string text) {
    return {.code = code, .text = std::move(text)};
}

/// Why the game cannot use such sound.
std::optional<Error> refusal(const std::string& file, const Info& info) {
    if (info.channels != 1 && info.channels != 2) {
        return error(Code::WrongChannels,
                     fmt::format("{0} has {1} channels where one or two are needed; convert it, as "
                                 "with `ffmpeg -i \"{0}\" -ac 2 -ar {2} music.ogg`",
                                 file, info.channels, kRate_hz));
    }
    if (info.rate_hz != kRate_hz) {
        return error(Code::WrongRate,
                     fmt::format("{0} has {1} Hz where {2} are needed; convert it, as with "
                                 "`ffmpeg -i \"{0}\" -ar {2} music.ogg`",
                                 file, info.rate_hz, kRate_hz));
    }
    if (info.frames > kMostFrames) {
        return error(Code::TooLong, fmt::format("{} lasts {} minutes and may last {}; shorten it",
                                                file, info.frames / kRate_hz / 60, kMostMinutes));
    }
    return std::nullopt;
}

std::int16_t to_16_bit(float sample) {
    return static_cast<std::int16_t>(
        std::lrint(std::clamp(sample * kFullScale, -kFullScale, kFullScale - 1)));
}

void append(std::vector<std::int16_t>& stereo, std::span<const float> samples, int channels) {
    for (const float sample : samples) {
        stereo.push_back(to_16_bit(sample));
        if (channels == 1) {
            stereo.push_back(stereo.back());
        }
    }
}

tl::expected<Pcm, Error> decode(Reader& reader, const std::string& file, const Progress& progress) {
    const Info info = reader.info();
    const auto channels = static_cast<std::size_t>(info.channels);
    Pcm pcm;
    pcm.samples.reserve(static_cast<std::size_t>(info.frames) * 2);
    std::vector<float> block(kBlockFrames * channels);
    for (std::int64_t done = 0; done < info.frames;) {
        const std::int64_t wanted = std::min(kBlockFrames, info.frames - done);
        const std::span<float> samples(block.data(), static_cast<std::size_t>(wanted) * channels);
        if (reader.read(samples) != wanted) {
            return tl::unexpected(error(
                Code::Damaged, fmt::format("{} is damaged or cut short after {:.1f} s; copy or "
                                           "make it again",
                                           file, static_cast<double>(done) / kRate_hz)));
        }
        append(pcm.samples, samples, info.channels);
        done += wanted;
        const double share = static_cast<double>(done) / static_cast<double>(info.frames);
        if (progress && !progress(share)) {
            return tl::unexpected(
                error(Code::Stopped, fmt::format("reading {} was stopped", file)));
        }
    }
    return pcm;
}

} // namespace

tl::expected<Pcm, Error> load_pcm(const std::filesystem::path& path, const Progress& progress) {
    auto reader = Reader::open(path);
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    if (const std::optional<Error> refused = refusal(path.string(), reader->info())) {
        return tl::unexpected(*refused);
    }
    return decode(*reader, path.string(), progress);
}

} // namespace audio
