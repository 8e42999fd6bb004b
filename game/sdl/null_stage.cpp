#include "game/sdl/stage.h"

namespace sdl {

namespace {

class NullStage final : public Stage {
public:
    NullStage(int width_px, int height_px) : width_px_(width_px), height_px_(height_px) {}

    [[nodiscard]] view::Typesetter& typesetter() override { return typesetter_; }

    void draw(const view::DrawList& /*list*/, const std::function<void()>& /*between*/) override {}

    [[nodiscard]] view::Pixels picture() override { return {}; }

    void present() override {}

    [[nodiscard]] int refresh_hz() const override { return 60; }

    [[nodiscard]] int width_px() const override { return width_px_; }

    [[nodiscard]] int height_px() const override { return height_px_; }

    [[nodiscard]] std::string name() const override { return "null"; }

    [[nodiscard]] std::string problem() const override { return {}; }

private:
    view::NullTypesetter typesetter_;
    int width_px_;
    int height_px_;
};

} // namespace

std::unique_ptr<Stage> null_stage(const Options& options) {
    return std::make_unique<NullStage>(options.width_px, options.height_px);
}

} // namespace sdl
