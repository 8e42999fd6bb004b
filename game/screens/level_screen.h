#pragma once

#include "game/screens/routine_loader.h"
#include "game/screens/screen.h"
#include "game/screens/services.h"

#include <filesystem>
#include <memory>
#include <string>

namespace screens {

/// The level's card, while routine and music are loaded; then on to the ice.
class LevelScreen final : public Screen {
public:
    LevelScreen(Services& services, const std::filesystem::path& routine);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

private:
    [[nodiscard]] double loaded() const;

    Services* services_;
    RoutineLoader loader_;
    std::unique_ptr<const Routine> routine_;
    std::string problem_;
    std::int64_t since_ns_ = 0;
    std::int64_t now_ns_ = 0;
    bool back_ = false;
    bool skip_ = false; ///< the player has read the card
};

} // namespace screens
