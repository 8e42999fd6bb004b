#include "physics/ranges.h"

#include <array>

namespace physics {
namespace {

struct Range {
    double least;
    double most;
};

constexpr Range kInertia{0.3, 10};
constexpr Range kTime_s{0, 10};
constexpr Range kDuration_s{0.001, 10}; // something is divided by it
constexpr Range kShare{0, 1};
constexpr Range kScale{0.001, 1e9}; // so large that nothing counts against it

template <class T>
struct Row {
    const char* name;
    double T::*number;
    Range range;
};

constexpr auto kBodyRows = std::to_array({
    Row<Body>{"mass_kg", &Body::mass_kg, {20, 200}},
    Row<Body>{"open_inertia", &Body::open_inertia, kInertia},
    Row<Body>{"tight_inertia", &Body::tight_inertia, kInertia},
    Row<Body>{"landing_inertia", &Body::landing_inertia, kInertia},
    Row<Body>{"arms_in_s", &Body::arms_in_s, kDuration_s},
    Row<Body>{"arms_out_s", &Body::arms_out_s, kDuration_s},
    Row<Body>{"arm_delay_s", &Body::arm_delay_s, kTime_s},
    Row<Body>{"bend_depth_m", &Body::bend_depth_m, {0.05, 0.6}},
    Row<Body>{"bend_full_s", &Body::bend_full_s, kDuration_s},
    Row<Body>{"bend_free_s", &Body::bend_free_s, kTime_s},
    Row<Body>{"bend_sag_mps2", &Body::bend_sag_mps2, {0, 20}},
    Row<Body>{"push_mps2", &Body::push_mps2, {0, 1e+07}},
    Row<Body>{"swing_momentum", &Body::swing_momentum, {0, 100}},
    Row<Body>{"arm_share", &Body::arm_share, kShare},
    Row<Body>{"swing_stop_s", &Body::swing_stop_s, kDuration_s},
    Row<Body>{"push_tolerance_s", &Body::push_tolerance_s, kScale},
    Row<Body>{"momentum_tolerance_s", &Body::momentum_tolerance_s, kScale},
    Row<Body>{"landing_torque", &Body::landing_torque, {1, 10000}},
    Row<Body>{"over_turn_scale_deg", &Body::over_turn_scale_deg, kScale},
    Row<Body>{"under_turn_scale_deg", &Body::under_turn_scale_deg, kScale},
    Row<Body>{"rate_free_radps", &Body::rate_free_radps, {0, 100}},
    Row<Body>{"rate_scale_radps", &Body::rate_scale_radps, kScale},
    Row<Body>{"tilt_scale_s", &Body::tilt_scale_s, kScale},
    Row<Body>{"late_open_s", &Body::late_open_s, kTime_s},
});

constexpr auto kIceRows = std::to_array({
    Row<Ice>{"friction", &Ice::friction, {0, 0.1}},
    Row<Ice>{"skid_friction", &Ice::skid_friction, {0, 1}},
    Row<Ice>{"drag_area_m2", &Ice::drag_area_m2, {0, 2}},
    Row<Ice>{"air_density", &Ice::air_density, {0, 2}},
    Row<Ice>{"stroke_mps", &Ice::stroke_mps, {0, 5}},
    Row<Ice>{"stroke_s", &Ice::stroke_s, kDuration_s},
    Row<Ice>{"stroke_top_mps", &Ice::stroke_top_mps, {1, 15}},
    Row<Ice>{"stroke_recovery_s", &Ice::stroke_recovery_s, kDuration_s},
    Row<Ice>{"scrape_loss", &Ice::scrape_loss, kShare},
    Row<Ice>{"lean_max_rad", &Ice::lean_max_rad, {0, 1.2}},
    Row<Ice>{"lean_rate_radps", &Ice::lean_rate_radps, {0.01, 5}},
    Row<Ice>{"curvature_max", &Ice::curvature_max, {0.01, 10}},
    Row<Ice>{"pivot_mps", &Ice::pivot_mps, {0.01, 1}},
    Row<Ice>{"entry_scrub_mps2", &Ice::entry_scrub_mps2, {0, 20}},
    Row<Ice>{"soft_landing_loss", &Ice::soft_landing_loss, kShare},
    Row<Ice>{"stiff_landing_loss", &Ice::stiff_landing_loss, kShare},
    Row<Ice>{"knee_tolerance_s", &Ice::knee_tolerance_s, kScale},
    Row<Ice>{"knee_late_s", &Ice::knee_late_s, kTime_s},
    Row<Ice>{"step_out_keep", &Ice::step_out_keep, kShare},
    Row<Ice>{"hand_down_keep", &Ice::hand_down_keep, kShare},
    Row<Ice>{"step_out_s", &Ice::step_out_s, kTime_s},
    Row<Ice>{"hand_down_s", &Ice::hand_down_s, kTime_s},
    Row<Ice>{"fall_slide_mps2", &Ice::fall_slide_mps2, {0.01, 20}},
    Row<Ice>{"fall_stay_s", &Ice::fall_stay_s, kTime_s},
    Row<Ice>{"rise_s", &Ice::rise_s, kDuration_s},
    Row<Ice>{"wind_up_rate", &Ice::wind_up_rate, {0, 10}},
    Row<Ice>{"wind_up_gain", &Ice::wind_up_gain, {0, 100}},
    Row<Ice>{"spin_tolerance_s", &Ice::spin_tolerance_s, kScale},
    Row<Ice>{"spin_drift", &Ice::spin_drift, {0, 10}},
    Row<Ice>{"spin_decay", &Ice::spin_decay, {0, 1}},
    Row<Ice>{"spin_drift_decay", &Ice::spin_drift_decay, {0, 10}},
    Row<Ice>{"spin_change_keep", &Ice::spin_change_keep, kShare},
    Row<Ice>{"spin_change_s", &Ice::spin_change_s, kDuration_s},
    Row<Ice>{"spin_arms_s", &Ice::spin_arms_s, kDuration_s},
    Row<Ice>{"spin_exit_mps", &Ice::spin_exit_mps, {0, 10}},
    Row<Ice>{"spin_least_radps", &Ice::spin_least_radps, {0.1, 100}},
});

template <class T, std::size_t N>
std::optional<BadNumber> first_bad(const T& numbers, const std::array<Row<T>, N>& rows) {
    for (const Row<T>& row : rows) {
        const auto bad =
            out_of_range(row.name, numbers.*row.number, row.range.least, row.range.most);
        if (bad) {
            return bad;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<BadNumber> out_of_range(const char* name, double value, double least, double most) {
    if (value >= least && value <= most) {
        return std::nullopt;
    }
    return BadNumber{name, value, least, most};
}

std::optional<BadNumber> check(const Body& body) {
    static_assert(kBodyRows.size() * sizeof(double) == sizeof(Body), "every number has its row");
    return first_bad(body, kBodyRows);
}

std::optional<BadNumber> check(const Ice& ice) {
    static_assert(kIceRows.size() * sizeof(double) == sizeof(Ice), "every number has its row");
    return first_bad(ice, kIceRows);
}

} // namespace physics
