#include "levels/program/structure.h"

#include "levels/program/element_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

bool is_sequence(ElementKind kind) {
    return kind == ElementKind::StepSequence || kind == ElementKind::ChoreoSequence;
}

bool is_content_of(ElementKind sequence, ElementKind kind) {
    switch (kind) {
    case ElementKind::Edge:
    case ElementKind::Turn:
    case ElementKind::ToeStep:
    case ElementKind::Push:
    case ElementKind::Crossover:
        return true;
    case ElementKind::Pose:
    case ElementKind::Spiral:
    case ElementKind::SpreadEagle:
    case ElementKind::InaBauer:
        return sequence == ElementKind::ChoreoSequence;
    default:
        return false;
    }
}

void check_order(std::vector<RowDraft>& drafts, Reporter& reporter) {
    const RowDraft* latest = nullptr;
    for (RowDraft& draft : drafts) {
        if (!draft.at) {
            continue;
        }
        if (latest != nullptr && is_before(draft.at->position, latest->at->position)) {
            reporter.error(Code::OutOfOrder, draft.at->span,
                           fmt::format("rows must be in time order, {} comes after {} of line {}",
                                       beat::to_string(draft.at->position),
                                       beat::to_string(latest->at->position), latest->row.line),
                           "move the row up");
            draft.in_order = false;
        } else {
            latest = &draft;
        }
    }
}

void check_final_pose(const std::vector<RowDraft>& drafts, Reporter& reporter) {
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        const RowDraft& draft = drafts[i];
        const bool pose = draft.has_element && draft.row.element.kind == ElementKind::Pose;
        if (pose && draft.has_dash) {
            reporter.error(Code::BeatsNeeded, draft.beats,
                           "a pose needs its length, but for the last row",
                           "write its beats, as 3, 1.5 or 2+1/2");
        }
    }
}

class Timeline {
public:
    Timeline(const beat::TempoMap& tempo, Reporter& reporter)
        : tempo_(tempo), reporter_(reporter) {}

    void add(RowDraft& draft) {
        if (!draft.at) {
            return;
        }
        const std::optional<beat::Beats> at = resolve(*draft.at);
        const bool resolved = resolve_options(draft);
        if (!at) {
            return;
        }
        draft.row.at_beats = *at;
        if (!draft.has_element || !resolved) {
            return;
        }
        check_inside(draft);
        if (draft.in_order && start_fits(draft)) {
            place(draft);
        }
    }

private:
    struct Placed {
        std::size_t line = 0;
        beat::Beats end;
        ElementKind kind = ElementKind::Rest;
    };

    std::optional<beat::Beats> resolve(const WrittenPosition& written) {
        const std::optional<beat::Beats> beats = tempo_.beats_at(written.position);
        if (!beats) {
            report_no_such_beat(written);
        }
        return beats;
    }

    void report_no_such_beat(const WrittenPosition& written) {
        const std::optional<beat::Beats> measure =
            tempo_.beats_at({written.position.measure, 1, 0});
        const int count = measure ? tempo_.meter_at(*measure).count : 0;
        reporter_.error(Code::NoSuchBeat, written.span,
                        fmt::format("measure {} has no beat {}", written.position.measure,
                                    written.position.beat),
                        fmt::format("it has {} beats", count));
    }

    bool resolve_options(RowDraft& draft) {
        bool resolved = true;
        for (const WrittenPosition& landing : draft.times.landings) {
            if (const std::optional<beat::Beats> beats = resolve(landing)) {
                draft.row.landings.push_back(*beats);
            } else {
                resolved = false;
            }
        }
        if (draft.times.enter) {
            draft.row.enter = resolve(*draft.times.enter);
            resolved = resolved && draft.row.enter;
        }
        return resolved;
    }

    // The end of a row's span; empty where a fault leaves it unknown.
    static std::optional<beat::Beats> end_of(const Row& row) {
        if (row.beats) {
            return row.at_beats + *row.beats;
        }
        if (!row.landings.empty()) {
            return row.landings.back();
        }
        return std::nullopt;
    }

    void check_inside(const RowDraft& draft) {
        const Row& row = draft.row;
        const std::optional<beat::Beats> end = end_of(row);
        if (row.beats && !row.landings.empty() && *end < row.landings.back()) {
            reporter_.error(
                Code::BeatsBeforeLanding, draft.beats,
                fmt::format("the row ends at {}, before its last landing", text_of(*end)),
                "give the beats from the row's start to after the landing, or '-'");
        }
        if (row.enter && row.beats && *row.enter >= *end) {
            reporter_.error(Code::EnterOutsideSpin, draft.times.enter->span,
                            fmt::format("the spin is entered at {}, not before its end at {}",
                                        text_of(*row.enter), text_of(*end)),
                            "name a beat inside the spin");
        }
    }

    // False if the row overlaps another one.
    bool start_fits(const RowDraft& draft) {
        if (sequence_ && draft.row.at_beats >= sequence_->end) {
            last_ = *sequence_;
            sequence_.reset();
        }
        if (last_.line != 0 && draft.row.at_beats < last_.end) {
            report_overlap(draft, last_);
            return false;
        }
        return true;
    }

    void report_overlap(const RowDraft& draft, const Placed& before) {
        reporter_.error(
            Code::Overlap, draft.at->span,
            fmt::format("the row starts at {} but line {} lasts until {}",
                        text_of(draft.row.at_beats), before.line, text_of(before.end)),
            fmt::format("start it at {} or shorten line {}", text_of(before.end), before.line));
    }

    void place(const RowDraft& draft) {
        const std::optional<beat::Beats> end = end_of(draft.row);
        if (!end) {
            return;
        }
        const Placed placed{draft.row.line, *end, draft.row.element.kind};
        if (!sequence_ && is_sequence(draft.row.element.kind)) {
            sequence_ = placed;
            last_ = {};
            return;
        }
        if (sequence_) {
            check_content(draft, placed);
        }
        last_ = placed;
    }

    void check_content(const RowDraft& draft, const Placed& placed) {
        if (!is_content_of(sequence_->kind, draft.row.element.kind)) {
            reporter_.error(Code::NotSequenceContent, draft.element,
                            fmt::format("{} cannot be inside the sequence of line {}",
                                        name_of(draft.row.element.kind), sequence_->line),
                            fmt::format("start it at {} or later; a sequence holds edges, turns, "
                                        "toe-steps, pushes and crossovers, a choreographic one "
                                        "spirals and poses too",
                                        text_of(sequence_->end)));
        } else if (placed.end > sequence_->end) {
            reporter_.error(Code::BeyondSequence, draft.beats,
                            fmt::format("the row ends at {}, the sequence of line {} at {}",
                                        text_of(placed.end), sequence_->line,
                                        text_of(sequence_->end)),
                            "shorten the row or lengthen the sequence");
        }
    }

    [[nodiscard]] std::string text_of(beat::Beats beats) const {
        return beat::to_string(tempo_.position_at(beats));
    }

    const beat::TempoMap& tempo_;
    Reporter& reporter_;
    std::optional<Placed> sequence_; ///< the one that now runs
    Placed last_; ///< the last row, inside the sequence if one runs; line 0: none
};

} // namespace

void check_times(std::vector<RowDraft>& drafts, const beat::TempoMap* tempo, Reporter& reporter) {
    check_order(drafts, reporter);
    check_final_pose(drafts, reporter);
    if (tempo == nullptr) {
        return;
    }
    Timeline timeline(*tempo, reporter);
    for (RowDraft& draft : drafts) {
        timeline.add(draft);
    }
}

} // namespace program
