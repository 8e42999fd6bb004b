#pragma once

#include "game/sdl/options.h"
#include "game/view/draw_list.h"
#include "game/view/typesetter.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace sdl {

/// Where pictures are shown: a window, or nowhere.
class Stage {
public:
    Stage() = default;
    Stage(const Stage&) = delete;
    Stage(Stage&&) = delete;
    Stage& operator=(const Stage&) = delete;
    Stage& operator=(Stage&&) = delete;
    virtual ~Stage() = default;

    [[nodiscard]] virtual view::Typesetter& typesetter() = 0;
    /// Draws; `between` is called often meanwhile.
    virtual void draw(const view::DrawList& list, const std::function<void()>& between) = 0;
    /// What was drawn; empty if there is no picture.
    [[nodiscard]] virtual view::Pixels picture() = 0;
    virtual void present() = 0;

    /// Pictures a second that can be seen.
    [[nodiscard]] virtual int refresh_hz() const = 0;
    [[nodiscard]] virtual int width_px() const = 0;
    [[nodiscard]] virtual int height_px() const = 0;
    /// "opengl", "software", ... or "null".
    [[nodiscard]] virtual std::string name() const = 0;
    /// One sentence on what is missing but not needed; else empty.
    [[nodiscard]] virtual std::string problem() const = 0;
};

/// Opens the window. The error is one sentence: there is no display, no such renderer, no font.
[[nodiscard]] tl::expected<std::unique_ptr<Stage>, std::string>
open_window(const Options& options, const std::filesystem::path& data);

/// Draws nothing, as fast as it is told: for measuring the game's own work.
[[nodiscard]] std::unique_ptr<Stage> null_stage(const Options& options);

} // namespace sdl
