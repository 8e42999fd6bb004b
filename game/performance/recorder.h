#pragma once

#include "game/performance/judge.h"
#include "game/performance/outcome.h"
#include "game/performance/plan.h"
#include "physics/skater.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace performance {

/// Watches a performance and measures what the panel will be told. It decides nothing and nothing
/// on the ice depends on it.
class Recorder {
public:
    explicit Recorder(const Plan& plan);

    void took_off(std::size_t element, std::size_t jump);
    void entered_spin(std::size_t element);
    void changed_spin();
    void did_turn(std::size_t element, program::Turn turn, int rotation);
    void stumbled(std::size_t element);

    void scraped() { ++outcome_.scrapes; }

    void cracked() { ++outcome_.cracks; }

    /// Presses in a rest so far.
    [[nodiscard]] int cracks() const { return outcome_.cracks; }

    /// Both arms are held in, since a song time; empty: they are not.
    void arms_in_since(std::optional<std::int64_t> time_us) { arms_in_us_ = time_us; }

    /// After every step of the physics.
    void watch(const physics::Skater& skater, std::span<const physics::Event> events,
               std::int64_t time_us, physics::Vec2 target_m, double size);

    /// Everything measured, with the judge's timings; the panel's calls are not made yet.
    [[nodiscard]] ProgramOutcome finish(const Judge& judge, std::int64_t time_us) const;

    /// Speeds at the knots of a drawing, as skated: what a rehearsal is for.
    [[nodiscard]] const std::vector<double>& knot_speeds_mps() const { return knot_speeds_; }

    /// Speed at the release of a jump; empty if it was not taken off.
    [[nodiscard]] std::optional<double> entry_mps(std::size_t element, std::size_t jump) const;
    /// Momentum that a spin began with; empty if it was not entered.
    [[nodiscard]] std::optional<double> spin_momentum(std::size_t element) const;

private:
    struct Watched {
        ElementOutcome outcome;
        double length_m = 0;
        double speed_sum = 0;
        double lean_sum = 0;
        int samples = 0;
        double extent_m = 0;
        std::vector<physics::Vec2> trace;
        std::vector<program::Turn> turns;
        std::array<int, 2> rotations{};
        double locked_s = 0;
        double spin_s = 0;
        double momentum = 0;
        bool entered = false;
    };

    [[nodiscard]] std::size_t element_at(std::int64_t time_us) const;
    void watch_event(const physics::Event& event, const physics::Skater& skater);
    void watch_jump(const physics::Skater& skater, std::int64_t time_us);
    void watch_spin(const physics::SkaterState& state, std::int64_t time_us);
    void sample(const physics::SkaterState& state, std::int64_t time_us, physics::Vec2 target_m,
                double size);
    void measure_steps(std::size_t element, ElementOutcome& outcome) const;
    void measure_spin(std::size_t element, ElementOutcome& outcome) const;

    const Plan* plan_;
    ProgramOutcome outcome_;
    std::vector<Watched> watched_; ///< one an element of the plan
    std::vector<double> knot_speeds_;
    std::optional<std::pair<std::size_t, std::size_t>> jump_; ///< running: element, jump
    std::optional<std::size_t> spin_;
    std::size_t spin_position_ = 0;
    double spin_turned_rad_ = 0;
    std::optional<std::int64_t> arms_in_us_;
    std::int64_t last_us_ = 0;
    double error_squares_ = 0;
    double size_sum_ = 0;
    double speed_sum_ = 0;
    double lean_sum_ = 0;
    int samples_ = 0;
    int skating_samples_ = 0;
    int lean_samples_ = 0;
};

} // namespace performance
