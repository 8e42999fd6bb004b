#include "audio/beat/tempo_fit.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace beat {
namespace {

using Kind = TempoRow::Kind;

constexpr double kMinFittedBpm = 5.0;
constexpr double kMaxFittedBpm = 1000.0;

struct Tempo {
    double bpm = 60;
    double slope = 0;
};

struct Anchor {
    double seconds = 0;
    std::size_t row = 0;
};

/// Everything that changes at one beat.
struct Cut {
    std::optional<Tempo> tempo;
    bool ends_fit = false; ///< a step or ramp row: the tempo is again as written
    std::optional<double> hold;
    std::optional<Anchor> anchor;
};

using Cuts = std::map<Beats, Cut>;

// In the order of rows, so that a step at a ramp's end and a hold just after a hold win over the
// end of what was before.
Cuts cut_at_rows(const std::vector<TempoRow>& rows, const PlacedRows& placed) {
    Cuts cuts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const TempoRow& row = rows[i];
        const Beats beat = placed.beats[i];
        Cut& cut = cuts[beat];
        const double bpm = row.bpm.to_double();
        if (row.kind == Kind::Step) {
            cut.tempo = {bpm, 0.0};
            cut.ends_fit = true;
        } else if (row.kind == Kind::Ramp) {
            const Beats length = placed.ramp_beats[i];
            const double bpm_end = row.bpm_end.to_double();
            cut.tempo = {bpm, (bpm_end - bpm) / length.to_double()};
            cut.ends_fit = true;
            cuts[beat + length].tempo = {bpm_end, 0.0};
        } else if (row.kind == Kind::Hold) {
            cut.hold = row.hold_beats.to_double();
            cuts[beat + 1].hold = 1.0;
        } else {
            cut.anchor = {row.anchor_s.to_double(), i};
        }
    }
    return cuts;
}

class SegmentFitter {
public:
    explicit SegmentFitter(double beat1_s) { next_.seconds = beat1_s; }

    /// False if the cut's anchor cannot be met.
    bool add(double beat, const Cut& cut) {
        go_to(beat);
        if (cut.anchor && !fit_to(cut.anchor->seconds)) {
            return false;
        }
        if (cut.tempo) {
            next_.bpm = cut.tempo->bpm;
            next_.slope = cut.tempo->slope;
        }
        if (cut.ends_fit) {
            next_.fit = 1.0;
            span_begin_ = segments_.size();
        }
        next_.hold = cut.hold.value_or(next_.hold);
        segments_.push_back(next_);
        return true;
    }

    std::vector<TempoSegment> take() {
        TempoSegment before = segments_.front();
        before.slope = 0.0;
        before.hold = 1.0;
        segments_.insert(segments_.begin(), before);
        return std::move(segments_);
    }

private:
    void go_to(double beat) {
        if (!segments_.empty()) {
            next_.seconds = seconds_at(segments_.back(), beat);
            next_.bpm = written_bpm_at(segments_.back(), beat);
        }
        next_.beat = beat;
    }

    /// Scales the time since the last row or anchor so that the next segment begins at `seconds`.
    bool fit_to(double seconds) {
        if (span_begin_ == segments_.size()) {
            return false;
        }
        const double begin_s = segments_[span_begin_].seconds;
        const double scale = (seconds - begin_s) / (next_.seconds - begin_s);
        const double fit = next_.fit * scale;
        if (!is_playable(fit)) {
            return false;
        }
        for (std::size_t i = span_begin_; i < segments_.size(); ++i) {
            segments_[i].fit = fit;
            if (i > span_begin_) {
                segments_[i].seconds = seconds_at(segments_[i - 1], segments_[i].beat);
            }
        }
        next_.fit = fit;
        next_.seconds = seconds;
        span_begin_ = segments_.size();
        return true;
    }

    /// False also for a fit of 0 or less: an anchor at or before the row it counts from.
    [[nodiscard]] bool is_playable(double fit) const {
        double slowest = next_.bpm;
        double fastest = next_.bpm;
        for (std::size_t i = span_begin_; i < segments_.size(); ++i) {
            slowest = std::min(slowest, segments_[i].bpm);
            fastest = std::max(fastest, segments_[i].bpm);
        }
        return slowest / fit >= kMinFittedBpm && fastest / fit <= kMaxFittedBpm;
    }

    std::vector<TempoSegment> segments_;
    TempoSegment next_;
    std::size_t span_begin_ = 0; ///< first segment that a coming anchor scales
};

} // namespace

tl::expected<std::vector<TempoSegment>, TempoError>
fit_segments(const std::vector<TempoRow>& rows, const PlacedRows& placed, Fraction beat1_s) {
    SegmentFitter fitter(beat1_s.to_double());
    for (const auto& [beat, cut] : cut_at_rows(rows, placed)) {
        if (!fitter.add(beat.to_double(), cut)) {
            return tl::unexpected(TempoError{cut.anchor->row, TempoError::Code::AnchorOutOfOrder});
        }
    }
    return fitter.take();
}

} // namespace beat
