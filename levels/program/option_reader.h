#pragma once

#include "levels/program/cursor.h"
#include "levels/program/program.h"

#include <optional>
#include <vector>

namespace program {

class Reporter;

inline constexpr std::size_t kMaxOptionValues = 32; ///< items of one option's list
inline constexpr std::size_t kMaxNameLength = 64;   ///< of an id or a name

/// A position as it stands in the file; whether the measure has such a beat is not known yet.
struct WrittenPosition {
    beat::Position position;
    Span span;
};

/// What the options say of times, for the checks that need the tempo map.
struct OptionTimes {
    std::vector<WrittenPosition> landings;
    bool has_land = false;
    bool land_is_faulty = false; ///< some landing could not be read: their number says nothing
    std::optional<WrittenPosition> enter;
};

/// Reads all `key=value` up to the end of the line into `row` and `times`. Without a `kind` (the
/// element is unknown) every key is taken.
void read_options(Cursor& cursor, std::optional<ElementKind> kind, Row& row, OptionTimes& times,
                  Reporter& reporter);

/// Reads `measure.beat`; reports anything else.
[[nodiscard]] std::optional<WrittenPosition> read_position(const Cluster& cluster,
                                                           Reporter& reporter);

/// True for [a-z0-9-]+ of at most kMaxNameLength letters.
[[nodiscard]] bool is_name(std::string_view text);

} // namespace program
