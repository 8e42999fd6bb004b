#pragma once

#include "game/sdl/handles.h"
#include "game/view/draw_list.h"

#include <array>
#include <functional>
#include <vector>

namespace sdl {

/// Shows draw lists: through a window's renderer or, for pictures without a window, a surface's.
class Renderer {
public:
    /// Makes the images and targets at once (some 0.1 s). The renderer must support targets.
    Renderer(RendererHandle renderer, view::Quality quality);

    /// Draws a list. Nothing is presented yet, so that a picture can be taken before. `between` is
    /// called after each command, which may take a while: input is taken there.
    void draw(const view::DrawList& list, const std::function<void()>& between = {});
    void present();
    /// What was drawn into the window, without the bars beside it.
    [[nodiscard]] view::Pixels picture();

    /// Of the whole output.
    [[nodiscard]] SDL_Point size_px() const;
    /// Pixels a unit of the window takes.
    [[nodiscard]] float scale() const;

    [[nodiscard]] view::Quality quality() const { return quality_; }

    /// "opengl", "software", ...
    [[nodiscard]] const char* name() const { return info_.name; }

    /// Uploads a picture, gives out its image.
    [[nodiscard]] view::Image add(SDL_Surface& surface);
    /// The image may be given out again.
    void remove(view::Image image);

private:
    struct Area {
        SDL_Rect viewport{};
        float scale = 1;
    };

    [[nodiscard]] Area window_area() const;
    void draw_triangles(const view::DrawList& list, const view::Triangles& triangles);
    void set_target(view::Target target);
    [[nodiscard]] SDL_Texture* texture_of(view::Image image) const;
    [[nodiscard]] SDL_BlendMode mode_of(view::Blend blend) const;

    RendererHandle renderer_;
    view::Quality quality_;
    SDL_RendererInfo info_{};
    SDL_BlendMode premultiplied_ = SDL_BLENDMODE_BLEND;
    std::vector<TextureHandle> made_;                   ///< index: Image
    std::array<TextureHandle, view::kTargets> targets_; ///< none for the window
    std::vector<TextureHandle> texts_;                  ///< index: Image - FirstText
    std::vector<std::size_t> free_texts_;
};

} // namespace sdl
