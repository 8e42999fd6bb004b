#include "audio/file/container.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>

namespace audio {
namespace {

/// An Ogg page has at most 27 + 255 + 255 * 255 bytes.
constexpr std::uintmax_t kMostPageBytes = 65'307;
constexpr std::size_t kPageHeaderBytes = 27;
constexpr std::string_view kPageSign = "OggS";
constexpr unsigned kLastPageOfStream = 4U;

/// What ffmpeg and others write where they cannot go back to fill in the size.
constexpr std::uint32_t kUnknownSize = 0xFFFF'FFFFU;

std::string bytes_at(std::istream& file, std::uintmax_t from, std::size_t count) {
    std::string bytes(count, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(from));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return bytes;
}

unsigned byte_of(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned char>(bytes[index]);
}

/// True if the file ends with a whole page that says it is the last.
bool ends_with_last_page(std::istream& file, std::uintmax_t bytes) {
    const std::uintmax_t from = bytes - std::min(bytes, kMostPageBytes);
    const std::string tail = bytes_at(file, from, static_cast<std::size_t>(bytes - from));
    const std::size_t sign = tail.rfind(kPageSign);
    if (sign == std::string::npos || tail.size() - sign < kPageHeaderBytes) {
        return false;
    }
    const std::string_view page = std::string_view(tail).substr(sign);
    const std::size_t segments = byte_of(page, kPageHeaderBytes - 1);
    const std::string_view sizes = page.substr(kPageHeaderBytes, segments);
    const std::size_t size = std::accumulate(
        sizes.begin(), sizes.end(), kPageHeaderBytes + segments,
        [](std::size_t sum, char lace) { return sum + static_cast<unsigned char>(lace); });
    return size <= page.size() && (byte_of(page, 5) & kLastPageOfStream) != 0;
}

/// The size of what comes after it, as the RIFF header has it.
std::uint32_t riff_size(std::istream& file) {
    const std::string size = bytes_at(file, 4, 4);
    return size.size() < 4 ? 0
                           : byte_of(size, 0) | byte_of(size, 1) << 8U | byte_of(size, 2) << 16U |
                                 byte_of(size, 3) << 24U;
}

} // namespace

std::optional<Container> container_of(std::istream& file) {
    const std::string head = bytes_at(file, 0, 12);
    if (head.starts_with(kPageSign)) {
        return Container::Ogg;
    }
    if (head.starts_with("fLaC")) {
        return Container::Flac;
    }
    if (head.starts_with("RIFF") && head.ends_with("WAVE")) {
        return Container::Wav;
    }
    return std::nullopt;
}

bool is_cut_short(std::istream& file, Container container, std::uintmax_t bytes) {
    switch (container) {
    case Container::Ogg:
        return !ends_with_last_page(file, bytes);
    case Container::Wav: {
        const std::uint32_t size = riff_size(file);
        return size != kUnknownSize && std::uintmax_t{size} + 8 > bytes;
    }
    case Container::Flac:
        break;
    }
    return false;
}

} // namespace audio
