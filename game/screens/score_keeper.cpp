#include "game/screens/score_keeper.h"

#include "game/performance/verdict.h"

#include <algorithm>

namespace screens {

namespace {
/// A jump's measures are complete when its landing has been held so long.
constexpr std::int64_t kSettled_us = 800'000;
} // namespace

ScoreKeeper::ScoreKeeper(const performance::Season& season, const performance::Plan& plan)
    : season_(&season), plan_(&plan), watch_(plan) {}

performance::Sheet ScoreKeeper::sheet(const performance::Performance& performance) const {
    performance::Run run;
    run.outcome = performance.outcome();
    return performance::judge_run(*season_, *plan_, run);
}

void ScoreKeeper::step(const performance::Performance& performance) {
    for (const performance::CueTiming& timing : watch_.closed(performance)) {
        if (!timing.by_assist) {
            tally_.combo = timing.word == performance::Word::Missed ? 0 : tally_.combo + 1;
        }
    }
    bool over = false;
    while (next_element_ < plan_->elements.size() &&
           plan_->elements[next_element_].end_us + kSettled_us <= performance.time_us()) {
        over = over || plan_->elements[next_element_].number > 0;
        ++next_element_;
    }
    if (over) {
        count_rows(performance);
    }
}

void ScoreKeeper::count_rows(const performance::Performance& performance) {
    const auto is_over = [&](int number) {
        return std::any_of(plan_->elements.begin(), plan_->elements.end(),
                           [&](const auto& element) {
                               return element.number == number &&
                                      element.end_us + kSettled_us <= performance.time_us();
                           });
    };
    tally_.rows.clear();
    tally_.technical = {};
    for (performance::SheetRow& row : sheet(performance).rows) {
        if (is_over(row.number)) {
            tally_.technical = tally_.technical + row.score;
            tally_.rows.push_back(std::move(row));
        }
    }
}

} // namespace screens
