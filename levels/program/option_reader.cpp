#include "levels/program/option_reader.h"

#include "levels/program/element_reader.h"
#include "levels/program/nearest.h"
#include "levels/program/place_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace program {
namespace {

constexpr std::array<std::string_view, 5> kSpinPositions = {"camel", "sit", "upright", "layback",
                                                            "change"};
constexpr std::array<std::string_view, 3> kPaths = {"serpentine", "circle", "straight"};
constexpr std::array<std::string_view, 6> kAllKeys = {"land", "enter", "positions",
                                                      "name", "path",  "via"};

std::vector<std::string_view> keys_of(std::optional<ElementKind> kind) {
    if (!kind) {
        return {kAllKeys.begin(), kAllKeys.end()};
    }
    switch (*kind) {
    case ElementKind::Jump:
        return {"land", "via"};
    case ElementKind::Spin:
        return {"enter", "positions", "via"};
    case ElementKind::StepSequence:
        return {"path", "via"};
    case ElementKind::ChoreoSequence:
        return {"name", "path", "via"};
    case ElementKind::Pose:
    case ElementKind::Spiral:
        return {"name", "via"};
    default:
        return {"via"};
    }
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class OptionReader {
public:
    OptionReader(Cursor& cursor, std::optional<ElementKind> kind, Row& row, OptionTimes& times,
                 Reporter& reporter)
        : cursor_(cursor), kind_(kind), keys_(keys_of(kind)), row_(row), times_(times),
          reporter_(reporter) {}

    void run() {
        while (!cursor_.at_end()) {
            if (cursor_.at_option()) {
                read_option();
            } else {
                report_rest();
            }
        }
    }

private:
    void report_rest() {
        reporter_.error(Code::UnexpectedText, cursor_.rest(),
                        "this is neither a place nor an option",
                        "options are key=value; a comment starts with '#'");
        cursor_.skip_to_option();
    }

    void read_option() {
        const Token& key = cursor_.take();
        cursor_.take();
        const std::string_view* known = std::find(kAllKeys.begin(), kAllKeys.end(), key.text);
        if (!contains(keys_, key.text)) {
            report_unknown(key);
            skip_value();
            return;
        }
        bool& seen = seen_[static_cast<std::size_t>(known - kAllKeys.begin())];
        if (seen) {
            reporter_.error(Code::DuplicateOption, key.span,
                            fmt::format("'{}' is given twice", key.text), "keep one of them");
            skip_value();
            return;
        }
        seen = true;
        read_value(key);
    }

    void report_unknown(const Token& key) {
        const std::string near = did_you_mean(key.text, keys_);
        const std::string_view element = kind_ ? name_of(*kind_) : "an element";
        reporter_.error(
            Code::UnknownOption, key.span,
            fmt::format("{} has no option {}", element, quoted(key.text)),
            fmt::format("{}{}{} takes: {}", near, near.empty() ? "" : " ", element, listed(keys_)));
    }

    void skip_value() { cursor_.skip_to_option(); }

    void read_value(const Token& key) {
        if (key.text == "land") {
            times_.has_land = true;
            read_list(key, [this] { read_landing(); });
        } else if (key.text == "via") {
            read_list(key, [this] { read_via(); });
        } else if (key.text == "positions") {
            read_list(key, [this] { read_spin_position(); });
        } else if (!at_value()) {
            report_missing(key);
        } else if (key.text == "enter") {
            times_.enter = read_position(cursor_.take_cluster(), reporter_);
        } else if (key.text == "name") {
            read_name();
        } else {
            read_path();
        }
    }

    [[nodiscard]] bool at_value() const {
        return !cursor_.at_option() &&
               (cursor_.next_is(TokenKind::Word) || cursor_.next_is(TokenKind::LeftParen));
    }

    void report_missing(const Token& key) {
        reporter_.error(Code::MissingOptionValue, cursor_.here(),
                        fmt::format("'{}' lacks a value here", key.text),
                        "values follow '=' and are separated by ','");
        skip_value();
    }

    template <typename ReadItem>
    void read_list(const Token& key, ReadItem read_item) {
        const Span first = cursor_.here();
        std::size_t count = 0;
        do {
            if (!at_value()) {
                times_.land_is_faulty = times_.land_is_faulty || key.text == "land";
                report_missing(key);
                return;
            }
            read_item();
            ++count;
        } while (cursor_.accept(TokenKind::Comma));
        if (count > kMaxOptionValues) {
            reporter_.error(Code::TooManyValues, join(first, cursor_.last()),
                            fmt::format("'{}' lists {} values", key.text, count),
                            fmt::format("at most {}", kMaxOptionValues));
        }
    }

    // One token of a list; the comma that touches it belongs to the list.
    Cluster take_item() {
        const Token& token = cursor_.take();
        return {token.text, token.span, token.kind == TokenKind::Word};
    }

    void read_landing() {
        if (const std::optional<WrittenPosition> landing = read_position(take_item(), reporter_)) {
            times_.landings.push_back(*landing);
        } else {
            times_.land_is_faulty = true;
        }
    }

    void read_via() {
        if (const std::optional<Point> point = read_place(cursor_, reporter_)) {
            row_.via.push_back(*point);
        }
    }

    void read_spin_position() {
        const Cluster item = take_item();
        if (contains(kSpinPositions, item.text)) {
            row_.positions.emplace_back(item.text);
            return;
        }
        const std::string near = did_you_mean(item.text, kSpinPositions);
        reporter_.error(Code::UnknownSpinPosition, item.span,
                        fmt::format("unknown spin position {}", quoted(item.text)),
                        near.empty() ? "one of " + listed(kSpinPositions) : near);
    }

    void read_name() {
        const Cluster item = cursor_.take_cluster();
        if (is_name(item.text)) {
            row_.name = item.text;
            return;
        }
        reporter_.error(Code::NotAName, item.span, fmt::format("{} is no name", quoted(item.text)),
                        fmt::format("small letters, digits and '-', at most {}", kMaxNameLength));
    }

    void read_path() {
        const Cluster item = cursor_.take_cluster();
        if (contains(kPaths, item.text)) {
            row_.path = item.text;
            return;
        }
        const std::string near = did_you_mean(item.text, kPaths);
        reporter_.error(Code::UnknownPath, item.span,
                        fmt::format("unknown path {}", quoted(item.text)),
                        near.empty() ? "one of " + listed(kPaths) : near);
    }

    Cursor& cursor_;
    std::optional<ElementKind> kind_;
    std::vector<std::string_view> keys_;
    Row& row_;
    OptionTimes& times_;
    Reporter& reporter_;
    std::array<bool, kAllKeys.size()> seen_{};
};

} // namespace

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= kMaxNameLength &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::optional<WrittenPosition> read_position(const Cluster& cluster, Reporter& reporter) {
    if (const std::optional<beat::Position> position = beat::parse_position(cluster.text)) {
        return WrittenPosition{*position, cluster.span};
    }
    reporter.error(Code::NotAPosition, cluster.span,
                   fmt::format("{} is not a position", quoted(cluster.text)),
                   "write measure.beat, or measure.beat+n/d, as in 12.1 or 12.3+1/2");
    return std::nullopt;
}

void read_options(Cursor& cursor, std::optional<ElementKind> kind, Row& row, OptionTimes& times,
                  Reporter& reporter) {
    OptionReader(cursor, kind, row, times, reporter).run();
}

} // namespace program
