#pragma once

#include <SDL.h>
#include <SDL_ttf.h>
#include <memory>

namespace sdl {

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

struct DestroyRenderer {
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};

struct DestroyTexture {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

struct CloseFont {
    void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};

struct CloseController {
    void operator()(SDL_GameController* pad) const { SDL_GameControllerClose(pad); }
};

using WindowHandle = std::unique_ptr<SDL_Window, DestroyWindow>;
using RendererHandle = std::unique_ptr<SDL_Renderer, DestroyRenderer>;
using TextureHandle = std::unique_ptr<SDL_Texture, DestroyTexture>;
using SurfaceHandle = std::unique_ptr<SDL_Surface, FreeSurface>;
using FontHandle = std::unique_ptr<TTF_Font, CloseFont>;
using ControllerHandle = std::unique_ptr<SDL_GameController, CloseController>;

} // namespace sdl
