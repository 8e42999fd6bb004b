#include "game/performance/rule_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace performance {
namespace {

constexpr std::size_t kLargestFile = 1U << 20U;
constexpr int kHighestPoints = 100;
constexpr unsigned kContinuationMask = 0xC0;
constexpr unsigned kContinuation = 0x80;

std::string in_words(beat::Fraction value) {
    return value.denominator() == 1 ? beat::to_string(value) : fmt::format("{}", value.to_double());
}

} // namespace

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & kContinuationMask) != kContinuation;
    }));
}

RuleTable::RuleTable(const RuleText& source, std::span<const std::string_view> columns)
    : file_(source.file) {
    if (source.text.size() > kLargestFile) {
        reject_file("FR608", "the file is larger than 1 MiB", "season tables are a few kilobytes");
        return;
    }
    std::string_view rest = source.text;
    for (std::size_t number = 1; !rest.empty() && !error_; ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (!line.empty() && line.front() != '#') {
            add_line(line, number, columns);
        }
    }
    if (!has_header_) {
        reject_file("FR601", "the file has no header line",
                    fmt::format("begin it with the columns {}", fmt::join(columns, ", ")));
    }
}

RuleTable::Row RuleTable::split(std::string_view line, std::size_t number) {
    Row row{.line = number, .source = std::string(line), .cells = {}};
    std::size_t start = 0;
    std::size_t column = 1;
    while (true) {
        const std::size_t end = std::min(line.find('\t', start), line.size());
        const std::string_view cell = line.substr(start, end - start);
        row.cells.push_back({.text = std::string(cell), .column = column});
        if (end == line.size()) {
            return row;
        }
        column += code_points(cell) + 1;
        start = end + 1;
    }
}

void RuleTable::add_line(std::string_view line, std::size_t number,
                         std::span<const std::string_view> columns) {
    Row row = split(line, number);
    if (!has_header_) {
        has_header_ = true;
        const bool same =
            std::equal(row.cells.begin(), row.cells.end(), columns.begin(), columns.end(),
                       [](const Cell& cell, std::string_view name) { return cell.text == name; });
        if (!same) {
            reject_at(
                row, 0, "FR601", "the header line is not the one of this table",
                fmt::format("write the columns {}, with tabs between", fmt::join(columns, ", ")));
        }
        return;
    }
    if (row.cells.size() != columns.size()) {
        const std::size_t last = std::min(row.cells.size(), columns.size() + 1) - 1;
        reject_at(
            row, last, "FR602",
            fmt::format("{} cells in a table of {} columns", row.cells.size(), columns.size()),
            "one tab between two cells, '-' for an empty one");
        return;
    }
    rows_.push_back(std::move(row));
}

const std::string& RuleTable::text(std::size_t row, std::size_t column) const {
    return rows_[row].cells[column].text;
}

beat::Fraction RuleTable::number(std::size_t row, std::size_t column, beat::Fraction low,
                                 beat::Fraction high) {
    const std::optional<beat::Fraction> value = beat::parse_decimal(text(row, column));
    if (!value || *value < low || high < *value) {
        reject(row, column, "FR603",
               fmt::format("'{}' is not a number from {} to {}", text(row, column), in_words(low),
                           in_words(high)),
               "write it with a decimal point and no sign '+' or exponent, as 0.75");
        return low;
    }
    return *value;
}

int RuleTable::whole(std::size_t row, std::size_t column, int low, int high) {
    const beat::Fraction value = number(row, column, low, high);
    if (value.denominator() != 1) {
        reject(row, column, "FR603", fmt::format("'{}' is not a whole number", text(row, column)),
               "leave out the decimals");
        return low;
    }
    return static_cast<int>(value.numerator());
}

Points RuleTable::points(std::size_t row, std::size_t column) {
    const beat::Fraction value = number(row, column, 0, kHighestPoints);
    const Points points = rounded(value);
    if (exact(points) != value) {
        reject(row, column, "FR603",
               fmt::format("'{}' has more than two decimals", text(row, column)),
               "points are whole hundredths");
    }
    return points;
}

std::size_t RuleTable::word(std::size_t row, std::size_t column,
                            std::span<const std::string_view> words) {
    const auto* const found =
        std::find(words.data(), words.data() + words.size(), std::string_view(text(row, column)));
    const auto index = static_cast<std::size_t>(found - words.data());
    if (index == words.size()) {
        reject(row, column, "FR604", fmt::format("'{}' is not known here", text(row, column)),
               fmt::format("one of {}", fmt::join(words, ", ")));
        return 0;
    }
    return index;
}

void RuleTable::reject(std::size_t row, std::size_t column, std::string_view code, std::string text,
                       std::string hint) {
    reject_at(rows_[row], column, code, std::move(text), std::move(hint));
}

void RuleTable::reject_at(const Row& row, std::size_t cell, std::string_view code, std::string text,
                          std::string hint) {
    if (error_) {
        return;
    }
    error_ = program::Diagnostic{
        .file = file_,
        .line = row.line,
        .column = row.cells[cell].column,
        .length = std::max<std::size_t>(code_points(row.cells[cell].text), 1),
        .code = std::string(code),
        .severity = program::Severity::Error,
        .text = std::move(text),
        .hint = std::move(hint),
        .source_line = row.source,
    };
}

void RuleTable::reject_file(std::string_view code, std::string text, std::string hint) {
    if (error_) {
        return;
    }
    error_ = program::Diagnostic{
        .file = file_,
        .line = 0,
        .column = 0,
        .length = 1,
        .code = std::string(code),
        .severity = program::Severity::Error,
        .text = std::move(text),
        .hint = std::move(hint),
        .source_line = {},
    };
}

} // namespace performance
