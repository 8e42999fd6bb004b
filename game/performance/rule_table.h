#pragma once

#include "audio/beat/fraction.h"
#include "game/performance/points.h"
#include "levels/program/diagnostic.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace performance {

/// A file of a season: its name in messages and its text.
struct RuleText {
    std::string file;
    std::string text;
};

/// A table of season data: tab-separated cells under a fixed header line.
///
/// Blank lines and lines that begin with '#' are skipped; CR LF counts as LF. The reading functions
/// return a harmless value for a cell that is wrong and remember the first such mistake, so a
/// caller reads the whole table and then asks `error()` once.
///
/// Codes: FR601 header, FR602 number of cells, FR603 number, FR604 unknown word, FR605 twice,
/// FR606 missing, FR607 contradiction, FR608 the file cannot be read or is too large.
class RuleTable {
public:
    RuleTable(const RuleText& source, std::span<const std::string_view> columns);

    [[nodiscard]] const std::optional<program::Diagnostic>& error() const { return error_; }

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }

    /// The cell as it is written.
    [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const;
    /// A decimal number in [low, high].
    [[nodiscard]] beat::Fraction number(std::size_t row, std::size_t column, beat::Fraction low,
                                        beat::Fraction high);
    /// A whole number in [low, high].
    [[nodiscard]] int whole(std::size_t row, std::size_t column, int low, int high);
    /// Points, 0..100 with at most two decimals.
    [[nodiscard]] Points points(std::size_t row, std::size_t column);
    /// The index of the cell in `words`.
    [[nodiscard]] std::size_t word(std::size_t row, std::size_t column,
                                   std::span<const std::string_view> words);
    /// Remembers that this cell is wrong, unless something before it was.
    void reject(std::size_t row, std::size_t column, std::string_view code, std::string text,
                std::string hint);
    /// The same about the file as a whole.
    void reject_file(std::string_view code, std::string text, std::string hint);

private:
    struct Cell {
        std::string text;
        std::size_t column = 1; ///< from 1, in code points
    };

    struct Row {
        std::size_t line = 1;
        std::string source;
        std::vector<Cell> cells;
    };

    [[nodiscard]] static Row split(std::string_view line, std::size_t number);
    void add_line(std::string_view line, std::size_t number,
                  std::span<const std::string_view> columns);
    void reject_at(const Row& row, std::size_t cell, std::string_view code, std::string text,
                   std::string hint);

    std::string file_;
    bool has_header_ = false;
    std::vector<Row> rows_;
    std::optional<program::Diagnostic> error_;
};

/// Code points of a UTF-8 text.
[[nodiscard]] std::size_t code_points(std::string_view text);

} // namespace performance
