#include "levels/program/element_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/jump_code.h"
#include "levels/program/nearest.h"
#include "levels/program/place_reader.h"
#include "levels/program/reporter.h"
#include "levels/program/spin_code.h"

#include <fmt/format.h>

#include <array>

namespace program {
namespace {

struct Keyword {
    std::string_view word;
    ElementKind kind;
    std::string_view name;
};

constexpr std::array kKeywords = {
    Keyword{"push", ElementKind::Push, "a push"},
    Keyword{"crossover", ElementKind::Crossover, "a crossover"},
    Keyword{"toe-step", ElementKind::ToeStep, "a toe-step"},
    Keyword{"pose", ElementKind::Pose, "a pose"},
    Keyword{"spiral", ElementKind::Spiral, "a spiral"},
    Keyword{"spread-eagle", ElementKind::SpreadEagle, "a spread-eagle"},
    Keyword{"ina-bauer", ElementKind::InaBauer, "an ina-bauer"},
    Keyword{"rest", ElementKind::Rest, "a rest"},
};

struct TurnName {
    std::string_view suffix;
    Turn turn;
};

// The first name of a turn is the canonical one.
constexpr std::array kTurns = {
    TurnName{"Three", Turn::Three},     TurnName{"3", Turn::Three},
    TurnName{"Br", Turn::Bracket},      TurnName{"Ro", Turn::Rocker},
    TurnName{"Ctr", Turn::Counter},     TurnName{"Mohawk", Turn::Mohawk},
    TurnName{"Choctaw", Turn::Choctaw}, TurnName{"Tw", Turn::Twizzle},
    TurnName{"Loop", Turn::Loop},
};

constexpr std::array<std::string_view, 8> kEdges = {"LFO", "LFI", "LBO", "LBI",
                                                    "RFO", "RFI", "RBO", "RBI"};
constexpr std::array<std::string_view, 6> kSequences = {"StSq4", "StSq3", "StSq2",
                                                        "StSq1", "StSqB", "ChSq1"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string> all_words() {
    std::vector<std::string> words;
    for (const Keyword& keyword : kKeywords) {
        words.emplace_back(keyword.word);
    }
    words.insert(words.end(), kSequences.begin(), kSequences.end());
    words.insert(words.end(), kEdges.begin(), kEdges.end());
    for (const std::string_view edge : kEdges) {
        for (const TurnName& turn : kTurns) {
            words.push_back(fmt::format("{}-{}", edge, turn.suffix));
        }
    }
    for (const std::string_view prefix : {"", "C", "F", "FC"}) {
        for (const std::string_view base : {"CoSp", "CSp", "SSp", "USp", "LSp"}) {
            for (const std::string_view level : {"4", "3", "2", "1", "B"}) {
                words.push_back(fmt::format("{}{}{}", prefix, base, level));
            }
        }
    }
    words.insert(words.end(), all_jumps().begin(), all_jumps().end());
    return words;
}

std::string suggestion(std::string_view word) {
    static const std::vector<std::string> kWords = all_words();
    static const std::vector<std::string_view> kViews(kWords.begin(), kWords.end());
    const std::string hint = did_you_mean(word, kViews);
    return hint.empty() ? "docs/choreography.md lists the elements" : hint;
}

std::optional<Element> parse_sequence(std::string_view word) {
    Element element;
    if (word == "ChSq1") {
        element.kind = ElementKind::ChoreoSequence;
        element.level = 1;
        return element;
    }
    constexpr std::string_view kSteps = "StSq";
    if (word.substr(0, kSteps.size()) != kSteps) {
        return std::nullopt;
    }
    const std::optional<int> level = parse_level(word.substr(kSteps.size()));
    if (!level) {
        return std::nullopt;
    }
    element.kind = ElementKind::StepSequence;
    element.level = *level;
    return element;
}

std::optional<Element> parse_edge_or_turn(std::string_view word) {
    const std::size_t dash = word.find('-');
    const std::optional<Edge> edge = parse_edge(word.substr(0, dash));
    if (!edge) {
        return std::nullopt;
    }
    Element element;
    element.edge = *edge;
    element.kind = ElementKind::Edge;
    if (dash == std::string_view::npos) {
        return element;
    }
    element.kind = ElementKind::Turn;
    for (const TurnName& name : kTurns) {
        if (name.suffix == word.substr(dash + 1)) {
            element.turn = name.turn;
            return element;
        }
    }
    return std::nullopt;
}

std::optional<Element> parse_spin_element(std::string_view word) {
    std::optional<SpinCode> spin = parse_spin(word);
    if (!spin) {
        return std::nullopt;
    }
    Element element;
    element.kind = ElementKind::Spin;
    element.spin = std::move(*spin);
    return element;
}

std::optional<Element> parse_keyword(std::string_view word) {
    for (const Keyword& keyword : kKeywords) {
        if (keyword.word == word) {
            Element element;
            element.kind = keyword.kind;
            return element;
        }
    }
    return std::nullopt;
}

std::optional<Element> parse_word(std::string_view word) {
    for (const auto parse_kind :
         {parse_keyword, parse_sequence, parse_edge_or_turn, parse_spin_element}) {
        if (std::optional<Element> element = parse_kind(word)) {
            return element;
        }
    }
    return std::nullopt;
}

bool takes_feet(ElementKind kind) {
    return kind == ElementKind::Push || kind == ElementKind::Crossover ||
           kind == ElementKind::ToeStep;
}

// A word after a step that is neither beats nor a place was meant as a foot.
bool at_foot(const Cursor& cursor) {
    if (cursor.at_end() || cursor.at_option()) {
        return false;
    }
    const Cluster cluster = cursor.peek_cluster();
    return cluster.is_word && is_letter(cluster.text[0]) && !anchor_named(cluster.text);
}

bool read_feet(Cursor& cursor, const Cluster& word, Element& element, Reporter& reporter) {
    bool clean = true;
    Span last = word.span;
    while (at_foot(cursor)) {
        const Cluster foot = cursor.take_cluster();
        last = foot.span;
        if (!foot.is("L") && !foot.is("R")) {
            reporter.error(
                Code::NotAFoot, foot.span, fmt::format("{} is no foot", quoted(foot.text)),
                fmt::format("'{}' is followed by L and R, as in: {} L R", word.text, word.text));
            clean = false;
        }
        element.feet.push_back(foot.is("R") ? Foot::Right : Foot::Left);
    }
    if (element.feet.empty()) {
        reporter.error(Code::StepCount, word.span,
                       fmt::format("'{}' does not say with which foot", word.text),
                       fmt::format("name one foot a step: {} L R", word.text));
        return false;
    }
    if (element.feet.size() > kMaxSteps) {
        reporter.error(Code::StepCount, join(word.span, last),
                       fmt::format("{} steps are more than {}", element.feet.size(), kMaxSteps),
                       "write several rows");
        return false;
    }
    return clean;
}

std::string code_of(const Element& element, std::string_view word) {
    switch (element.kind) {
    case ElementKind::Jump: {
        std::string code;
        for (const JumpCode jump : element.jumps) {
            code += (code.empty() ? "" : "+") + to_string(jump);
        }
        return code;
    }
    case ElementKind::Spin:
        return to_string(element.spin);
    case ElementKind::Turn:
        for (const TurnName& name : kTurns) {
            if (name.turn == element.turn) {
                return fmt::format("{}-{}", to_string(element.edge), name.suffix);
            }
        }
        break;
    default:
        break;
    }
    std::string code(word);
    for (const Foot foot : element.feet) {
        code += foot == Foot::Left ? " L" : " R";
    }
    return code;
}

} // namespace

std::string_view name_of(ElementKind kind) {
    for (const Keyword& keyword : kKeywords) {
        if (keyword.kind == kind) {
            return keyword.name;
        }
    }
    switch (kind) {
    case ElementKind::Jump:
        return "a jump";
    case ElementKind::Spin:
        return "a spin";
    case ElementKind::StepSequence:
        return "a step sequence";
    case ElementKind::ChoreoSequence:
        return "a choreographic sequence";
    case ElementKind::Turn:
        return "a turn";
    default:
        return "an edge";
    }
}

std::optional<Element> read_element(Cursor& cursor, Reporter& reporter) {
    const Cluster word = cursor.take_cluster();
    const bool like_jump =
        word.is_word && (is_digit(word.text[0]) || word.text.find('+') != std::string_view::npos);
    std::optional<Element> element;
    if (like_jump) {
        std::optional<std::vector<JumpCode>> jumps = read_jumps(word.text, word.span, reporter);
        if (!jumps) {
            return std::nullopt;
        }
        element.emplace();
        element->kind = ElementKind::Jump;
        element->jumps = std::move(*jumps);
    } else if (word.is_word) {
        element = parse_word(word.text);
    }
    if (!element) {
        reporter.error(Code::UnknownElement, word.span,
                       fmt::format("unknown element {}", quoted(word.text)), suggestion(word.text));
        return std::nullopt;
    }
    if (takes_feet(element->kind) && !read_feet(cursor, word, *element, reporter)) {
        return std::nullopt;
    }
    element->code = code_of(*element, word.text);
    return element;
}

} // namespace program
