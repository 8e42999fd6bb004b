#include "game/sdl/options.h"

#include "audio/beat/position.h"
#include "game/performance/assist.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <functional>

namespace sdl {

namespace {

/// Reads the value of an option into the options; false if it is none.
using Reader = bool (*)(std::string_view value, Options& options);

struct Option {
    std::string_view name;
    std::string_view takes; ///< empty: no value
    Reader read;
};

std::optional<double> number(std::string_view text) {
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    constexpr double kMost = 1e6;
    if (copy.empty() || end != copy.c_str() + copy.size() || !(value >= 0) || value > kMost) {
        return std::nullopt;
    }
    return value;
}

std::optional<int> whole(std::string_view text, int least, int most) {
    const std::optional<double> value = number(text);
    if (!value || *value < least || *value > most || *value != static_cast<int>(*value)) {
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

bool read_chapter(std::string_view value, Options& options) {
    options.chapter = whole(value, 0, 99);
    return options.chapter.has_value();
}

bool read_routine(std::string_view value, Options& options) {
    options.routine = value;
    return !value.empty();
}

bool read_auto(std::string_view /*value*/, Options& options) {
    options.auto_skater = true;
    return true;
}

bool read_assist(std::string_view value, Options& options) {
    options.assist = value;
    return performance::find_assist(value).has_value();
}

bool read_start(std::string_view value, Options& options) {
    options.start = value;
    return beat::parse_position(value).has_value();
}

bool read_exit_after(std::string_view value, Options& options) {
    options.exit_after_s = number(value);
    return options.exit_after_s.has_value();
}

bool read_screenshot(std::string_view value, Options& options) {
    const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos || colon + 1 == value.size()) {
        return false;
    }
    std::string_view when = value.substr(0, colon);
    Screenshot shot{.at_s = 0, .of_song = when.starts_with('@'), .file = {}};
    when.remove_prefix(shot.of_song ? 1 : 0);
    const std::optional<double> at_s = number(when);
    shot.at_s = at_s.value_or(0);
    shot.file = value.substr(colon + 1);
    options.screenshots.push_back(shot);
    return at_s.has_value();
}

bool read_window(std::string_view value, Options& options) {
    const std::size_t cross = value.find('x');
    if (cross == std::string_view::npos) {
        return false;
    }
    constexpr int kLeast = 64;
    constexpr int kMost = 16384;
    const std::optional<int> width = whole(value.substr(0, cross), kLeast, kMost);
    const std::optional<int> height = whole(value.substr(cross + 1), kLeast, kMost);
    options.width_px = width.value_or(0);
    options.height_px = height.value_or(0);
    return width && height;
}

bool read_quality(std::string_view value, Options& options) {
    constexpr std::array<std::string_view, 3> kNames = {"low", "medium", "high"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (value == kNames.at(i)) {
            options.quality = static_cast<view::Quality>(i);
            return true;
        }
    }
    return false;
}

bool read_no_audio(std::string_view /*value*/, Options& options) {
    options.audio = false;
    return true;
}

bool read_data_dir(std::string_view value, Options& options) {
    options.data_dir = value;
    return !value.empty();
}

bool read_timing_log(std::string_view value, Options& options) {
    options.timing_log = value;
    return !value.empty();
}

bool read_sheet(std::string_view value, Options& options) {
    options.sheet = value;
    return !value.empty();
}

bool read_stats(std::string_view /*value*/, Options& options) {
    options.stats = true;
    return true;
}

bool read_renderer(std::string_view value, Options& options) {
    options.renderer = value;
    return !value.empty();
}

bool read_help(std::string_view /*value*/, Options& options) {
    options.help = true;
    return true;
}

constexpr auto kOptions = std::to_array<Option>({
    {"--chapter", "a number as in levels/NN-name", read_chapter},
    {"--routine", "the path of a .program", read_routine},
    {"--auto", "", read_auto},
    {"--assist", "easy, normal or gala", read_assist},
    {"--start", "BAR.BEAT, as 46.3", read_start},
    {"--exit-after", "seconds", read_exit_after},
    {"--screenshot", "S:FILE.png or @S:FILE.png, S in seconds", read_screenshot},
    {"--window", "WIDTHxHEIGHT in pixels, as 1280x720", read_window},
    {"--quality", "low, medium or high", read_quality},
    {"--no-audio", "", read_no_audio},
    {"--data-dir", "the folder that has assets and levels", read_data_dir},
    {"--timing-log", "the file to write", read_timing_log},
    {"--sheet", "the file to write", read_sheet},
    {"--stats", "", read_stats},
    {"--renderer", "the name of an SDL renderer, or null", read_renderer},
    {"--help", "", read_help},
    {"-h", "", read_help},
});

const Option* find(std::string_view name) {
    for (const Option& option : kOptions) {
        if (option.name == name) {
            return &option;
        }
    }
    return nullptr;
}

} // namespace

tl::expected<Options, std::string> parse_options(std::span<const std::string_view> arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        const Option* option = find(name);
        if (option == nullptr) {
            return tl::unexpected(fmt::format("There is no option {}; --help lists them.", name));
        }
        std::string_view value;
        if (option->takes.empty()) {
            if (equals != std::string_view::npos) {
                return tl::unexpected(fmt::format("{} takes no value.", name));
            }
        } else if (equals != std::string_view::npos) {
            value = argument.substr(equals + 1);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        if (!option->read(value, options)) {
            return tl::unexpected(
                fmt::format("{} takes {}, not \"{}\".", name, option->takes, value));
        }
    }
    return options;
}

std::string_view help_text() {
    return R"(Usage: four-rotations [OPTION]...

Opens the game. Keys: F LEFT, J RIGHT, Space LIFT, G both sides, Escape pause;
or the arrows and Space. Gamepad: shoulders and A.

  --chapter N          go to the routine of chapter N at once
  --routine PATH       go to this .program at once
  --auto               the auto-skater plays
  --assist SET         easy, normal (default) or gala
  --start BEAT         begin at BAR.BEAT, as 46.3; the auto-skater has skated up to there
  --exit-after S       leave S seconds after the first picture
  --screenshot S:FILE  keep the picture of second S as PNG, @S: of song second S; repeatable
  --window WxH         size of the window in pixels (1280x720)
  --quality Q          low, medium or high (default)
  --no-audio           without sound, on the game's own clock
  --data-dir DIR       the folder that has assets and levels
  --timing-log FILE    every input with its arrival, song time, cue and signed error, as CSV
  --sheet FILE         the protocol of what was skated, as JSON
  --stats              at the end: time a frame, triangles, pixels filled
  --renderer NAME      an SDL renderer (opengl, opengles2, software), or null to draw nothing
  -h, --help           this text

The exit status is 0, 1 if the game cannot run, 2 for a wrong option.
)";
}

} // namespace sdl
