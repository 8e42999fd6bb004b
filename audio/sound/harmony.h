#pragma once

#include "audio/beat/tempo_map.h"

#include <tl/expected.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sound {

/// MIDI note numbers, ascending: what the completed rotations of a jump sound, in turn.
using FourNotes = std::array<int, 4>;

/// The harmony of a piece of music: which four notes fit where.
class Harmony {
public:
    struct Row {
        beat::Beats from;
        FourNotes notes = {};
        friend bool operator==(const Row&, const Row&) = default;
    };

    /// C major all through.
    Harmony();

    /// Reads `text`: `#` begins a comment line; the header `at n1 n2 n3 n4` may come first; else
    /// BAR.BEAT (or BAR.BEAT+n/d) and four MIDI numbers 0..127, ascending, with tabs between. Rows
    /// are in the order of time and hold until the next one. The error is `file:line:column: ...`
    /// with a remedy; `file` is only its name.
    [[nodiscard]] static tl::expected<Harmony, std::string>
    read(std::string_view text, std::string_view file, const beat::TempoMap& tempo);

    /// The notes at a beat; before the first row, those of the first row.
    [[nodiscard]] const FourNotes& notes_at(double beats) const;

    [[nodiscard]] const FourNotes& notes_at(beat::Beats beats) const {
        return notes_at(beats.to_double());
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

private:
    explicit Harmony(std::vector<Row> rows);
    std::vector<Row> rows_; ///< never empty
};

/// Reads a file such as music.harmony.tsv, at most 1 MB.
[[nodiscard]] tl::expected<Harmony, std::string> load_harmony(const std::filesystem::path& path,
                                                              const beat::TempoMap& tempo);

} // namespace sound
