#include "audio/beat/position.h"

namespace beat {
namespace {

constexpr std::int64_t kMaxMeasure = 100'000;
constexpr std::int64_t kMaxBeat = 64;
constexpr std::int64_t kMaxDenominator = 192;

/// Removes a whole number from the front of `text`; empty if there is none within 1..max.
std::optional<std::int64_t> take_number(std::string_view& text, std::int64_t max) {
    std::int64_t number = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        number = number * 10 + (text.front() - '0');
        if (number > max) {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    return number >= 1 ? std::optional(number) : std::nullopt;
}

bool take_sign(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

} // namespace

std::string to_string(const Position& position) {
    std::string text = std::to_string(position.measure) + '.' + std::to_string(position.beat);
    if (position.part != 0) {
        text += '+';
        text += to_string(position.part);
    }
    return text;
}

std::optional<Position> parse_position(std::string_view text) {
    const std::optional<std::int64_t> measure = take_number(text, kMaxMeasure);
    if (!measure || !take_sign(text, '.')) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> beat = take_number(text, kMaxBeat);
    if (!beat) {
        return std::nullopt;
    }
    if (text.empty()) {
        return Position{*measure, *beat, 0};
    }
    if (!take_sign(text, '+')) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> numerator = take_number(text, kMaxDenominator);
    if (!numerator || !take_sign(text, '/')) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> denominator = take_number(text, kMaxDenominator);
    if (!denominator || !text.empty() || *numerator >= *denominator) {
        return std::nullopt;
    }
    return Position{*measure, *beat, Fraction(*numerator, *denominator)};
}

} // namespace beat
