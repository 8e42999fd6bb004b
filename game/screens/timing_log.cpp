#include "game/screens/timing_log.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace screens {

namespace {

using performance::Cue;
using performance::CueTiming;
using performance::Input;

constexpr std::array<std::string_view, performance::kButtons> kButtonNames = {"left", "right",
                                                                              "lift"};

/// The error of the cue that this input timed; empty: it timed another or none.
std::optional<std::int64_t> error_by(const Input& input, const Cue& cue, const CueTiming& timing) {
    if ((cue.buttons & performance::set_of(input.button)) == 0) {
        return std::nullopt;
    }
    const bool by_release =
        cue.kind == performance::CueKind::TakeOff || cue.kind == performance::CueKind::Open;
    if (timing.error_us && input.down != by_release &&
        cue.press_us + *timing.error_us == input.time_us) {
        return timing.error_us;
    }
    if (timing.release_error_us && cue.release_us && !input.down &&
        *cue.release_us + *timing.release_error_us == input.time_us) {
        return timing.release_error_us;
    }
    return std::nullopt;
}

} // namespace

TimingLog::TimingLog(const std::string& file, const performance::Plan& plan) : watch_(plan) {
    if (!file.empty()) {
        file_.open(file);
        file_ << "row,monotonic_ns,song_us,button,down,cue,cue_kind,error_us\n" << std::flush;
    }
}

void TimingLog::clock(std::int64_t now_ns, std::int64_t song_us) {
    constexpr std::int64_t kInterval_ns = 100'000'000;
    if (file_.is_open() && now_ns - last_clock_ns_ >= kInterval_ns) {
        last_clock_ns_ = now_ns;
        file_ << fmt::format("clock,{},{},,,,,\n", now_ns, song_us) << std::flush;
    }
}

void TimingLog::press(std::int64_t at_ns, const Input& input) {
    if (file_.is_open()) {
        waiting_.push_back({.at_ns = at_ns, .input = input});
    }
}

void TimingLog::write(const performance::Performance& performance, const Pressed& pressed) {
    const Input& input = pressed.input;
    std::string judged = ",,";
    for (const Cue& cue : performance.plan().cues) {
        const CueTiming& timing = performance.judge().timing(cue.id);
        if (const auto error_us = error_by(input, cue, timing)) {
            judged = fmt::format("{},{},{}", cue.id, performance::name_of(cue.kind), *error_us);
            break;
        }
    }
    file_ << fmt::format("press,{},{},{},{},{}\n", pressed.at_ns, input.time_us,
                         kButtonNames.at(static_cast<std::size_t>(input.button)),
                         input.down ? 1 : 0, judged);
}

void TimingLog::step(const performance::Performance& performance) {
    if (!file_.is_open()) {
        return;
    }
    while (!waiting_.empty() && waiting_.front().input.time_us < performance.time_us()) {
        write(performance, waiting_.front());
        waiting_.erase(waiting_.begin());
    }
    for (const CueTiming& timing : watch_.closed(performance)) {
        if (timing.word == performance::Word::Missed) {
            file_ << fmt::format("missed,,{},,,{},{},\n",
                                 performance.plan().cues[timing.cue].press_us, timing.cue,
                                 performance::name_of(timing.kind));
        }
    }
}

} // namespace screens
