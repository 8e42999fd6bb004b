#include "game/performance/drawing_solver.h"

#include "game/performance/drawing_wish.h"
#include "physics/world.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace performance {
namespace {

using physics::Vec2;

constexpr double kSpacing_s = Drawing::kSpacing_s;

// What a unit of each deviation costs, found by looking at drawings: more smoothness misses pins,
// less wiggles.
constexpr double kChangeCost = 0.004;   // of the turning rate, (rad/s^2)^2 a knot
constexpr double kTurnCost = 0.003;     // of turning at all, (rad/s)^2 a knot
constexpr double kLobeCost = 4;         // of curving less than asked
constexpr double kTightCost = 4;        // of curving tighter than kTightest
constexpr double kBoardsCost = 0.6;     // of coming nearer the boards than the margin, m^2 a knot
constexpr double kGuideCost = 0.002;    // of leaving the first guess while warming up, m^2 a knot
constexpr double kStiff = 16;           // smoothness while warming up, in units of the last
constexpr double kTightest = 1 / 3.0;   // 1/m: what flowing skating asks of an edge
constexpr double kSlowTurn_radps = 0.3; // a slow skater may turn this much more
constexpr double kWalking_mps = 1;
constexpr double kLeanMost_mps2 = 6.5; // sideways: a lean of 33 degrees, well inside the most

struct State {
    Vec2 position_m;
    double heading_rad = 0;
    double turn_radps = 0;
};

using Vector = std::array<double, 4>;
using Matrix = std::array<Vector, 4>;

// Cost of one knot and its derivatives after (x, y, heading, turning rate).
struct Expansion {
    double cost = 0;
    Vector slope{};
    Matrix curve{};
};

void add_square(Expansion& sum, double weight, double residual, const Vector& gradient) {
    sum.cost += weight * residual * residual;
    for (std::size_t i = 0; i < 4; ++i) {
        sum.slope[i] += 2 * weight * residual * gradient[i];
        for (std::size_t j = 0; j < 4; ++j) {
            sum.curve[i][j] += 2 * weight * gradient[i] * gradient[j];
        }
    }
}

// Unit vector towards the nearest board.
Vec2 towards_boards(Vec2 p) {
    const double x = std::abs(p.x) - (physics::kRinkHalfLength_m - physics::kRinkCorner_m);
    const double y = std::abs(p.y) - (physics::kRinkHalfWidth_m - physics::kRinkCorner_m);
    const Vec2 sign{p.x < 0 ? -1.0 : 1.0, p.y < 0 ? -1.0 : 1.0};
    if (x > 0 && y > 0) {
        const double size = physics::length({x, y});
        return {sign.x * x / size, sign.y * y / size};
    }
    return x > y ? Vec2{sign.x, 0} : Vec2{0, sign.y};
}

Expansion expand(const Wish& wish, const State& state, double guide_cost, double margin_m) {
    Expansion sum;
    const double turn = state.turn_radps;
    add_square(sum, kTurnCost + wish.straight, turn, {0, 0, 0, 1});
    for (const DrawingTask::Pin* pin : wish.pins) {
        const double weight = 1 / (pin->tolerance_m * pin->tolerance_m);
        add_square(sum, weight, state.position_m.x - pin->position_m.x, {1, 0, 0, 0});
        add_square(sum, weight, state.position_m.y - pin->position_m.y, {0, 1, 0, 0});
    }
    if (guide_cost > 0) {
        add_square(sum, guide_cost, state.position_m.x - wish.guide.x, {1, 0, 0, 0});
        add_square(sum, guide_cost, state.position_m.y - wish.guide.y, {0, 1, 0, 0});
    }
    const double flat = wish.lobe_curvature * wish.speed_mps - wish.lobe * turn;
    if (wish.lobe != 0 && flat > 0) {
        add_square(sum, kLobeCost, flat, {0, 0, 0, -static_cast<double>(wish.lobe)});
    }
    const double most = std::min(kTightest * wish.speed_mps + kSlowTurn_radps,
                                 kLeanMost_mps2 / std::max(wish.speed_mps, kWalking_mps));
    const double tight = std::abs(turn) - most;
    if (tight > 0) {
        add_square(sum, kTightCost, tight, {0, 0, 0, turn > 0 ? 1.0 : -1.0});
    }
    const double near = margin_m - physics::inside_by(state.position_m);
    if (near > 0) {
        const Vec2 out = towards_boards(state.position_m);
        add_square(sum, kBoardsCost, near, {out.x, out.y, 0, 0});
    }
    return sum;
}

State next_state(const State& state, double change, double way_m) {
    const double middle = state.heading_rad + state.turn_radps * kSpacing_s / 2 +
                          change * kSpacing_s * kSpacing_s / 8;
    return {.position_m = state.position_m + physics::direction(middle) * way_m,
            .heading_rad = state.heading_rad + state.turn_radps * kSpacing_s +
                           change * kSpacing_s * kSpacing_s / 2,
            .turn_radps = state.turn_radps + change * kSpacing_s};
}

// One stretch of path between two places where the heading is free.
class Stretch {
public:
    Stretch(std::vector<Wish> wishes, double margin_m)
        : wishes_(std::move(wishes)), margin_m_(margin_m), states_(wishes_.size()),
          changes_(wishes_.size(), 0), feed_forward_(wishes_.size(), 0), feedback_(wishes_.size()) {
    }

