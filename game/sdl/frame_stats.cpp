#include "game/sdl/frame_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>

namespace sdl {

void FrameStats::add(double build_ms, double show_ms, const view::DrawCost& cost) {
    frames_.push_back({.build_ms = build_ms, .show_ms = show_ms, .cost = cost});
}

std::string FrameStats::table() const {
    if (frames_.empty()) {
        return "no frames\n";
    }
    std::string out =
        fmt::format("{} frames            median      95 %      most\n", frames_.size());
    const auto row = [&](std::string_view name, const std::function<double(const Frame&)>& of,
                         int decimals) {
        std::vector<double> values;
        values.reserve(frames_.size());
        for (const Frame& frame : frames_) {
            values.push_back(of(frame));
        }
        std::sort(values.begin(), values.end());
        const auto at = [&](std::size_t percent) {
            return values[(values.size() - 1) * percent / 100];
        };
        out += fmt::format("{:<20}{:>10.{}f}{:>10.{}f}{:>10.{}f}\n", name, at(50), decimals, at(95),
                           decimals, at(100), decimals);
    };
    row(
        "game, ms", [](const Frame& frame) { return frame.build_ms; }, 2);
    row(
        "renderer, ms", [](const Frame& frame) { return frame.show_ms; }, 2);
    row(
        "fill, Mpx", [](const Frame& frame) { return frame.cost.fill_mpx; }, 1);
    row(
        "vertices, k",
        [](const Frame& frame) { return static_cast<double>(frame.cost.vertices) / 1e3; }, 1);
    row(
        "indices, k",
        [](const Frame& frame) { return static_cast<double>(frame.cost.indices) / 1e3; }, 1);
    row(
        "draws", [](const Frame& frame) { return static_cast<double>(frame.cost.draws); }, 0);
    return out;
}

} // namespace sdl
