#pragma once

#include "game/screens/event.h"
#include "game/view/canvas.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace screens {

class Screen;

/// What becomes of the screen after a frame.
struct Change {
    enum class Kind : std::uint8_t { Stay, Go, Quit };
    Kind kind = Kind::Stay;
    std::unique_ptr<Screen> next; ///< Go
};

[[nodiscard]] inline Change go_to(std::unique_ptr<Screen> next) {
    return {.kind = Change::Kind::Go, .next = std::move(next)};
}

/// One page of the game. No call waits: a frame is handle (each event), update, draw.
class Screen {
public:
    Screen() = default;
    Screen(const Screen&) = delete;
    Screen(Screen&&) = delete;
    Screen& operator=(const Screen&) = delete;
    Screen& operator=(Screen&&) = delete;
    virtual ~Screen() = default;

    virtual void handle(const Event& event) = 0;
    /// `now_ns` is of the monotonic clock, after the events of this frame.
    [[nodiscard]] virtual Change update(std::int64_t now_ns) = 0;
    virtual void draw(view::Canvas& canvas) = 0;

    /// Song time of the picture; empty where no music counts.
    [[nodiscard]] virtual std::optional<std::int64_t> song_us() const { return std::nullopt; }
};

} // namespace screens
