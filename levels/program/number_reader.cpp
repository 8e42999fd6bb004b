#include "levels/program/number_reader.h"

#include <algorithm>

namespace program {
namespace {

constexpr std::size_t kMaxWholeDigits = 12;
constexpr std::size_t kBeatDecimals = 3;
constexpr std::size_t kSecondDecimals = 6;

std::optional<beat::Fraction> parse_ratio(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> above = parse_whole(text.substr(0, slash));
    const std::optional<std::int64_t> below = parse_whole(text.substr(slash + 1));
    if (!above || !below || *below == 0 || *below > kMaxBeatDenominator) {
        return std::nullopt;
    }
    return beat::Fraction(*above, *below);
}

std::optional<beat::Fraction> parse_mixed(std::string_view text) {
    const std::size_t plus = text.find('+');
    if (plus == std::string_view::npos) {
        return parse_ratio(text);
    }
    const std::optional<std::int64_t> whole = parse_whole(text.substr(0, plus));
    const std::optional<beat::Fraction> part = parse_ratio(text.substr(plus + 1));
    if (!whole || !part) {
        return std::nullopt;
    }
    return *part + *whole;
}

} // namespace

std::optional<beat::Fraction> parse_number(std::string_view text, std::size_t max_decimals) {
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos && text.size() - point - 1 > max_decimals) {
        return std::nullopt;
    }
    return beat::parse_decimal(text);
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || text.size() > kMaxWholeDigits || !digits) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<beat::Fraction> parse_beats(std::string_view text) {
    const bool ratio = text.find('/') != std::string_view::npos;
    const std::optional<beat::Fraction> beats =
        ratio ? parse_mixed(text) : parse_number(text, kBeatDecimals);
    if (!beats || *beats <= 0 || *beats > 1000) {
        return std::nullopt;
    }
    return beats;
}

std::optional<beat::Fraction> parse_seconds(std::string_view text) {
    if (text.empty() || text.back() != 's') {
        return std::nullopt;
    }
    text.remove_suffix(1);
    const std::optional<beat::Fraction> seconds = parse_number(text, kSecondDecimals);
    if (!seconds || *seconds < 0 || *seconds > 3600) {
        return std::nullopt;
    }
    return seconds;
}

} // namespace program
