#include "levels/program/jump_code.h"

#include "levels/program/nearest.h"
#include "levels/program/reporter.h"
#include "levels/program/utf8.h"

#include <fmt/format.h>

#include <array>

namespace program {
namespace {

constexpr std::size_t kMaxJumps = 3;
constexpr int kMaxRotations = 5;
constexpr int kMaxAxelRotations = 4;

struct TypeName {
    std::string_view name;
    JumpType type;
};

constexpr std::array kTypes = {
    TypeName{"T", JumpType::ToeLoop}, TypeName{"S", JumpType::Salchow},
    TypeName{"Lo", JumpType::Loop},   TypeName{"Eu", JumpType::Euler},
    TypeName{"F", JumpType::Flip},    TypeName{"Lz", JumpType::Lutz},
    TypeName{"A", JumpType::Axel},
};

std::optional<JumpType> type_named(std::string_view name) {
    for (const TypeName& entry : kTypes) {
        if (entry.name == name) {
            return entry.type;
        }
    }
    return std::nullopt;
}

struct Part {
    std::string_view text;
    Span span;
    std::optional<JumpCode> jump;
};

std::vector<Part> split(std::string_view text, Span span) {
    std::vector<Part> parts;
    std::size_t column = span.column;
    for (;;) {
        const std::size_t plus = text.find('+');
        const std::string_view part = text.substr(0, plus);
        const std::size_t length = count_code_points(part);
        parts.push_back({part, {span.line, column, length == 0 ? 1 : length}, {}});
        if (plus == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(plus + 1);
        column += length + 1;
    }
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<JumpCode> read_jump(const Part& part, Reporter& reporter) {
    std::size_t digits = 0;
    while (digits < part.text.size() && is_digit(part.text[digits])) {
        ++digits;
    }
    const std::optional<JumpType> type = type_named(part.text.substr(digits));
    if (digits == 0 || !type) {
        const std::string near = did_you_mean(part.text, all_jumps());
        reporter.error(Code::UnknownElement, part.span,
                       fmt::format("unknown element '{}'", part.text),
                       near.empty() ? "a jump is a digit and T, S, Lo, Eu, F, Lz or A" : near);
        return std::nullopt;
    }
    const int rotations = digits == 1 ? part.text[0] - '0' : kMaxRotations + 1;
    const bool axel = *type == JumpType::Axel;
    if (*type == JumpType::Euler && rotations != 1) {
        reporter.error(Code::MisplacedEuler, part.span,
                       fmt::format("'{}' is no jump, an Euler has one rotation", part.text),
                       "write 1Eu");
        return std::nullopt;
    }
    if (rotations < 1 || rotations > (axel ? kMaxAxelRotations : kMaxRotations)) {
        reporter.error(Code::NoSuchRotations, part.span,
                       fmt::format("'{}' asks for rotations that no rule book has", part.text),
                       axel ? "an Axel is 1A to 4A" : "a jump has 1 to 5 rotations");
        return std::nullopt;
    }
    return JumpCode{rotations, *type};
}

void check_eulers(const std::vector<Part>& parts, Reporter& reporter) {
    for (const std::size_t i : {std::size_t{0}, parts.size() - 1}) {
        const Part& part = parts[i];
        if (part.jump && part.jump->type == JumpType::Euler) {
            reporter.error(Code::MisplacedEuler, part.span, "an Euler stands between two jumps",
                           "as in 4Lz+1Eu+3F");
            return;
        }
    }
}

bool can_follow(JumpType before, JumpType after) {
    if (after ==
        JumpType::Axel) { // stepped into: the landing foot does not matter but after an Euler
        return before != JumpType::Euler;
    }
    return landing_edge(before) == take_off_edge(after);
}

void check_edges(const std::vector<Part>& parts, Reporter& reporter) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i - 1].jump || !parts[i].jump) {
            continue;
        }
        const JumpType before = parts[i - 1].jump->type;
        const JumpType after = parts[i].jump->type;
        if (can_follow(before, after)) {
            continue;
        }
        reporter.error(Code::ImpossibleCombination, parts[i].span,
                       fmt::format("{} lands on {} and {} takes off from {}",
                                   to_string(*parts[i - 1].jump), to_string(landing_edge(before)),
                                   to_string(*parts[i].jump), to_string(take_off_edge(after))),
                       before == JumpType::Euler ? "after an Euler comes S or F"
                                                 : "after it comes T, Lo, 1Eu or A");
    }
}

} // namespace

double nominal_revolutions(JumpCode jump) {
    return jump.rotations + (jump.type == JumpType::Axel ? 0.5 : 0.0);
}

std::string to_string(JumpCode jump) {
    for (const TypeName& entry : kTypes) {
        if (entry.type == jump.type) {
            return fmt::format("{}{}", jump.rotations, entry.name);
        }
    }
    return {};
}

Edge take_off_edge(JumpType type) {
    switch (type) {
    case JumpType::Salchow:
    case JumpType::Flip:
        return {Foot::Left, true, true};
    case JumpType::Lutz:
        return {Foot::Left, true, false};
    case JumpType::Axel:
        return {Foot::Left, false, false};
    case JumpType::ToeLoop:
    case JumpType::Loop:
    case JumpType::Euler:
        break;
    }
    return {Foot::Right, true, false};
}

Edge landing_edge(JumpType type) {
    if (type == JumpType::Euler) {
        return {Foot::Left, true, true};
    }
    return {Foot::Right, true, false};
}

const std::vector<std::string_view>& all_jumps() {
    static const std::vector<std::string_view> kJumps = {
        "1T", "1S",  "1Lo", "1Eu", "1F", "1Lz", "1A", "2T",  "2S", "2Lo",
        "2F", "2Lz", "2A",  "3T",  "3S", "3Lo", "3F", "3Lz", "3A", "4T",
        "4S", "4Lo", "4F",  "4Lz", "4A", "5T",  "5S", "5Lo", "5F", "5Lz"};
    return kJumps;
}

std::optional<std::vector<JumpCode>> read_jumps(std::string_view text, Span span,
                                                Reporter& reporter) {
    std::vector<Part> parts = split(text, span);
    if (parts.size() > kMaxJumps) {
        reporter.error(Code::TooManyJumps, span,
                       fmt::format("{} jumps are more than a combination can have", parts.size()),
                       "at most 3, an Euler included");
        return std::nullopt;
    }
    std::vector<JumpCode> jumps;
    for (Part& part : parts) {
        part.jump = read_jump(part, reporter);
        if (part.jump) {
            jumps.push_back(*part.jump);
        }
    }
    const bool complete = jumps.size() == parts.size();
    check_eulers(parts, reporter);
    check_edges(parts, reporter);
    if (!complete) {
        return std::nullopt;
    }
    return jumps;
}

} // namespace program
