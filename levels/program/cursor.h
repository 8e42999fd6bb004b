#pragma once

#include "levels/program/lexer.h"

namespace program {

/// Tokens that touch one another, as "7,1": what a person sees as one word.
struct Cluster {
    std::string_view text;
    Span span;
    bool is_word = false; ///< one token, and a word

    /// True for the one word `word`.
    [[nodiscard]] bool is(std::string_view word) const { return is_word && text == word; }
};

/// Reads a line's tokens from left to right.
class Cursor {
public:
    /// `line` must outlive the cursor.
    explicit Cursor(const LexedLine& line) : line_(&line) {}

    [[nodiscard]] bool at_end() const { return next_ == line_->tokens.size(); }

    [[nodiscard]] bool next_is(TokenKind kind) const;
    /// True where `key=` comes next.
    [[nodiscard]] bool at_option() const;
    /// The next token; there must be one.
    [[nodiscard]] const Token& peek() const;
    const Token& take();
    /// Takes the next token if it is of this kind.
    bool accept(TokenKind kind);
    [[nodiscard]] Cluster peek_cluster() const;
    /// The next tokens that touch; there must be one.
    Cluster take_cluster();
    void skip_to_option();

    void skip_to_end() { next_ = line_->tokens.size(); }

    /// The next token, or the end of the line.
    [[nodiscard]] Span here() const;
    /// The token taken last; there must be one.
    [[nodiscard]] Span last() const;
    /// From the next token to the next option or the end; there must be a token.
    [[nodiscard]] Span rest() const;

    [[nodiscard]] Span end() const { return line_->end; }

    /// Reports whatever is left.
    void expect_end(Reporter& reporter) const;

private:
    [[nodiscard]] bool is_option(std::size_t index) const;
    [[nodiscard]] std::size_t cluster_end() const;

    const LexedLine* line_;
    std::size_t next_ = 0;
};

/// The text of a span's tokens as written, shortened for a message.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace program
