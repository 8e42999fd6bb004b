#include "levels/program/cursor.h"

#include "levels/program/reporter.h"
#include "levels/program/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace program {

bool Cursor::next_is(TokenKind kind) const {
    return !at_end() && line_->tokens[next_].kind == kind;
}

bool Cursor::is_option(std::size_t index) const {
    return index + 1 < line_->tokens.size() && line_->tokens[index].kind == TokenKind::Word &&
           line_->tokens[index + 1].kind == TokenKind::Equals;
}

bool Cursor::at_option() const {
    return is_option(next_);
}

const Token& Cursor::peek() const {
    assert(!at_end());
    return line_->tokens[next_];
}

const Token& Cursor::take() {
    assert(!at_end());
    return line_->tokens[next_++];
}

bool Cursor::accept(TokenKind kind) {
    if (!next_is(kind)) {
        return false;
    }
    ++next_;
    return true;
}

std::size_t Cursor::cluster_end() const {
    std::size_t end = next_ + 1;
    while (end < line_->tokens.size() && line_->tokens[end].begin == line_->tokens[end - 1].end) {
        ++end;
    }
    return end;
}

Cluster Cursor::peek_cluster() const {
    assert(!at_end());
    const Token& first = line_->tokens[next_];
    const std::size_t end = cluster_end();
    const Token& last = line_->tokens[end - 1];
    return {line_->source.substr(first.begin, last.end - first.begin), join(first.span, last.span),
            end == next_ + 1 && first.kind == TokenKind::Word};
}

Cluster Cursor::take_cluster() {
    const Cluster cluster = peek_cluster();
    next_ = cluster_end();
    return cluster;
}

void Cursor::skip_to_option() {
    while (!at_end() && !at_option()) {
        ++next_;
    }
}

Span Cursor::here() const {
    return at_end() ? line_->end : line_->tokens[next_].span;
}

Span Cursor::last() const {
    assert(next_ > 0);
    return line_->tokens[next_ - 1].span;
}

Span Cursor::rest() const {
    assert(!at_end());
    std::size_t last = next_;
    while (last + 1 < line_->tokens.size() && !is_option(last + 1)) {
        ++last;
    }
    return join(line_->tokens[next_].span, line_->tokens[last].span);
}

void Cursor::expect_end(Reporter& reporter) const {
    if (at_end()) {
        return;
    }
    const Token& first = line_->tokens[next_];
    const Token& last = line_->tokens.back();
    reporter.error(Code::UnexpectedText, join(first.span, last.span),
                   fmt::format("{} is more than this line can say",
                               quoted(line_->source.substr(first.begin, last.end - first.begin))),
                   "remove it, or put '#' before a comment");
}

std::string quoted(std::string_view text) {
    constexpr std::size_t kShown = 40;
    std::size_t bytes = 0;
    for (std::size_t shown = 0; shown < kShown && bytes < text.size(); ++shown) {
        bytes += std::max<std::size_t>(sequence_length(text.substr(bytes)), 1);
    }
    return fmt::format("'{}{}'", text.substr(0, bytes), bytes < text.size() ? "..." : "");
}

} // namespace program
