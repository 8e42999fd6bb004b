#pragma once

#include "game/performance/performance.h"
#include "game/view/canvas.h"
#include "game/view/rink/random.h"
#include "game/view/rink/shot.h"

#include <vector>

namespace view::rink {

/// Ice that the blades throw up.
class Spray {
public:
    /// After every step.
    void step(const performance::Performance& performance);
    /// `back_s` is how long before the last step the picture is, s.
    void draw(Canvas& canvas, const Shot& shot, float back_s) const;

    [[nodiscard]] std::size_t size() const { return grains_.size(); }

private:
    struct Grain {
        Vec3 at;
        Vec3 velocity_mps;
        float age_s = 0;
        float life_s = 0.5F;
        float size_m = 0.02F;
    };

    /// A burst: `count` grains from a place.
    struct Burst {
        int count = 10;
        Vec3 at;
        Vec3 way;         ///< mean velocity, m/s
        float spread = 1; ///< about it, m/s
        float rise = 1;   ///< upwards at most, m/s
    };

    void add(const Burst& burst);
    void add_event(const physics::Event& event, const physics::SkaterState& state);
    void move();

    std::vector<Grain> grains_;
    Random random_{17};
    float owed_ = 0; ///< part of a grain that a deep edge has still to throw
};

} // namespace view::rink
