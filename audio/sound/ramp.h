#pragma once

#include <algorithm>

namespace sound {

/// A value that goes to where it is told in small steps: a gain that jumps is heard as a click.
class Ramp {
public:
    /// Changes by at most `step` a frame.
    Ramp(float value, float step) : value_(value), step_(step) {}

    /// One frame on; it is reached exactly.
    float next(float target) {
        value_ += std::clamp(target - value_, -step_, step_);
        return value_;
    }

    [[nodiscard]] float value() const { return value_; }

private:
    float value_;
    float step_;
};

} // namespace sound
