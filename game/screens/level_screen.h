#pragma once

#include "game/screens/routine_loader.h"
#include "game/screens/screen.h"
#include "game/screens/services.h"
#include "game/screens/shown.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace screens {

/// What stands on a level's card: `card.txt` beside its routine, a line each of chapter, title and
/// then text. Without that file the routine's own name.
struct Card {
    std::string chapter;
    std::string title;
    std::vector<std::string> lines;
};

[[nodiscard]] Card read_card(const std::filesystem::path& routine);

/// The level's card, while routine and music are loaded; then on to the ice.
class LevelScreen final : public Screen {
public:
    LevelScreen(Services& services, const std::filesystem::path& routine);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

private:
    [[nodiscard]] double loaded() const;
    /// Adds a sentence to the card, once.
    void say(const std::string& problem);

    Services* services_;
    Card card_;
    RoutineLoader loader_;
    std::unique_ptr<const Routine> routine_;
    Shown shown_;
    bool back_ = false;
    bool skip_ = false; ///< the player has read the card
};

} // namespace screens
