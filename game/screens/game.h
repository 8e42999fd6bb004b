#pragma once

#include "game/screens/screen.h"
#include "game/screens/services.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace screens {

/// The game: one screen after the other.
class Game {
public:
    /// Begins with the title, or with a routine at once. The services must outlive the game.
    Game(Services& services, const std::optional<std::filesystem::path>& routine);

    void handle(const Event& event) { screen_->handle(event); }

    /// False: the player has left.
    [[nodiscard]] bool update(std::int64_t now_ns);

    void draw(view::Canvas& canvas) { screen_->draw(canvas); }

    [[nodiscard]] std::optional<std::int64_t> song_us() const { return screen_->song_us(); }

private:
    std::unique_ptr<Screen> screen_;
};

} // namespace screens
