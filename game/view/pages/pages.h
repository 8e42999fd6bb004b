#pragma once

#include "game/performance/plan.h"
#include "game/performance/sheet.h"
#include "game/view/canvas.h"
#include "game/view/rink/trail.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Whole pages, drawn into the present target over what is there.
namespace view {

/// One line of a menu.
struct MenuLine {
    std::string text;
    bool chosen = false;
};

/// A button's key for the hint lines, "F", "J", "Space".
struct KeyNames {
    std::string left;
    std::string right;
    std::string lift;
};

struct TitlePage {
    std::span<const MenuLine> menu;
    std::string_view note; ///< one sentence at the foot: "No sound: ..."; may be empty
    double shown_s = 0;    ///< since the page came up
};

void draw_title(Canvas& canvas, const TitlePage& page);

struct LevelCard {
    std::string_view chapter; ///< "Chapter three"
    std::string_view title;   ///< "Stay Close"
    std::span<const std::string> lines;
    std::string_view setting; ///< "normal"
    KeyNames keys;
    double loading = 1; ///< 0..1, of music and plan
    double shown_s = 0;
};

void draw_level_card(Canvas& canvas, const LevelCard& card);

/// The count before the music goes on: `beat` of `beats` (1..beats), `share` of that beat gone.
struct CountIn {
    int beat = 1;
    int beats = 3;
    double share = 0;
};

void draw_count_in(Canvas& canvas, const CountIn& count);

/// Over the frozen picture.
struct PausePage {
    std::span<const MenuLine> menu;
    std::string_view element; ///< where in the programme
    std::string_view note;
};

void draw_pause(Canvas& canvas, const PausePage& page);

struct ResultsPage {
    const performance::Plan* plan = nullptr;
    const performance::Sheet* sheet = nullptr;
    std::span<const TrailPoint> trail;
    std::span<const MenuLine> menu;
    std::string_view praise; ///< one line in the project's words
    double shown_s = 0;      ///< the drawing is drawn and the total counts up in the first 3 s
};

void draw_results(Canvas& canvas, const ResultsPage& page);

/// One sentence where nothing can go on: "The routine cannot be read ...".
void draw_problem(Canvas& canvas, std::string_view title, std::string_view sentence);

} // namespace view
