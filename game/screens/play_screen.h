#pragma once

#include "game/screens/foley.h"
#include "game/screens/live_play.h"
#include "game/screens/menu.h"
#include "game/screens/score_keeper.h"
#include "game/screens/screen.h"
#include "game/screens/services.h"
#include "game/view/hud/hud.h"
#include "game/view/rink/scene.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace screens {

/// The routine, played: count-in, skating, pause. Ends in the results.
class PlayScreen final : public Screen {
public:
    /// The music is loaded or has failed to.
    PlayScreen(Services& services, std::unique_ptr<const Routine> routine);

    void handle(const Event& event) override;
    [[nodiscard]] Change update(std::int64_t now_ns) override;
    void draw(view::Canvas& canvas) override;

    [[nodiscard]] std::optional<std::int64_t> song_us() const override { return play_.song_us(); }

    /// As far as it has been skated.
    [[nodiscard]] const performance::Performance& performance() const {
        return play_.performance();
    }

private:
    enum class State : std::uint8_t { Ready, Playing, Paused, Counting };

    /// The count before song time goes on after a pause, or in the middle.
    struct Count {
        std::int64_t from_ns = 0;
        std::int64_t beat_ns = 0;  ///< length of a beat here
        std::int64_t until_ns = 0; ///< when song time goes on
        int counted = 0;
    };

    void begin(std::int64_t now_ns);
    void start_at_beat(const std::string& position, std::int64_t now_ns);
    void choose(std::int64_t now_ns);
    void pause(std::int64_t now_ns, const std::string& why);
    void count_in(std::int64_t now_ns);
    void go_on(std::int64_t now_ns);
    void play(std::int64_t now_ns);
    void finish(const performance::Sheet& sheet);
    [[nodiscard]] AfterStep watchers();
    [[nodiscard]] std::optional<view::CountIn> count_shown() const;

    [[nodiscard]] const beat::TempoMap& tempo() const { return routine_->plan.program.tempo; }

    Services* services_;
    std::unique_ptr<const Routine> routine_;
    LivePlay play_;
    view::Scene scene_;
    view::Hud hud_;
    Foley foley_;
    ScoreKeeper score_;
    Menu menu_;

    State state_ = State::Ready;
    std::vector<MenuAction> actions_;        ///< of this frame
    std::optional<std::string> interrupted_; ///< of this frame: why
    Count count_;
    std::string why_paused_;
    std::int64_t now_ns_ = 0;
    std::int64_t held_up_until_ns_ = 0; ///< so long it is said that the machine was
    bool applauded_ = false;
    Change change_;
};

} // namespace screens
