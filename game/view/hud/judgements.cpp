#include "game/view/hud/judgements.h"

#include "game/performance/song_time.h"
#include "game/view/hud/glyph.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace view {

namespace {

using performance::Cue;
using performance::CueTiming;
using performance::Word;

std::string_view shown_word(Word word) {
    constexpr std::array<std::string_view, 4> kWords{"Perfect", "Lovely", "Scrape", "Missed"};
    return kWords[static_cast<std::size_t>(word)];
}

Color color_of(Word word) {
    constexpr std::array<Color, 4> kColors{palette::kGold, palette::kMint, palette::kAmber,
                                           palette::kMist};
    return kColors[static_cast<std::size_t>(word)];
}

constexpr double kBurst_s = 0.35;

} // namespace

void Judgements::say(const Said& said) {
    // Release and squeeze are one gesture: the worse of two words said at once is the one.
    constexpr double kAtOnce_s = 0.08;
    const bool at_once = said.element == said_.element && said.at_s - said_.at_s < kAtOnce_s;
    if (!at_once || said.word >= said_.word) {
        said_ = said;
    }
}

void Judgements::burst(const Cue& cue, const Said& said) {
    // An early press meets the glyph before the ring, a late one behind it: thumb and hands of one
    // gesture are two sparks.
    constexpr float kFurthest = 46;
    const auto error_s = static_cast<float>(performance::to_seconds(said.error_us.value_or(0)));
    bursts_[next_burst_] = {.buttons = cue.buttons,
                            .perfect = said.word == Word::Perfect,
                            .at_s = said.at_s,
                            .off = std::clamp(-error_s * kThreadSpeed, -kFurthest, kFurthest)};
    next_burst_ = (next_burst_ + 1) % bursts_.size();
}

void Judgements::note_presses(const performance::Performance& performance, double now_s) {
    constexpr std::int64_t kWidest_us = 400'000;
    const performance::Plan& plan = performance.plan();
    const std::int64_t from_us = performance.time_us() - kWidest_us;
    auto cue = std::lower_bound(plan.cues.begin(), plan.cues.end(), from_us,
                                [](const Cue& one, std::int64_t us) { return one.press_us < us; });
    for (; cue != plan.cues.end() && cue->press_us < performance.time_us() + kWidest_us; ++cue) {
        if (!cue->release_us || begun_[cue->id] || !performance.judge().held(cue->id)) {
            continue;
        }
        begun_[cue->id] = true;
        const std::optional<std::int64_t> error_us = performance.judge().timing(cue->id).error_us;
        const Word word = word_of(windows_of(plan.assist, *cue), error_us.value_or(0));
        const Said said{.word = word, .error_us = error_us, .element = cue->element, .at_s = now_s};
        say(said);
        burst(*cue, said);
    }
}

void Judgements::step(const performance::Performance& performance) {
    const double now_s = performance::to_seconds(performance.time_us());
    note_presses(performance, now_s);
    for (const CueTiming& timing : watch_.closed(performance)) {
        const Cue& cue = performance.plan().cues[timing.cue];
        if (timing.by_assist) {
            continue;
        }
        const bool told = begun_[timing.cue];
        if (told && timing.word < Word::Scrape) {
            continue;
        }
        const Said said{.word = timing.word,
                        .error_us = told ? timing.release_error_us : timing.error_us,
                        .element = cue.element,
                        .at_s = now_s};
        say(said);
        if (timing.word != Word::Missed && !told) {
            burst(cue, said);
        }
    }
}

std::optional<Word> Judgements::word_at(double song_s) const {
    return song_s - said_.at_s < kShown_s ? std::optional(said_.word) : std::nullopt;
}

void Judgements::draw_word(Canvas& canvas, const Thread& thread) const {
    const auto age_s = static_cast<float>(thread.song_s() - said_.at_s);
    constexpr auto kEnd_s = static_cast<float>(kShown_s);
    const float alpha = 1 - smooth_step(kEnd_s * 0.45F, kEnd_s, age_s);
    // Above the strip, right of the legs that stand in the ring.
    constexpr float kAbove = 132;
    constexpr float kRight = 78;
    constexpr float kRise = 8;
    const Point at{thread.now().x + kRight,
                   thread.now().y - kAbove - kRise * saturate(age_s / kEnd_s)};
    const TextStyle style{.font = Font::Title, .size = 46};
    const std::string_view word = shown_word(said_.word);
    const float width = canvas.measure(style, word).width;
    const Color color = color_of(said_.word);
    canvas.sprite(Image::Soft, {at.x + width / 2, at.y + 32}, width * 0.85F, 56,
                  {.color = palette::kNight, .alpha = 0.62F * alpha}, Blend::Alpha);
    if (said_.error_us && said_.word != Word::Perfect) {
        // A small scale: the notch is the moment, the dot the press, early to the left.
        constexpr float kHalf = 46;
        constexpr float kWidest_us = 180'000;
        const Point middle{at.x + 4 + kHalf, at.y + 62};
        const float off = std::clamp(static_cast<float>(*said_.error_us) / kWidest_us, -1.0F, 1.0F);
        const Ink scale{.color = palette::kMist, .alpha = 0.55F * alpha};
        canvas.line({middle.x - kHalf, middle.y}, {middle.x + kHalf, middle.y}, 1.6F, scale);
        canvas.line({middle.x, middle.y - 6}, {middle.x, middle.y + 6}, 2, scale);
        canvas.disc({middle.x + off * kHalf, middle.y}, 4.5F, {.color = color, .alpha = alpha});
        canvas.text({.font = Font::Regular, .size = 17, .tracking = 1},
                    *said_.error_us < 0 ? "early" : "late", {middle.x + kHalf + 12, middle.y - 11},
                    {.color = palette::kMist, .alpha = alpha});
    }
    canvas.text(style, word, {at.x + 2, at.y + 2},
                {.color = palette::kNight, .alpha = 0.7F * alpha});
    canvas.text(style, word, at, {.color = mix(color, palette::kIvory, 0.35F), .alpha = alpha});
}

void Judgements::draw(Canvas& canvas, const Thread& thread) const {
    for (const Burst& one : bursts_) {
        const auto share = static_cast<float>((thread.song_s() - one.at_s) / kBurst_s);
        if (share < 0 || share >= 1) {
            continue;
        }
        const Point ring = thread.at(thread.song_s(), rail_of(one.buttons));
        const Point at{ring.x + one.off, ring.y};
        const Color color = color_of(GlyphKind::Stroke, one.buttons);
        const float fade = (1 - share) * (1 - share);
        canvas.circle(at, mix(22.0F, 54.0F, 1 - fade), mix(7.0F, 1.5F, share),
                      {.color = color, .alpha = fade});
        canvas.disc(at, mix(24.0F, 30.0F, share), {.color = color, .alpha = 0.5F * fade});
        if (one.perfect) {
            canvas.sprite(Image::Star, at, mix(40.0F, 78.0F, share), mix(40.0F, 78.0F, share),
                          {.color = mix(color, palette::kIvory, 0.5F), .alpha = 0.9F * fade},
                          Blend::Add);
        }
    }
    if (word_at(thread.song_s())) {
        draw_word(canvas, thread);
    }
}

} // namespace view
