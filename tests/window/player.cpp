#include "tests/window/player.h"

#include "tests/window/game_process.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <array>
#include <charconv>
#include <chrono>
#include <thread>

namespace window {

struct Keyboard::State {
    Display* display = nullptr;
    bool xtest = false;
};

Keyboard::Keyboard(const std::string& display) : state_(std::make_unique<State>()) {
    state_->display = XOpenDisplay(display.c_str());
    if (state_->display != nullptr) {
        int ignored = 0;
        state_->xtest =
            XTestQueryExtension(state_->display, &ignored, &ignored, &ignored, &ignored) != 0;
    }
}

Keyboard::~Keyboard() {
    if (state_->display != nullptr) {
        XCloseDisplay(state_->display);
    }
}

bool Keyboard::good() const {
    return state_->xtest;
}

void Keyboard::key(const std::string& name, bool down) {
    const KeyCode code = XKeysymToKeycode(state_->display, XStringToKeysym(name.c_str()));
    XTestFakeKeyEvent(state_->display, code, down ? True : False, CurrentTime);
    XFlush(state_->display);
}

void Keyboard::tap(const std::string& name) {
    key(name, true);
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
    key(name, false);
}

std::optional<SongNow> last_clock(const std::string& timing_log) {
    const std::string text = read_all(timing_log);
    const std::size_t row = text.rfind("\nclock,");
    if (row == std::string::npos || text.find('\n', row + 1) == std::string::npos) {
        return std::nullopt;
    }
    SongNow now;
    const char* const end = text.data() + text.size();
    const auto time = std::from_chars(text.data() + row + 7, end, now.monotonic_ns);
    std::from_chars(time.ptr + 1, end, now.song_us);
    return now;
}

void play(Keyboard& keyboard, const std::string& timing_log,
          std::span<const performance::Input> inputs, const std::function<bool()>& goes_on) {
    using Clock = std::chrono::steady_clock;
    constexpr std::array<const char*, performance::kButtons> kKeys = {"f", "j", "space"};
    std::optional<SongNow> song;
    for (const performance::Input& input : inputs) {
        while (goes_on()) {
            if (const auto news = last_clock(timing_log)) {
                song = news;
            }
            if (!song) {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                continue;
            }
            const Clock::time_point due(std::chrono::nanoseconds(
                song->monotonic_ns + (input.time_us - song->song_us) * 1000));
            // The log is asked again while there is time.
            if (due - Clock::now() > std::chrono::milliseconds(150)) {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                continue;
            }
            std::this_thread::sleep_until(due);
            keyboard.key(kKeys.at(static_cast<std::size_t>(input.button)), input.down);
            break;
        }
    }
}

} // namespace window
