#include "game/sdl/renderer.h"
#include "game/sdl/stage.h"
#include "game/sdl/ttf_typesetter.h"

#include <fmt/format.h>

#include <utility>

namespace sdl {

namespace {

/// SDL's video and letters, as long as it lives.
class Video {
public:
    Video() = default;
    Video(const Video&) = delete;
    Video(Video&&) = delete;
    Video& operator=(const Video&) = delete;
    Video& operator=(Video&&) = delete;

    ~Video() {
        if (ttf_) {
            TTF_Quit();
        }
        if (video_) {
            SDL_QuitSubSystem(SDL_INIT_VIDEO);
        }
    }

    [[nodiscard]] bool start() {
        video_ = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
        ttf_ = video_ && TTF_Init() == 0;
        return ttf_;
    }

private:
    bool video_ = false;
    bool ttf_ = false;
};

class WindowStage final : public Stage {
public:
    WindowStage(std::unique_ptr<Video> video, WindowHandle window, RendererHandle renderer,
                FontFiles fonts, view::Quality quality)
        : video_(std::move(video)), window_(std::move(window)),
          renderer_(std::move(renderer), quality), typesetter_(renderer_, std::move(fonts)) {}

    [[nodiscard]] view::Typesetter& typesetter() override { return typesetter_; }

    void draw(const view::DrawList& list, const std::function<void()>& between) override {
        renderer_.draw(list, between);
    }

    [[nodiscard]] view::Pixels picture() override { return renderer_.picture(); }

    void present() override {
        renderer_.present();
        typesetter_.end_frame();
    }

    [[nodiscard]] int refresh_hz() const override {
        SDL_DisplayMode mode;
        const int display = SDL_GetWindowDisplayIndex(window_.get());
        constexpr int kUsual_hz = 60;
        return SDL_GetCurrentDisplayMode(display, &mode) == 0 && mode.refresh_rate > 0
                   ? mode.refresh_rate
                   : kUsual_hz;
    }

    [[nodiscard]] int width_px() const override { return renderer_.size_px().x; }

    [[nodiscard]] int height_px() const override { return renderer_.size_px().y; }

    [[nodiscard]] std::string name() const override { return renderer_.name(); }

    [[nodiscard]] std::string problem() const override { return typesetter_.problem(); }

private:
    std::unique_ptr<Video> video_;
    WindowHandle window_;
    Renderer renderer_;
    TtfTypesetter typesetter_;
};

int driver_index(const std::string& name) {
    for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
        SDL_RendererInfo info;
        if (SDL_GetRenderDriverInfo(i, &info) == 0 && name == info.name) {
            return i;
        }
    }
    return -1;
}

std::string driver_names() {
    std::string names;
    for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
        SDL_RendererInfo info;
        if (SDL_GetRenderDriverInfo(i, &info) == 0) {
            names += fmt::format("{}, ", info.name);
        }
    }
    return names + "null";
}

} // namespace

tl::expected<std::unique_ptr<Stage>, std::string> open_window(const Options& options,
                                                              const std::filesystem::path& data) {
    FontFiles fonts = find_fonts(data);
    if (!fonts.any()) {
        return tl::unexpected(std::string("There is no font to write with: install the packages "
                                          "fonts-ebgaramond, fonts-arapey and fonts-lato."));
    }
    auto video = std::make_unique<Video>();
    if (!video->start()) {
        return tl::unexpected(fmt::format("There is no display to open a window on ({}); "
                                          "choreo skate shows a routine without one.",
                                          SDL_GetError()));
    }
    const int driver = options.renderer.empty() ? -1 : driver_index(options.renderer);
    if (!options.renderer.empty() && driver < 0) {
        return tl::unexpected(fmt::format("There is no renderer \"{}\" here; there are {}.",
                                          options.renderer, driver_names()));
    }
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    WindowHandle window(SDL_CreateWindow(
        "Four Rotations", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width_px,
        options.height_px, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    RendererHandle renderer(
        window ? SDL_CreateRenderer(window.get(), driver, SDL_RENDERER_TARGETTEXTURE) : nullptr);
    if (!renderer) {
        return tl::unexpected(
            fmt::format("The window cannot be opened: {}. Another --renderer may help; there are "
                        "{}.",
                        SDL_GetError(), driver_names()));
    }
    SDL_ShowCursor(SDL_DISABLE);
    return std::make_unique<WindowStage>(std::move(video), std::move(window), std::move(renderer),
                                         std::move(fonts), options.quality);
}

} // namespace sdl
