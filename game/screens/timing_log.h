#pragma once

#include "game/performance/input.h"
#include "game/performance/performance.h"
#include "game/view/cue_watch.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace screens {

/// What was pressed when, and what the judge made of it, as CSV for those who measure.
///
/// Columns: row, monotonic_ns, song_us, button, down, cue, cue_kind, error_us. A `clock` row says
/// which song time a moment of the monotonic clock has, about ten times a second. A `press` row is
/// one input with its arrival, and the cue whose press or release it timed with the signed error,
/// late positive; these are empty for an input that timed none (the first of two, a tap's release,
/// an extra). A `missed` row is a cue that nobody pressed. Written as it happens.
class TimingLog {
public:
    /// Replaces the file; an empty name keeps no log.
    TimingLog(const std::string& file, const performance::Plan& plan);

    /// False if the file could not be written.
    [[nodiscard]] bool good() const { return file_.good(); }

    void clock(std::int64_t now_ns, std::int64_t song_us);
    void press(std::int64_t at_ns, const performance::Input& input);
    /// After every step of the physics.
    void step(const performance::Performance& performance);

private:
    struct Pressed {
        std::int64_t at_ns = 0;
        performance::Input input;
    };

    void write(const performance::Performance& performance, const Pressed& pressed);

    std::ofstream file_;
    view::CueWatch watch_;
    std::vector<Pressed> waiting_; ///< for their step
    std::int64_t last_clock_ns_ = 0;
};

} // namespace screens
