#include "game/view/hud/programme_line.h"

#include "game/performance/song_time.h"
#include "game/view/hud/element_names.h"
#include "game/view/hud/fitting.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/hud/numbers.h"
#include "game/view/palette.h"

#include <algorithm>

namespace view {

namespace {

constexpr float kLeft = 120;
constexpr float kRight = 1800;
constexpr float kLine = 52;

float x_of(const performance::Plan& plan, std::int64_t time_us) {
    const auto share = static_cast<float>(
        static_cast<double>(time_us) / static_cast<double>(std::max<std::int64_t>(1, plan.end_us)));
    return mix(kLeft, kRight, saturate(share));
}

void draw_diamonds(Canvas& canvas, const performance::Plan& plan, const Tally& tally,
                   std::int64_t song_us) {
    for (const performance::PlannedElement& element : plan.elements) {
        if (element.number == 0) {
            continue;
        }
        const Point at{x_of(plan, element.start_us), kLine};
        const bool done = std::any_of(
            tally.rows.begin(), tally.rows.end(),
            [&](const performance::SheetRow& row) { return row.number == element.number; });
        const bool runs = !done && element.start_us <= song_us && song_us < element.end_us;
        if (done) {
            draw_diamond(canvas, at, 17, {.color = palette::kGold});
            continue;
        }
        const Ink ink{.color = runs ? palette::kIvory : palette::kMist,
                      .alpha = runs ? 1.0F : 0.75F};
        draw_diamond(canvas, at, 16, {.color = palette::kInk});
        draw_hollow_diamond(canvas, at, 15, 1.8F, ink);
    }
}

void draw_heading(Canvas& canvas, const performance::Plan& plan, std::int64_t song_us) {
    constexpr Point kTitle{kLeft, 68};
    constexpr Point kBelow{kLeft + 2, 106};
    constexpr float kWidest = 760;
    const performance::PlannedElement* element = announced(plan, song_us);
    if (element == nullptr) {
        canvas.text({.font = Font::Title, .size = 28}, plan.program.title, kTitle,
                    {.color = palette::kIvory, .alpha = 0.92F});
        canvas.text({.font = Font::Regular, .size = 14, .tracking = 2},
                    upper_case(performance::segment_name(plan.program.segment)), kBelow,
                    {.color = palette::kMist, .alpha = 0.8F});
        return;
    }
    const program::Element& what = plan.program.rows[element->row].element;
    draw_fitted(canvas, {.font = Font::Title, .size = 28}, element_name(what), kTitle, kWidest,
                {.color = palette::kIvory});
    const bool coming = song_us < element->start_us;
    canvas.text({.font = Font::Bold, .size = 15, .tracking = 2},
                (coming ? "NEXT   " : "") + what.code, kBelow,
                {.color = coming ? palette::kMist : palette::kGold});
}

} // namespace

const performance::PlannedElement* announced(const performance::Plan& plan, std::int64_t song_us) {
    const beat::TempoMap& tempo = plan.program.tempo;
    const double beats =
        tempo.beats_at_seconds(performance::to_seconds(std::max<std::int64_t>(0, song_us)));
    const beat::Meter meter = tempo.meter_at(beat::Beats(static_cast<std::int64_t>(beats)));
    const std::int64_t ahead_us =
        performance::to_us(tempo.seconds_at(beats + static_cast<double>(meter.count)));
    for (const performance::PlannedElement& element : plan.elements) {
        if (element.number != 0 && song_us < element.end_us && element.start_us <= ahead_us) {
            return &element;
        }
    }
    return nullptr;
}

void draw_programme_line(Canvas& canvas, const performance::Plan& plan, const Tally& tally,
                         std::int64_t song_us) {
    constexpr float kShadeHeight = 150;
    const float now = x_of(plan, song_us);
    canvas.gradient_down({0, 0, kWidth, kShadeHeight}, {.color = palette::kNight, .alpha = 0.55F},
                         {.color = palette::kNight, .alpha = 0});
    canvas.line({kLeft, kLine}, {kRight, kLine}, 1.3F, {.color = palette::kMist, .alpha = 0.4F});
    canvas.line({kLeft, kLine}, {now, kLine}, 2.6F, {.color = palette::kGold, .alpha = 0.95F});
    draw_diamonds(canvas, plan, tally, song_us);
    canvas.disc({now, kLine}, 4.5F, {.color = palette::kIvory});
    canvas.sprite(Image::Glow, {now, kLine}, 26, 26, {.color = palette::kGold, .alpha = 0.6F},
                  Blend::Add);
    draw_heading(canvas, plan, song_us);
    constexpr TextStyle kNumbers{.font = Font::Numerals, .size = 32};
    draw_figures(
        canvas, kNumbers,
        minutes_text(performance::to_seconds(plan.end_us - std::max<std::int64_t>(0, song_us))),
        {kRight, 64}, {.color = palette::kIvory, .alpha = 0.92F}, Align::Right);
    constexpr int kFirstCombo = 2;
    if (tally.combo >= kFirstCombo) {
        constexpr TextStyle kLabel{.font = Font::Regular, .size = 14, .tracking = 2};
        const float label = canvas.measure(kLabel, "COMBO").width;
        canvas.text(kLabel, "COMBO", {kRight - label, 112},
                    {.color = palette::kMist, .alpha = 0.8F});
        draw_figures(canvas, kNumbers, std::to_string(tally.combo), {kRight - label - 14, 98},
                     {.color = palette::kGold}, Align::Right);
    }
}

} // namespace view
