#include "physics/src/clearance.h"

#include "physics/rink.h"

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

// Box2D's edges have a skin of a centimetre, and its chords cut 33 mm off the corners; the rest is
// for what it puts right from step to step.
constexpr double kReach_m = 0.10;

// No free way is longer, so that who is further away than twice that need not be looked at.
constexpr double kLongest_m = 4;

constexpr double kMustLook_m = -1;

// Never less than the distance, and without a root.
double way(Vec2 from, Vec2 to) {
    return std::abs(to.x - from.x) + std::abs(to.y - from.y);
}

} // namespace

void Clearance::add_skater() {
    free_m_.push_back(kMustLook_m);
    is_near_.push_back(false);
    near_.reserve(free_m_.size());
}

const std::vector<std::size_t>& Clearance::near(const std::vector<Vec2>& before,
                                                const std::vector<Vec2>& after) {
    near_.clear();
    bool all_free = true;
    for (std::size_t i = 0; i < free_m_.size(); ++i) {
        free_m_[i] -= way(before[i], after[i]);
        all_free = all_free && free_m_[i] >= 0;
    }
    if (all_free) {
        return near_;
    }
    std::fill(is_near_.begin(), is_near_.end(), false);
    for (std::size_t i = 0; i < free_m_.size(); ++i) {
        if (free_m_[i] < 0) {
            look(i, before, after);
        }
    }
    for (std::size_t i = 0; i < free_m_.size(); ++i) {
        if (is_near_[i]) {
            free_m_[i] = kMustLook_m;
            near_.push_back(i);
        }
    }
    return near_;
}

void Clearance::look(std::size_t skater, const std::vector<Vec2>& before,
                     const std::vector<Vec2>& after) {
    const double own_m = way(before[skater], after[skater]);
    double free_m = kLongest_m;
    if (boards_) {
        free_m = std::min(free_m, inside_by(before[skater]) - kSkaterRadius_m - kReach_m - own_m);
        is_near_[skater] = is_near_[skater] || free_m < 0;
    }
    // Nobody goes further than this in a step.
    constexpr double kWay_m = 1;
    constexpr double kFar_m = 2 * (kLongest_m + kSkaterRadius_m + kWay_m) + kReach_m;
    const Vec2 here = before[skater];
    for (std::size_t other = 0; other < free_m_.size(); ++other) {
        if (std::abs(before[other].x - here.x) > kFar_m ||
            std::abs(before[other].y - here.y) > kFar_m || other == skater) {
            continue;
        }
        const double gap_m = length(before[other] - here) - 2 * kSkaterRadius_m - kReach_m - own_m -
                             way(before[other], after[other]);
        if (gap_m < 0) {
            is_near_[skater] = true;
            is_near_[other] = true;
        }
        free_m = std::min(free_m, gap_m / 2);
        free_m_[other] = std::min(free_m_[other], gap_m / 2);
    }
    free_m_[skater] = free_m;
}

} // namespace physics
