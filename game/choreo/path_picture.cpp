#include "game/choreo/path_picture.h"

#include "game/choreo/page.h"
#include "game/choreo/palette.h"

#include <algorithm>
#include <string>

namespace choreo {
namespace {

using program::ElementKind;

constexpr std::size_t kKnotsACurve = 2;
constexpr std::size_t kShades = 64; ///< colours from the beginning to the end
constexpr double kDash = 9;
constexpr double kGap = 3.4;

// The curve through the points of an interval, both ends included: its tangents are those of the
// whole path, so that pieces join smoothly.
SvgPath curve_through(const std::vector<TracePoint>& points, std::size_t first, std::size_t last) {
    const auto tangent = [&points](std::size_t i) {
        const std::size_t before = i == 0 ? 0 : i - 1;
        const std::size_t after = std::min(i + 1, points.size() - 1);
        const auto knots = static_cast<double>(std::max<std::size_t>(after - before, 1));
        return (points[after].at - points[before].at) * (1 / knots);
    };
    SvgPath path;
    path.move_to(points[first].at);
    for (std::size_t from = first; from < last;) {
        const std::size_t to = std::min(from + kKnotsACurve, last);
        const double third = static_cast<double>(to - from) / 3;
        path.curve_to(points[from].at + tangent(from) * third, points[to].at - tangent(to) * third,
                      points[to].at);
        from = to;
    }
    return path;
}

double length_between(const std::vector<TracePoint>& points, std::size_t first, std::size_t last) {
    double length = 0;
    for (std::size_t i = first; i < last; ++i) {
        length += length_of(points[i + 1].at - points[i].at);
    }
    return length;
}

struct Band {
    std::string_view colour;
    double width = 0;
};

// What a row lays under its path; a width of 0 is nothing.
Band band_of(ElementKind kind) {
    switch (kind) {
    case ElementKind::StepSequence:
        return {"#e9c46a", 20};
    case ElementKind::ChoreoSequence:
        return {"#e79ab5", 20};
    case ElementKind::Spiral:
    case ElementKind::SpreadEagle:
    case ElementKind::InaBauer:
        return {"#9fc3ea", 11};
    default:
        return {};
    }
}

void draw_bands(SvgWriter& svg, const Trace& trace) {
    const std::vector<TracePoint>& points = trace.points();
    svg.open("g", {{"fill", "none"},
                   {"stroke-linecap", "round"},
                   {"stroke-linejoin", "round"},
                   {"opacity", 0.3}});
    for (const performance::PlannedElement& element : trace.plan().elements) {
        const Band band = band_of(trace.plan().program.rows[element.row].element.kind);
        const auto inside = [&element](const TracePoint& point) {
            return point.time_us >= element.start_us && point.time_us <= element.end_us;
        };
        const auto first = std::find_if(points.begin(), points.end(), inside);
        const auto last = std::find_if_not(first, points.end(), inside);
        if (band.width > 0 && last - first > 1) {
            svg.element(
                "path",
                {{"d", curve_through(points, static_cast<std::size_t>(first - points.begin()),
                                     static_cast<std::size_t>(last - points.begin()) - 1)
                           .commands()},
                 {"stroke", band.colour},
                 {"stroke-width", band.width}});
        }
    }
    svg.close();
}

void draw_beats(SvgWriter& svg, const Trace& trace) {
    const beat::TempoMap& tempo = trace.plan().program.tempo;
    SvgPath beats;
    SvgPath downbeats;
    for (std::int64_t beat = 0;; ++beat) {
        const std::int64_t time_us = tempo.time_us_at(beat::Beats(beat));
        if (time_us > trace.plan().end_us) {
            break;
        }
        if (trace.motion(time_us) != Motion::Glide) {
            continue;
        }
        constexpr double kBeat = 2.6;
        constexpr double kDownbeat = 5.6;
        const bool down = tempo.is_downbeat(beat::Beats(beat));
        const PagePoint across = left_of(trace.direction(time_us)) * (down ? kDownbeat : kBeat);
        const PagePoint at = trace.at(time_us);
        (down ? downbeats : beats).move_to(at - across).line_to(at + across);
    }
    svg.open("g", {{"fill", "none"}, {"stroke", kQuietInk}, {"stroke-linecap", "round"}});
    svg.element("path", {{"d", beats.commands()}, {"stroke-width", 0.8}});
    svg.element("path", {{"d", downbeats.commands()}, {"stroke-width", 1.1}});
    svg.close();
}

std::size_t shade_of(const Trace& trace, std::size_t point) {
    return point * kShades / std::max<std::size_t>(trace.points().size(), 1);
}

bool same_stroke(const Trace& trace, std::size_t a, std::size_t b) {
    const std::vector<TracePoint>& points = trace.points();
    return points[a].motion == points[b].motion && points[a].bend == points[b].bend &&
           shade_of(trace, a) == shade_of(trace, b);
}

void draw_blades(SvgWriter& svg, const Trace& trace) {
    const std::vector<TracePoint>& points = trace.points();
    svg.open("g", {{"fill", "none"}, {"stroke-width", 2}, {"stroke-linejoin", "round"}});
    double dashed = 0; // length of the dashed line so far, so that its pieces join
    for (std::size_t first = 0; first + 1 < points.size();) {
        std::size_t last = first + 1;
        while (last + 1 < points.size() && same_stroke(trace, first, last)) {
            ++last;
        }
        const TracePoint& start = points[first];
        if (start.motion == Motion::Glide || start.motion == Motion::Still) {
            const std::string d = curve_through(points, first, last).commands();
            const std::string colour = trace.colour(start.time_us, start.bend);
            if (start.bend == Bend::Right) {
                svg.element("path",
                            {{"d", d},
                             {"stroke", colour},
                             {"stroke-dasharray", svg_number(kDash) + ' ' + svg_number(kGap)},
                             {"stroke-dashoffset", dashed}});
                dashed += length_between(points, first, last);
            } else {
                svg.element("path", {{"d", d}, {"stroke", colour}, {"stroke-linecap", "round"}});
                dashed = 0;
            }
        }
        first = last;
    }
    svg.close();
}

void draw_arrows(SvgWriter& svg, const Trace& trace) {
    constexpr double kEvery = 150;
    constexpr double kLong = 6.5;
    constexpr double kWide = 4;
    const std::vector<TracePoint>& points = trace.points();
    double since = kEvery / 2;
    for (std::size_t i = 1; i < points.size(); ++i) {
        since += length_of(points[i].at - points[i - 1].at);
        if (since < kEvery || points[i].motion != Motion::Glide) {
            continue;
        }
        since = 0;
        const PagePoint ahead = trace.direction(points[i].time_us);
        const PagePoint aside = left_of(ahead) * kWide;
        const PagePoint tip = points[i].at + ahead * kLong;
        const PagePoint back = points[i].at - ahead * (kLong / 2);
        svg.element("path", {{"d", SvgPath()
                                       .move_to(tip)
                                       .line_to(back + aside)
                                       .line_to(points[i].at - ahead)
                                       .line_to(back - aside)
                                       .close()
                                       .commands()},
                             {"fill", trace.colour(points[i].time_us, Bend::Left)}});
    }
}

} // namespace

void draw_path(SvgWriter& svg, const Trace& trace) {
    draw_bands(svg, trace);
    draw_beats(svg, trace);
    draw_blades(svg, trace);
    draw_arrows(svg, trace);
}

} // namespace choreo
