#pragma once

#include "audio/sound/sound.h"
#include "game/screens/content.h"
#include "game/screens/routine.h"
#include "game/view/image.h"
#include "game/view/pages/pages.h"

#include <cstdint>
#include <optional>
#include <string>

namespace screens {

/// What the player or a script has chosen.
struct Settings {
    std::string assist = "normal";
    view::Quality quality = view::Quality::High;
    bool auto_skater = false;
    std::optional<std::string> start; ///< BAR.BEAT to begin at
    std::string timing_log;           ///< a file; empty: none
    std::string sheet;                ///< file for the protocol; empty: none
};

/// What every screen may use. Lives as long as the game.
struct Services {
    sound::Sound* sound = nullptr;
    Content content;
    Settings settings;
    view::KeyNames keys; ///< of the device last used
    std::string note;    ///< what is missing, for the title's foot
};

} // namespace screens
