#include "levels/program/file_reader.h"

#include "levels/program/number_reader.h"
#include "levels/program/reporter.h"
#include "levels/program/structure.h"

#include <fmt/format.h>

namespace program {
namespace {

constexpr std::string_view kFormatName = "four-rotations";

std::string first_line_hint() {
    return fmt::format("start the file with: {} program {}", kFormatName, kFormatVersion);
}

} // namespace

FileReader::FileReader(const SourceText& source, Reporter& reporter)
    : source_(source), reporter_(reporter), header_(program_, reporter), tempo_(reporter) {}

std::optional<Program> FileReader::run() {
    if (source_.line_count() == 0) {
        report_no_format({1, 0, 1});
        return std::nullopt;
    }
    for (std::size_t number = 1; number <= source_.line_count() && !stopped_; ++number) {
        const LexedLine line = lex_line(source_, number, reporter_);
        Cursor cursor(line);
        const bool done = number == 1 && read_first_line(cursor);
        if (!done && !cursor.at_end()) {
            read_line(cursor);
        }
        if (reporter_.is_full()) {
            stopped_ = aborted_ = true;
        }
    }
    if (!aborted_) {
        finish();
    }
    if (reporter_.has_findings()) {
        return std::nullopt;
    }
    return std::move(program_);
}

// True if the line has been dealt with; where the format's name was forgotten, it is a line like
// any other.
bool FileReader::read_first_line(Cursor& cursor) {
    if (cursor.at_end()) {
        report_no_format({1, 0, 1});
        return true;
    }
    const Cluster name = cursor.peek_cluster();
    if (!name.is(kFormatName)) {
        report_no_format(name.span);
        return !header_key_named(name.text) && !section_named(name.text);
    }
    cursor.take_cluster();
    if (cursor.at_end() || !cursor.take_cluster().is("program") || cursor.at_end()) {
        report_no_format(name.span);
    } else {
        read_version(cursor);
    }
    return true;
}

void FileReader::report_no_format(Span span) {
    has_format_ = false;
    reporter_.error(Code::NotAProgram, span, "the first line does not name the format",
                    first_line_hint());
}

void FileReader::read_version(Cursor& cursor) {
    const Cluster version = cursor.take_cluster();
    const std::optional<std::int64_t> number = parse_whole(version.text);
    if (!number || *number < 1) {
        reporter_.error(Code::NotAProgram, version.span,
                        fmt::format("{} is no version of the format", quoted(version.text)),
                        first_line_hint());
    } else if (*number > kFormatVersion) {
        reporter_.error(Code::NewerVersion, version.span,
                        fmt::format("the file is of version {}, but this program reads only up to "
                                    "version {}",
                                    *number, kFormatVersion),
                        "get a newer Four Rotations");
        stopped_ = aborted_ = true;
    } else {
        cursor.expect_end(reporter_);
    }
}

void FileReader::read_line(Cursor& cursor) {
    const Cluster first = cursor.peek_cluster();
    if (section_ == Section::End) {
        reporter_.error(Code::TextAfterEnd, first.span, "text after 'end' is not read",
                        "move it above 'end', or put '#' before it");
        stopped_ = true;
        return;
    }
    const bool in_header = section_ == Section::Header;
    if (in_header && !has_format_ && first.is(kFormatName)) {
        return; // it has been reported that this is not on line 1
    }
    if (const std::optional<Section> section = section_named(first.text)) {
        start_section(*section, cursor);
        return;
    }
    if (in_header && header_key_named(first.text)) {
        header_.read_line(cursor);
        return;
    }
    if (const std::optional<Section> meant = section_meant(cursor)) {
        reporter_.error(in_header ? Code::UnknownKey : Code::NotAPosition, first.span,
                        fmt::format("unknown word {}", quoted(first.text)),
                        fmt::format("did you mean '{}'?", name_of(*meant)));
        start_section(*meant, cursor);
        return;
    }
    if (in_header && beat::parse_position(first.text)) {
        report_missing(Section::Tempo, first.span);
        section_ = Section::Tempo;
    }
    if (section_ == Section::Header) {
        header_.read_line(cursor);
    } else {
        read_row_line(cursor, first.span);
    }
}

void FileReader::read_row_line(Cursor& cursor, Span first) {
    if (++row_count_ > kMaxRows) {
        reporter_.error(Code::TooManyRows, first,
                        fmt::format("the file has more than {} rows", kMaxRows),
                        "split the program");
        stopped_ = aborted_ = true;
    } else if (section_ == Section::Tempo) {
        tempo_.read_row(cursor);
    } else {
        drafts_.push_back(read_row(cursor, reporter_));
    }
}

void FileReader::start_section(Section section, Cursor& cursor) {
    const Span word = cursor.take_cluster().span;
    if (section == Section::Program && !cursor.at_end()) {
        reporter_.error(Code::TwoSkaters, cursor.rest(),
                        "two skaters are not supported by this version yet",
                        "write 'program' alone, the header names the skater");
        cursor.skip_to_end();
        if (section_ == Section::Program) {
            return;
        }
    }
    cursor.expect_end(reporter_);
    check_order(section, word);
    if (section <= section_) {
        return;
    }
    section_ = section;
    if (section == Section::Tempo) {
        tempo_word_ = word;
    } else if (section == Section::Program) {
        program_word_ = word;
    }
}

void FileReader::check_order(Section section, Span word) {
    if (section <= section_) {
        reporter_.error(Code::RepeatedSection, word,
                        fmt::format("'{}' cannot stand here", name_of(section)),
                        "a file is: header, tempo, program, end");
        return;
    }
    if (section_ < Section::Tempo && section > Section::Tempo) {
        report_missing(Section::Tempo, word);
    }
    if (section_ < Section::Program && section > Section::Program) {
        report_missing(Section::Program, word);
    }
}

void FileReader::report_missing(Section section, Span span) {
    reporter_.error(Code::MissingSection, span,
                    fmt::format("the section '{}' is missing", name_of(section)),
                    fmt::format("write '{}' on a line of its own above", name_of(section)));
}

void FileReader::finish() {
    const Span last_line{source_.line_count(), 0, 1};
    header_.finish();
    if (section_ < Section::Program) {
        check_order(Section::End, last_line);
    } else if (section_ == Section::Program) {
        reporter_.error(Code::MissingEnd, last_line, "the program does not close with 'end'",
                        "write 'end' on a line of its own after the last row");
    }
    if (program_word_.line != 0 && drafts_.empty()) {
        reporter_.error(Code::EmptyProgram, program_word_, "the program has no row",
                        "write at least one row between 'program' and 'end'");
    }

    std::optional<beat::TempoMap> map;
    if (tempo_word_.line != 0) {
        map = tempo_.make_map(header_.beat1_s(), tempo_word_);
    }
    check_times(drafts_, map ? &*map : nullptr, reporter_);
    if (map) {
        program_.tempo = std::move(*map);
    }
    program_.tempo_rows = tempo_.rows();
    program_.rows.reserve(drafts_.size());
    for (RowDraft& draft : drafts_) {
        program_.rows.push_back(std::move(draft.row));
    }
}

} // namespace program
