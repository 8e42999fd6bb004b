#pragma once

#include "game/sdl/font_files.h"
#include "game/sdl/handles.h"
#include "game/sdl/renderer.h"
#include "game/view/typesetter.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

namespace sdl {

/// Lines of text by SDL_ttf, at the window's own resolution, kept while they are in use.
class TtfTypesetter final : public view::Typesetter {
public:
    /// SDL_ttf must be initialised. The renderer must outlive the typesetter.
    TtfTypesetter(Renderer& renderer, FontFiles files);
    ~TtfTypesetter() override;
    TtfTypesetter(const TtfTypesetter&) = delete;
    TtfTypesetter& operator=(const TtfTypesetter&) = delete;
    TtfTypesetter(TtfTypesetter&&) = delete;
    TtfTypesetter& operator=(TtfTypesetter&&) = delete;

    [[nodiscard]] view::TextImage set(const view::TextStyle& style, std::string_view utf8) override;

    /// Once a frame: lets go of lines that have not been set for a while, and of all if the window
    /// has another size.
    void end_frame();

    /// One sentence if a font is missing or damaged; empty if all is well.
    [[nodiscard]] const std::string& problem() const { return files_.problem; }

private:
    using Key = std::tuple<view::Font, int, int, std::string>; ///< font, size, tracking, text

    struct Line {
        view::TextImage image;
        std::uint64_t frame = 0; ///< last used
    };

    [[nodiscard]] TTF_Font* font(view::Font font, int size_px);
    [[nodiscard]] FontHandle open(view::Font font, int size_px);
    [[nodiscard]] Line make(const view::TextStyle& style, std::string_view utf8);
    void forget_all();

    Renderer* renderer_;
    FontFiles files_;
    float scale_;
    std::uint64_t frame_ = 0;
    std::map<std::pair<view::Font, int>, FontHandle> fonts_;
    std::map<Key, Line> lines_;
};

} // namespace sdl
