#include "levels/program/spin_code.h"

#include <array>

namespace program {
namespace {

constexpr int kUnwrittenLevel = 4;

struct Base {
    std::string_view name;
    std::optional<SpinPosition> position;
};

constexpr std::array kBases = {
    Base{"USp", SpinPosition::Upright}, Base{"LSp", SpinPosition::Layback},
    Base{"CSp", SpinPosition::Camel},   Base{"SSp", SpinPosition::Sit},
    Base{"CoSp", std::nullopt},
};

bool accept_prefix(std::string_view& text, std::string_view prefix) {
    if (text.substr(0, prefix.size()) != prefix) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

bool accept_base(std::string_view& text, SpinCode& spin) {
    for (const Base& base : kBases) {
        if (accept_prefix(text, base.name)) {
            spin.position = base.position;
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<int> parse_level(std::string_view text) {
    if (text == "B") {
        return 0;
    }
    if (text.size() == 1 && text[0] >= '1' && text[0] <= '4') {
        return text[0] - '0';
    }
    return std::nullopt;
}

std::string level_text(int level) {
    return level == 0 ? "B" : std::to_string(level);
}

std::optional<SpinCode> parse_spin(std::string_view text) {
    const std::string_view whole = text;
    SpinCode spin;
    spin.flying = accept_prefix(text, "F");
    // The base first: in CSp and CoSp the C belongs to the base, in CCSp the first one changes
    // foot.
    if (!accept_base(text, spin)) {
        spin.change_foot = accept_prefix(text, "C");
        if (!spin.change_foot || !accept_base(text, spin)) {
            return std::nullopt;
        }
    }
    spin.family = whole.substr(0, whole.size() - text.size());
    const std::optional<int> level = text.empty() ? kUnwrittenLevel : parse_level(text);
    if (!level) {
        return std::nullopt;
    }
    spin.level = *level;
    return spin;
}

std::string to_string(const SpinCode& spin) {
    return spin.family + level_text(spin.level);
}

} // namespace program
