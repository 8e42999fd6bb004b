#pragma once

#include "levels/program/source_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace program {

class Reporter;

enum class TokenKind { Word, String, LeftParen, RightParen, Comma, Equals, Arrow };

/// A piece of a line. A word is a run of anything but white space, quotes, '#', "(),=" and "->".
struct Token {
    TokenKind kind = TokenKind::Word;
    std::string_view text; ///< as written, a string with its quotes
    std::size_t begin = 0; ///< byte in the line
    std::size_t end = 0;   ///< byte after the last one
    Span span;
};

/// One line in tokens.
struct LexedLine {
    std::string_view source;
    std::vector<Token> tokens;
    std::string_view comment; ///< from '#', without white space at its end; empty if there is none
    Span end;                 ///< just after the last token; 1 if there is none
};

/// Cuts line `number` of `source`; reports strings that are not closed and unknown escapes.
[[nodiscard]] LexedLine lex_line(const SourceText& source, std::size_t number, Reporter& reporter);

/// What a String token says: without quotes and escapes.
[[nodiscard]] std::string string_value(const Token& token);

} // namespace program