    void solve(Vec2 start_m);

    [[nodiscard]] const std::vector<State>& states() const { return states_; }

private:
    // Length of the path from knot k to the next: at share 0 that of the guide, at 1 the skater's.
    [[nodiscard]] double way(std::size_t k) const {
        const double skated = (wishes_[k].speed_mps + wishes_[k + 1].speed_mps) / 2 * kSpacing_s;
        const double guided = physics::length(wishes_[k + 1].guide - wishes_[k].guide);
        return guided + (skated - guided) * skated_share_;
    }

    // How the lengths go over from the guide's to the skater's.
    struct Passage {
        int degrees;
        double stiffness;
        double nudge_rad; ///< off the first heading at each degree: out of balance, a line can bow
    };

    void start_along_guide(Vec2 start_m);
    void pass_over(const Passage& passage);
    [[nodiscard]] double cost(const std::vector<State>& states,
                              const std::vector<double>& changes) const;
    void sweep_back(double damping);
    bool improve(double& best);
    void follow();
    void settle(double stiffness, int rounds);

    std::vector<Wish> wishes_;
    double margin_m_;
    double guide_cost_ = 0;
    double change_cost_ = kChangeCost;
    double skated_share_ = 0;
    std::vector<State> states_;
    std::vector<double> changes_;
    std::vector<double> feed_forward_;
    std::vector<Vector> feedback_;
    double heading_step_ = 0; ///< of the first heading, at full line search
};

double Stretch::cost(const std::vector<State>& states, const std::vector<double>& changes) const {
    double sum = 0;
    for (std::size_t k = 0; k < states.size(); ++k) {
        sum += expand(wishes_[k], states[k], guide_cost_, margin_m_).cost +
               change_cost_ * changes[k] * changes[k];
    }
    return sum;
}

void Stretch::start_along_guide(Vec2 start_m) {
    const std::size_t count = wishes_.size();
    std::vector<double> heading(count, 0);
    double known = 0;
    bool any = false;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t ahead = std::min(k + 3, count - 1);
        const Vec2 chord = wishes_[ahead].guide - wishes_[k].guide;
        constexpr double kLeastChord_m = 0.05;
        if (physics::length(chord) > kLeastChord_m) {
            const double angle = physics::arc_tangent(chord.y, chord.x);
            known = any ? known + physics::wrap_angle(angle - known) : angle;
            if (!any) {
                std::fill(heading.begin(), heading.begin() + static_cast<std::ptrdiff_t>(k), known);
            }
            any = true;
        }
        heading[k] = known;
    }
    states_[0] = {.position_m = start_m, .heading_rad = heading[0], .turn_radps = 0};
    for (std::size_t k = 0; k + 1 < count; ++k) {
        const double wanted_turn = (heading[k + 1] - states_[k].heading_rad) / kSpacing_s;
        changes_[k] = std::clamp((wanted_turn - states_[k].turn_radps) / kSpacing_s, -8.0, 8.0);
        states_[k + 1] = next_state(states_[k], changes_[k], way(k));
    }
}

