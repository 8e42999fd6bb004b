#pragma once

#include "game/performance/input.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace window {

/// Hands on the keyboard of a display: real key events by the XTest extension.
class Keyboard {
public:
    explicit Keyboard(const std::string& display);
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard(Keyboard&&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;
    Keyboard& operator=(Keyboard&&) = delete;

    /// False: the display has no XTest.
    [[nodiscard]] bool good() const;
    /// `key` as X names it: "f", "space", "Escape".
    void key(const std::string& name, bool down);
    void tap(const std::string& name);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// How far a timing log's song time is, at the moment.
struct SongNow {
    std::int64_t monotonic_ns = 0;
    std::int64_t song_us = 0;
};

/// The last `clock` row of a log that is being written; empty: none yet.
[[nodiscard]] std::optional<SongNow> last_clock(const std::string& timing_log);

/// Presses keys at song times as the game's own log tells it, until the inputs are over or
/// `goes_on` says no.
void play(Keyboard& keyboard, const std::string& timing_log,
          std::span<const performance::Input> inputs, const std::function<bool()>& goes_on);

} // namespace window
