#include "game/performance/judge.h"

#include <algorithm>
#include <cstdlib>

namespace performance {
namespace {

// No window is wider, and no hold ends later than its own end plus this.
constexpr std::int64_t kWidest_us = 300'000;

std::int64_t later_error(const std::optional<std::int64_t>& known, std::int64_t error_us) {
    return known ? std::max(*known, error_us) : error_us;
}

} // namespace

Judge::Judge(std::span<const Cue> cues, const Assist& assist)
    : cues_(cues), assist_(assist), states_(cues.size()) {
    for (std::size_t i = 0; i < cues.size(); ++i) {
        states_[i].timing.cue = i;
        states_[i].timing.kind = cues[i].kind;
    }
}

std::optional<std::size_t> Judge::press(Button button, std::int64_t time_us, KindSet kinds) {
    for (std::size_t i = first_open_; i < cues_.size(); ++i) {
        const Cue& cue = cues_[i];
        if (cue.press_us > time_us + kWidest_us) {
            break;
        }
        const bool wants = !states_[i].closed && !ends_by_release(cue.kind) &&
                           (cue.buttons & set_of(button)) != 0 &&
                           (states_[i].pressed & set_of(button)) == 0 &&
                           (kinds & set_of(cue.kind)) != 0;
        if (wants && std::abs(time_us - cue.press_us) <= windows_of(assist_, cue).scrape_us) {
            take_press(i, button, time_us);
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> Judge::release(Button button, std::int64_t time_us, KindSet kinds) {
    for (std::size_t i = first_open_; i < cues_.size(); ++i) {
        const Cue& cue = cues_[i];
        if (cue.press_us > time_us + kWidest_us) {
            break;
        }
        const State& state = states_[i];
        if (state.closed || (cue.buttons & set_of(button)) == 0 ||
            (state.released & set_of(button)) != 0 || (kinds & set_of(cue.kind)) == 0) {
            continue;
        }
        const bool moment =
            ends_by_release(cue.kind)
                ? std::abs(time_us - cue.press_us) <= windows_of(assist_, cue).scrape_us
                : cue.release_us && (state.pressed & set_of(button)) != 0;
        if (moment) {
            take_release(i, button, time_us);
            return i;
        }
    }
    return std::nullopt;
}

void Judge::take_late(std::size_t cue, std::int64_t time_us) {
    states_[cue].timing.error_us = time_us - cues_[cue].press_us;
    states_[cue].released = cues_[cue].buttons;
    close(cue);
}

void Judge::take_press(std::size_t cue, Button button, std::int64_t time_us) {
    State& state = states_[cue];
    state.pressed |= set_of(button);
    state.timing.error_us = later_error(state.timing.error_us, time_us - cues_[cue].press_us);
    if (state.pressed == cues_[cue].buttons && !cues_[cue].release_us) {
        close(cue);
    }
}

void Judge::take_release(std::size_t cue, Button button, std::int64_t time_us) {
    State& state = states_[cue];
    const Cue& asked = cues_[cue];
    state.released |= set_of(button);
    if (ends_by_release(asked.kind)) {
        state.timing.error_us = later_error(state.timing.error_us, time_us - asked.press_us);
        if (state.released == asked.buttons) {
            close(cue);
        }
        return;
    }
    // A hold is over with the first hand that lets go.
    state.timing.release_error_us = time_us - *asked.release_us;
    close(cue);
}

std::int64_t Judge::last_chance_us(const Cue& cue) const {
    return cue.press_us + windows_of(assist_, cue).scrape_us;
}

bool Judge::held(std::size_t cue) const {
    const State& state = states_[cue];
    return !state.closed && state.pressed == cues_[cue].buttons && state.released == 0;
}

void Judge::expire(std::int64_t time_us, std::vector<std::size_t>& missed) {
    missed.clear();
    for (std::size_t i = first_open_; i < cues_.size(); ++i) {
        const Cue& cue = cues_[i];
        if (cue.press_us > time_us) {
            break;
        }
        State& state = states_[i];
        if (state.closed) {
            continue;
        }
        const bool begun = state.pressed != 0 || state.released != 0;
        const bool holding = begun && cue.release_us.has_value();
        const std::int64_t end_us =
            holding ? *cue.release_us + release_windows_of(assist_, cue.kind).scrape_us
                    : last_chance_us(cue);
        if (time_us > end_us) {
            close(i);
            if (!begun) {
                missed.push_back(i);
            }
        }
    }
    while (first_open_ < states_.size() && states_[first_open_].closed) {
        ++first_open_;
    }
}

void Judge::play(std::size_t cue) {
    State& state = states_[cue];
    if (state.closed) {
        return; // the player was faster
    }
    state.closed = true;
    state.timing.by_assist = true;
    state.timing.word = Word::Perfect;
    state.timing.score = 1;
}

void Judge::close(std::size_t cue) {
    State& state = states_[cue];
    const Cue& asked = cues_[cue];
    CueTiming& timing = state.timing;
    state.closed = true;
    if (!timing.error_us) {
        return;
    }
    const Windows windows = windows_of(assist_, asked);
    timing.word = word_of(windows, *timing.error_us);
    timing.score = strength_of(windows, *timing.error_us);
    const ButtonSet used = ends_by_release(asked.kind) ? state.released : state.pressed;
    if (used != asked.buttons) {
        constexpr double kOneHand = 0.5;
        timing.word = std::max(timing.word, Word::Scrape);
        timing.score *= kOneHand;
    }
    if (asked.release_us) {
        constexpr double kEndShare = 0.4;
        const Windows ends = release_windows_of(assist_, asked.kind);
        const double end =
            timing.release_error_us ? strength_of(ends, *timing.release_error_us) : 0;
        const Word end_word =
            timing.release_error_us ? word_of(ends, *timing.release_error_us) : Word::Missed;
        timing.score = timing.score * (1 - kEndShare) + end * kEndShare;
        timing.word = std::max(timing.word, std::min(end_word, Word::Scrape));
    }
}

void Judge::finish() {
    for (std::size_t i = first_open_; i < states_.size(); ++i) {
        if (!states_[i].closed) {
            close(i);
        }
    }
    first_open_ = states_.size();
}

} // namespace performance
