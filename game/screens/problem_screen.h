#pragma once

#include "game/screens/screen.h"
#include "game/screens/services.h"

#include <string>

namespace screens {

/// Says what cannot be done; any accept or back leads to the title.
class ProblemScreen final : public Screen {
public:
    ProblemScreen(Services& services, std::string sentence);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

private:
    Services* services_;
    std::string sentence_;
    bool leave_ = false;
};

} // namespace screens
