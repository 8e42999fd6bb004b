// The whole exhibition skated headless from recorded inputs: physics, steering, judging, measuring,
// the panel and its sheet.

#include "tests/performance/support/exhibition.h"

#include <benchmark/benchmark.h>

namespace {

void routine_headless(benchmark::State& state) {
    const performance::Plan& plan = exhibition::plan("normal");
    const performance::Run recorded = exhibition::perfect("normal");
    for (auto _ : state) {
        const performance::Run run = performance::skate(plan, recorded.inputs);
        const performance::Sheet sheet = exhibition::sheet("normal", run);
        benchmark::DoNotOptimize(sheet);
    }
    state.counters["routine_s"] = static_cast<double>(plan.end_us) / 1e6;
}

BENCHMARK(routine_headless)->Unit(benchmark::kMillisecond);

} // namespace
