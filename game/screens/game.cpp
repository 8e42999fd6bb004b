#include "game/screens/game.h"

#include "game/screens/level_screen.h"
#include "game/screens/title_screen.h"

#include <utility>

namespace screens {

Game::Game(Services& services, const std::optional<std::filesystem::path>& routine) {
    if (routine) {
        screen_ = std::make_unique<LevelScreen>(services, *routine);
    } else {
        screen_ = std::make_unique<TitleScreen>(services);
    }
}

bool Game::update(std::int64_t now_ns) {
    Change change = screen_->update(now_ns);
    if (change.kind == Change::Kind::Quit) {
        return false;
    }
    if (change.kind == Change::Kind::Go) {
        screen_ = std::move(change.next);
        // So that every screen has been updated before it is drawn.
        return update(now_ns);
    }
    return true;
}

} // namespace screens
