#include "tests/physics/support/jump_run.h"

#include <cmath>

namespace physics {
namespace {

constexpr JumpTechnique kAxel{3.75, 0.38, 0.24, 0.64, 0.14};
constexpr JumpTechnique kToeLoop{4.363, 0.35, 0.15, 0.70, 0.08};
constexpr JumpTechnique kLutz{5.10, -0.12, 0.18, 0.68, 0.08};
constexpr JumpTechnique kSalchow{4.60, 0.42, 0.13, 0.72, 0.12};
constexpr JumpTechnique kFlip{4.45, 0.25, 0.15, 0.69, 0.08};

JumpTry attempt(const JumpTechnique& technique, double revolutions, double entry_mps,
                double bend_s) {
    JumpTry jump;
    jump.technique = technique;
    jump.revolutions = revolutions;
    jump.entry_mps = entry_mps;
    jump.bend_s = bend_s;
    return jump;
}

} // namespace

const std::array<JumpRow, 9>& jump_rows() {
    static const std::array<JumpRow, 9> kRows{{
        {"2A", attempt(kAxel, 2.5, 3.85, .30), .570, .40, 29.8, 245, 335, .120, .691},
        {"3T", attempt(kToeLoop, 3, 4.26, .35), .588, .42, 34.1, 292, 383, .141, .729},
        {"3Lz", attempt(kLutz, 3, 4.21, .40), .633, .49, 30.9, 275, 347, .150, .783},
        {"3A", attempt(kAxel, 3.5, 4.23, .60), .688, .58, 31.6, 288, 355, .154, .842},
        {"4S", attempt(kSalchow, 4, 4.73, .60), .652, .52, 38.2, 348, 430, .162, .815},
        {"4T", attempt(kToeLoop, 4, 5.00, .60), .669, .55, 37.8, 344, 424, .159, .827},
        {"4F", attempt(kFlip, 4, 5.15, .60), .674, .56, 37.5, 342, 422, .157, .831},
        {"4Lz", attempt(kLutz, 4, 5.43, .60), .697, .60, 36.6, 334, 412, .152, .849},
        {"4A", attempt(kAxel, 4.5, 5.52, .60), .740, .67, 38.0, 348, 427, .143, .883},
    }};
    return kRows;
}

JumpTry quad_toe() {
    return attempt(kToeLoop, 4, 5.00, .60);
}

double speed_before(double speed_mps, double time_s) {
    const Ice ice;
    const double a = ice.friction * kGravity;
    const double b = ice.air_density * ice.drag_area_m2 / (2 * Body{}.mass_kg);
    const double c = std::sqrt(a / b);
    return c * std::tan(std::atan(speed_mps / c) + time_s * std::sqrt(a * b));
}

JumpCues jump_cues(const JumpRun& run, double at_s) {
    const JumpFigures& plan = run.plan;
    const double release_s = at_s + run.release_late_s;
    const double left_s = at_s + run.squeeze_late_s;
    const double right_s = left_s + run.right_late_s;
    const double touch_down_s = at_s + plan.push_s + plan.flight_s;
    const double open_s = touch_down_s - run.jump.open_lead_s + run.open_late_s;
    JumpCues jump;
    jump.start_mps = speed_before(run.entry_mps, at_s);
    jump.touch_down_s = touch_down_s;
    jump.cues = {
        {at_s - run.jump.bend_s + run.press_late_s, Bend{}},
        {release_s, TakeOff{run.jump.technique, plan.intent, run.release_late_s}},
    };
    if (run.squeeze) {
        jump.cues.push_back({left_s, ArmIn{Side::Left}});
        jump.cues.push_back({right_s, ArmIn{Side::Right}});
        jump.cues.push_back({open_s, ArmOut{Side::Left}});
        jump.cues.push_back({open_s, ArmOut{Side::Right}});
    }
    if (run.knee) {
        jump.cues.push_back({touch_down_s + run.knee_late_s, Bend{}});
    }
    return jump;
}

JumpOutcome skate_jump(const JumpRun& run) {
    constexpr double kRunUp_s = 0.3;
    constexpr double kRunOut_s = 0.5;
    const JumpCues jump = jump_cues(run, kRunUp_s + run.jump.bend_s);
    Skated skated =
        skate(gliding(jump.start_mps), jump.touch_down_s + kRunOut_s, jump.cues, run.grid);
    JumpOutcome outcome;
    outcome.record = skated.skater.flight();
    outcome.rotation_deg =
        (outcome.record.pre_rotation_rad + outcome.record.rotation_rad) / kDegree;
    outcome.missing_deg = run.jump.revolutions * 360 - outcome.rotation_deg;
    outcome.state = skated.skater.state();
    outcome.events = std::move(skated.events);
    return outcome;
}

} // namespace physics
