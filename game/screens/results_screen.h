#pragma once

#include "game/performance/sheet.h"
#include "game/screens/menu.h"
#include "game/screens/routine.h"
#include "game/screens/screen.h"
#include "game/screens/services.h"
#include "game/screens/shown.h"
#include "game/view/rink/trail.h"

#include <memory>
#include <string>

namespace screens {

/// The drawing left on the ice, beside the protocol.
class ResultsScreen final : public Screen {
public:
    /// `problem`: one sentence on what could not be kept; usually empty.
    ResultsScreen(Services& services, std::unique_ptr<const Routine> routine,
                  performance::Sheet sheet, view::Trail trail, const std::string& problem);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

private:
    Services* services_;
    std::unique_ptr<const Routine> routine_;
    performance::Sheet sheet_;
    view::Trail trail_;
    std::string praise_;
    Menu menu_;
    Shown shown_;
    Change change_;
};

} // namespace screens
