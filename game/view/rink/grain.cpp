#include "game/view/rink/grain.h"

#include "game/view/rink/random.h"
#include "game/view/vec3.h"

#include <cmath>

namespace view::rink {

namespace {

constexpr int kSide = 512;

std::uint32_t white(float alpha) {
    return (static_cast<std::uint32_t>(std::lround(saturate(alpha) * 255)) << 24U) | 0xffffffU;
}

/// A tile of brightness that things are added to; places wrap round.
class Tile {
public:
    /// Shares the amount among the four pixels round the place.
    void dab(float x, float y, float amount) {
        const auto column = static_cast<int>(std::floor(x));
        const auto row = static_cast<int>(std::floor(y));
        const float right = x - static_cast<float>(column);
        const float below = y - static_cast<float>(row);
        at(column, row) += amount * (1 - right) * (1 - below);
        at(column + 1, row) += amount * right * (1 - below);
        at(column, row + 1) += amount * (1 - right) * below;
        at(column + 1, row + 1) += amount * right * below;
    }

    float& at(int column, int row) {
        const auto wrap = [](int i) { return static_cast<std::size_t>(i & (kSide - 1)); };
        return values_[wrap(row) * kSide + wrap(column)];
    }

    [[nodiscard]] const std::vector<float>& values() const { return values_; }

private:
    std::vector<float> values_ = std::vector<float>(std::size_t{kSide} * kSide, 0.0F);
};

void scratch(Tile& tile, Random& random) {
    constexpr float kStep = 0.7F; // pixels
    float x = random.share() * kSide;
    float y = random.share() * kSide;
    float heading = random.share() * 2 * kPi;
    const float curve = random.between(-0.006F, 0.006F);
    const float length = random.between(80, 520);
    const float depth = random.between(0.15F, 0.8F) * (random.share() < 0.12F ? 1.8F : 0.7F);
    for (float way = 0; way < length; way += kStep) {
        x += std::cos(heading) * kStep;
        y += std::sin(heading) * kStep;
        heading += curve * kStep;
        tile.dab(x, y, 0.4F * kStep * depth * std::sin(kPi * way / length));
    }
}

/// Smooth noise of `cells` cells across the tile.
void cloud(Tile& tile, Random& random, int cells, float amount) {
    std::vector<float> knots(static_cast<std::size_t>(cells) * static_cast<std::size_t>(cells));
    for (float& knot : knots) {
        knot = random.share();
    }
    const auto knot_at = [&](int column, int row) {
        return knots[static_cast<std::size_t>(row % cells) * static_cast<std::size_t>(cells) +
                     static_cast<std::size_t>(column % cells)];
    };
    const int pitch = kSide / cells;
    for (int row = 0; row < kSide; ++row) {
        const int below = row / pitch;
        const float down =
            smooth_step(0, 1, static_cast<float>(row % pitch) / static_cast<float>(pitch));
        for (int column = 0; column < kSide; ++column) {
            const int right = column / pitch;
            const float across =
                smooth_step(0, 1, static_cast<float>(column % pitch) / static_cast<float>(pitch));
            tile.at(column, row) +=
                amount * mix(mix(knot_at(right, below), knot_at(right + 1, below), across),
                             mix(knot_at(right, below + 1), knot_at(right + 1, below + 1), across),
                             down);
        }
    }
}

} // namespace

Pixels make_noise() {
    constexpr int kNoiseSide = 256;
    Random random(1234);
    Pixels pixels{.width = kNoiseSide, .height = kNoiseSide, .argb = {}};
    pixels.argb.resize(std::size_t{kNoiseSide} * kNoiseSide);
    for (std::uint32_t& pixel : pixels.argb) {
        const float grain = (random.share() + random.share() + random.share()) / 3;
        pixel = white(grain * grain);
    }
    return pixels;
}

Pixels make_scratches() {
    Random random(4321);
    Tile tile;
    constexpr int kScratches = 150;
    for (int i = 0; i < kScratches; ++i) {
        scratch(tile, random);
    }
    cloud(tile, random, 4, 0.08F);
    cloud(tile, random, 8, 0.04F);
    cloud(tile, random, 16, 0.02F);
    Pixels pixels{.width = kSide, .height = kSide, .argb = {}};
    pixels.argb.reserve(tile.values().size());
    for (const float value : tile.values()) {
        pixels.argb.push_back(white(value * 0.8F));
    }
    return pixels;
}

} // namespace view::rink
