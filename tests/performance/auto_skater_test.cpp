#include "game/performance/auto_skater.h"
#include "game/performance/song_time.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace performance {
namespace {

// The gala's cues without a drawing: what hands need.
const Plan& gala() {
    static const Plan plan = exhibition::sketch(exhibition::routine(), "gala");
    return plan;
}

std::vector<Input> played(const Plan& plan, const HandErrors& errors) {
    const Performance before(plan);
    AutoSkater hands(plan, errors);
    return hands.next(before, before.end_us());
}

// The input of a button nearest to a time.
std::int64_t nearest(const std::vector<Input>& inputs, Button button, bool down,
                     std::int64_t time_us) {
    std::int64_t found = std::numeric_limits<std::int64_t>::max() / 2;
    for (const Input& input : inputs) {
        const bool nearer = std::abs(input.time_us - time_us) < std::abs(found - time_us);
        if (input.button == button && input.down == down && nearer) {
            found = input.time_us;
        }
    }
    return found;
}

struct Spread {
    double mean = 0;
    double deviation = 0;
};

Spread spread_of(const std::vector<double>& values) {
    Spread spread;
    for (const double value : values) {
        spread.mean += value / static_cast<double>(values.size());
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - spread.mean) * (value - spread.mean);
    }
    spread.deviation = std::sqrt(squares / static_cast<double>(values.size()));
    return spread;
}

TEST(AutoSkater, TheSameSeedPlaysTheSame) {
    const auto first = played(gala(), {.spread_s = 0.03, .seed = 7});
    EXPECT_EQ(first, played(gala(), {.spread_s = 0.03, .seed = 7}));
    EXPECT_NE(first, played(gala(), {.spread_s = 0.03, .seed = 8}));
}

TEST(AutoSkater, WithoutErrorsTheSeedDoesNotMatter) {
    EXPECT_EQ(played(gala(), {.spread_s = 0, .seed = 1}),
              played(gala(), {.spread_s = 0, .seed = 2}));
}

TEST(AutoSkater, WithoutErrorsEveryCueIsHitExactly) {
    for (const std::string_view setting : exhibition::kSettings) {
        const Plan plan = exhibition::sketch(exhibition::routine(), setting);
        const std::vector<Input> inputs = played(plan, {});
        for (const Cue& cue : plan.cues) {
            if (plan.assist.plays(cue.kind)) {
                continue;
            }
            const bool by_release = cue.kind == CueKind::TakeOff || cue.kind == CueKind::Open;
            for (const Button button : {Button::Left, Button::Right, Button::Lift}) {
                if ((cue.buttons & set_of(button)) != 0) {
                    EXPECT_EQ(nearest(inputs, button, !by_release, cue.press_us), cue.press_us)
                        << setting << " " << name_of(cue.kind) << " of row "
                        << plan.program.rows[cue.element].line;
                }
            }
        }
    }
}

TEST(AutoSkater, PressesNothingThatTheAssistPlays) {
    const Plan easy = exhibition::sketch(exhibition::routine(), "easy");
    std::size_t wanted = 0;
    for (const Cue& cue : easy.cues) {
        const bool releases = cue.kind == CueKind::TakeOff || cue.kind == CueKind::Open;
        if (!easy.assist.plays(cue.kind) && !releases) {
            wanted += cue.buttons == kBothSides ? 2 : 1;
        }
    }
    const std::vector<Input> inputs = played(easy, {});
    const auto presses =
        std::count_if(inputs.begin(), inputs.end(), [](const Input& input) { return input.down; });
    EXPECT_EQ(static_cast<std::size_t>(presses), wanted);
}

TEST(AutoSkater, PressesOfOneButtonNeverOverlap) {
    for (const double spread_s : {0.0, 0.02, 0.08, 0.3}) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const std::vector<Input> inputs = played(gala(), {.spread_s = spread_s, .seed = seed});
            std::array<bool, kButtons> down{};
            std::array<std::int64_t, kButtons> last_us{-1, -1, -1};
            for (const Input& input : inputs) {
                const auto button = static_cast<std::size_t>(input.button);
                ASSERT_NE(down[button], input.down)
                    << "spread " << spread_s << ", seed " << seed << " at " << input.time_us;
                ASSERT_GT(input.time_us, last_us[button]) << "spread " << spread_s;
                down[button] = input.down;
                last_us[button] = input.time_us;
            }
        }
    }
}

TEST(AutoSkater, InputsAreInOrderOfTime) {
    const std::vector<Input> inputs = played(gala(), {.spread_s = 0.08, .seed = 3});
    EXPECT_TRUE(std::is_sorted(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) {
        return a.time_us < b.time_us;
    }));
}

TEST(AutoSkater, StrokesScatterAsAsked) {
    for (const double spread_s : {0.010, 0.030}) {
        std::vector<double> errors;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::vector<Input> inputs = played(gala(), {.spread_s = spread_s, .seed = seed});
            for (const Cue& cue : gala().cues) {
                if (cue.kind == CueKind::Stroke) {
                    const Button foot =
                        cue.buttons == set_of(Button::Left) ? Button::Left : Button::Right;
                    errors.push_back(
                        to_seconds(nearest(inputs, foot, true, cue.press_us) - cue.press_us));
                }
            }
        }
        const Spread spread = spread_of(errors);
        // The standard error of a deviation is 1 / sqrt(2 n), of a mean 1 / sqrt(n): five of each.
        const auto count = static_cast<double>(errors.size());
        EXPECT_NEAR(spread.deviation / spread_s, 1, 5 / std::sqrt(2 * count)) << count;
        EXPECT_NEAR(spread.mean / spread_s, 0, 5 / std::sqrt(count)) << count;
    }
}

TEST(AutoSkater, LettingGoAndGrabbingAreOneGesture) {
    constexpr double kSpread_s = 0.040;
    std::vector<double> releases;
    std::vector<double> between;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::vector<Input> inputs = played(gala(), {.spread_s = kSpread_s, .seed = seed});
        for (const Cue& cue : gala().cues) {
            if (cue.kind == CueKind::TakeOff) {
                const std::int64_t up_us = nearest(inputs, Button::Lift, false, cue.press_us);
                const std::int64_t left_us = nearest(inputs, Button::Left, true, up_us);
                const std::int64_t right_us = nearest(inputs, Button::Right, true, up_us);
                EXPECT_EQ(left_us, right_us) << "both hands, one gesture";
                releases.push_back(to_seconds(up_us - cue.press_us));
                between.push_back(to_seconds(left_us - up_us));
            }
        }
    }
    const auto count = static_cast<double>(releases.size());
    EXPECT_NEAR(spread_of(releases).deviation / kSpread_s, 1, 5 / std::sqrt(2 * count)) << count;
    // 8 ms and a fifth of the spread are the hands' own
    EXPECT_NEAR(spread_of(between).deviation / 0.016, 1, 5 / std::sqrt(2 * count)) << count;
}

TEST(AutoSkater, GivesEveryInputOnceHoweverItIsAsked) {
    const Performance before(gala());
    AutoSkater at_once(gala());
    AutoSkater by_parts(gala());
    const std::vector<Input> all = at_once.next(before, before.end_us());
    std::vector<Input> parts;
    for (std::int64_t until_us = 0; until_us <= before.end_us() + 77'777; until_us += 77'777) {
        const std::vector<Input> part = by_parts.next(before, until_us);
        for (const Input& input : part) {
            EXPECT_LT(step_of(input.time_us), step_of(until_us));
        }
        parts.insert(parts.end(), part.begin(), part.end());
    }
    EXPECT_EQ(parts, all);
}

} // namespace
} // namespace performance
