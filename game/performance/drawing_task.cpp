#include "game/performance/drawing_task.h"

#include "game/performance/song_time.h"

#include <algorithm>

namespace performance {
namespace {

using physics::Vec2;
using program::ElementKind;

constexpr double kGentle = 1.0 / 14; // curvature that reads as an edge, 1/m
constexpr double kDeep = 1.0 / 9;    // of an entry or exit edge

Vec2 to_vec(program::Point point) {
    return {point.x_m, point.y_m};
}

// Places of the jumps and spins are where they are seen; the others are hints of the pattern.
double tolerance_of(ElementKind kind) {
    switch (kind) {
    case ElementKind::Jump:
        return 0.35;
    case ElementKind::Spin:
        return 0.25;
    default:
        return 0.6;
    }
}

// The places that a row's path passes, evenly in time: as written, or those of its figure. A
// serpentine swings five times, first to the right; a circle is half of one, to the right.
std::vector<Vec2> passed_by(const program::Row& row) {
    std::vector<Vec2> places;
    for (const program::Point point : row.via) {
        places.push_back(to_vec(point));
    }
    if (!row.from || !row.to || row.path.empty() || row.path == "straight") {
        return places;
    }
    const Vec2 from = to_vec(*row.from);
    const Vec2 way = to_vec(*row.to) - from;
    const double length_m = physics::length(way);
    const Vec2 right = length_m > 0 ? Vec2{way.y / length_m, -way.x / length_m} : Vec2{};
    const bool serpentine = row.path == "serpentine";
    constexpr double kSwing_m = 5;
    const int pieces = serpentine ? 10 : 4;
    for (int i = 1; i < pieces; ++i) {
        const double share = static_cast<double>(i) / pieces;
        const physics::SinCos round = physics::sin_cos(physics::kPi * share);
        const physics::SinCos swing = physics::sin_cos(physics::kPi / 2 * i);
        places.push_back(serpentine ? from + way * share + right * (kSwing_m * swing.sin)
                                    : from + way * ((1 - round.cos) / 2) +
                                          right * (length_m / 2 * round.sin));
    }
    return places;
}

class TaskWriter {
public:
    TaskWriter(const program::Program& program, const CueSheet& sheet)
        : program_(program), sheet_(sheet) {}

    DrawingTask write(std::vector<double> speeds_mps) {
        task_.speed_mps = std::move(speeds_mps);
        for (std::size_t i = 0; i < sheet_.elements.size(); ++i) {
            write_places(i);
            write_curves(i);
        }
        sort_pins();
        return std::move(task_);
    }

private:
    void pin(double time_s, Vec2 place, double tolerance_m) {
        task_.pins.push_back({time_s, place, tolerance_m});
    }

    // A jump is where it takes off from the ice, a spin where it is entered, everything else goes
    // from its first place to its last.
    void write_places(std::size_t index) {
        const PlannedElement& planned = sheet_.elements[index];
        const program::Row& row = program_.rows[planned.row];
        const ElementKind kind = row.element.kind;
        const double start_s = to_seconds(planned.start_us);
        const double end_s = to_seconds(planned.end_us);
        if (row.from) {
            pin(start_s, to_vec(*row.from), tolerance_of(ElementKind::Edge));
        }
        const std::vector<Vec2> via = passed_by(row);
        for (std::size_t i = 0; i < via.size(); ++i) {
            const double share = static_cast<double>(i + 1) / static_cast<double>(via.size() + 1);
            pin(start_s + share * (end_s - start_s), via[i], tolerance_of(ElementKind::Edge));
        }
        if (!row.to) {
            return;
        }
        if (kind == ElementKind::Jump && !planned.jumps.empty()) {
            pin(to_seconds(planned.jumps.front().off_us), to_vec(*row.to), tolerance_of(kind));
        } else if (kind == ElementKind::Spin && !planned.positions.empty()) {
            pin(to_seconds(planned.enter_us), to_vec(*row.to), tolerance_of(kind));
            task_.free_headings_s.push_back(end_s);
        } else if (row.from || kind != ElementKind::Pose) {
            pin(end_s, to_vec(*row.to), tolerance_of(kind));
        } else {
            pin(start_s, to_vec(*row.to), tolerance_of(kind));
        }
    }

    void lobe(double from_s, double to_s, program::Edge edge, double curvature) {
        task_.lobes.push_back({from_s, to_s, program::lobe_of(edge), curvature});
    }

    void write_curves(std::size_t index) {
        const PlannedElement& planned = sheet_.elements[index];
        const program::Row& row = program_.rows[planned.row];
        const double start_s = to_seconds(planned.start_us);
        const double end_s = to_seconds(planned.end_us);
        constexpr double kLeanIn_s = 0.25; // from one lobe to the next
        for (const PlannedJump& jump : planned.jumps) {
            lobe(to_seconds(jump.down_us), to_seconds(jump.off_us),
                 program::take_off_edge(jump.code.type), kDeep);
            task_.straights.push_back({to_seconds(jump.off_us), to_seconds(jump.land_us) + 0.1});
            lobe(to_seconds(jump.land_us) + kLeanIn_s, to_seconds(jump.land_us) + 0.9,
                 program::landing_edge(jump.code.type), kDeep);
        }
        if (row.element.kind == ElementKind::Spin && !planned.positions.empty()) {
            lobe(start_s + kLeanIn_s, to_seconds(planned.enter_us),
                 {program::Foot::Left, false, false}, kDeep);
        }
        if (row.element.kind == ElementKind::Edge) {
            lobe(start_s + kLeanIn_s, end_s - 0.05, row.element.edge, kGentle);
        }
        if (row.element.kind == ElementKind::Turn) {
            const program::Edge exit = program::exit_edge(row.element.edge, row.element.turn);
            lobe(start_s - 0.35, start_s - 0.05, row.element.edge, kGentle);
            lobe(start_s + kLeanIn_s, std::max(end_s - 0.4, start_s + 0.5), exit, kGentle);
        }
    }

    void sort_pins() {
        std::stable_sort(task_.pins.begin(), task_.pins.end(),
                         [](const DrawingTask::Pin& a, const DrawingTask::Pin& b) {
                             return a.time_s < b.time_s;
                         });
        if (task_.pins.empty() || task_.pins.front().time_s > 0) {
            const Vec2 start = task_.pins.empty() ? Vec2{} : task_.pins.front().position_m;
            task_.pins.insert(task_.pins.begin(), {0, start, 0.3});
        }
    }

    const program::Program& program_;
    const CueSheet& sheet_;
    DrawingTask task_;
};

} // namespace

DrawingTask drawing_task(const program::Program& program, const CueSheet& sheet,
                         std::vector<double> speeds_mps) {
    return TaskWriter(program, sheet).write(std::move(speeds_mps));
}

} // namespace performance
