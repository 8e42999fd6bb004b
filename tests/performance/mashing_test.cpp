#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace performance {
namespace {

// Half of the entry speed of a quad toe loop, 5.05 m/s.
constexpr double kHalfOfAQuad_mps = 2.5;

enum class Hands { Left, Alternating, Both, WithKnees };

// Presses from the first second to the last, the key down for half of the time.
std::vector<Input> mashed(double hz, Hands hands, std::int64_t end_us) {
    std::vector<Input> inputs;
    const auto period_us = static_cast<std::int64_t>(1e6 / hz);
    for (std::int64_t n = 0; n * period_us + period_us < end_us; ++n) {
        std::vector<Button> buttons{Button::Left};
        if (hands == Hands::Alternating) {
            buttons = {n % 2 == 0 ? Button::Left : Button::Right};
        } else if (hands == Hands::Both) {
            buttons = {Button::Left, Button::Right};
        } else if (hands == Hands::WithKnees) {
            buttons = {n % 3 == 0 ? Button::Left : n % 3 == 1 ? Button::Right : Button::Lift};
        }
        for (const bool down : {true, false}) {
            for (const Button button : buttons) {
                inputs.push_back({n * period_us + (down ? 0 : period_us / 2), 0, button, down});
            }
        }
    }
    return inputs;
}

// The highest speed on the way.
double fastest_mps(const Plan& plan, const std::vector<Input>& inputs, bool boards) {
    Performance performance(plan, {.boards = boards, .forgiving = false});
    double fastest = 0;
    std::size_t given = 0;
    for (std::int64_t until_us = 50'000; !performance.finished(); until_us += 50'000) {
        const std::size_t from = given;
        while (given < inputs.size() && inputs[given].time_us < until_us) {
            ++given;
        }
        performance.advance(until_us, std::span(inputs).subspan(from, given - from));
        fastest = std::max(fastest, performance.skater().state().speed_mps);
    }
    return fastest;
}

constexpr std::array<double, 4> kRates_hz{4, 6, 8, 12};
constexpr std::array<Hands, 4> kAllHands{Hands::Left, Hands::Alternating, Hands::Both,
                                         Hands::WithKnees};

TEST(Mashing, WithoutCuesNeverReachesHalfOfAQuadsSpeed) {
    // A pose in the first bar, one after three minutes, and nothing between.
    const program::Program empty = exhibition::small_program("1.1 pose 1 C\n54.1 pose 4 C\n");
    const Plan plan = exhibition::sketch(empty, "normal");
    for (const double hz : kRates_hz) {
        for (const Hands hands : kAllHands) {
            const double fastest = fastest_mps(plan, mashed(hz, hands, plan.end_us), false);
            EXPECT_LT(fastest, kHalfOfAQuad_mps) << hz << " Hz, hands " << static_cast<int>(hands);
            if (hz == 4 && hands == Hands::Alternating) {
                EXPECT_GT(fastest, 0.1) << "the ice ignores nobody";
            }
        }
    }
}

TEST(Mashing, ThroughTheExhibitionNeverReachesHalfOfAQuadsSpeed) {
    for (const std::string_view setting : {"normal", "gala"}) {
        const Plan& plan = exhibition::plan(setting);
        for (const double hz : kRates_hz) {
            for (const Hands hands : kAllHands) {
                EXPECT_LT(fastest_mps(plan, mashed(hz, hands, plan.end_us), true), kHalfOfAQuad_mps)
                    << setting << ", " << hz << " Hz, hands " << static_cast<int>(hands);
            }
        }
    }
}

} // namespace
} // namespace performance
