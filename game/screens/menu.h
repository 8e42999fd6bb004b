#pragma once

#include "game/screens/event.h"
#include "game/view/pages/pages.h"

#include <cstddef>
#include <string>
#include <vector>

namespace screens {

/// A list of lines of which one is chosen; up and down go round.
class Menu {
public:
    explicit Menu(const std::vector<std::string>& lines);

    /// True if the chosen line moved.
    bool move(MenuAction action);

    void rename(std::size_t line, const std::string& text) { lines_[line].text = text; }

    [[nodiscard]] std::size_t chosen() const { return chosen_; }

    [[nodiscard]] const std::vector<view::MenuLine>& lines() const { return lines_; }

private:
    std::vector<view::MenuLine> lines_;
    std::size_t chosen_ = 0;
};

} // namespace screens
