#include "game/sdl/ttf_typesetter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sdl {

namespace {

constexpr SDL_Color kWhite = {255, 255, 255, 255};
/// Lines not set for so many frames are let go.
constexpr std::uint64_t kKept_frames = 600;

/// The bytes of the letter that begins a text.
std::size_t letter_size(std::string_view utf8) {
    std::size_t size = 1;
    while (size < utf8.size() && (static_cast<unsigned char>(utf8[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    return size;
}

SurfaceHandle set_line(TTF_Font& font, const std::string& utf8) {
    return SurfaceHandle(TTF_RenderUTF8_Blended(&font, utf8.c_str(), kWhite));
}

/// Letter by letter, each with extra space after it.
SurfaceHandle set_tracked(TTF_Font& font, std::string_view utf8, int tracking_px) {
    std::vector<SurfaceHandle> letters;
    int width = 0;
    while (!utf8.empty()) {
        const std::size_t size = letter_size(utf8);
        if (SurfaceHandle letter = set_line(font, std::string(utf8.substr(0, size)))) {
            width += letter->w + tracking_px;
            letters.push_back(std::move(letter));
        }
        utf8.remove_prefix(size);
    }
    SurfaceHandle line(SDL_CreateRGBSurfaceWithFormat(0, std::max(width, 1), TTF_FontHeight(&font),
                                                      32, SDL_PIXELFORMAT_ARGB8888));
    if (!line) {
        return line;
    }
    SDL_FillRect(line.get(), nullptr, 0x00FFFFFFU);
    SDL_Rect place{};
    for (const SurfaceHandle& letter : letters) {
        SDL_SetSurfaceBlendMode(letter.get(), SDL_BLENDMODE_NONE);
        SDL_Rect at = place;
        SDL_BlitSurface(letter.get(), nullptr, line.get(), &at);
        place.x += letter->w + tracking_px;
    }
    return line;
}

} // namespace

TtfTypesetter::TtfTypesetter(Renderer& renderer, FontFiles files)
    : renderer_(&renderer), files_(std::move(files)), scale_(renderer.scale()) {
    // Each once, so that a damaged one is known before the first picture.
    constexpr int kAnySize_px = 16;
    for (int i = 0; i < view::kFonts; ++i) {
        (void)open(static_cast<view::Font>(i), kAnySize_px);
    }
}

TtfTypesetter::~TtfTypesetter() {
    forget_all();
}

FontHandle TtfTypesetter::open(view::Font font, int size_px) {
    const auto wanted = static_cast<std::size_t>(font);
    // The font itself, else whatever can be read.
    for (std::size_t i = 0; i < files_.paths.size(); ++i) {
        const auto& path = files_.paths[(wanted + i) % files_.paths.size()];
        if (path.empty()) {
            continue;
        }
        if (FontHandle opened{TTF_OpenFont(path.c_str(), size_px)}) {
            TTF_SetFontHinting(opened.get(), TTF_HINTING_LIGHT_SUBPIXEL);
            return opened;
        }
        if (files_.problem.empty()) {
            files_.problem = fmt::format("The font {} cannot be read; another stands in for it. "
                                         "Install its package again.",
                                         path.filename().string());
        }
    }
    return nullptr;
}

TTF_Font* TtfTypesetter::font(view::Font font, int size_px) {
    const auto [found, is_new] = fonts_.try_emplace({font, size_px});
    if (is_new) {
        found->second = open(font, size_px);
    }
    return found->second.get();
}

TtfTypesetter::Line TtfTypesetter::make(const view::TextStyle& style, std::string_view utf8) {
    const auto scaled = [this](int units) {
        return static_cast<int>(std::lround(static_cast<float>(units) * scale_));
    };
    TTF_Font* face = font(style.font, std::max(scaled(style.size), 6));
    if (face == nullptr) {
        return {};
    }
    const int tracking_px = scaled(style.tracking);
    const SurfaceHandle surface = tracking_px == 0 ? set_line(*face, std::string(utf8))
                                                   : set_tracked(*face, utf8, tracking_px);
    if (!surface) {
        return {};
    }
    const auto width = static_cast<float>(surface->w);
    return {.image = {.image = renderer_->add(*surface),
                      .width = (width - static_cast<float>(tracking_px)) / scale_,
                      .height = static_cast<float>(surface->h) / scale_,
                      .image_width = width / scale_}};
}

view::TextImage TtfTypesetter::set(const view::TextStyle& style, std::string_view utf8) {
    Key key{style.font, style.size, style.tracking, std::string(utf8)};
    auto found = lines_.find(key);
    if (found == lines_.end()) {
        found = lines_.emplace(std::move(key), make(style, utf8)).first;
    }
    found->second.frame = frame_;
    return found->second.image;
}

void TtfTypesetter::end_frame() {
    ++frame_;
    const float scale = renderer_->scale();
    if (std::abs(scale - scale_) > 1e-4F) {
        forget_all();
        scale_ = scale;
        return;
    }
    for (auto line = lines_.begin(); line != lines_.end();) {
        if (frame_ - line->second.frame < kKept_frames) {
            ++line;
            continue;
        }
        if (line->second.image.image != view::Image::None) {
            renderer_->remove(line->second.image.image);
        }
        line = lines_.erase(line);
    }
}

void TtfTypesetter::forget_all() {
    for (const auto& [key, line] : lines_) {
        if (line.image.image != view::Image::None) {
            renderer_->remove(line.image.image);
        }
    }
    lines_.clear();
    fonts_.clear();
}

} // namespace sdl
