#include "game/performance/song_time.h"
#include "game/view/hud/glyph.h"
#include "game/view/hud/thread.h"
#include "game/view/palette.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

/// Every cue of the exhibition, at every setting, can be read in time: by the places of the glyphs
/// alone.
namespace view {
namespace {

using performance::Button;
using performance::Cue;
using performance::Input;
using performance::Plan;

constexpr double kInTime_s = 1.2;
/// Where the now-ring may be: the skater at 26..42 % of the width, the blade at 55..80 % of the
/// height.
constexpr std::array<float, 3> kRingX{0.26F * 1920, 0.34F * 1920, 0.42F * 1920};
constexpr std::array<float, 3> kRingY{0.55F * 1080, 0.68F * 1080, 0.80F * 1080};
/// Between the side margins, under the programme line and its heading, above the score ribbon.
constexpr float kSafeLeft = 120;
constexpr float kSafeRight = 1800;
constexpr float kSafeTop = 150;
constexpr float kSafeBottom = 972;

template <typename See>
void for_each_ring_and_cue(See see) {
    for (const std::string_view setting : exhibition::kSettings) {
        const Plan& plan = exhibition::plan(setting);
        const ThreadBend bend(plan.drawing);
        for (const Cue& cue : plan.cues) {
            const double song_s = performance::to_seconds(cue.press_us) - kInTime_s;
            for (const float x : kRingX) {
                for (const float y : kRingY) {
                    const Thread thread(bend, now_ring_at({x, y}), song_s);
                    see(plan, cue, thread, place_glyphs(plan, thread));
                }
            }
        }
    }
}

const Glyph* glyph_of(const std::vector<Glyph>& glyphs, const Cue& cue) {
    const auto found = std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& one) {
        return one.cue == cue.id || one.squeeze == cue.id;
    });
    return found == glyphs.end() ? nullptr : &*found;
}

TEST(Legibility, EachCueIsInTheSafeFrameInTime) {
    for_each_ring_and_cue(
        [](const Plan&, const Cue& cue, const Thread& thread, const std::vector<Glyph>& glyphs) {
            const Glyph* glyph = glyph_of(glyphs, cue);
            ASSERT_NE(glyph, nullptr) << name_of(cue.kind) << " at " << cue.press_us << " us";
            const float half = glyph->size / 2;
            EXPECT_GE(glyph->at.x - half, kSafeLeft);
            EXPECT_LE(glyph->at.x + half, kSafeRight);
            EXPECT_GE(glyph->at.y - half, kSafeTop);
            EXPECT_LE(glyph->at.y + half, kSafeBottom);
            EXPECT_FLOAT_EQ(thread.presence(glyph->time_s), 1);
        });
}

TEST(Legibility, EachGlyphIsLargeEnough) {
    for_each_ring_and_cue(
        [](const Plan&, const Cue& cue, const Thread&, const std::vector<Glyph>& glyphs) {
            const Glyph* glyph = glyph_of(glyphs, cue);
            ASSERT_NE(glyph, nullptr);
            // 22 pixels at 720 lines.
            EXPECT_GE(glyph->size, 33) << name_of(cue.kind);
        });
}

TEST(Legibility, NoTwoGlyphsStandTooClose) {
    for_each_ring_and_cue(
        [](const Plan& plan, const Cue& cue, const Thread&, const std::vector<Glyph>& glyphs) {
            const Glyph* glyph = glyph_of(glyphs, cue);
            ASSERT_NE(glyph, nullptr);
            for (const Glyph& other : glyphs) {
                if (other.cue == glyph->cue || are_compound(plan, *glyph, other)) {
                    continue;
                }
                const Point apart = other.at - glyph->at;
                // 24 pixels at 720 lines.
                EXPECT_GE(std::hypot(apart.x, apart.y), 36)
                    << plan.assist.name << ": " << name_of(cue.kind) << " at " << cue.press_us
                    << " us and " << name_of(plan.cues[other.cue].kind) << " at "
                    << plan.cues[other.cue].press_us << " us";
            }
        });
}

