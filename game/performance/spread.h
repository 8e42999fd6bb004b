#pragma once

#include <cstdint>

namespace performance {

/// Seeded Gaussian numbers, the same on every machine: splitmix64 and the sum of twelve uniform
/// numbers, whose tails end at six standard deviations. The standard library's distributions
/// differ between implementations.
class Gaussian {
public:
    explicit Gaussian(std::uint64_t seed) : state_(seed) {}

    /// Mean 0, standard deviation 1.
    double next() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += static_cast<double>(bits() >> 11U) * 0x1p-53;
        }
        return sum;
    }

private:
    std::uint64_t bits() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};

} // namespace performance
