#pragma once

#include "audio/beat/tempo_map.h"
#include "levels/program/source_text.h"

#include <optional>
#include <vector>

namespace program {

class Cursor;
class Reporter;

/// Reads `0.500s`; reports anything else. There must be a token.
[[nodiscard]] std::optional<beat::Fraction> read_seconds(Cursor& cursor, Reporter& reporter);

/// Reads the rows of a tempo section and makes the map of them.
class TempoReader {
public:
    /// `reporter` must outlive the reader.
    explicit TempoReader(Reporter& reporter) : reporter_(reporter) {}

    /// Reads one row; the line must have a token.
    void read_row(Cursor& cursor);
    /// The map of all rows, or empty if there is none because of faults, which are reported. A
    /// hold or an anchor that does not fit is reported and left out, so that the rest is checked.
    /// Without `beat1_s` (it is faulty) anchors say nothing and are left out. `section` is where
    /// the section starts.
    [[nodiscard]] std::optional<beat::TempoMap> make_map(std::optional<beat::Fraction> beat1_s,
                                                         Span section);

    [[nodiscard]] const std::vector<beat::TempoRow>& rows() const { return rows_; }

private:
    struct Spans {
        Span at;
        Span value; ///< what stands after the position
    };

    bool read_kind(Cursor& cursor, beat::TempoRow& row);
    bool read_hold(Cursor& cursor, beat::TempoRow& row);
    bool read_anchor(Cursor& cursor, beat::TempoRow& row);
    bool read_step(Cursor& cursor, beat::TempoRow& row);
    bool read_ramp(Cursor& cursor, beat::TempoRow& row);
    bool read_bpm(std::string_view text, Span span, beat::Fraction& bpm);
    bool read_meter(Cursor& cursor, beat::TempoRow& row);
    void report(const beat::TempoRow& row, const Spans& spans, beat::TempoError::Code code);

    Reporter& reporter_;
    std::vector<beat::TempoRow> rows_;
    std::vector<Spans> spans_;
    bool faulty_ = false;
};

} // namespace program
