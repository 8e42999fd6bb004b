#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace wav_file {

/// Writes interleaved stereo at 48 kHz.
void write(const std::filesystem::path& path, const std::vector<std::int16_t>& samples);

} // namespace wav_file
