#include "levels/program/header_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/music_reader.h"
#include "levels/program/nearest.h"
#include "levels/program/number_reader.h"
#include "levels/program/option_reader.h"
#include "levels/program/reporter.h"
#include "levels/program/tempo_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

constexpr std::array<std::string_view, kHeaderKeyCount> kKeys = {
    "id", "title", "author", "licence", "season", "segment", "skater", "music", "beat1"};
constexpr std::array<std::string_view, 3> kSegments = {"free", "short", "gala"};

struct Required {
    HeaderKey key;
    std::string_view example;
};

constexpr std::array kRequired = {
    Required{HeaderKey::Id, "id stay-close"},
    Required{HeaderKey::Title, "title \"Stay Close\""},
    Required{HeaderKey::Season, "season 2025-26"},
    Required{HeaderKey::Skater, "skater yuuri"},
    Required{HeaderKey::Beat1, "beat1 0.500s"},
};

std::size_t index_of(HeaderKey key) {
    return static_cast<std::size_t>(key);
}

bool is_season(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') {
        return false;
    }
    return parse_whole(text.substr(0, 4)) && parse_whole(text.substr(5));
}

} // namespace

std::span<const std::string_view> header_keys() {
    return kKeys;
}

std::span<const std::string_view> segment_names() {
    return kSegments;
}

std::optional<HeaderKey> header_key_named(std::string_view name) {
    const auto* const found = std::find(kKeys.begin(), kKeys.end(), name);
    if (found == kKeys.end()) {
        return std::nullopt;
    }
    return static_cast<HeaderKey>(found - kKeys.begin());
}

void HeaderReader::read_line(Cursor& cursor) {
    const Cluster name = cursor.take_cluster();
    const std::optional<HeaderKey> key = name.is_word ? header_key_named(name.text) : std::nullopt;
    if (!key) {
        const std::string near = did_you_mean(name.text, kKeys);
        reporter_.error(Code::UnknownKey, name.span,
                        fmt::format("the header has no key {}", quoted(name.text)),
                        near.empty() ? fmt::format("its keys: {}", listed(kKeys)) : near);
        return;
    }
    if (seen_[index_of(*key)]) {
        reporter_.error(Code::DuplicateKey, name.span,
                        fmt::format("'{}' is given twice", name.text), "keep one of them");
        return;
    }
    seen_[index_of(*key)] = true;
    if (cursor.at_end()) {
        reporter_.error(Code::MissingValue, cursor.end(),
                        fmt::format("'{}' has no value", name.text),
                        "write it after the key, on the same line");
        return;
    }
    read_value(*key, name, cursor);
    cursor.expect_end(reporter_);
}

void HeaderReader::finish() {
    for (const Required& required : kRequired) {
        if (!seen_[index_of(required.key)]) {
            reporter_.error(Code::MissingKey, {0, 0, 1},
                            fmt::format("the header has no '{}'", kKeys[index_of(required.key)]),
                            fmt::format("add a line such as: {}", required.example));
        }
    }
}

void HeaderReader::read_value(HeaderKey key, const Cluster& name, Cursor& cursor) {
    switch (key) {
    case HeaderKey::Id:
        program_.id = read_id(name, cursor);
        break;
    case HeaderKey::Title:
        program_.title = read_string(name, cursor);
        break;
    case HeaderKey::Author:
        program_.author = read_string(name, cursor);
        break;
    case HeaderKey::Licence:
        read_licence(cursor);
        break;
    case HeaderKey::Season:
        read_season(cursor);
        break;
    case HeaderKey::Segment:
        read_segment(cursor);
        break;
    case HeaderKey::Skater:
        program_.skater = read_id(name, cursor);
        break;
    case HeaderKey::Music:
        program_.music = read_music(cursor, reporter_);
        break;
    case HeaderKey::Beat1:
        beat1_s_ = read_seconds(cursor, reporter_);
        program_.beat1_s = beat1_s_.value_or(beat::Fraction{});
        break;
    }
}

std::string HeaderReader::read_id(const Cluster& name, Cursor& cursor) {
    const Cluster value = cursor.take_cluster();
    if (is_name(value.text)) {
        return std::string(value.text);
    }
    reporter_.error(Code::NotAnId, value.span,
                    fmt::format("{} cannot be the {}", quoted(value.text), name.text),
                    fmt::format("small letters, digits and '-', at most {}", kMaxNameLength));
    return {};
}

std::string HeaderReader::read_string(const Cluster& name, Cursor& cursor) {
    if (cursor.next_is(TokenKind::String)) {
        const Token& token = cursor.take();
        std::string value = string_value(token);
        if (value.empty()) {
            reporter_.error(Code::NotAString, token.span, fmt::format("the {} is empty", name.text),
                            "write a text between the quotes");
        }
        return value;
    }
    reporter_.error(Code::NotAString, cursor.rest(),
                    fmt::format("the {} is not in double quotes", name.text),
                    fmt::format("write it as: {} \"...\"", name.text));
    cursor.skip_to_end();
    return {};
}

void HeaderReader::read_licence(Cursor& cursor) {
    if (cursor.next_is(TokenKind::String)) {
        program_.licence = string_value(cursor.take());
        return;
    }
    const Cluster value = cursor.take_cluster();
    if (value.is_word) {
        program_.licence = value.text;
        return;
    }
    reporter_.error(Code::NotAString, value.span,
                    fmt::format("{} is no licence", quoted(value.text)),
                    "write its SPDX name, as CC-BY-SA-4.0, or a text in double quotes");
}

void HeaderReader::read_season(Cursor& cursor) {
    const Cluster value = cursor.take_cluster();
    if (!is_season(value.text)) {
        reporter_.error(Code::NotASeason, value.span,
                        fmt::format("{} is no season", quoted(value.text)), "write it as 2025-26");
        return;
    }
    program_.season = value.text;
}

void HeaderReader::read_segment(Cursor& cursor) {
    const Cluster value = cursor.take_cluster();
    const auto* const found = std::find(kSegments.begin(), kSegments.end(), value.text);
    if (found == kSegments.end()) {
        const std::string near = did_you_mean(value.text, kSegments);
        reporter_.error(Code::UnknownSegment, value.span,
                        fmt::format("unknown segment {}", quoted(value.text)),
                        near.empty() ? "one of " + listed(kSegments) : near);
        return;
    }
    program_.segment = static_cast<Segment>(found - kSegments.begin());
}

} // namespace program
