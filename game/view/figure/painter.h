#pragma once

#include "game/view/camera.h"
#include "game/view/canvas.h"
#include "game/view/figure/mesh.h"

#include <array>
#include <cstdint>
#include <vector>

namespace view {

/// How a mesh is drawn.
struct Painting {
    bool mirrored = false;   ///< upside down below the ice
    std::size_t coarser = 1; ///< every so manieth row and column
    Color tint{1, 1, 1};
    float feather = 1.25F; ///< width of the silhouette's soft edge, units
    bool details = true;   ///< marks and glints
};

/// Draws a mesh as lit triangles, the farthest first, its silhouettes with a soft edge. Rings of a
/// limb are painted at the depth of their middle: sorting single triangles of a body leaves seams.
class Painter {
public:
    void paint(Canvas& canvas, const Camera& camera, const Mesh& mesh, const Painting& how);

private:
    struct Seen {
        Point at;
        Point outwards; ///< of the normal in the picture, of length 1 or 0
        float depth_m = 0;
        int front = -1; ///< index in the list; -1: not yet added
        int back = -1;
    };

    struct Piece {
        std::uint64_t order = 0; ///< the farthest first
        std::array<int, 3> corners{};
    };

    /// A patch with rows and columns left out.
    struct Grid;

    void paint_patch(const Patch& patch);
    void find_depths(const Grid& grid);
    void separate_legs(const Mesh& mesh);
    void find_faces(const Grid& grid);
    void add_face(const Grid& grid, std::size_t row, std::size_t column);
    void add_feathers(const Grid& grid, std::size_t row, std::size_t column);
    void feather(const Grid& grid, std::size_t row, std::array<std::size_t, 2> edge, Point inside,
                 bool front);
    void paint_mark(const Mark& mark);
    void paint_glint(const Glint& glint);
    [[nodiscard]] int vertex(const Grid& grid, std::size_t corner, bool front);
    [[nodiscard]] Vec3 shown(Vec3 at) const;
    [[nodiscard]] float depth_of(Vec3 at) const;
    /// Sorted triangle by triangle.
    [[nodiscard]] static bool is_alone(const Grid& grid);
    [[nodiscard]] float tucked(const Grid& grid, std::size_t row, float depth_m) const;
    void add_piece(float ring_depth_m, float depth_m, std::array<int, 3> corners);
    void flush();

    Canvas* canvas_ = nullptr;
    const Camera* camera_ = nullptr;
    Painting how_;
    Vec3 eye_; ///< mirrored with the figure
    std::vector<Seen> seen_;
    std::vector<float> ring_depths_m_;
    std::array<std::vector<float>, 2> leg_depths_m_;
    std::vector<bool> faces_;
    std::vector<Piece> pieces_;
};

} // namespace view
