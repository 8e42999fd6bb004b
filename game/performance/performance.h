#pragma once

#include "game/performance/input.h"
#include "game/performance/judge.h"
#include "game/performance/outcome.h"
#include "game/performance/plan.h"
#include "game/performance/recorder.h"
#include "game/performance/steering.h"
#include "physics/hash.h"
#include "physics/world.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace performance {

/// How a performance is run.
struct PerformanceSettings {
    bool boards = true;     ///< false: endless ice, while no drawing is known yet
    bool forgiving = false; ///< no landing is ever lost: rehearsals that only measure speeds
};

/// One routine skated: inputs in, physics and outcome out. Headless; nothing here reads a clock.
///
/// Song time runs in steps of 1/240 s from 0. The judge compares presses with cue times, the
/// physics is told only what the body does, and what comes back is measured by the recorder. The
/// same plan and inputs give the same bits however `advance` was cut into calls.
class Performance {
public:
    /// The plan must outlive the performance.
    explicit Performance(const Plan& plan, const PerformanceSettings& settings = {});

    /// Simulates every step that ends at or before `to_us`. Inputs are in order of time; one older
    /// than the last simulated step acts at that step's end.
    void advance(std::int64_t to_us, std::span<const Input> inputs);

    /// End of the last simulated step, song time.
    [[nodiscard]] std::int64_t time_us() const;
    /// True once the routine and two seconds after it are over.
    [[nodiscard]] bool finished() const;

    [[nodiscard]] std::int64_t end_us() const { return end_us_; }

    [[nodiscard]] const Plan& plan() const { return *plan_; }

    [[nodiscard]] const physics::Skater& skater() const { return world_.skater(0); }

    [[nodiscard]] const Judge& judge() const { return judge_; }

    [[nodiscard]] const Steering& steering() const { return steering_; }

    [[nodiscard]] const Recorder& recorder() const { return recorder_; }

    /// Events of the last step.
    [[nodiscard]] const physics::EventList& events() const { return world_.events(); }

    /// After a fall: the downbeat on which LIFT stands the skater up.
    [[nodiscard]] std::optional<std::int64_t> rise_due_us() const { return rise_due_us_; }

    /// Hash of the physical state and of every input that led to it: an input that was altered is
    /// seen from its own second on, even where the ice takes no notice of it.
    [[nodiscard]] std::uint64_t hash() const {
        return physics::hash_word(world_.hash(), inputs_hash_);
    }

    /// Trips the skater in the next step: what does a fall cost here?
    void trip() { trip_ = true; }

    /// What has been measured so far; once finished, of the whole routine.
    [[nodiscard]] ProgramOutcome outcome() const;

private:
    void step(std::span<const Input> inputs);
    void plan_step();
    void play_assists();
    void open_by_itself();
    void steer();
    void watch_falls();
    void note_arms();
    void read(const Input& input);
    void press_side(const Input& input);
    void press_lift(const Input& input);
    void release_side(const Input& input);
    void release_lift(const Input& input);
    void take_cue(std::size_t cue, const Input& input);
    void stroke(const Input& input, double strength, double scrape);
    void extra_press(const Input& input);
    void take_edge(std::size_t cue);
    void turn(std::size_t cue);
    void take_off(std::size_t cue, std::int64_t error_us);
    void leave_spin(double strength);
    void miss(std::size_t cue);
    [[nodiscard]] std::optional<std::size_t> late_take_off(std::int64_t time_us) const;
    [[nodiscard]] bool sides_are_arms(std::int64_t time_us) const;
    [[nodiscard]] bool in_rest(std::int64_t time_us) const;
    [[nodiscard]] const program::Row& row_of(std::size_t cue) const;
    [[nodiscard]] const PlannedJump& jump_of(std::size_t cue) const;
    [[nodiscard]] double scrub_near(std::int64_t time_us) const;

    void tell(const physics::Command& command) { tell_at(onset_s_, command); }

    void tell_at(double onset_s, const physics::Command& command);

    const Plan* plan_;
    physics::World world_;
    Judge judge_;
    Steering steering_;
    Recorder recorder_;
    std::int64_t end_us_ = 0;
    std::array<bool, kButtons> down_{};
    std::vector<physics::Control> controls_; ///< of the step being made
    std::vector<std::size_t> missed_;
    double onset_s_ = 0; ///< of the input being read
    std::uint64_t inputs_hash_ = physics::kHashSeed;
    std::size_t next_planned_step_ = 0;
    std::size_t next_assist_ = 0;
    std::size_t now_element_ = 0;             ///< the last one that has begun
    std::optional<std::size_t> bend_cue_;     ///< the jump cue that LIFT is held for
    std::optional<std::size_t> take_off_cue_; ///< of the running jump
    std::optional<std::size_t> spin_;         ///< element of the running spin
    std::optional<std::int64_t> rise_due_us_;
    bool trip_ = false;
};

} // namespace performance
