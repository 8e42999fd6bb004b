// Writes docs/performance.md from a run of the benchmarks: Google Benchmark's JSON in, Markdown
// out. Called by ./bench --report.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

namespace {

using nlohmann::json;

/// Medians of CPU time by the benchmark's name, ns.
class Medians {
public:
    explicit Medians(const json& run) {
        const std::map<std::string, double> units{{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}};
        for (const json& entry : run.at("benchmarks")) {
            if (entry.value("aggregate_name", "") != "median") {
                continue;
            }
            const std::string name = entry.at("run_name");
            times_ns_[name] = entry.at("cpu_time").get<double>() * units.at(entry.at("time_unit"));
            if (entry.contains("routine_s")) {
                routine_s_ = entry.at("routine_s");
            }
        }
    }

    [[nodiscard]] double operator()(const std::string& name) const {
        const auto found = times_ns_.find(name);
        if (found == times_ns_.end()) {
            throw std::runtime_error("the run has no median of " + name);
        }
        return found->second;
    }

    [[nodiscard]] double routine_s() const { return routine_s_; }

private:
    std::map<std::string, double> times_ns_;
    double routine_s_ = 0;
};

std::string row(std::string_view scene, double ours, double box2d, double floor) {
    return fmt::format("| {} | {:.0f} | {:.0f} | {:.1f} | **{:.2f}** | {:.1f} |\n", scene, ours,
                       box2d, floor, ours / box2d, ours / floor);
}

std::string goal(std::string_view what, std::string_view limit, const std::string& measured,
                 bool reached) {
    return fmt::format("| {} | {} | {} | {} |\n", what, limit, measured, reached ? "yes" : "no");
}

std::string goals(const Medians& ns) {
    const double glide = ns("step_glide") / ns("box2d_glide");
    const double boards = ns("step_boards") / ns("box2d_boards");
    const double real_time = ns.routine_s() * 1e9 / ns("routine_headless");
    const double crowd = ns("skaters/1000") / 1000 / (ns("skaters/10") / 10);
    return "| figure | limit | measured | reached |\n|---|---|---|---|\n" +
           goal("a full step on free ice, in raw Box2D steps", "1.0", fmt::format("{:.2f}", glide),
                glide <= 1.0) +
           goal("a full step against the boards, in raw Box2D steps", "1.2",
                fmt::format("{:.2f}", boards), boards <= 1.2) +
           goal("the exhibition headless, in times of real time", "10 000",
                fmt::format("{:.0f}", real_time), real_time >= 10'000) +
           goal("cost per skater, 1000 against 10", "1.2", fmt::format("{:.2f}", crowd),
                crowd <= 1.2);
}

std::string page(const json& run) {
    const Medians ns(run);
    const json& context = run.at("context");
    std::string text = R"(# What a step costs

Written by `./bench --report`, which runs every benchmark eleven times, in random order, and takes the medians of CPU time.

)";
    text += goals(ns);
    text += R"(
A step allocates nothing; that is a test (`tests/physics/allocation_test.cpp`), not a benchmark.

## One skater, one step of 1/240 s

| scene | ours, ns | raw Box2D, ns | floor, ns | ours / Box2D | ours / floor |
|---|---|---|---|---|---|
)";
    text += row("an edge on free ice", ns("step_glide"), ns("box2d_glide"), ns("hand_glide"));
    text +=
        row("pressed against the boards", ns("step_boards"), ns("box2d_boards"), ns("hand_boards"));
    text += fmt::format("| in the air | {:.0f} | | | | |\n", ns("step_flight"));
    text += fmt::format("| in a spin | {:.0f} | | | | |\n", ns("step_spin"));
    text += R"(
## Many skaters, a skater's share of a step

| skaters | ours, ns | raw Box2D, ns | floor, ns | ours / Box2D | ours / floor |
|---|---|---|---|---|---|
)";
    for (const int count : std::array{1, 10, 1000}) {
        const auto share = [&](const char* name) {
            return ns(fmt::format("{}/{}", name, count)) / count;
        };
        text += row(std::to_string(count), share("skaters"), share("box2d_skaters"),
                    share("hand_skaters"));
    }
    text += fmt::format(R"(
## A whole routine

The exhibition, {:.0f} s of it, from recorded inputs to the sheet of marks: {:.1f} ms. Hashing the state takes {:.0f} ns and is done once a second.

## How to read it

- **Ours** is everything that the game does in a step: controls, blade, lean, knees, arms, counting, events, and Box2D where something is near enough to touch.
- **Raw Box2D** is the same circle in the same rink, turned by hand, one `b2World::Step` of 8 and 3 iterations. The library's reading of the clock is taken out of both.
- **The floor** is a point with drag and a wall, written by hand: what a step cannot be cheaper than.
- Only the ratios carry over to another machine. Figures of two runs cannot be compared, and a busy machine moves all of them: the shared cache by a third for 1000 skaters.

This run: {} cores of {:.1f} GHz, `-O2` with asserts, Google Benchmark.
)",
                        ns.routine_s(), ns("routine_headless") / 1e6, ns("hash"),
                        context.at("num_cpus").get<int>(),
                        context.at("mhz_per_cpu").get<double>() / 1000);
    return text;
}

} // namespace

int main() {
    try {
        fmt::print("{}", page(json::parse(std::cin)));
    } catch (const std::exception& error) {
        std::fputs(fmt::format("performance_page: {}\n", error.what()).c_str(), stderr);
        return 1;
    }
    return 0;
}
