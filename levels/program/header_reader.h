#pragma once

#include "levels/program/program.h"

#include <array>
#include <span>
#include <string_view>

namespace program {

class Cursor;
class Reporter;
struct Cluster;

enum class HeaderKey { Id, Title, Author, Licence, Season, Segment, Skater, Music, Beat1 };

inline constexpr std::size_t kHeaderKeyCount = 9;

/// The keys in the order of HeaderKey.
[[nodiscard]] std::span<const std::string_view> header_keys();

/// The key of that name.
[[nodiscard]] std::optional<HeaderKey> header_key_named(std::string_view name);

/// The segments in the order of Segment.
[[nodiscard]] std::span<const std::string_view> segment_names();

/// Fills in the header of a program line by line.
class HeaderReader {
public:
    /// Both must outlive the reader.
    HeaderReader(Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {}

    /// Reads `key value`; the line must have a token.
    void read_line(Cursor& cursor);
    /// Reports required keys that no line had.
    void finish();

    /// Empty if it is missing or faulty.
    [[nodiscard]] std::optional<beat::Fraction> beat1_s() const { return beat1_s_; }

private:
    void read_value(HeaderKey key, const Cluster& name, Cursor& cursor);
    std::string read_id(const Cluster& name, Cursor& cursor);
    std::string read_string(const Cluster& name, Cursor& cursor);
    void read_licence(Cursor& cursor);
    void read_season(Cursor& cursor);
    void read_segment(Cursor& cursor);

    Program& program_;
    Reporter& reporter_;
    std::array<bool, kHeaderKeyCount> seen_{};
    std::optional<beat::Fraction> beat1_s_;
};

} // namespace program
