#include "game/choreo/svg_writer.h"

#include <fmt/format.h>

namespace choreo {
namespace {

// Valid XML whatever the text: control characters may not stand in it at all.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
    }
    return out;
}

} // namespace

SvgAttribute::SvgAttribute(std::string_view key, double number)
    : name(key), value(svg_number(number)) {}

SvgWriter::SvgWriter(double width, double height, std::string_view title) {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                 {"width", width},
                 {"height", height},
                 {"viewBox", fmt::format("0 0 {} {}", svg_number(width), svg_number(height))},
                 {"font-family", "sans-serif"}});
    indent();
    out_ += fmt::format("<title>{}</title>\n", escaped(title));
}

void SvgWriter::indent() {
    out_.append(open_.size(), ' ');
}

void SvgWriter::start(std::string_view name, SvgAttributes attributes) {
    indent();
    out_ += fmt::format("<{}", name);
    for (const SvgAttribute& attribute : attributes) {
        out_ += fmt::format(" {}=\"{}\"", attribute.name, escaped(attribute.value));
    }
}

void SvgWriter::open(std::string_view name, SvgAttributes attributes) {
    start(name, attributes);
    out_ += ">\n";
    open_.emplace_back(name);
}

void SvgWriter::close() {
    const std::string name = open_.back();
    open_.pop_back();
    indent();
    out_ += fmt::format("</{}>\n", name);
}

void SvgWriter::element(std::string_view name, SvgAttributes attributes) {
    start(name, attributes);
    out_ += "/>\n";
}

void SvgWriter::text(PagePoint at, std::string_view words, SvgAttributes attributes) {
    start("text", attributes);
    out_ += fmt::format(" x=\"{}\" y=\"{}\">{}</text>\n", svg_number(at.x), svg_number(at.y),
                        escaped(words));
}

std::string SvgWriter::finish() {
    while (!open_.empty()) {
        close();
    }
    return std::move(out_);
}

std::string svg_number(double value) {
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string svg_point(PagePoint point) {
    return svg_number(point.x) + ',' + svg_number(point.y);
}

SvgPath& SvgPath::move_to(PagePoint to) {
    commands_ += 'M' + svg_point(to);
    return *this;
}

SvgPath& SvgPath::line_to(PagePoint to) {
    commands_ += 'L' + svg_point(to);
    return *this;
}

SvgPath& SvgPath::curve_to(PagePoint first, PagePoint second, PagePoint to) {
    commands_ += 'C' + svg_point(first) + ' ' + svg_point(second) + ' ' + svg_point(to);
    return *this;
}

SvgPath& SvgPath::bow_to(PagePoint control, PagePoint to) {
    commands_ += 'Q' + svg_point(control) + ' ' + svg_point(to);
    return *this;
}

SvgPath& SvgPath::close() {
    commands_ += 'Z';
    return *this;
}

} // namespace choreo