float linear(float part) {
    return part <= 0.04045F ? part / 12.92F : std::pow((part + 0.055F) / 1.055F, 2.4F);
}

/// Of WCAG 2.
float luminance(Color color) {
    return 0.2126F * linear(color.r) + 0.7152F * linear(color.g) + 0.0722F * linear(color.b);
}

float contrast(Color a, Color b) {
    const float one = luminance(a) + 0.05F;
    const float other = luminance(b) + 0.05F;
    return std::max(one, other) / std::min(one, other);
}

Color over(Color below, Ink ink) {
    return mix(below, ink.color, ink.alpha);
}

TEST(Legibility, EachColourStandsOutFromTheLitIce) {
    // The warm pool's two discs over near ice, brightened until its strongest part is at the most
    // that the look allows after the glow.
    Color pool = over(over(hex(0x2b3561), {hex(0x8d7c74), 0.80F}), {hex(0xd9b88a), 0.52F});
    pool = pool * (0.8F / std::max({pool.r, pool.g, pool.b}));
    const Color ground = over(over(pool, kStripInk), kShadeInk);
    const std::array<GlyphKind, 12> kinds{
        GlyphKind::Stroke,    GlyphKind::Edge,     GlyphKind::Step,       GlyphKind::Pose,
        GlyphKind::Bend,      GlyphKind::UpIn,     GlyphKind::Open,       GlyphKind::Landing,
        GlyphKind::SpinEnter, GlyphKind::SpinArms, GlyphKind::SpinChange, GlyphKind::SpinLeave};
    constexpr std::array<performance::ButtonSet, 4> kButtons{0b001, 0b010, 0b011, 0b100};
    for (const GlyphKind kind : kinds) {
        for (const performance::ButtonSet buttons : kButtons) {
            EXPECT_GE(contrast(color_of(kind, buttons), ground), 4.5F)
                << "kind " << static_cast<int>(kind) << ", buttons " << int{buttons};
        }
    }
}

/// What the bot has seen of one glyph: it follows it from picture to picture.
struct Followed {
    GlyphKind kind = GlyphKind::Stroke;
    Rail rail = Rail::Middle;
    double seen_s = 0;
    float x = 0;          ///< from the ring's middle, whole units
    float width = 0;      ///< from its middle to its tail's end, 0 without a tail
    double crosses_s = 0; ///< where it has come to be expected at the ring
};

/// Looks at the places of glyphs, sixty pictures a second, rounded to whole units, round a ring
/// that sways with the camera, and nothing else.
class Bot {
public:
    explicit Bot(const Plan& plan) : plan_(&plan), bend_(plan.drawing) {}

    std::vector<Input> play();

private:
    void look(double song_s);
    void press(Button button, double from_s, double to_s);
    void play_glyph(const Followed& glyph);

    const Plan* plan_;
    ThreadBend bend_;
    std::map<std::size_t, Followed> followed_;
    std::array<std::vector<std::array<double, 2>>, 3> held_;
};

void Bot::look(double song_s) {
    const auto sway = static_cast<float>(std::sin(song_s * 1.7));
    const Thread thread(bend_, now_ring_at({650 + 40 * sway, 760 - 30 * sway}), song_s);
    for (const Glyph& glyph : place_glyphs(*plan_, thread)) {
        const float x = std::round(glyph.at.x) - std::round(thread.now().x);
        if (glyph.helped || x < 0) {
            continue;
        }
        const auto [known, is_new] = followed_.try_emplace(glyph.cue);
        Followed& seen = known->second;
        const double gone_s = song_s - seen.seen_s;
        if (is_new) {
            const float tail = glyph.until_s ? std::round(thread.at(*glyph.until_s, 0.0F).x) -
                                                   std::round(glyph.at.x)
                                             : 0;
            seen = {.kind = glyph.kind,
                    .rail = rail_of(glyph.buttons),
                    .seen_s = song_s,
                    .x = x,
                    .width = tail,
                    .crosses_s = 0};
        } else if (gone_s > 0 && x < seen.x) {
            // From the first sight to the last: that far in that time, so there then.
            const double speed = static_cast<double>(seen.x - x) / gone_s;
            seen.crosses_s = song_s + static_cast<double>(x) / speed;
        }
    }
}

