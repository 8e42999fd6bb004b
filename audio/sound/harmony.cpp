#include "audio/sound/harmony.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace sound {
namespace {

constexpr std::string_view kHeader = "at\tn1\tn2\tn3\tn4";
constexpr int kHighestMidi = 127;
constexpr std::size_t kFields = 5; // the place and four notes
constexpr std::streamsize kMostBytes = 1'000'000;

/// A piece of a line, and where it begins.
struct Field {
    std::string_view text;
    std::size_t column = 1;
};

std::vector<Field> fields_of(std::string_view line) {
    std::vector<Field> fields;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        fields.push_back({.text = line.substr(begin, end - begin), .column = begin + 1});
        if (end == line.size()) {
            return fields;
        }
        begin = end + 1;
    }
}

/// Takes the first line, without its end, off the front of `text`.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::optional<int> parse_midi(std::string_view text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_note = error == std::errc() && stop == end && number >= 0;
    return is_note && number <= kHighestMidi ? std::optional(number) : std::nullopt;
}

/// Where and why a row is refused, without the file.
struct RowError {
    std::size_t column = 1;
    std::string text;
};

tl::unexpected<RowError> refuse(const Field& field, std::string text) {
    return tl::unexpected(RowError{.column = field.column, .text = std::move(text)});
}

tl::expected<beat::Beats, RowError> read_place(const Field& field, const beat::TempoMap& tempo) {
    const std::optional<beat::Position> position = beat::parse_position(field.text);
    if (!position) {
        return refuse(field, fmt::format("\"{}\" is no place in the music; write BAR.BEAT, as 12.3 "
                                         "or 12.3+1/2",
                                         field.text));
    }
    const std::optional<beat::Beats> beats = tempo.beats_at(*position);
    if (!beats) {
        return refuse(field, fmt::format("measure {} has no beat {}; give one that it has",
                                         position->measure, position->beat));
    }
    return *beats;
}

tl::expected<Harmony::Row, RowError> read_row(std::string_view line, const beat::TempoMap& tempo) {
    const std::vector<Field> fields = fields_of(line);
    if (fields.size() != kFields) {
        return refuse(fields[std::min(fields.size(), kFields) - 1],
                      fmt::format("there are {} fields; write the place and four MIDI numbers with "
                                  "tabs between",
                                  fields.size()));
    }
    const auto from = read_place(fields[0], tempo);
    if (!from) {
        return tl::unexpected(from.error());
    }
    Harmony::Row row = {.from = *from};
    for (std::size_t i = 0; i < row.notes.size(); ++i) {
        const Field& field = fields[i + 1];
        const std::optional<int> note = parse_midi(field.text);
        if (!note) {
            return refuse(field,
                          fmt::format("\"{}\" is no MIDI number; write 0 to {}, 60 is middle "
                                      "C",
                                      field.text, kHighestMidi));
        }
        if (i > 0 && *note <= row.notes[i - 1]) {
            return refuse(field, fmt::format("note {} is not above {}; put the four in ascending "
                                             "order",
                                             *note, row.notes[i - 1]));
        }
        row.notes[i] = *note;
    }
    return row;
}

} // namespace

Harmony::Harmony() : rows_{Row{.from = 0, .notes = {72, 76, 79, 84}}} {}

Harmony::Harmony(std::vector<Row> rows) : rows_(std::move(rows)) {}

tl::expected<Harmony, std::string> Harmony::read(std::string_view text, std::string_view file,
                                                 const beat::TempoMap& tempo) {
    std::vector<Row> rows;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = take_line(text);
        const bool is_header = rows.empty() && line == kHeader;
        if (line.empty() || line.front() == '#' || is_header) {
            continue;
        }
        auto row = read_row(line, tempo);
        if (row && !rows.empty() && row->from <= rows.back().from) {
            row = tl::unexpected(
                RowError{.text = "this is not after the row before; put the rows in the order of "
                                 "time, one a place"});
        }
        if (!row) {
            return tl::unexpected(
                fmt::format("{}:{}:{}: {}", file, number, row.error().column, row.error().text));
        }
        rows.push_back(*row);
    }
    if (rows.empty()) {
        return tl::unexpected(fmt::format(
            "{}:1:1: there is no row; write at least one, as 1.1, 60, 64, 67, 72 with tabs between",
            file));
    }
    return Harmony(std::move(rows));
}

const FourNotes& Harmony::notes_at(double beats) const {
    const auto after = std::find_if(rows_.begin(), rows_.end(), [beats](const Row& row) {
        return row.from.to_double() > beats;
    });
    return after == rows_.begin() ? after->notes : std::prev(after)->notes;
}

tl::expected<Harmony, std::string> load_harmony(const std::filesystem::path& path,
                                                const beat::TempoMap& tempo) {
    std::ifstream file(path, std::ios::binary);
    std::string text(kMostBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.is_open() || file.bad()) {
        return tl::unexpected(
            fmt::format("cannot open {}; is it there, and may it be read?", path.string()));
    }
    if (file.gcount() > kMostBytes) {
        return tl::unexpected(fmt::format("{} has more than {} bytes; it is no harmony file",
                                          path.string(), kMostBytes));
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return Harmony::read(text, path.string(), tempo);
}

} // namespace sound
