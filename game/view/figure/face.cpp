#include "game/view/figure/face.h"

#include "game/view/figure/dyes.h"

#include <initializer_list>

namespace view {

namespace {

/// Draws on one head: places in its frame, metres from its middle.
class Pencil {
public:
    Pencil(Mesh& mesh, const Skeleton& skeleton) : mesh_(&mesh), skeleton_(&skeleton) {}

    /// `side` mirrors. The line's middle decides from where it is seen.
    void line(std::initializer_list<Mark::Point> points, Color color, float side, float bias_m) {
        Mark mark;
        mark.color = color;
        mark.bias_m = bias_m;
        for (const Mark::Point& point : points) {
            const Vec3 at{point.at.x * side, point.at.y, point.at.z};
            mark.points.push_back({.at = in_scene(at), .width_m = point.width_m});
        }
        const Vec3 middle = (points.begin() + points.size() / 2)->at;
        mark.normal = skeleton_->head_axes * normalized({middle.x * side * 2.2F, 0, 0.09F});
        mesh_->marks.push_back(std::move(mark));
    }

private:
    [[nodiscard]] Vec3 in_scene(Vec3 at) const {
        return skeleton_->head + skeleton_->head_axes * at;
    }

    Mesh* mesh_;
    const Skeleton* skeleton_;
};

} // namespace

void add_face(Mesh& mesh, const Skeleton& skeleton) {
    Pencil pencil{mesh, skeleton};
    constexpr float kWhite_m = -0.19F;
    constexpr float kIris_m = -0.20F;
    constexpr float kLine_m = -0.21F;
    for (const float side : {-1.0F, 1.0F}) {
        pencil.line({{{0.0155F, 0.0075F, 0.0900F}, 0.002F},
                     {{0.0230F, 0.0085F, 0.0885F}, 0.0085F},
                     {{0.0320F, 0.0085F, 0.0845F}, 0.0090F},
                     {{0.0410F, 0.0090F, 0.0770F}, 0.002F}},
                    dye::kEyeWhite, side, kWhite_m);
        pencil.line(
            {{{0.0285F, 0.0140F, 0.0868F}, 0.0075F}, {{0.0285F, 0.0045F, 0.0866F}, 0.0070F}},
            dye::kIris, side, kIris_m);
        pencil.line({{{0.0135F, 0.0095F, 0.0925F}, 0.002F},
                     {{0.0225F, 0.0140F, 0.0895F}, 0.0042F},
                     {{0.0330F, 0.0150F, 0.0850F}, 0.0050F},
                     {{0.0450F, 0.0110F, 0.0735F}, 0.0022F}},
                    dye::kLash, side, kLine_m);
        pencil.line({{{0.0110F, 0.0320F, 0.0970F}, 0.003F},
                     {{0.0240F, 0.0385F, 0.0915F}, 0.0050F},
                     {{0.0370F, 0.0375F, 0.0835F}, 0.0042F},
                     {{0.0470F, 0.0310F, 0.0735F}, 0.0012F}},
                    dye::kBrow, side, kLine_m);
        pencil.line({{{0.0035F, -0.0300F, 0.1060F}, 0.001F},
                     {{0.0075F, -0.0315F, 0.1030F}, 0.0028F},
                     {{0.0105F, -0.0290F, 0.0985F}, 0.001F}},
                    dye::kSkin * 0.55F, side, kLine_m);
    }
    pencil.line({{{-0.0180F, -0.0612F, 0.0890F}, 0.001F},
                 {{-0.0065F, -0.0603F, 0.0950F}, 0.0045F},
                 {{0.0000F, -0.0618F, 0.0960F}, 0.0040F},
                 {{0.0065F, -0.0603F, 0.0950F}, 0.0045F},
                 {{0.0180F, -0.0606F, 0.0890F}, 0.001F}},
                dye::kLip, 1, kLine_m);
    pencil.line({{{-0.0085F, -0.0690F, 0.0935F}, 0.001F},
                 {{0.0000F, -0.0705F, 0.0955F}, 0.0035F},
                 {{0.0085F, -0.0690F, 0.0935F}, 0.001F}},
                mix(dye::kLip, dye::kSkin, 0.45F), 1, kLine_m);
    constexpr float kLock_m = -0.25F;
    pencil.line({{{0.0180F, 0.0960F, 0.0760F}, 0.0075F},
                 {{0.0330F, 0.0830F, 0.0920F}, 0.0065F},
                 {{0.0430F, 0.0580F, 0.0900F}, 0.0045F},
                 {{0.0440F, 0.0330F, 0.0820F}, 0.001F}},
                dye::kHair * 1.25F, 1, kLock_m);
    pencil.line({{{0.0060F, 0.0980F, 0.0780F}, 0.0060F},
                 {{0.0120F, 0.0860F, 0.0980F}, 0.0050F},
                 {{0.0190F, 0.0660F, 0.0990F}, 0.0030F},
                 {{0.0210F, 0.0500F, 0.0950F}, 0.001F}},
                dye::kHair * 1.4F, 1, kLock_m);
}

} // namespace view
