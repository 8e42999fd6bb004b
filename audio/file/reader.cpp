#include "audio/file/reader.h"

#include "audio/file/container.h"
#include "audio/file/load_pcm.h"

#include <fmt/format.h>

#include <cassert>
#include <fstream>
#include <sndfile.h>
#include <system_error>
#include <utility>

namespace audio {
namespace {

using Code = Error::Code;

tl::unexpected<Error> refuse(Code code, std::string text) {
    return tl::unexpected(Error{.code = code, .text = std::move(text)});
}

tl::unexpected<Error> refuse_content(const std::string& file) {
    return refuse(Code::NotAudio,
                  fmt::format("{0} is neither OGG Vorbis, FLAC nor WAV; convert it, as with "
                              "`ffmpeg -i \"{0}\" -ar 48000 music.ogg`",
                              file));
}

tl::unexpected<Error> refuse_damage(const std::string& file) {
    return refuse(Code::Damaged,
                  fmt::format("{} is damaged or cut short; copy or make it again", file));
}

int subtype_of(const SF_INFO& header) {
    return header.format & SF_FORMAT_SUBMASK;
}

} // namespace

void Reader::CloseFile::operator()(void* file) const {
    sf_close(static_cast<SNDFILE*>(file));
}

Reader::Reader(File file, const Info& info) : file_(std::move(file)), info_(info) {}

tl::expected<Reader, Error> Reader::open(const std::filesystem::path& path) {
    const std::string name = path.string();
    std::error_code failed;
    const bool is_file = std::filesystem::is_regular_file(path, failed);
    const std::uintmax_t bytes = is_file ? std::filesystem::file_size(path, failed) : 0;
    std::ifstream stream(path, std::ios::binary);
    if (!is_file || failed || !stream) {
        return refuse(Code::Missing,
                      fmt::format("cannot open {}; is it there, and may it be read?", name));
    }
    if (bytes > kMostBytes) {
        return refuse(Code::TooLong, fmt::format("{} has {} bytes and may have {}; shorten it",
                                                 name, bytes, kMostBytes));
    }
    const std::optional<Container> container = container_of(stream);
    if (!container) {
        return refuse_content(name);
    }
    if (is_cut_short(stream, *container, bytes)) {
        return refuse_damage(name);
    }

    SF_INFO header = {};
    File file(sf_open(name.c_str(), SFM_READ, &header));
    if (file == nullptr || header.frames <= 0) {
        return refuse_damage(name);
    }
    if (*container == Container::Ogg && subtype_of(header) != SF_FORMAT_VORBIS) {
        return refuse_content(name);
    }
    return Reader(std::move(file), Info{.container = *container,
                                        .frames = header.frames,
                                        .rate_hz = header.samplerate,
                                        .channels = header.channels});
}

std::int64_t Reader::read(std::span<float> samples) {
    const auto channels = static_cast<std::size_t>(info_.channels);
    assert(samples.size() % channels == 0);
    const auto frames = static_cast<sf_count_t>(samples.size() / channels);
    return sf_readf_float(static_cast<SNDFILE*>(file_.get()), samples.data(), frames);
}

} // namespace audio
