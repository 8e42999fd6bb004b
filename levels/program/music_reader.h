#pragma once

#include "levels/program/program.h"

#include <optional>

namespace program {

class Cursor;
class Reporter;

/// Reads `music.ogg samples=N rate=N`; there must be a token. Faults are reported; empty then.
[[nodiscard]] std::optional<Music> read_music(Cursor& cursor, Reporter& reporter);

} // namespace program
