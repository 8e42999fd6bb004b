#include "audio/beat/offset_fit.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace beat {
namespace {

/// A reading counts for half after about this time. Longer averages more noise out, shorter forgets
/// an unnoticed change sooner.
constexpr double kMemory_s = 20;

/// How much evidence a drift must have against none at all, s^2: the square of a usual error of a
/// reading (6 ms) through a usual drift (200 ppm).
constexpr double kStiffness_s2 = 900;

/// As many readings on one side of the line are no chance (one in 8 million), if they are off by
/// this much in the mean.
constexpr int kLongRun = 24;
constexpr double kRunResidual_s = 0.002;

/// As many readings that are as far off are no chance either; a single one does not count.
constexpr int kFarRun = 4;
constexpr double kFarResidual_s = 0.050;

/// Of a run's readings, on either side.
constexpr int kNear = 1;
constexpr int kFar = 2;

double to_s(std::int64_t ns) {
    return static_cast<double>(ns) * 1e-9;
}

} // namespace

void OffsetFit::reset() {
    *this = {};
}

void OffsetFit::begin(std::int64_t at_ns, std::int64_t offset_ns) {
    *this = {};
    at_ns_ = at_ns;
    base_ns_ = offset_ns;
    weight_ = 1;
}

void OffsetFit::fade_to(std::int64_t at_ns) {
    const double dt = to_s(at_ns - at_ns_);
    at_ns_ = at_ns;
    // The origin of x moves by dt; each sum follows.
    xx_ += dt * (dt * weight_ - 2 * x_);
    xy_ -= dt * y_;
    x_ -= dt * weight_;
    const double kept = 1 / (1 + dt / kMemory_s);
    for (double* sum : {&weight_, &x_, &xx_, &y_, &xy_}) {
        *sum *= kept;
    }
}

bool OffsetFit::has_moved(double residual_s) {
    const bool is_far = std::abs(residual_s) > kFarResidual_s;
    const int side = (residual_s > 0 ? 1 : -1) * (is_far ? kFar : kNear);
    const bool goes_on = side == run_side_;
    run_side_ = side;
    run_ = goes_on ? run_ + 1 : 1;
    run_sum_s_ = goes_on ? run_sum_s_ + residual_s : residual_s;
    return (is_far && run_ >= kFarRun) ||
           (run_ >= kLongRun && std::abs(run_sum_s_) > kRunResidual_s * run_);
}

void OffsetFit::add(std::int64_t at_ns, std::int64_t offset_ns) {
    if (is_empty()) {
        begin(at_ns, offset_ns);
        return;
    }
    assert(at_ns >= at_ns_);
    const double residual_s = to_s(offset_ns - this->offset_ns(at_ns));
    if (has_moved(residual_s)) {
        const double mean_s = run_sum_s_ / run_;
        begin(at_ns, offset_ns + static_cast<std::int64_t>((mean_s - residual_s) * 1e9));
        return;
    }
    if (std::abs(run_side_) == kFar) {
        return;
    }
    fade_to(at_ns);
    const double y = to_s(offset_ns - base_ns_);
    weight_ += 1;
    y_ += y;
}

double OffsetFit::drift() const {
    return (weight_ * xy_ - x_ * y_) / (weight_ * (xx_ + kStiffness_s2) - x_ * x_);
}

std::int64_t OffsetFit::offset_ns(std::int64_t at_ns) const {
    assert(!is_empty());
    const double slope = drift();
    const double y = (y_ - slope * x_) / weight_ + slope * to_s(at_ns - at_ns_);
    return base_ns_ + static_cast<std::int64_t>(y * 1e9);
}

} // namespace beat
