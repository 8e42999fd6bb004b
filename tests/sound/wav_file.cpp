#include "tests/sound/wav_file.h"

#include <cstddef>
#include <fstream>
#include <string>

namespace wav_file {
namespace {

void put(std::string& bytes, std::uint64_t number, int count) {
    for (int i = 0; i < count; ++i) {
        bytes.push_back(static_cast<char>(number >> (8U * static_cast<unsigned>(i)) & 0xFFU));
    }
}

} // namespace

void write(const std::filesystem::path& path, const std::vector<std::int16_t>& samples) {
    const std::size_t size = samples.size() * 2;
    std::string bytes = "RIFF";
    put(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 1, 2);       // PCM
    put(bytes, 2, 2);       // channels
    put(bytes, 48'000, 4);  // frames a second
    put(bytes, 192'000, 4); // bytes a second
    put(bytes, 4, 2);       // bytes a frame
    put(bytes, 16, 2);      // bits a sample
    bytes += "data";
    put(bytes, size, 4);
    for (const std::int16_t sample : samples) {
        put(bytes, static_cast<std::uint16_t>(sample), 2);
    }
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace wav_file
