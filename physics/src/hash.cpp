#include "physics/hash.h"

#include "physics/skater.h"

#include <initializer_list>

namespace physics {
namespace {

class Folder {
public:
    explicit Folder(std::uint64_t seed) : hash_(seed) {}

    void numbers(std::initializer_list<double> values) {
        for (const double value : values) {
            hash_ = hash_number(hash_, value);
        }
    }

    void word(std::uint64_t word) { hash_ = hash_word(hash_, word); }

    void state(const SkaterState& s) {
        numbers({s.position_m.x, s.position_m.y, s.heading_rad, s.speed_mps, s.side_slip_mps,
                 s.lean_rad, s.turn_rate_radps, s.yaw_rad, s.yaw_rate_radps, s.momentum, s.inertia,
                 s.height_m, s.climb_mps, s.knee, s.rotation_rad, s.push_strength});
        word(static_cast<std::uint64_t>(s.phase) | (s.foot == Side::Right ? 0x100U : 0U) |
             (s.backward ? 0x200U : 0U));
    }

    void flight(const FlightRecord& f) {
        numbers({f.release_s, f.blade_off_s, f.touch_down_s, f.entry_mps, f.take_off_mps,
                 f.edge_depth_rad, f.momentum, f.pre_rotation_rad, f.rotation_rad, f.peak_radps,
                 f.length_m, f.height_m, f.touch_down_radps, f.turn_out_rad, f.demand, f.softness,
                 f.load_bw});
        word(static_cast<std::uint64_t>(f.landing));
    }

    void jump(const JumpTechnique& t, const JumpIntent& i) {
        numbers({t.lever, t.curvature, t.vault, t.keep, t.pre_rotation_rev,
                 static_cast<double>(t.entry_lobe), i.revolutions, i.squeeze_inertia, i.overrun_rad,
                 i.touch_down_radps});
        word(t.lands_on_left ? 1U : 0U);
    }

    void spin(const SpinShape& s) {
        numbers({s.open_inertia, s.tight_inertia});
        word(s.foot == Side::Right ? 1U : 0U);
    }

    void limb(const Limb& limb) {
        for (const Limb::Move& move : {limb.earlier(), limb.latest()}) {
            numbers({move.start_s, move.duration_s, move.from, move.to});
        }
    }

    [[nodiscard]] std::uint64_t hash() const { return hash_; }

private:
    std::uint64_t hash_;
};

} // namespace

std::uint64_t Skater::hash(std::uint64_t seed) const {
    Folder folder(seed);
    folder.state(state_);
    folder.flight(flight_);
    folder.jump(technique_, intent_);
    folder.spin(shape_);
    for (const Limb& limb : {left_, right_, facing_}) {
        folder.limb(limb);
    }
    folder.numbers({wanted_turn_radps_,
                    stroke_end_s_,
                    stroke_mps2_,
                    last_stroke_s_,
                    bend_start_s_,
                    scrub_to_mps_,
                    push_end_s_,
                    won_momentum_,
                    mistiming_s_,
                    arm_in_s_[0],
                    arm_in_s_[1],
                    turn_out_end_s_,
                    knee_s_,
                    steady_from_s_,
                    spin_drift_mps_,
                    spin_drift_heading_rad_,
                    phase_end_s_,
                    now_s_,
                    lean_.sine(),
                    lean_.cosine()});
    folder.word((winding_ ? 1U : 0U) | (knee_open_ ? 2U : 0U) | (arm_held_[0] ? 4U : 0U) |
                (arm_held_[1] ? 8U : 0U));
    return folder.hash();
}

} // namespace physics
