#pragma once

#include "game/performance/performance.h"
#include "game/performance/season.h"
#include "game/performance/sheet.h"
#include "game/view/camera.h"
#include "game/view/canvas.h"
#include "game/view/moment.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace view {

/// Places in the scene that signs stand at.
struct Anchors {
    Vec3 now;  ///< on the ice: the blade, or the landing place during a flight
    Vec3 hips; ///< the skater's axis
    Vec3 head_top;
};

/// How the score stands. Sums of the elements that are over.
struct Tally {
    std::vector<performance::SheetRow> rows; ///< of the elements that are over, in order
    performance::Points technical;
    int combo = 0; ///< hits in a row
};

/// What stands in front of the world while it is played: the thread of coming cues, judgement,
/// dial, reserve, programme line, score ribbon.
class Hud {
public:
    /// The plan must outlive the HUD.
    explicit Hud(const performance::Plan& plan);
    Hud(Hud&&) noexcept;
    Hud& operator=(Hud&&) noexcept;
    Hud(const Hud&) = delete;
    Hud& operator=(const Hud&) = delete;
    ~Hud();

    /// The season's bands, by which a landed jump's rotation is coloured as it will be called.
    /// Without them the colour says only how it was landed.
    void call_by(const performance::RotationBands& bands);

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    /// Into the present target, the window.
    void draw(Canvas& canvas, const Moment& moment, const Camera& camera, const Anchors& anchors,
              const Tally& tally);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace view
