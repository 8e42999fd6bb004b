#include "game/performance/auto_skater.h"

#include "game/performance/playback.h"
#include "game/performance/song_time.h"
#include "game/performance/spread.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace performance {
namespace {

// How long a tap lasts, and what a finger needs between two presses of one button.
constexpr std::int64_t kTap_us = 90'000;
constexpr std::int64_t kLift_us = 40'000;

struct Held {
    std::int64_t down_us = 0;
    std::int64_t up_us = 0;
};

// Turns cues into presses of each button, errors included.
class Hands {
public:
    Hands(const Plan& plan, const HandErrors& errors)
        : plan_(plan), spread_s_(errors.spread_s), gauss_(errors.seed) {}

    std::vector<Input> play();

private:
    void play_cue(const Cue& cue);

    std::int64_t error_us() { return to_us(gauss_.next() * spread_s_); }

    void press(ButtonSet buttons, std::int64_t time_us, std::int64_t until_us);
    void let_go(ButtonSet buttons, std::int64_t time_us);

    const Plan& plan_;
    double spread_s_;
    Gaussian gauss_;
    std::array<std::vector<Held>, kButtons> held_;
    std::int64_t release_error_us_ = 0;
};

void Hands::press(ButtonSet buttons, std::int64_t time_us, std::int64_t until_us) {
    for (std::size_t button = 0; button < kButtons; ++button) {
        if ((static_cast<unsigned>(buttons) >> button & 1U) != 0) {
            held_[button].push_back({time_us, until_us});
        }
    }
}

void Hands::let_go(ButtonSet buttons, std::int64_t time_us) {
    for (std::size_t button = 0; button < kButtons; ++button) {
        if ((static_cast<unsigned>(buttons) >> button & 1U) != 0 && !held_[button].empty()) {
            held_[button].back().up_us = time_us;
        }
    }
}

void Hands::play_cue(const Cue& cue) {
    if (plan_.assist.plays(cue.kind)) {
        return;
    }
    switch (cue.kind) {
    case CueKind::TakeOff:
        release_error_us_ = error_us();
        let_go(cue.buttons, cue.press_us + release_error_us_);
        break;
    case CueKind::Squeeze: {
        constexpr double kGesture_s = 0.008;
        constexpr double kGestureShare = 0.20;
        const double own_s = spread_s_ > 0 ? kGesture_s + kGestureShare * spread_s_ : 0;
        const std::int64_t at_us = cue.press_us + release_error_us_ + to_us(gauss_.next() * own_s);
        press(cue.buttons, at_us, at_us + kTap_us);
        if (plan_.assist.plays(CueKind::Open)) {
            constexpr std::int64_t kHeldThrough_us = 900'000;
            let_go(cue.buttons, at_us + kHeldThrough_us);
        }
        break;
    }
    case CueKind::Open:
        let_go(cue.buttons, cue.press_us + error_us());
        break;
    case CueKind::BendDown:
    case CueKind::LandingKnee:
    default: {
        const std::int64_t down_us = cue.press_us + error_us();
        const std::int64_t up_us =
            cue.release_us ? *cue.release_us + error_us() : down_us + kTap_us;
        press(cue.buttons, down_us, up_us);
        break;
    }
    }
}

std::vector<Input> Hands::play() {
    for (const Cue& cue : plan_.cues) {
        play_cue(cue);
    }
    std::vector<Input> inputs;
    for (std::size_t button = 0; button < kButtons; ++button) {
        std::vector<Held>& held = held_[button];
        std::stable_sort(held.begin(), held.end(),
                         [](const Held& a, const Held& b) { return a.down_us < b.down_us; });
        for (std::size_t i = 0; i < held.size(); ++i) {
            Held& one = held[i];
            one.down_us = std::max<std::int64_t>(one.down_us, 0);
            if (i > 0) {
                one.down_us = std::max(one.down_us, held[i - 1].up_us + kLift_us / 2);
            }
            if (i + 1 < held.size()) {
                one.up_us = std::min(one.up_us, held[i + 1].down_us - kLift_us);
            }
            one.up_us = std::max(one.up_us, one.down_us + kLift_us / 2);
            const auto name = static_cast<Button>(button);
            inputs.push_back({one.down_us, 0, name, true});
            inputs.push_back({one.up_us, 0, name, false});
        }
    }
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
    return inputs;
}

// Skates to the end second by second; `to` brings the performance to a song time.
Run skate_with(const Performance& performance, const Progress& progress,
               const std::function<void(std::int64_t)>& to) {
    constexpr std::int64_t kSecond_us = 1'000'000;
    Run run;
    for (std::int64_t until_us = kSecond_us; !performance.finished(); until_us += kSecond_us) {
        to(until_us);
        run.hashes.push_back(performance.hash());
        if (progress && !progress(std::min(1.0, static_cast<double>(until_us) /
                                                    static_cast<double>(performance.end_us())))) {
            break;
        }
    }
    run.outcome = performance.outcome();
    run.final_hash = performance.hash();
    return run;
}

} // namespace

AutoSkater::AutoSkater(const Plan& plan, const HandErrors& errors)
    : inputs_(Hands(plan, errors).play()) {}

std::vector<Input> AutoSkater::next(const Performance& performance, std::int64_t until_us) {
    std::vector<Input> due;
    while (given_ < inputs_.size() && step_of(inputs_[given_].time_us) < step_of(until_us)) {
        due.push_back(inputs_[given_++]);
    }
    const std::optional<std::int64_t> rise_us = performance.rise_due_us();
    if (rise_us && *rise_us != rise_us_ && *rise_us < until_us) {
        rise_us_ = *rise_us;
        const std::int64_t tap_us = std::max(*rise_us, performance.time_us());
        due.push_back({tap_us, 0, Button::Lift, true});
        due.push_back({std::min(tap_us + kTap_us, until_us - 1), 0, Button::Lift, false});
        std::stable_sort(due.begin(), due.end(),
                         [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
    }
    return due;
}

Run skate(const Plan& plan, const HandErrors& errors, const Progress& progress) {
    Performance performance(plan);
    AutoSkater hands(plan, errors);
    std::vector<Input> inputs;
    Run run = skate_with(performance, progress, [&](std::int64_t until_us) {
        const std::vector<Input> due = hands.next(performance, until_us);
        performance.advance(until_us, due);
        inputs.insert(inputs.end(), due.begin(), due.end());
    });
    run.inputs = std::move(inputs);
    return run;
}

Run skate(const Plan& plan, std::span<const Input> inputs, const Progress& progress) {
    Playback playback(plan, inputs);
    Run run = skate_with(playback.performance(), progress,
                         [&](std::int64_t until_us) { playback.seek(until_us); });
    run.inputs.assign(inputs.begin(), inputs.end() - std::ssize(playback.rest()));
    return run;
}

} // namespace performance
