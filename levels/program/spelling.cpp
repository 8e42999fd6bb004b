#include "levels/program/spelling.h"

#include "levels/program/number_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

constexpr std::size_t kMaxDecimals = 9;
constexpr std::size_t kSecondDecimals = 3;

std::string spell_seconds(beat::Fraction seconds) {
    return spell_decimal(seconds, kSecondDecimals) + "s";
}

std::string spell_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "\"";
}

bool is_bare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-' || c == '+';
}

std::string spell_licence(std::string_view licence) {
    // "->" is an arrow to the reader, but '>' is not bare.
    const bool bare = !licence.empty() && std::all_of(licence.begin(), licence.end(), is_bare);
    return bare ? std::string(licence) : spell_string(licence);
}

std::string spell_word(std::string_view word, bool in_point) {
    if (in_point) {
        const std::optional<beat::Fraction> number = beat::parse_decimal(word);
        return number ? spell_decimal(*number, 0) : std::string(word);
    }
    const std::optional<beat::Position> position = beat::parse_position(word);
    return position ? beat::to_string(*position) : std::string(word);
}

std::string spell_tokens(Cursor& cursor, bool options) {
    std::string out;
    bool in_point = false;
    while (!cursor.at_end() && (options || !cursor.at_option())) {
        if (options && cursor.at_option() && !out.empty()) {
            out += ' ';
        }
        const Token& token = cursor.take();
        if (token.kind == TokenKind::Arrow) {
            out += out.empty() ? "-> " : " -> ";
            continue;
        }
        in_point =
            token.kind == TokenKind::LeftParen || (in_point && token.kind != TokenKind::RightParen);
        out += token.kind == TokenKind::Word ? spell_word(token.text, in_point)
                                             : std::string(token.text);
    }
    return out;
}

} // namespace

std::string spell_beats(beat::Fraction beats) {
    if (beats.denominator() > kMaxBeatDenominator) {
        return spell_decimal(beats, 0);
    }
    const std::int64_t whole = beats.floor();
    const beat::Fraction part = beats - whole;
    if (part == 0 || whole == 0) {
        return beat::to_string(beats);
    }
    return fmt::format("{}+{}", whole, beat::to_string(part));
}

std::string spell_decimal(beat::Fraction value, std::size_t min_decimals) {
    const bool negative = value < 0;
    const beat::Fraction size = negative ? -value : value;
    std::string out = fmt::format("{}{}", negative ? "-" : "", size.floor());
    beat::Fraction rest = size - size.floor();
    for (std::size_t i = 0; i < kMaxDecimals && (i < min_decimals || rest > 0); ++i) {
        if (i == 0) {
            out += '.';
        }
        rest = rest * 10;
        out += static_cast<char>('0' + rest.floor());
        rest = rest - rest.floor();
    }
    return out;
}

std::string spell_header_value(const Program& program, HeaderKey key) {
    switch (key) {
    case HeaderKey::Id:
        return program.id;
    case HeaderKey::Title:
        return spell_string(program.title);
    case HeaderKey::Author:
        return spell_string(program.author);
    case HeaderKey::Licence:
        return spell_licence(program.licence);
    case HeaderKey::Season:
        return program.season;
    case HeaderKey::Segment:
        return std::string(segment_names()[static_cast<std::size_t>(program.segment)]);
    case HeaderKey::Skater:
        return program.skater;
    case HeaderKey::Music: {
        const Music music = program.music.value_or(Music{});
        return fmt::format("{} samples={} rate={}", music.file, music.samples, music.rate_hz);
    }
    case HeaderKey::Beat1:
        break;
    }
    return spell_seconds(program.beat1_s);
}

std::string spell_tempo(const beat::TempoRow& row) {
    switch (row.kind) {
    case beat::TempoRow::Kind::Ramp:
        return fmt::format("{}..{} over {}", spell_decimal(row.bpm, 0),
                           spell_decimal(row.bpm_end, 0), row.ramp_measures);
    case beat::TempoRow::Kind::Hold:
        return "hold " + spell_beats(row.hold_beats);
    case beat::TempoRow::Kind::Anchor:
        return "anchor " + spell_seconds(row.anchor_s);
    case beat::TempoRow::Kind::Step:
        break;
    }
    const std::string bpm = spell_decimal(row.bpm, 0);
    return row.meter ? fmt::format("{} {}/{}", bpm, row.meter->count, row.meter->unit) : bpm;
}

std::vector<std::string> spell_row(const Row& row, Cursor cursor) {
    const std::size_t clusters = 3 + row.element.feet.size(); // at, element, feet, beats
    for (std::size_t i = 0; i < clusters; ++i) {
        cursor.take_cluster();
    }
    std::vector<std::string> cells = {beat::to_string(row.at), row.element.code,
                                      row.beats ? spell_beats(*row.beats) : "-"};
    cells.push_back(spell_tokens(cursor, false));
    cells.push_back(spell_tokens(cursor, true));
    return cells;
}

} // namespace program
