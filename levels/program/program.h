#pragma once

#include "audio/beat/tempo_map.h"
#include "levels/program/diagnostic.h"
#include "levels/program/element.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace program {

/// The version of the format that this reader writes and the newest that it reads.
inline constexpr int kFormatVersion = 1;

/// A place on the ice, metres from the centre of the rink: x along the long axis (-30..30),
/// y across (-15..15).
struct Point {
    double x_m = 0;
    double y_m = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// One row of the program section.
struct Row {
    std::size_t line = 0; ///< in the file, from 1
    beat::Position at;
    beat::Beats at_beats;
    Element element;
    std::optional<beat::Beats> beats;   ///< its length; empty where the column says '-'
    std::optional<Point> from;          ///< "from -> to"
    std::optional<Point> to;            ///< "from -> to", or the one place that is named
    std::vector<Point> via;             ///< via=(x,y),(x,y): the path passes here, in order
    std::vector<beat::Beats> landings;  ///< land=: one a jump, ascending
    std::optional<beat::Beats> enter;   ///< enter=: the beat a spin is stepped into
    std::vector<std::string> positions; ///< positions=camel,sit,change,upright
    std::string name;                   ///< name=: what a pose or sequence shows
    std::string path;                   ///< path=: serpentine, circle or straight
    friend bool operator==(const Row&, const Row&) = default;
};

enum class Segment { Free, Short, Gala };

/// The music a program is set to. The file is a plain name inside the routine's folder.
struct Music {
    std::string file;
    std::int64_t samples = 0; ///< frames of the decoded file
    int rate_hz = 0;
    friend bool operator==(const Music&, const Music&) = default;
};

/// A choreography file, read and checked. Pure data: nothing here skates.
struct Program {
    int version = kFormatVersion;
    std::string id;
    std::string title;
    std::string author;
    std::string licence;
    std::string season;
    Segment segment = Segment::Free;
    std::string skater;
    std::optional<Music> music;
    beat::Fraction beat1_s; ///< audio time of measure 1, beat 1
    std::vector<beat::TempoRow> tempo_rows;
    beat::TempoMap tempo;
    std::vector<Row> rows; ///< in order of time
    /// The tempo map is left out: it follows from beat1_s and tempo_rows.
    friend bool operator==(const Program& a, const Program& b);
};

struct ParseResult {
    std::optional<Program> program;      ///< empty if there is any error
    std::vector<Diagnostic> diagnostics; ///< every one of the file, in order of line
};

/// Reads a choreography file. `file` is the name used in diagnostics.
[[nodiscard]] ParseResult parse(std::string_view text, std::string_view file);

/// The same file, aligned: columns, one blank as separator outside them, comments and blank lines
/// kept, LF line ends. A file that does not parse is returned with its diagnostics instead.
struct FormatResult {
    std::string text; ///< empty if there is any error
    std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] FormatResult format(std::string_view text, std::string_view file);

} // namespace program
