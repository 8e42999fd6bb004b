#include "game/screens/title_screen.h"

#include "game/screens/level_screen.h"
#include "game/screens/problem_screen.h"
#include "game/view/rink/scene.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace screens {

namespace {

enum Line : std::size_t { Skate, Watch, Setting, Quit };

constexpr int kChapter = 3;
constexpr std::array<std::string_view, 3> kAssists = {"easy", "normal", "gala"};

std::string setting_line(const std::string& assist) {
    return "Setting: " + assist;
}

} // namespace

TitleScreen::TitleScreen(Services& services)
    : services_(&services),
      menu_({"Skate \"Stay Close\"", "Watch it", setting_line(services.settings.assist), "Quit"}) {}

void TitleScreen::handle(const Event& event) {
    const auto* action = std::get_if<MenuAction>(&event);
    if (action == nullptr) {
        return;
    }
    if (menu_.move(*action)) {
        services_->sound->play(sound::Effect::MenuMove, {});
    }
    switch (*action) {
    case MenuAction::Left:
    case MenuAction::Right:
        if (menu_.chosen() == Setting) {
            change_setting(*action == MenuAction::Left ? -1 : 1);
        }
        break;
    case MenuAction::Accept:
        accept();
        break;
    case MenuAction::Back:
        quit_ = true;
        break;
    case MenuAction::Up:
    case MenuAction::Down:
        break;
    }
}

void TitleScreen::accept() {
    services_->sound->play(sound::Effect::MenuAccept, {});
    switch (menu_.chosen()) {
    case Skate:
    case Watch:
        services_->settings.auto_skater = menu_.chosen() == Watch;
        leave_ = true;
        break;
    case Setting:
        change_setting(1);
        break;
    default:
        quit_ = true;
        break;
    }
}

void TitleScreen::change_setting(int by) {
    std::string& assist = services_->settings.assist;
    const auto now = std::find(kAssists.begin(), kAssists.end(), assist) - kAssists.begin();
    const auto count = static_cast<std::ptrdiff_t>(kAssists.size());
    assist = kAssists.at(static_cast<std::size_t>((now + by + count) % count));
    menu_.rename(Setting, setting_line(assist));
}

Change TitleScreen::update(std::int64_t now_ns) {
    shown_.update(now_ns);
    services_->sound->advance(now_ns);
    if (quit_) {
        return {.kind = Change::Kind::Quit, .next = nullptr};
    }
    if (!leave_) {
        return {};
    }
    const auto routine = routine_of_chapter(services_->content, kChapter);
    if (!routine) {
        return go_to(std::make_unique<ProblemScreen>(*services_, routine.error()));
    }
    return go_to(std::make_unique<LevelScreen>(*services_, *routine));
}

void TitleScreen::draw(view::Canvas& canvas) {
    const double shown_s = shown_.seconds();
    view::draw_backdrop(canvas, services_->settings.quality, shown_s);
    view::draw_title(canvas, {.menu = menu_.lines(), .note = services_->note, .shown_s = shown_s});
}

} // namespace screens
