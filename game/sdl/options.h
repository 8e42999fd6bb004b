#pragma once

#include "game/view/image.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sdl {

/// A picture to be kept.
struct Screenshot {
    double at_s = 0;
    bool of_song = false; ///< at_s is song time; else seconds since the first picture
    std::string file;
};

/// What the command line asks for.
struct Options {
    bool help = false;
    std::optional<int> chapter;
    std::optional<std::string> routine;
    bool auto_skater = false;
    std::string assist = "normal";
    std::optional<std::string> start; ///< BAR.BEAT
    std::optional<double> exit_after_s;
    std::vector<Screenshot> screenshots;
    int width_px = 1280;
    int height_px = 720;
    view::Quality quality = view::Quality::High;
    bool audio = true;
    std::string data_dir; ///< empty: looked for
    std::string timing_log;
    std::string sheet; ///< file for the protocol; empty: none
    bool stats = false;
    std::string renderer; ///< SDL's name; "null" draws nothing; empty: the best there is
};

/// Without the program's own name. The error is one sentence that names the option and what it
/// takes.
[[nodiscard]] tl::expected<Options, std::string>
parse_options(std::span<const std::string_view> arguments);

[[nodiscard]] std::string_view help_text();

} // namespace sdl
