#include "game/screens/menu.h"

namespace screens {

Menu::Menu(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        lines_.push_back({.text = line, .chosen = lines_.empty()});
    }
}

bool Menu::move(MenuAction action) {
    const std::size_t count = lines_.size();
    const std::size_t before = chosen_;
    if (action == MenuAction::Up) {
        chosen_ = (chosen_ + count - 1) % count;
    } else if (action == MenuAction::Down) {
        chosen_ = (chosen_ + 1) % count;
    }
    lines_[before].chosen = false;
    lines_[chosen_].chosen = true;
    return chosen_ != before;
}

} // namespace screens
