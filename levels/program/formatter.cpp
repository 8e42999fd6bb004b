#include "levels/program/layout.h"
#include "levels/program/program.h"
#include "levels/program/reporter.h"
#include "levels/program/sections.h"
#include "levels/program/spelling.h"

#include <fmt/format.h>

#include <array>

namespace program {
namespace {

constexpr std::array<std::string_view, 5> kColumnNames = {"at", "element", "beats", "where",
                                                          "options"};
constexpr std::string_view kRowIndent = "  ";

// The cells of a comment that is the heading of the columns; none of any other.
std::vector<std::string> heading_cells(std::string_view comment) {
    std::vector<std::string> words;
    comment.remove_prefix(1);
    while (!comment.empty()) {
        const std::size_t end = std::min(comment.find_first_of(" \t"), comment.size());
        if (end > 0) {
            words.emplace_back(comment.substr(0, end));
        }
        comment.remove_prefix(std::min(end + 1, comment.size()));
    }
    const bool heading =
        std::equal(words.begin(), words.end(), kColumnNames.begin(), kColumnNames.end());
    return heading ? words : std::vector<std::string>{};
}

/// Lays out a file that parses, line by line.
class Formatter {
public:
    explicit Formatter(const Program& program) : program_(program) {}

    LayoutLine line(const LexedLine& lexed, std::size_t number) {
        LayoutLine out;
        out.comment = lexed.comment;
        Cursor cursor(lexed);
        if (cursor.at_end()) {
            lay_out_comment(lexed, out);
        } else if (number == 1) {
            lay_out_word(fmt::format("four-rotations program {}", program_.version), out);
        } else {
            lay_out_content(cursor, out);
        }
        out.block = static_cast<std::size_t>(section_);
        return out;
    }

private:
    void lay_out_comment(const LexedLine& lexed, LayoutLine& out) const {
        if (lexed.comment.empty() || section_ == Section::Header) {
            return;
        }
        if (section_ == Section::Program) {
            out.cells = heading_cells(lexed.comment);
            if (!out.cells.empty()) {
                out.indent = "# ";
                out.comment.clear();
                return;
            }
        }
        if (lexed.source[0] != '#' && section_ != Section::End) {
            out.indent = kRowIndent;
        }
    }

    static void lay_out_word(std::string word, LayoutLine& out) {
        out.is_free = true;
        out.cells = {std::move(word)};
    }

    void lay_out_content(const Cursor& cursor, LayoutLine& out) {
        const std::string_view first = cursor.peek().text;
        if (const std::optional<Section> section = section_named(first)) {
            section_ = *section;
            lay_out_word(std::string(first), out);
        } else if (section_ == Section::Header) {
            const HeaderKey key = header_key_named(first).value_or(HeaderKey::Id);
            out.cells = {std::string(first), spell_header_value(program_, key)};
        } else if (section_ == Section::Tempo) {
            const beat::TempoRow& row = program_.tempo_rows[tempo_rows_++];
            out.indent = kRowIndent;
            out.cells = {beat::to_string(row.at), spell_tempo(row)};
        } else {
            out.indent = kRowIndent;
            out.cells = spell_row(program_.rows[rows_++], cursor);
        }
    }

    const Program& program_;
    Section section_ = Section::Header;
    std::size_t tempo_rows_ = 0;
    std::size_t rows_ = 0;
};

// Alignment can make a file longer than the reader takes.
void check_limits(const std::vector<std::string>& lines, std::size_t bytes, Reporter& reporter) {
    if (bytes > kMaxFileBytes) {
        reporter.error(Code::FileTooLarge, {0, 0, 1},
                       fmt::format("aligned, the file would have {} bytes, the limit is {}", bytes,
                                   kMaxFileBytes),
                       "split the program");
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > kMaxLineBytes) {
            reporter.error(Code::LineTooLong, {i + 1, 0, 1},
                           fmt::format("aligned, the line would have {} bytes, the limit is {}",
                                       lines[i].size(), kMaxLineBytes),
                           "shorten it");
        }
    }
}

} // namespace

FormatResult format(std::string_view text, std::string_view file) {
    FormatResult result;
    ParseResult parsed = parse(text, file);
    if (!parsed.program) {
        result.diagnostics = std::move(parsed.diagnostics);
        return result;
    }
    const SourceText source(text);
    Reporter reporter(file, source);
    Formatter formatter(*parsed.program);
    std::vector<LayoutLine> layout;
    layout.reserve(source.line_count());
    for (std::size_t number = 1; number <= source.line_count(); ++number) {
        layout.push_back(formatter.line(lex_line(source, number, reporter), number));
    }
    const std::vector<std::string> lines = align(layout);
    std::size_t bytes = 0;
    for (const std::string& line : lines) {
        bytes += line.size() + 1;
    }
    check_limits(lines, bytes, reporter);
    if (!reporter.has_findings()) {
        result.text.reserve(bytes);
        for (const std::string& line : lines) {
            result.text.append(line).push_back('\n');
        }
    }
    result.diagnostics = reporter.take();
    return result;
}

} // namespace program
