#pragma once

#include "game/performance/performance.h"
#include "game/view/canvas.h"
#include "game/view/cue_watch.h"
#include "game/view/hud/thread.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace view {

/// The judge's words as they are shown, and what flies up at the ring when a cue is met.
class Judgements {
public:
    /// How long a word is seen, s.
    static constexpr double kShown_s = 0.6;

    explicit Judgements(const performance::Plan& plan) : watch_(plan), begun_(plan.cues.size()) {}

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    void draw(Canvas& canvas, const Thread& thread) const;

    /// What is said at a song time; empty when the last word is gone.
    [[nodiscard]] std::optional<performance::Word> word_at(double song_s) const;

private:
    struct Said {
        performance::Word word = performance::Word::Perfect;
        std::optional<std::int64_t> error_us;
        std::size_t element = 0;
        double at_s = -9;
    };

    struct Burst {
        performance::ButtonSet buttons = 0;
        bool perfect = false;
        double at_s = -9;
        float off = 0; ///< where the glyph was beside the ring, units
    };

    void say(const Said& said);
    void burst(const performance::Cue& cue, const Said& said);
    void note_presses(const performance::Performance& performance, double now_s);
    void draw_word(Canvas& canvas, const Thread& thread) const;

    CueWatch watch_;
    std::vector<bool> begun_; ///< holds whose press has been told
    Said said_;
    std::array<Burst, 6> bursts_;
    std::size_t next_burst_ = 0;
};

} // namespace view
