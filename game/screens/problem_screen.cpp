#include "game/screens/problem_screen.h"

#include "game/screens/title_screen.h"
#include "game/view/rink/scene.h"

#include <utility>

namespace screens {

ProblemScreen::ProblemScreen(Services& services, std::string sentence)
    : services_(&services), sentence_(std::move(sentence)) {}

void ProblemScreen::handle(const Event& event) {
    const auto* action = std::get_if<MenuAction>(&event);
    leave_ = leave_ ||
             (action != nullptr && (*action == MenuAction::Accept || *action == MenuAction::Back));
}

Change ProblemScreen::update(std::int64_t now_ns) {
    services_->sound->advance(now_ns);
    return leave_ ? go_to(std::make_unique<TitleScreen>(*services_)) : Change{};
}

void ProblemScreen::draw(view::Canvas& canvas) {
    view::draw_backdrop(canvas, services_->settings.quality, 0);
    view::draw_problem(canvas, "This cannot be skated", sentence_);
}

} // namespace screens
