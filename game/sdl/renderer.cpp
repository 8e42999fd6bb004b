#include "game/sdl/renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace sdl {

namespace {

// A vertex list goes to SDL as it is.
static_assert(sizeof(view::Vertex) == sizeof(SDL_Vertex));
static_assert(offsetof(view::Vertex, r) == offsetof(SDL_Vertex, color));
static_assert(offsetof(view::Vertex, u) == offsetof(SDL_Vertex, tex_coord));

constexpr Uint32 kFormat = SDL_PIXELFORMAT_ARGB8888;

std::size_t index_of(view::Image image) {
    return static_cast<std::size_t>(image);
}

Uint8 byte_of(float share) {
    return static_cast<Uint8>(std::clamp(share, 0.0F, 1.0F) * 255.999F);
}

TextureHandle make_texture(SDL_Renderer& renderer, int width, int height, int access) {
    TextureHandle texture(SDL_CreateTexture(&renderer, kFormat, access, width, height));
    if (texture) {
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
    }
    return texture;
}

TextureHandle upload(SDL_Renderer& renderer, const view::Pixels& pixels) {
    TextureHandle texture =
        make_texture(renderer, pixels.width, pixels.height, SDL_TEXTUREACCESS_STATIC);
    if (texture) {
        SDL_UpdateTexture(texture.get(), nullptr, pixels.argb.data(),
                          pixels.width * static_cast<int>(sizeof(std::uint32_t)));
    }
    return texture;
}

/// Colours already multiplied by their alpha; plain blending where a renderer has no own modes.
SDL_BlendMode premultiplied_mode(SDL_Texture* probe) {
    const SDL_BlendMode mode = SDL_ComposeCustomBlendMode(
        SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD,
        SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD);
    return SDL_SetTextureBlendMode(probe, mode) == 0 ? mode : SDL_BLENDMODE_BLEND;
}

} // namespace

Renderer::Renderer(RendererHandle renderer, view::Quality quality)
    : renderer_(std::move(renderer)), quality_(quality) {
    SDL_GetRendererInfo(renderer_.get(), &info_);
    made_.resize(index_of(view::kLastMade) + 1);
    for (std::size_t i = 1; i < made_.size(); ++i) {
        made_[i] = upload(*renderer_, view::make_pixels(static_cast<view::Image>(i)));
    }
    for (std::size_t i = 1; i < targets_.size(); ++i) {
        const view::TargetSize size = view::size_of(static_cast<view::Target>(i), quality);
        targets_[i] =
            make_texture(*renderer_, size.width_px, size.height_px, SDL_TEXTUREACCESS_TARGET);
    }
    premultiplied_ = premultiplied_mode(targets_.back().get());
}

Renderer::Area Renderer::window_area() const {
    const auto [width_px, height_px] = size_px();
    const float scale = std::min(static_cast<float>(width_px) / view::kWidth,
                                 static_cast<float>(height_px) / view::kHeight);
    Area area{.scale = std::max(scale, 1e-3F)};
    area.viewport.w = static_cast<int>(std::lround(view::kWidth * area.scale));
    area.viewport.h = static_cast<int>(std::lround(view::kHeight * area.scale));
    area.viewport.x = (width_px - area.viewport.w) / 2;
    area.viewport.y = (height_px - area.viewport.h) / 2;
    return area;
}

SDL_Point Renderer::size_px() const {
    SDL_Point size{};
    SDL_GetRendererOutputSize(renderer_.get(), &size.x, &size.y);
    return size;
}

float Renderer::scale() const {
    return window_area().scale;
}

void Renderer::set_target(view::Target target) {
    SDL_Renderer* renderer = renderer_.get();
    if (target == view::Target::Window) {
        SDL_SetRenderTarget(renderer, nullptr);
        const Area area = window_area();
        // The viewport is given in units of the scale.
        SDL_RenderSetScale(renderer, 1, 1);
        SDL_RenderSetViewport(renderer, &area.viewport);
        SDL_RenderSetScale(renderer, area.scale, area.scale);
        return;
    }
    const view::TargetSize size = view::size_of(target, quality_);
    SDL_SetRenderTarget(renderer, targets_[static_cast<std::size_t>(target)].get());
    SDL_RenderSetScale(renderer, static_cast<float>(size.width_px) / size.width,
                       static_cast<float>(size.height_px) / size.height);
}

