#include "levels/program/place_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/nearest.h"
#include "levels/program/number_reader.h"
#include "levels/program/reporter.h"
#include "levels/program/rink.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace program {
namespace {

constexpr std::size_t kDecimals = 3;

std::optional<double> read_coordinate(Cursor& cursor) {
    if (!cursor.next_is(TokenKind::Word) || cursor.at_option()) {
        return std::nullopt;
    }
    const std::optional<beat::Fraction> value = parse_number(cursor.take().text, kDecimals);
    if (!value) {
        return std::nullopt;
    }
    return value->to_double();
}

std::optional<Point> read_coordinates(Cursor& cursor) {
    const std::optional<double> x = read_coordinate(cursor);
    if (!x || !cursor.accept(TokenKind::Comma)) {
        return std::nullopt;
    }
    const std::optional<double> y = read_coordinate(cursor);
    if (!y || !cursor.accept(TokenKind::RightParen)) {
        return std::nullopt;
    }
    return Point{*x, *y};
}

// After a fault the rest of the parenthesis says nothing new.
void skip_point(Cursor& cursor) {
    cursor.take();
    while (!cursor.at_end() && !cursor.at_option() && !cursor.next_is(TokenKind::LeftParen) &&
           !cursor.next_is(TokenKind::Arrow)) {
        if (cursor.take().kind == TokenKind::RightParen) {
            return;
        }
    }
}

std::optional<Point> read_point(Cursor& cursor, Reporter& reporter) {
    const Span open = cursor.here();
    const Cursor start = cursor;
    cursor.accept(TokenKind::LeftParen);
    const std::optional<Point> point = read_coordinates(cursor);
    if (!point) {
        cursor = start;
        skip_point(cursor);
        reporter.error(Code::NotAPoint, join(open, cursor.last()), "this is not a point",
                       "write metres from the centre, at most 3 decimals, as (8,4) or (-12.5,3)");
        return std::nullopt;
    }
    const double beyond_m = beyond_rink_m(*point);
    if (beyond_m > 1e-9) {
        const double rounded_m = std::ceil(beyond_m * 100.0) / 100.0;
        reporter.error(
            Code::OutsideRink, join(open, cursor.last()),
            fmt::format("the point is {:.2f} m too far out, {:.1f} m along the boards stay free",
                        rounded_m, kRinkMarginM),
            fmt::format("move it {:.2f} m towards the centre", rounded_m));
        return std::nullopt;
    }
    return point;
}

std::optional<Point> unknown_place(Cursor& cursor, Reporter& reporter) {
    std::array<std::string_view, kAnchors.size()> names;
    for (std::size_t i = 0; i < kAnchors.size(); ++i) {
        names[i] = kAnchors[i].name;
    }
    if (cursor.at_end() || cursor.at_option()) {
        reporter.error(Code::UnknownPlace, cursor.here(), "a place is missing here",
                       fmt::format("name one of {}, or a point as (8,4)", listed(names)));
        return std::nullopt;
    }
    const Token& token = cursor.take();
    const std::string near = did_you_mean(token.text, names);
    reporter.error(
        Code::UnknownPlace, token.span, fmt::format("unknown place {}", quoted(token.text)),
        near.empty() ? fmt::format("name one of {}, or a point as (8,4)", listed(names)) : near);
    return std::nullopt;
}

} // namespace

std::optional<Point> anchor_named(std::string_view name) {
    for (const Anchor& anchor : kAnchors) {
        if (anchor.name == name) {
            return anchor.point;
        }
    }
    return std::nullopt;
}

std::optional<Point> read_place(Cursor& cursor, Reporter& reporter) {
    if (cursor.next_is(TokenKind::LeftParen)) {
        return read_point(cursor, reporter);
    }
    if (cursor.next_is(TokenKind::Word) && !cursor.at_option()) {
        if (const std::optional<Point> anchor = anchor_named(cursor.peek().text)) {
            cursor.take();
            return anchor;
        }
    }
    return unknown_place(cursor, reporter);
}

void read_where(Cursor& cursor, Row& row, Reporter& reporter) {
    if (cursor.at_end() || cursor.at_option()) {
        return;
    }
    if (!cursor.next_is(TokenKind::Arrow)) {
        row.to = read_place(cursor, reporter);
    }
    if (cursor.accept(TokenKind::Arrow)) {
        row.from = row.to;
        row.to = read_place(cursor, reporter);
    }
}

} // namespace program
