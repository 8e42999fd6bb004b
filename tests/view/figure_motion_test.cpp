#include "game/performance/song_time.h"
#include "game/view/figure/driver.h"
#include "game/view/figure/proportions.h"
#include "game/view/figure/stance.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace view {

namespace {

constexpr float kStep_s = 1.0F / performance::kStep_hz;

/// The body after one step of the perfect exhibition.
struct Seen {
    double time_s = 0;
    physics::SkaterState state;
    Placement placement;
    Skeleton skeleton;
    Motion motion = Motion::Standing;
};

std::vector<Seen> skate() {
    std::vector<Seen> seen;
    Driver driver;
    performance::Performance performance(exhibition::plan("gala"));
    performance::AutoSkater hands(exhibition::plan("gala"));
    for (std::int64_t step = 0; !performance.finished(); ++step) {
        const std::int64_t until_us = performance::end_of_step_us(step);
        performance.advance(until_us, hands.next(performance, until_us));
        driver.step(performance);
        const physics::SkaterState& state = performance.skater().state();
        const Placement placement = driver.placement(state);
        seen.push_back({.time_s = performance::to_seconds(performance.time_us()),
                        .state = state,
                        .placement = placement,
                        .skeleton = stand(driver.pose(), placement),
                        .motion = driver.motion()});
    }
    return seen;
}

const std::vector<Seen>& exhibition_seen() {
    static const std::vector<Seen> kSeen = skate();
    return kSeen;
}

/// Joints against the hips, as somebody sees them who turns with the body.
std::array<Vec3, 8> joints_of(const Seen& seen) {
    const Rotation body = about_y(seen.placement.facing_deg);
    const Skeleton& s = seen.skeleton;
    std::array<Vec3, 8> joints{s.head,          s.chest,         s.arms[0].wrist, s.arms[1].wrist,
                               s.arms[0].elbow, s.arms[1].elbow, s.legs[0].ankle, s.legs[1].ankle};
    for (Vec3& joint : joints) {
        const Vec3 off = joint - s.pelvis;
        joint = {dot(off, body.x), off.y, dot(off, body.z)};
    }
    return joints;
}

/// Hips against the place on the ice, likewise.
Vec3 hips_of(const Seen& seen) {
    const Rotation body = about_y(seen.placement.facing_deg);
    const Vec3 off = seen.skeleton.pelvis - seen.placement.place;
    return {dot(off, body.x), off.y, dot(off, body.z)};
}

bool on_ice(const Seen& seen) {
    return seen.state.phase != physics::Phase::Flight;
}

float wrapped_deg(double degrees) {
    return static_cast<float>(std::remainder(degrees, 360.0));
}

} // namespace

TEST(FigureMotion, NoJointMovesFasterThanABodyCan) {
    // A thrown ball leaves the hand at 20 m/s and more; a skater's arms stay below 14.
    constexpr float kFastest_mps = 14;
    const std::vector<Seen>& seen = exhibition_seen();
    float fastest = 0;
    double when_s = 0;
    std::size_t which = 0;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        const std::array<Vec3, 8> before = joints_of(seen[i - 1]);
        const std::array<Vec3, 8> now = joints_of(seen[i]);
        for (std::size_t joint = 0; joint < now.size(); ++joint) {
            const float speed = length(now[joint] - before[joint]) / kStep_s;
            if (speed > fastest) {
                fastest = speed;
                when_s = seen[i].time_s;
                which = joint;
            }
        }
    }
    EXPECT_LT(fastest, kFastest_mps) << "joint " << which << " at " << when_s << " s";
}

TEST(FigureMotion, HipsMoveWithoutAJump) {
    // Against the place on the ice. Jumping up is 3.3 m/s; who changes foot in a whole turn of a
    // third of a second swings about the new one at 8. Ten centimetres lost in a step would be 24.
    // Who leans while he turns moves fast for one who turns with him, who turns beside his place
    // for one who stands: what is lost is lost for both.
    constexpr float kFastest_mps = 9;
    const std::vector<Seen>& seen = exhibition_seen();
    for (std::size_t i = 1; i < seen.size(); ++i) {
        const float turning_mps = length(hips_of(seen[i]) - hips_of(seen[i - 1])) / kStep_s;
        const Vec3 before = seen[i - 1].skeleton.pelvis - seen[i - 1].placement.place;
        const Vec3 now = seen[i].skeleton.pelvis - seen[i].placement.place;
        const float standing_mps = length(now - before) / kStep_s;
        ASSERT_LT(std::min(turning_mps, standing_mps), kFastest_mps) << seen[i].time_s;
    }
}