SDL_Texture* Renderer::texture_of(view::Image image) const {
    const std::size_t index = index_of(image);
    if (image >= view::Image::FirstText) {
        const std::size_t text = index - index_of(view::Image::FirstText);
        return text < texts_.size() ? texts_[text].get() : nullptr;
    }
    if (image >= view::Image::FirstTarget) {
        return targets_[index - index_of(view::Image::FirstTarget)].get();
    }
    return made_[index].get();
}

SDL_BlendMode Renderer::mode_of(view::Blend blend) const {
    switch (blend) {
    case view::Blend::None:
        return SDL_BLENDMODE_NONE;
    case view::Blend::Alpha:
        return SDL_BLENDMODE_BLEND;
    case view::Blend::Add:
        return SDL_BLENDMODE_ADD;
    case view::Blend::Multiply:
        return SDL_BLENDMODE_MOD;
    case view::Blend::Premultiplied:
        return premultiplied_;
    }
    return SDL_BLENDMODE_BLEND;
}

void Renderer::draw_triangles(const view::DrawList& list, const view::Triangles& triangles) {
    SDL_Texture* texture = texture_of(triangles.image);
    if (triangles.image != view::Image::None && texture == nullptr) {
        return;
    }
    const SDL_BlendMode mode = mode_of(triangles.blend);
    if (texture != nullptr) {
        SDL_SetTextureBlendMode(texture, mode);
    } else {
        SDL_SetRenderDrawBlendMode(renderer_.get(), mode);
    }
    const auto indices = list.indices().subspan(triangles.first, triangles.count);
    // Only the vertices between the least and the greatest index are looked at by SDL.
    const auto [least, greatest] = std::minmax_element(indices.begin(), indices.end());
    if (least == indices.end()) {
        return;
    }
    const auto* vertices = reinterpret_cast<const SDL_Vertex*>(list.vertices().data());
    SDL_RenderGeometry(renderer_.get(), texture, vertices, *greatest + 1, indices.data(),
                       static_cast<int>(indices.size()));
}

void Renderer::draw(const view::DrawList& list, const std::function<void()>& between) {
    // What is beside the picture where the window has another shape.
    SDL_SetRenderTarget(renderer_.get(), nullptr);
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
    SDL_RenderClear(renderer_.get());
    set_target(view::Target::Window);
    for (const view::Command& command : list.commands()) {
        if (const auto* set = std::get_if<view::SetTarget>(&command)) {
            set_target(set->target);
        } else if (const auto* clear = std::get_if<view::Clear>(&command)) {
            const view::Ink& ink = clear->ink;
            SDL_SetRenderDrawColor(renderer_.get(), byte_of(ink.color.r), byte_of(ink.color.g),
                                   byte_of(ink.color.b), byte_of(ink.alpha));
            SDL_RenderClear(renderer_.get());
        } else if (const auto* triangles = std::get_if<view::Triangles>(&command)) {
            draw_triangles(list, *triangles);
        }
        if (between) {
            SDL_RenderFlush(renderer_.get());
            between();
        }
    }
}

void Renderer::present() {
    SDL_RenderPresent(renderer_.get());
}

view::Pixels Renderer::picture() {
    set_target(view::Target::Window);
    const SDL_Rect area = window_area().viewport;
    view::Pixels pixels{.width = area.w, .height = area.h, .argb = {}};
    pixels.argb.resize(static_cast<std::size_t>(area.w) * static_cast<std::size_t>(area.h));
    SDL_RenderSetScale(renderer_.get(), 1, 1);
    SDL_RenderSetViewport(renderer_.get(), nullptr);
    SDL_RenderReadPixels(renderer_.get(), &area, kFormat, pixels.argb.data(),
                         area.w * static_cast<int>(sizeof(std::uint32_t)));
    constexpr std::uint32_t kOpaque = 0xFF000000U;
    for (std::uint32_t& pixel : pixels.argb) {
        pixel |= kOpaque;
    }
    return pixels;
}

view::Image Renderer::add(SDL_Surface& surface) {
    TextureHandle texture(SDL_CreateTextureFromSurface(renderer_.get(), &surface));
    if (texture) {
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
    }
    std::size_t place = texts_.size();
    if (free_texts_.empty()) {
        texts_.push_back(std::move(texture));
    } else {
        place = free_texts_.back();
        free_texts_.pop_back();
        texts_[place] = std::move(texture);
    }
    return static_cast<view::Image>(index_of(view::Image::FirstText) + place);
}

void Renderer::remove(view::Image image) {
    const std::size_t place = index_of(image) - index_of(view::Image::FirstText);
    texts_[place].reset();
    free_texts_.push_back(place);
}

} // namespace sdl
