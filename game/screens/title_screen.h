#pragma once

#include "game/screens/menu.h"
#include "game/screens/screen.h"
#include "game/screens/services.h"
#include "game/screens/shown.h"

namespace screens {

/// The first page: skate, watch, the setting, quit.
class TitleScreen final : public Screen {
public:
    explicit TitleScreen(Services& services);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

private:
    void accept();
    void change_setting(int by);

    Services* services_;
    Menu menu_;
    Shown shown_;
    bool leave_ = false;
    bool quit_ = false;
};

} // namespace screens
