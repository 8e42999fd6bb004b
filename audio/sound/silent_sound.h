#pragma once

#include "audio/sound/sound.h"

#include <memory>
#include <string>

namespace sound {

/// A device nobody hears: its frames are handed out by the time that `advance` tells.
/// `problem` is what `problems` says; empty where silence is wanted.
[[nodiscard]] std::unique_ptr<Sound> silent_sound(const std::string& problem);

} // namespace sound