void Stretch::sweep_back(double damping) {
    const std::size_t last = wishes_.size() - 1;
    Expansion value = expand(wishes_[last], states_[last], guide_cost_, margin_m_);
    for (std::size_t k = last; k-- > 0;) {
        const State& state = states_[k];
        const double middle = state.heading_rad + state.turn_radps * kSpacing_s / 2 +
                              changes_[k] * kSpacing_s * kSpacing_s / 8;
        const Vec2 ahead = physics::direction(middle) * way(k);
        const double half = kSpacing_s / 2;
        const double eighth = kSpacing_s * kSpacing_s / 8;
        const Matrix by_state{{{1, 0, -ahead.y, -ahead.y * half},
                               {0, 1, ahead.x, ahead.x * half},
                               {0, 0, 1, kSpacing_s},
                               {0, 0, 0, 1}}};
        const Vector by_change{-ahead.y * eighth, ahead.x * eighth, kSpacing_s * kSpacing_s / 2,
                               kSpacing_s};
        // value.curve * by_state, and value.curve * by_change
        Matrix carried{};
        Vector pushed{};
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t m = 0; m < 4; ++m) {
                pushed[i] += value.curve[i][m] * by_change[m];
                for (std::size_t j = 0; j < 4; ++j) {
                    carried[i][j] += value.curve[i][m] * by_state[m][j];
                }
            }
        }
        double slope_u = 2 * change_cost_ * changes_[k];
        double curve_u = 2 * change_cost_ + damping;
        Vector cross{};
        Expansion here = expand(wishes_[k], state, guide_cost_, margin_m_);
        for (std::size_t m = 0; m < 4; ++m) {
            slope_u += by_change[m] * value.slope[m];
            curve_u += by_change[m] * pushed[m];
            for (std::size_t i = 0; i < 4; ++i) {
                cross[i] += by_state[m][i] * pushed[m];
                here.slope[i] += by_state[m][i] * value.slope[m];
                for (std::size_t j = 0; j < 4; ++j) {
                    here.curve[i][j] += by_state[m][i] * carried[m][j];
                }
            }
        }
        feed_forward_[k] = -slope_u / curve_u;
        for (std::size_t i = 0; i < 4; ++i) {
            feedback_[k][i] = -cross[i] / curve_u;
            here.slope[i] -= cross[i] * slope_u / curve_u;
            for (std::size_t j = 0; j < 4; ++j) {
                here.curve[i][j] -= cross[i] * cross[j] / curve_u;
            }
        }
        value = here;
    }
    heading_step_ = value.curve[2][2] > 0 ? -value.slope[2] / (value.curve[2][2] + damping) : 0;
}

bool Stretch::improve(double& best) {
    std::vector<State> states(states_.size());
    std::vector<double> changes(changes_.size(), 0);
    for (double share = 1; share > 0.002; share /= 2) {
        states[0] = states_[0];
        states[0].heading_rad += share * std::clamp(heading_step_, -0.5, 0.5);
        for (std::size_t k = 0; k + 1 < states.size(); ++k) {
            const Vector off{states[k].position_m.x - states_[k].position_m.x,
                             states[k].position_m.y - states_[k].position_m.y,
                             states[k].heading_rad - states_[k].heading_rad,
                             states[k].turn_radps - states_[k].turn_radps};
            double change = changes_[k] + share * feed_forward_[k];
            for (std::size_t i = 0; i < 4; ++i) {
                change += feedback_[k][i] * off[i];
            }
            changes[k] = change;
            states[k + 1] = next_state(states[k], change, way(k));
        }
        const double found = cost(states, changes);
        if (found < best) {
            best = found;
            states_ = states;
            changes_ = changes;
            return true;
        }
    }
    return false;
}

