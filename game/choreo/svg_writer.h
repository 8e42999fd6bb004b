#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace choreo {

/// One attribute of an SVG element; numbers have two decimals at most.
struct SvgAttribute {
    SvgAttribute(std::string_view key, std::string_view text) : name(key), value(text) {}

    SvgAttribute(std::string_view key, double number);
    std::string_view name;
    std::string value;
};

using SvgAttributes = std::initializer_list<SvgAttribute>;

/// A place on the page, px from its upper left corner.
struct PagePoint {
    double x = 0;
    double y = 0;
};

/// Writes SVG whose every element is closed and every text escaped. The same calls give the same
/// bytes: fixed decimals, no date, no random identifier.
class SvgWriter {
public:
    SvgWriter(double width, double height, std::string_view title);

    void open(std::string_view name, SvgAttributes attributes);
    void close();
    /// An element without content.
    void element(std::string_view name, SvgAttributes attributes);
    void text(PagePoint at, std::string_view words, SvgAttributes attributes);

    /// The whole document; closes what is open.
    [[nodiscard]] std::string finish();

private:
    void start(std::string_view name, SvgAttributes attributes);
    void indent();

    std::string out_;
    std::vector<std::string> open_;
};

/// At most two decimals, no trailing zeros, never "-0".
[[nodiscard]] std::string svg_number(double value);
/// "x,y".
[[nodiscard]] std::string svg_point(PagePoint point);

/// The commands of a <path>.
class SvgPath {
public:
    SvgPath& move_to(PagePoint to);
    SvgPath& line_to(PagePoint to);
    SvgPath& curve_to(PagePoint first, PagePoint second, PagePoint to);
    SvgPath& bow_to(PagePoint control, PagePoint to);
    SvgPath& close();

    [[nodiscard]] const std::string& commands() const { return commands_; }

private:
    std::string commands_;
};

} // namespace choreo
