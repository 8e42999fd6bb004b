#include "game/performance/song_time.h"
#include "game/view/hud/hud.h"
#include "game/view/pages/pages.h"
#include "tests/performance/support/exhibition.h"
#include "tests/view/support/text_boxes.h"

#include <gtest/gtest.h>

#include <array>

namespace view {
namespace {

const std::array<MenuLine, 5> kMenu{{{"Skate the exhibition", true},
                                     {"Watch the auto-skater", false},
                                     {"Setting: normal", false},
                                     {"Calibrate sound and picture", false},
                                     {"Leave", false}}};

/// Draws with a typesetter of estimated boxes; empty if all text has room.
template <typename Draw>
std::vector<std::string> faults(Draw draw) {
    DrawList list;
    WideTypesetter type;
    Canvas canvas(list, type);
    draw(canvas);
    const std::vector<TextBox> boxes = text_boxes(list, type);
    EXPECT_FALSE(boxes.empty());
    return misplaced(boxes);
}

TEST(TextBoxes, FindWhatLiesOnEachOther) {
    const auto found = faults([](Canvas& canvas) {
        const TextStyle style{.font = Font::Regular, .size = 20};
        canvas.text(style, "one", {100, 100}, {});
        canvas.text(style, "two", {110, 104}, {});
        canvas.text(style, "far", {1900, 300}, {});
    });
    EXPECT_EQ(found, (std::vector<std::string>{"one / two", "far"}));
}

TEST(Pages, TitleHasRoomForItsText) {
    EXPECT_EQ(faults([](Canvas& canvas) {
                  draw_title(canvas,
                             {.menu = kMenu,
                              .note = "No sound: there is no audio device. The game goes on in "
                                      "silence, in time with itself.",
                              .shown_s = 5});
              }),
              std::vector<std::string>{});
}

TEST(Pages, LevelCardHasRoomForItsText) {
    const std::array<std::string, 5> lines{
        "The exhibition video, a week old. No anger left in it.",
        "He skates by himself first, and listens; then the ice answers him.",
        "One quad, on the held beat:", "down, let go and grab, open, down.",
        "Nobody says whom it is for."};
    for (const double loading : {0.0, 0.5, 1.0}) {
        EXPECT_EQ(faults([&](Canvas& canvas) {
                      draw_level_card(canvas, {.chapter = "Chapter three",
                                               .title = "When he thought nobody was watching",
                                               .lines = lines,
                                               .setting = "normal",
                                               .keys = {"Left arrow", "Right arrow", "Space"},
                                               .loading = loading,
                                               .shown_s = 3});
                  }),
                  std::vector<std::string>{});
    }
}

TEST(Pages, PauseAndCountInHaveRoomForTheirText) {
    EXPECT_EQ(faults([](Canvas& canvas) {
                  draw_pause(canvas, {.menu = kMenu,
                                      .element = "Before the eighth element, Choreographic "
                                                 "Sequence",
                                      .note = "Setting: normal"});
              }),
              std::vector<std::string>{});
    EXPECT_EQ(faults([](Canvas& canvas) { draw_count_in(canvas, {.beat = 3, .beats = 4}); }),
              std::vector<std::string>{});
}

TEST(Pages, ProblemHasRoomForItsText) {
    EXPECT_EQ(faults([](Canvas& canvas) {
                  draw_problem(canvas, "The routine cannot be read",
                               "levels/03-stay-close/routine.program, line 47: the 4T bends its "
                               "knees 0.31 s before the row begins. Let the row begin at 46.2 or "
                               "earlier, then start the game again.");
              }),
              std::vector<std::string>{});
}

std::vector<TrailPoint> straight_trail() {
    std::vector<TrailPoint> trail;
    for (int i = 0; i < 400; ++i) {
        const auto number = static_cast<float>(i);
        trail.push_back({.x_m = number * 0.1F - 20,
                         .y_m = 3,
                         .time_us = std::int64_t{i} * 400'000,
                         .begins = i == 0});
    }
    return trail;
}

TEST(Pages, ResultsHaveRoomForEverySetting) {
    const std::vector<TrailPoint> trail = straight_trail();
    for (const std::string_view setting : exhibition::kSettings) {
        const performance::Sheet sheet = exhibition::sheet(setting, exhibition::perfect(setting));
        for (const double shown_s : {0.2, 9.0}) {
            EXPECT_EQ(faults([&](Canvas& canvas) {
                          draw_results(canvas, {.plan = &exhibition::plan(setting),
                                                .sheet = &sheet,
                                                .trail = trail,
                                                .menu = kMenu,
                                                .praise = "He stayed, and the ice kept all of it.",
                                                .shown_s = shown_s});
                      }),
                      std::vector<std::string>{})
                << setting;
        }
    }
}

TEST(Pages, ResultsHaveRoomForABadDay) {
    const performance::Plan& plan = exhibition::plan("gala");
    const performance::Run run = performance::skate(plan, {.spread_s = 0.06, .seed = 11});
    performance::Sheet sheet = exhibition::sheet("gala", run);
    // As many rows as any programme has, the longest code, falls.
    while (sheet.rows.size() < 13) {
        sheet.rows.push_back(sheet.rows[2]);
        sheet.rows.back().number = static_cast<int>(sheet.rows.size());
        sheet.rows.back().jumps.clear(); // all landed in one place they would have one star
        sheet.rows.back().executed = "3Lz<<+1Eu*+3S<+REP";
        sheet.rows.back().info = "e << q F";
    }
    sheet.falls = 3;
    sheet.deductions = performance::Points{300};
    sheet.header.assist = "normal, arms by themselves, one button";
    EXPECT_EQ(faults([&](Canvas& canvas) {
                  draw_results(canvas, {.plan = &plan,
                                        .sheet = &sheet,
                                        .trail = straight_trail(),
                                        .menu = kMenu,
                                        .praise = "On the beat, up again.",
                                        .shown_s = 9});
              }),
              std::vector<std::string>{});
}

TEST(HudLayout, TextsKeepOutOfEachOthersWay) {
    const performance::Plan& plan = exhibition::plan("gala");
    const performance::HandErrors errors{.spread_s = 0.03, .seed = 4};
    const performance::Sheet sheet = exhibition::sheet("gala", performance::skate(plan, errors));
    performance::Performance performance(plan);
    performance::AutoSkater hands(plan, errors);
    Hud hud(plan);
    Tally tally;
    constexpr std::int64_t kStepsAPicture = 60;
    for (std::int64_t step = 0; !performance.finished(); ++step) {
        const std::int64_t until_us = performance::end_of_step_us(step);
        performance.advance(until_us, hands.next(performance, until_us));
        hud.step(performance);
        if (step % kStepsAPicture != 0) {
            continue;
        }
        tally.rows.clear();
        for (const performance::SheetRow& row : sheet.rows) {
            for (const performance::PlannedElement& element : plan.elements) {
                if (element.number == row.number && element.end_us < performance.time_us()) {
                    tally.rows.push_back(row);
                }
            }
        }
        tally.combo = static_cast<int>(step / 60);
        tally.technical = performance::Points{std::int64_t{11} * tally.combo};
        const physics::SkaterState& state = performance.skater().state();
        const Vec3 at{static_cast<float>(state.position_m.x), 0,
                      static_cast<float>(-state.position_m.y)};
        const Camera camera({.at = at + Vec3{1.1F, 2.25F, 7.6F}, .yaw_deg = 0, .pitch_deg = 8.2F});
        EXPECT_EQ(
            faults([&](Canvas& canvas) {
                hud.draw(canvas,
                         {.performance = &performance,
                          .skater = state,
                          .song_us = performance.time_us(),
                          .wall_s = 0},
                         camera,
                         {.now = at, .hips = at + Vec3{0, 1, 0}, .head_top = at + Vec3{0, 1.8F, 0}},
                         tally);
            }),
            std::vector<std::string>{})
            << performance.time_us() << " us";
    }
}

} // namespace
} // namespace view
