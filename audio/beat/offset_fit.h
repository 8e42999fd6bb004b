#pragma once

#include <cstdint>

namespace beat {

/// The difference of two clocks, as a line fitted to noisy readings of it: offset and drift.
///
/// Least squares with fading memory. The drift is expected to be small, so that few readings give
/// an offset only, and many the drift as well. A lasting change (the device stopped for a moment)
/// is told from noise by many readings on one side of the line, or a few that are far off, and
/// begins a new line.
class OffsetFit {
public:
    void reset();
    /// `offset_ns` was read at `at_ns`; readings come in the order of their times.
    void add(std::int64_t at_ns, std::int64_t offset_ns);

    [[nodiscard]] bool is_empty() const { return weight_ <= 0; }

    /// The fitted offset at a moment, which may lie ahead. There must be a reading.
    [[nodiscard]] std::int64_t offset_ns(std::int64_t at_ns) const;
    /// Seconds by which the offset grows a second.
    [[nodiscard]] double drift() const;

private:
    void begin(std::int64_t at_ns, std::int64_t offset_ns);
    void fade_to(std::int64_t at_ns);
    [[nodiscard]] bool has_moved(double residual_s);

    std::int64_t at_ns_ = 0;   ///< of the last reading; x counts from here, s
    std::int64_t base_ns_ = 0; ///< y counts from this offset, s
    double weight_ = 0;        ///< sums over the readings, each with its weight
    double x_ = 0;
    double xx_ = 0;
    double y_ = 0;
    double xy_ = 0;
    int run_side_ = 0;     ///< of the last readings: 1 above the line, -1 below, +-2 far off
    int run_ = 0;          ///< how many of them
    double run_sum_s_ = 0; ///< and how far off together
};

} // namespace beat
