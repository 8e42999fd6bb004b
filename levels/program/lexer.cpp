#include "levels/program/lexer.h"

#include "levels/program/reporter.h"
#include "levels/program/utf8.h"

#include <fmt/format.h>

namespace program {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

class Lexer {
public:
    Lexer(std::string_view line, std::size_t number, Reporter& reporter)
        : line_(line), number_(number), reporter_(reporter) {}

    LexedLine run() {
        LexedLine out;
        out.source = line_;
        out.end = {number_, 1, 1};
        while (skip_blanks()) {
            if (line_[at_] == '#') {
                out.comment = trimmed(line_.substr(at_));
                break;
            }
            out.tokens.push_back(next());
            out.end = {number_, column_, 1};
        }
        return out;
    }

private:
    bool skip_blanks() {
        while (at_ < line_.size() && is_blank(line_[at_])) {
            ++at_;
            ++column_;
        }
        return at_ < line_.size();
    }

    static std::string_view trimmed(std::string_view text) {
        while (!text.empty() && is_blank(text.back())) {
            text.remove_suffix(1);
        }
        return text;
    }

    Token next() {
        switch (line_[at_]) {
        case '(':
            return token(TokenKind::LeftParen, 1);
        case ')':
            return token(TokenKind::RightParen, 1);
        case ',':
            return token(TokenKind::Comma, 1);
        case '=':
            return token(TokenKind::Equals, 1);
        case '"':
            return string();
        default:
            break;
        }
        if (line_.substr(at_, 2) == "->") {
            return token(TokenKind::Arrow, 2);
        }
        return token(TokenKind::Word, word_length());
    }

    [[nodiscard]] std::size_t word_length() const {
        std::size_t end = at_;
        while (end < line_.size() && !is_blank(line_[end]) &&
               std::string_view("\"#(),=").find(line_[end]) == std::string_view::npos &&
               line_.substr(end, 2) != "->") {
            ++end;
        }
        return end - at_;
    }

    Token string() {
        const std::size_t start_column = column_;
        std::size_t end = at_ + 1;
        std::size_t column = column_ + 1;
        while (end < line_.size() && line_[end] != '"') {
            if (line_[end] == '\\') {
                check_escape(end, column);
                // Whatever follows is taken with its backslash: \" does not close the string.
                if (end + 1 < line_.size()) {
                    ++end;
                    ++column;
                }
            }
            const std::size_t bytes = sequence_length(line_.substr(end));
            end += bytes;
            ++column;
        }
        if (end < line_.size()) {
            return token(TokenKind::String, end + 1 - at_);
        }
        const Token open = token(TokenKind::String, end - at_);
        reporter_.error(Code::OpenString, {number_, start_column, open.span.length},
                        "the string is not closed on this line", "end it with \"");
        return open;
    }

    void check_escape(std::size_t backslash, std::size_t column) {
        const std::string_view after = line_.substr(backslash + 1);
        if (after.empty() || after[0] == '"' || after[0] == '\\') {
            return;
        }
        const std::string_view escaped = after.substr(0, sequence_length(after));
        reporter_.error(Code::UnknownEscape, {number_, column, 2},
                        fmt::format("'\\{}' is no escape", escaped),
                        "write \\\" for a quote and \\\\ for a backslash");
    }

    Token token(TokenKind kind, std::size_t bytes) {
        Token out;
        out.kind = kind;
        out.text = line_.substr(at_, bytes);
        out.begin = at_;
        out.end = at_ + bytes;
        out.span = {number_, column_, count_code_points(out.text)};
        at_ += bytes;
        column_ += out.span.length;
        return out;
    }

    std::string_view line_;
    std::size_t number_;
    Reporter& reporter_;
    std::size_t at_ = 0;
    std::size_t column_ = 1;
};

} // namespace

LexedLine lex_line(const SourceText& source, std::size_t number, Reporter& reporter) {
    return Lexer(source.line(number), number, reporter).run();
}

std::string string_value(const Token& token) {
    std::string out;
    for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
        if (token.text[i] == '\\') {
            ++i;
        }
        out += token.text[i];
    }
    return out;
}

} // namespace program
