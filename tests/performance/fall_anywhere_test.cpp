// One fall costs one element. Tripped anywhere, perfect from then on, the skater loses
// at most one more scored element than the one in which the fall happened.

#include "game/performance/song_time.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <string>

namespace performance {
namespace {

constexpr std::int64_t kEvery_us = 5'000'000;

// Skated perfectly but for one trip.
Run tripped(const Plan& plan, std::int64_t trip_us) {
    return exhibition::watch(plan, 1'000'000, [&](Performance& now) {
        const std::int64_t late_us = now.time_us() - trip_us;
        if (late_us >= 0 && late_us < 1'000'000) {
            now.trip();
        }
    });
}

struct Lost {
    std::vector<std::string> fell;  ///< elements in which the fall happened
    std::vector<std::string> other; ///< others that are worth less than half of their clean score
};

Lost lost_by(std::string_view setting, const Run& run) {
    const Sheet clean = exhibition::sheet(setting, exhibition::perfect(setting));
    const Sheet sheet = exhibition::sheet(setting, run);
    Lost lost;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        const std::string told = row.planned + " (" + to_string(row.score) + " of " +
                                 to_string(clean.rows[i].score) + ")";
        if (run.outcome.elements[i].fell) {
            lost.fell.push_back(told);
        } else if (row.score + row.score < clean.rows[i].score) {
            lost.other.push_back(told);
        }
    }
    return lost;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += " " + name;
    }
    return text.empty() ? " none" : text;
}

void expect_one_element_at_most(std::string_view setting) {
    const Plan& plan = exhibition::plan(setting);
    for (std::int64_t trip_us = kEvery_us; trip_us < plan.end_us; trip_us += kEvery_us) {
        const Run run = tripped(plan, trip_us);
        EXPECT_GE(run.outcome.falls, 1) << to_seconds(trip_us);
        const Lost lost = lost_by(setting, run);
        EXPECT_LE(lost.other.size(), 1U)
            << setting << ", tripped at " << to_seconds(trip_us) << " s ("
            << beat::to_string(plan.program.tempo.position_at(beat::Beats(static_cast<std::int64_t>(
                   plan.program.tempo.beats_at_seconds(to_seconds(trip_us))))))
            << "), " << run.outcome.falls << " falls: in" << listed(lost.fell) << "; lost"
            << listed(lost.other);
    }
}

TEST(FallAnywhere, CostsAtMostOneMoreElementInNormal) {
    expect_one_element_at_most("normal");
}

TEST(FallAnywhere, CostsAtMostOneMoreElementInGala) {
    expect_one_element_at_most("gala");
}

} // namespace
} // namespace performance
