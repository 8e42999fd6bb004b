#include "game/view/hud/thread.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

/// The mean of a value over some knots, the middle ones counting more.
std::vector<float> smoothed(const std::vector<float>& values) {
    constexpr std::ptrdiff_t kReach = 8; // two thirds of a second to each side
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    std::vector<float> means;
    means.reserve(values.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        float sum = 0;
        float weights = 0;
        for (std::ptrdiff_t off = -kReach; off <= kReach; ++off) {
            const std::ptrdiff_t knot = std::clamp<std::ptrdiff_t>(i + off, 0, count - 1);
            const float u = static_cast<float>(off) / static_cast<float>(kReach + 1);
            const float weight = (1 - u * u) * (1 - u * u);
            sum += weight * values[static_cast<std::size_t>(knot)];
            weights += weight;
        }
        means.push_back(sum / weights);
    }
    return means;
}

} // namespace

ThreadBend::ThreadBend(const performance::Drawing& drawing) {
    constexpr float kUsual_radps = 1.0F;
    for (const performance::DrawingPoint& knot : drawing.knots()) {
        heights_.push_back(kHighest *
                           std::tanh(static_cast<float>(knot.turn_rate_radps) / kUsual_radps));
    }
    heights_ = smoothed(heights_);
    const float step = std::tan(radians(kSteepest_deg)) * kThreadSpeed *
                       static_cast<float>(performance::Drawing::kSpacing_s);
    for (std::size_t i = 1; i < heights_.size(); ++i) {
        heights_[i] = std::clamp(heights_[i], heights_[i - 1] - step, heights_[i - 1] + step);
    }
}

float ThreadBend::height(double time_s) const {
    if (heights_.empty()) {
        return 0;
    }
    const double knot = std::clamp(time_s / performance::Drawing::kSpacing_s, 0.0,
                                   static_cast<double>(heights_.size() - 1));
    const auto before = static_cast<std::size_t>(knot);
    const std::size_t after = std::min(before + 1, heights_.size() - 1);
    return mix(heights_[before], heights_[after],
               static_cast<float>(knot - static_cast<double>(before)));
}

Rail rail_of(performance::ButtonSet buttons) {
    if (buttons == performance::set_of(performance::Button::Left)) {
        return Rail::Left;
    }
    return buttons == performance::set_of(performance::Button::Right) ? Rail::Right : Rail::Middle;
}

Point Thread::at(double time_s, float across) const {
    const float rise = bend_->height(time_s) - bend_->height(song_s_);
    return {now_.x + kThreadSpeed * static_cast<float>(time_s - song_s_),
            now_.y + across * kRailGap - rise};
}

float Thread::presence(double time_s) const {
    constexpr float kComing_s = 0.25F;
    const auto ahead_s = static_cast<float>(time_s - song_s_);
    const auto shown_s = static_cast<float>(kThreadShown_s);
    const auto past_s = static_cast<float>(kThreadPast_s);
    return ahead_s >= 0 ? saturate((shown_s - ahead_s) / kComing_s)
                        : saturate(1 + ahead_s / past_s);
}

Point now_ring_at(Point blade) {
    constexpr float kLeftmost = 330;
    constexpr float kRightmost = 960; // two seconds end at the margin
    constexpr float kUppermost = 500;
    constexpr float kLowermost = 864;
    return {std::clamp(blade.x, kLeftmost, kRightmost),
            std::clamp(blade.y, kUppermost, kLowermost)};
}

} // namespace view