void Bot::press(Button button, double from_s, double to_s) {
    held_[static_cast<std::size_t>(button)].push_back({from_s, to_s});
}

void Bot::play_glyph(const Followed& glyph) {
    constexpr double kTap_s = 0.09;
    const double from_s = glyph.crosses_s;
    const double to_s = from_s + (glyph.width > 0 ? static_cast<double>(glyph.width) /
                                                        static_cast<double>(kThreadSpeed)
                                                  : kTap_s);
    const auto both = [&](double until_s) {
        press(Button::Left, from_s, until_s);
        press(Button::Right, from_s, until_s);
    };
    switch (glyph.kind) {
    case GlyphKind::UpIn:
        both(from_s + 0.9); // until the opening ring, if there is one to obey
        break;
    case GlyphKind::Open:
        for (const Button side : {Button::Left, Button::Right}) {
            auto& held = held_[static_cast<std::size_t>(side)];
            if (!held.empty()) {
                held.back()[1] = from_s;
            }
        }
        break;
    case GlyphKind::Pose:
    case GlyphKind::SpinArms:
        both(to_s);
        break;
    default:
        press(glyph.rail == Rail::Left    ? Button::Left
              : glyph.rail == Rail::Right ? Button::Right
                                          : Button::Lift,
              from_s, to_s);
        break;
    }
}

std::vector<Input> Bot::play() {
    const double end_s = performance::to_seconds(plan_->end_us);
    for (int picture = 0; picture / 60.0 < end_s; ++picture) {
        look(picture / 60.0);
    }
    std::vector<Followed> glyphs;
    for (const auto& [cue, glyph] : followed_) {
        glyphs.push_back(glyph);
    }
    std::stable_sort(glyphs.begin(), glyphs.end(), [](const Followed& a, const Followed& b) {
        return a.crosses_s < b.crosses_s;
    });
    for (const Followed& glyph : glyphs) {
        play_glyph(glyph);
    }
    constexpr double kLift_s = 0.04; // a finger's way up before it can go down again
    std::vector<Input> inputs;
    for (std::size_t button = 0; button < held_.size(); ++button) {
        for (std::size_t i = 0; i < held_[button].size(); ++i) {
            auto [from_s, to_s] = held_[button][i];
            if (i + 1 < held_[button].size()) {
                to_s = std::min(to_s, held_[button][i + 1][0] - kLift_s);
            }
            const std::int64_t down_us = std::max<std::int64_t>(0, performance::to_us(from_s));
            const std::int64_t up_us = std::max(down_us + 20'000, performance::to_us(to_s));
            inputs.push_back({down_us, 0, static_cast<Button>(button), true});
            inputs.push_back({up_us, 0, static_cast<Button>(button), false});
        }
    }
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
    return inputs;
}

TEST(Legibility, WhoSeesOnlyGlyphsPlaysTheRoutine) {
    for (const std::string_view setting : exhibition::kSettings) {
        const Plan& plan = exhibition::plan(setting);
        const std::vector<Input> inputs = Bot(plan).play();
        performance::Performance performance(plan);
        performance.advance(performance.end_us(), inputs);
        int asked = 0;
        int good = 0;
        for (const Cue& cue : plan.cues) {
            const performance::CueTiming& timing = performance.judge().timing(cue.id);
            if (!timing.by_assist) {
                ++asked;
                good += timing.word <= performance::Word::Good ? 1 : 0;
            }
        }
        EXPECT_GT(asked, 100);
        EXPECT_GE(good, asked * 95 / 100) << setting << ": " << good << " of " << asked;
    }
}

} // namespace
} // namespace view
