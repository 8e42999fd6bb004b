#include "game/sdl/app.h"
#include "game/sdl/options.h"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>
#include <vector>

int main(int argc, char** argv) {
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    const auto options = sdl::parse_options(arguments);
    if (!options) {
        fmt::print(stderr, "four-rotations: {}\n", options.error());
        return 2;
    }
    if (options->help) {
        fmt::print("{}", sdl::help_text());
        return 0;
    }
    return sdl::run(*options);
}