void Stretch::settle(double stiffness, int rounds) {
    change_cost_ = kChangeCost * stiffness;
    guide_cost_ = stiffness > 1 ? kGuideCost : 0;
    double best = cost(states_, changes_);
    double damping = 1e-4;
    for (int round = 0; round < rounds; ++round) {
        sweep_back(damping);
        const double before = best;
        if (improve(best)) {
            damping = std::max(1e-6, damping / 4);
            if (before - best < 1e-5 * before) {
                break;
            }
        } else {
            damping *= 16;
            if (damping > 1e4) {
                break;
            }
        }
    }
}

// The guide is skated exactly by one who always has just its length of way. From there the lengths
// go over to the real ones by degrees, and what is too much bows the path outwards; all at once it
// would be burnt in little loops.
void Stretch::pass_over(const Passage& passage) {
    for (int degree = 0; degree <= passage.degrees; ++degree) {
        skated_share_ = static_cast<double>(degree) / passage.degrees;
        states_[0].heading_rad += passage.nudge_rad;
        follow();
        settle(kStiff * passage.stiffness, 12);
    }
    settle(kStiff, 20);
    settle(kStiff / 4, 20);
    settle(1, 60);
}

// Now and then a passage ends in a loop, a valley of its own, and misses pins by far: then others
// are tried, and the best of all is taken.
void Stretch::solve(Vec2 start_m) {
    constexpr std::array<Passage, 6> kPassages{{{8, 4, 0.02},
                                                {6, 8, -0.02},
                                                {16, 2, 0.02},
                                                {24, 1, -0.02},
                                                {12, 4, 0.02},
                                                {16, 16, -0.02}}};
    constexpr double kGoodEnough = 2; // units a pin
    double pins = 1;
    for (const Wish& wish : wishes_) {
        pins += static_cast<double>(wish.pins.size());
    }
    double best = 0;
    std::vector<State> found;
    for (const Passage& passage : kPassages) {
        std::fill(changes_.begin(), changes_.end(), 0);
        skated_share_ = 0;
        start_along_guide(start_m);
        pass_over(passage);
        const double reached = cost(states_, changes_);
        if (found.empty() || reached < best) {
            best = reached;
            found = states_;
        }
        if (best < kGoodEnough * pins) {
            break;
        }
    }
    states_ = found;
}

// The same changes over other lengths.
void Stretch::follow() {
    for (std::size_t k = 0; k + 1 < states_.size(); ++k) {
        states_[k + 1] = next_state(states_[k], changes_[k], way(k));
    }
}

} // namespace

Drawing solve_drawing(const DrawingTask& task) {
    if (task.speed_mps.size() < 2 || task.pins.empty()) {
        return {};
    }
    const std::vector<Wish> wishes = wishes_of(task);
    std::vector<std::size_t> starts{0};
    for (const double time_s : task.free_headings_s) {
        const auto k = static_cast<std::size_t>(std::max(0.0, time_s / kSpacing_s));
        if (k > starts.back() + 1 && k + 2 < wishes.size()) {
            starts.push_back(k);
        }
    }
    std::vector<DrawingPoint> knots(wishes.size());
    Vec2 place = task.pins.front().position_m;
    double heading = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : wishes.size() - 1;
        const auto from = static_cast<std::ptrdiff_t>(starts[i]);
        const auto to = static_cast<std::ptrdiff_t>(end);
        Stretch stretch({wishes.begin() + from, wishes.begin() + to + 1}, task.margin_m);
        stretch.solve(place);
        const std::vector<State>& states = stretch.states();
        const double nearest =
            heading + physics::wrap_angle(states[0].heading_rad - heading) - states[0].heading_rad;
        for (std::size_t k = 0; k < states.size(); ++k) {
            knots[starts[i] + k] = {.position_m = states[k].position_m,
                                    .heading_rad = states[k].heading_rad + nearest,
                                    .turn_rate_radps = states[k].turn_radps,
                                    .speed_mps = task.speed_mps[starts[i] + k]};
        }
        place = states.back().position_m;
        heading = states.back().heading_rad + nearest;
    }
    return Drawing(std::move(knots));
}

} // namespace performance
