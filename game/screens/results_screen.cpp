#include "game/screens/results_screen.h"

#include "game/screens/play_screen.h"
#include "game/screens/title_screen.h"
#include "game/view/rink/scene.h"

#include <algorithm>
#include <utility>

namespace screens {

namespace {

enum Line : std::size_t { Again, Title };

/// One thing that happened on the ice, never a score.
std::string praise_of(const performance::Sheet& sheet) {
    const auto quad = std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const auto& row) {
        return !row.planned.empty() && row.planned.front() == '4';
    });
    if (sheet.falls > 0) {
        return "He was up again on the beat.";
    }
    if (sheet.seals.clean) {
        return "For one breath nobody in the hall had one.";
    }
    if (quad != sheet.rows.end() && quad->executed == quad->planned) {
        return "Four, and the ice still under him.";
    }
    return "He finished what he had to say.";
}

} // namespace

ResultsScreen::ResultsScreen(Services& services, std::unique_ptr<const Routine> routine,
                             performance::Sheet sheet, view::Trail trail,
                             const std::string& problem)
    : services_(&services), routine_(std::move(routine)), sheet_(std::move(sheet)),
      trail_(std::move(trail)), praise_(problem.empty() ? praise_of(sheet_) : problem),
      menu_({"Skate again", "Title"}) {}

void ResultsScreen::handle(const Event& event) {
    const auto* action = std::get_if<MenuAction>(&event);
    if (action == nullptr) {
        return;
    }
    if (menu_.move(*action)) {
        services_->sound->play(sound::Effect::MenuMove, {});
    }
    const bool accepted = *action == MenuAction::Accept;
    if (accepted) {
        services_->sound->play(sound::Effect::MenuAccept, {});
    }
    if (accepted && menu_.chosen() == Again) {
        change_ = go_to(std::make_unique<PlayScreen>(*services_, std::move(routine_)));
    } else if (accepted || *action == MenuAction::Back) {
        change_ = go_to(std::make_unique<TitleScreen>(*services_));
    }
}

Change ResultsScreen::update(std::int64_t now_ns) {
    shown_.update(now_ns);
    services_->sound->advance(now_ns);
    return std::exchange(change_, {});
}

void ResultsScreen::draw(view::Canvas& canvas) {
    const double shown_s = shown_.seconds();
    view::draw_backdrop(canvas, services_->settings.quality, shown_s);
    view::draw_results(canvas, {.plan = &routine_->plan,
                                .sheet = &sheet_,
                                .trail = trail_.points(),
                                .menu = menu_.lines(),
                                .praise = praise_,
                                .shown_s = shown_s});
}

} // namespace screens
