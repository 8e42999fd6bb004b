#pragma once

#include "levels/program/cursor.h"
#include "levels/program/header_reader.h"
#include "levels/program/row_reader.h"
#include "levels/program/sections.h"
#include "levels/program/tempo_reader.h"

namespace program {

/// Reads the lines of a file one after the other, each by the reader of its section.
class FileReader {
public:
    /// Both must outlive the reader; the text has passed check_text.
    FileReader(const SourceText& source, Reporter& reporter);

    /// The program, or empty if anything was reported.
    [[nodiscard]] std::optional<Program> run();

private:
    bool read_first_line(Cursor& cursor);
    void read_version(Cursor& cursor);
    void read_line(Cursor& cursor);
    void read_row_line(Cursor& cursor, Span first);
    void start_section(Section section, Cursor& cursor);
    void check_order(Section section, Span word);
    void report_missing(Section section, Span span);
    void report_no_format(Span span);
    void finish();

    const SourceText& source_;
    Reporter& reporter_;
    Program program_;
    HeaderReader header_;
    TempoReader tempo_;
    std::vector<RowDraft> drafts_;
    Section section_ = Section::Header;
    Span tempo_word_; ///< where the section starts; line 0 if nowhere
    Span program_word_;
    std::size_t row_count_ = 0;
    bool has_format_ = true;
    bool stopped_ = false; ///< no line more is read
    bool aborted_ = false; ///< and what is missing in the end says nothing
};

} // namespace program