TEST(FigureMotion, CarryingBladeIsOnTheIceAndOnTheTrace) {
    constexpr float kOff_m = 0.015F;
    constexpr double kStepOver_s = 0.30; // while the weight goes from foot to foot
    const std::vector<Seen>& seen = exhibition_seen();
    physics::Side foot = seen.front().state.foot;
    double since_s = 0;
    int looked_at = 0;
    for (const Seen& now : seen) {
        if (now.state.foot != foot || !on_ice(now)) {
            foot = now.state.foot;
            since_s = now.time_s;
        }
        // A pose on two feet stands about its place.
        const bool on_both = now.placement.weight[0] > 0.02F && now.placement.weight[1] > 0.02F;
        if (now.time_s - since_s < kStepOver_s || on_both) {
            continue;
        }
        const LegBones& leg = now.skeleton.legs[foot == physics::Side::Left ? 0 : 1];
        ASSERT_LT(length(leg.blade() - now.placement.place), kOff_m) << now.time_s;
        ++looked_at;
    }
    EXPECT_GT(looked_at, static_cast<int>(seen.size()) / 3);
}

TEST(FigureMotion, NothingIsBelowTheIce) {
    for (const Seen& now : exhibition_seen()) {
        for (const LegBones& leg : now.skeleton.legs) {
            ASSERT_GT(leg.blade().y, -0.03F) << now.time_s;
        }
        for (const ArmBones& arm : now.skeleton.arms) {
            ASSERT_GT(arm.fingertips.y, 0) << now.time_s;
        }
    }
}

TEST(FigureMotion, HeightInFlightIsTheStates) {
    constexpr float kOff_m = 0.03F;
    constexpr double kLeaving_s = 0.12; // while the push's last offset dies out
    const std::vector<Seen>& seen = exhibition_seen();
    double off_s = 0;
    int looked_at = 0;
    for (const Seen& now : seen) {
        if (on_ice(now)) {
            off_s = now.time_s;
        } else if (now.time_s - off_s > kLeaving_s) {
            const float standing_m = now.skeleton.pelvis.y - body::kStanding_m;
            ASSERT_NEAR(standing_m, static_cast<float>(now.state.height_m), kOff_m) << now.time_s;
            ++looked_at;
        }
    }
    EXPECT_GT(looked_at, 0);
}

TEST(FigureMotion, TurningInFlightAndSpinIsTheStates) {
    constexpr float kOff_deg = 0.5F;
    const std::vector<Seen>& seen = exhibition_seen();
    double turned_deg = 0;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        if (seen[i].state.phase != physics::Phase::Flight &&
            seen[i].state.phase != physics::Phase::Spin) {
            continue;
        }
        const double yaw_deg =
            (seen[i].state.yaw_rad - seen[i - 1].state.yaw_rad) * 180 / std::numbers::pi;
        const float shown_deg = seen[i].placement.facing_deg - seen[i - 1].placement.facing_deg;
        ASSERT_NEAR(wrapped_deg(static_cast<double>(shown_deg) - yaw_deg), 0, kOff_deg)
            << seen[i].time_s;
        turned_deg += static_cast<double>(wrapped_deg(yaw_deg));
    }
    EXPECT_GT(turned_deg, 360 * 40); // seven jumps and two spins
}

TEST(FigureMotion, BackwardEdgesAreSkatedBackward) {
    int backward = 0;
    for (const Seen& now : exhibition_seen()) {
        const bool edge =
            now.state.phase == physics::Phase::Glide && now.state.backward &&
            std::abs(std::remainder(now.state.yaw_rad - now.state.heading_rad - std::numbers::pi,
                                    2 * std::numbers::pi)) < 0.05;
        if (edge) {
            const float against = now.placement.facing_deg - now.placement.travel_deg;
            ASSERT_NEAR(std::abs(wrapped_deg(static_cast<double>(against))), 180, 5) << now.time_s;
            ++backward;
        }
    }
    EXPECT_GT(backward, 0);
}

TEST(FigureMotion, KneesBendWithTheBend) {
    double deepest_m = 0;
    for (const Seen& now : exhibition_seen()) {
        if (now.motion == Motion::Bending && now.state.knee > 0.95) {
            const double low_m = static_cast<double>(body::kStanding_m - now.skeleton.pelvis.y);
            deepest_m = std::max(deepest_m, low_m);
        }
    }
    // The physics lowers the body by 26 cm.
    EXPECT_GT(deepest_m, 0.22);
}

TEST(FigureMotion, ArmsCloseAsInertiaFalls) {
    // The wrists' distance from the body's axis, in the tightest and the widest moments aloft.
    float tight_m = 9;
    float wide_m = 0;
    for (const Seen& now : exhibition_seen()) {
        if (now.state.phase != physics::Phase::Flight) {
            continue;
        }
        for (const ArmBones& arm : now.skeleton.arms) {
            const Vec3 off = arm.wrist - now.skeleton.pelvis;
            const float axis_m = std::sqrt(off.x * off.x + off.z * off.z);
            if (now.state.inertia < 0.95) {
                tight_m = std::min(tight_m, axis_m);
            }
            if (now.state.inertia > 2.5) {
                wide_m = std::max(wide_m, axis_m);
            }
        }
    }
    EXPECT_LT(tight_m, 0.32F);
    EXPECT_GT(wide_m, tight_m * 1.3F);
}

} // namespace view
