#pragma once

#include <cmath>

namespace view {

/// What is left over when something suddenly ought to be elsewhere, dying out without a jump of
/// place or speed: critically damped. Shown = wanted + offset.
template <typename Value>
class Settling {
public:
    /// The wanted value has jumped: what is shown goes on from where it is, at its speed.
    void disturb(const Value& shown, const Value& wanted, const Value& speed) {
        offset_ = shown - wanted;
        speed_ = speed;
    }

    /// `pace` 1/s: 98 % is over after 6 / pace.
    void step(float step_s, float pace) {
        const Value drive = speed_ + offset_ * pace;
        const float left = std::exp(-pace * step_s);
        offset_ = (offset_ + drive * step_s) * left;
        speed_ = (speed_ + drive * (-pace * step_s)) * left;
    }

    [[nodiscard]] const Value& offset() const { return offset_; }

private:
    Value offset_{};
    Value speed_{};
};

} // namespace view
