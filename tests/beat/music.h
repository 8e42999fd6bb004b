#pragma once

#include "audio/beat/tempo_map.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <random>
#include <string_view>
#include <vector>

// What the tests of `beat` share: rows written as in a file, random music, an independent integral.

namespace beat {

void PrintTo(Fraction value, std::ostream* out);
void PrintTo(const Position& position, std::ostream* out);
void PrintTo(const TempoError& error, std::ostream* out);

} // namespace beat

namespace music {

/// Whole numbers that are the same with every standard library, unlike its distributions.
class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// One of min..max, both included.
    std::int64_t between(std::int64_t min, std::int64_t max);
    /// A fraction of [0, 1) with a denominator up to 192.
    beat::Fraction part();

private:
    std::mt19937_64 engine_;
};

/// A position or decimal that is known to be well formed.
beat::Position at(std::string_view text);
beat::Fraction decimal(std::string_view text);

beat::TempoRow step(std::string_view place, std::string_view bpm,
                    std::optional<beat::Meter> meter = std::nullopt);
beat::TempoRow ramp(std::string_view place, std::string_view bpm, std::string_view bpm_end,
                    std::int64_t measures, std::optional<beat::Meter> meter = std::nullopt);
beat::TempoRow hold(std::string_view place, std::string_view beats);
beat::TempoRow anchor(std::string_view place, std::string_view seconds);

/// The map of rows that are known to make one, with beat 0 at `beat1_s`.
beat::TempoMap map_of(const std::vector<beat::TempoRow>& rows, std::string_view beat1_s = "0");

/// Rows of at least `seconds` of music: steps, ramps, meters, holds (also in ramps) and anchors.
std::vector<beat::TempoRow> random_rows(Random& random, double seconds);

/// Integral of `f` over from..to by Simpson's rule in `pieces` pieces: error of order pieces^-4.
double integral(const std::function<double(double)>& f, double from, double to, int pieces);

} // namespace music
