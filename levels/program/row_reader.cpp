#include "levels/program/row_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/element_reader.h"
#include "levels/program/number_reader.h"
#include "levels/program/place_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <tuple>

namespace program {
namespace {

constexpr std::string_view kBeatsHint =
    "the element is followed by its beats, as 3, 1.5 or 2+1/2, or by '-' for a jump";

bool may_lack_beats(ElementKind kind) {
    return kind == ElementKind::Jump || kind == ElementKind::Pose;
}

// Where the beats were forgotten the place or the options come too early; they are still read.
bool at_place_or_option(const Cursor& cursor) {
    return cursor.at_option() || cursor.next_is(TokenKind::LeftParen) ||
           cursor.next_is(TokenKind::Arrow) || anchor_named(cursor.peek().text).has_value();
}

bool read_beats(Cursor& cursor, RowDraft& draft, Reporter& reporter) {
    if (cursor.at_end()) {
        draft.beats = cursor.end();
        reporter.error(Code::IncompleteRow, cursor.end(), "the row ends before its beats",
                       std::string(kBeatsHint));
        return false;
    }
    const Cluster cluster = cursor.peek_cluster();
    draft.beats = cluster.span;
    if (cluster.is("-")) {
        cursor.take();
        draft.has_dash = true;
        if (draft.has_element && !may_lack_beats(draft.row.element.kind)) {
            reporter.error(Code::BeatsNeeded, cluster.span,
                           fmt::format("{} needs its length", name_of(draft.row.element.kind)),
                           "write its beats, as 3, 1.5 or 2+1/2");
        }
        return true;
    }
    draft.row.beats = parse_beats(cluster.text);
    if (!draft.row.beats) {
        reporter.error(Code::NotBeats, cluster.span,
                       fmt::format("{} is not a number of beats", quoted(cluster.text)),
                       std::string(kBeatsHint));
    }
    if (draft.row.beats || !at_place_or_option(cursor)) {
        cursor.take_cluster();
    }
    return true;
}

void check_landings(const RowDraft& draft, Reporter& reporter) {
    const std::size_t jumps = draft.row.element.jumps.size();
    const std::vector<WrittenPosition>& landings = draft.times.landings;
    if (!draft.times.has_land) {
        reporter.error(Code::LandingMissing, draft.element,
                       fmt::format("{} does not say when it lands", draft.row.element.code),
                       jumps == 1 ? "add the landing beat, as land=10.1"
                                  : fmt::format("add {} landing beats, as land=10.1,10.3", jumps));
        return;
    }
    if (!draft.times.land_is_faulty && landings.size() != jumps) {
        reporter.error(Code::LandingCount, join(landings.front().span, landings.back().span),
                       fmt::format("{} has {} and {} landing{}", draft.row.element.code,
                                   jumps == 1 ? "1 jump" : fmt::format("{} jumps", jumps),
                                   landings.size(), landings.size() == 1 ? "" : "s"),
                       "name one landing beat a jump");
    }
    std::optional<beat::Position> before;
    if (draft.at) {
        before = draft.at->position;
    }
    for (const WrittenPosition& landing : landings) {
        if (before && !is_before(*before, landing.position)) {
            reporter.error(Code::LandingOrder, landing.span,
                           fmt::format("the landing {} does not come after {}",
                                       beat::to_string(landing.position), beat::to_string(*before)),
                           "landings ascend and come after the row's start");
        }
        before = landing.position;
    }
}

void check_enter(const RowDraft& draft, Reporter& reporter) {
    const std::optional<WrittenPosition>& enter = draft.times.enter;
    if (enter && draft.at && !is_before(draft.at->position, enter->position)) {
        reporter.error(Code::EnterOutsideSpin, enter->span,
                       fmt::format("the spin is entered at {}, not after its row's start {}",
                                   beat::to_string(enter->position),
                                   beat::to_string(draft.at->position)),
                       "name a beat inside the spin");
    }
}

} // namespace

bool is_before(const beat::Position& a, const beat::Position& b) {
    return std::tie(a.measure, a.beat, a.part) < std::tie(b.measure, b.beat, b.part);
}

RowDraft read_row(Cursor& cursor, Reporter& reporter) {
    RowDraft draft;
    draft.row.line = cursor.here().line;
    draft.at = read_position(cursor.take_cluster(), reporter);
    if (draft.at) {
        draft.row.at = draft.at->position;
    }
    if (cursor.at_end()) {
        reporter.error(Code::IncompleteRow, cursor.end(), "the row ends before its element",
                       "a row is: at element beats where options");
        return draft;
    }
    const Span first = cursor.here();
    if (std::optional<Element> element = read_element(cursor, reporter)) {
        draft.row.element = std::move(*element);
        draft.has_element = true;
    }
    draft.element = join(first, cursor.last());
    if (!read_beats(cursor, draft, reporter)) {
        return draft;
    }
    read_where(cursor, draft.row, reporter);
    std::optional<ElementKind> kind;
    if (draft.has_element) {
        kind = draft.row.element.kind;
    }
    read_options(cursor, kind, draft.row, draft.times, reporter);
    if (kind == ElementKind::Jump) {
        check_landings(draft, reporter);
    }
    check_enter(draft, reporter);
    return draft;
}

} // namespace program
