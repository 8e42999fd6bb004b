#pragma once

#include <cstdint>

namespace view::rink {

/// Cheap numbers for what only has to look irregular (Marsaglia's xorshift); the same seed gives
/// the same ones everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed) : state_(seed == 0 ? 1 : seed) {}

    /// 0..1.
    float share() {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 17U;
        state_ ^= state_ << 5U;
        return static_cast<float>(state_ >> 8U) * (1.0F / 16777216.0F);
    }

    float between(float least, float most) { return least + (most - least) * share(); }

    /// 0..count-1.
    int pick(int count) { return static_cast<int>(share() * static_cast<float>(count)); }

private:
    std::uint32_t state_;
};

} // namespace view::rink
