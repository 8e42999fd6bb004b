#include "levels/program/source_text.h"

#include "levels/program/reporter.h"
#include "levels/program/utf8.h"

#include <fmt/format.h>

namespace program {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool check_characters(std::string_view line, std::size_t number, Reporter& reporter) {
    std::size_t column = 1;
    for (std::string_view rest = line; !rest.empty(); ++column) {
        const std::size_t length = sequence_length(rest);
        const Span span{number, column, 1};
        const auto byte = static_cast<unsigned char>(rest[0]);
        if (length == 0) {
            reporter.error(Code::NotUtf8, span,
                           fmt::format("the byte 0x{:02X} is not UTF-8 here", byte),
                           "save the file as UTF-8");
            return false;
        }
        if (starts_with_control(rest)) {
            const unsigned code =
                length == 1 ? byte : static_cast<unsigned>(static_cast<unsigned char>(rest[1]));
            reporter.error(Code::ControlCharacter, span,
                           fmt::format("the control character U+{:04X} cannot be used", code),
                           "remove it");
            return false;
        }
        rest.remove_prefix(length);
    }
    return true;
}

} // namespace

Span join(Span first, Span last) {
    return {first.line, first.column, last.column + last.length - first.column};
}

SourceText::SourceText(std::string_view text) {
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
        text.remove_prefix(kByteOrderMark.size());
    }
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines_.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

std::string_view SourceText::line(std::size_t number) const {
    if (number == 0 || number > lines_.size()) {
        return {};
    }
    return lines_[number - 1];
}

bool check_text(const SourceText& source, Reporter& reporter) {
    bool clean = true;
    for (std::size_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        if (line.size() > kMaxLineBytes) {
            reporter.error(
                Code::LineTooLong, {number, 0, 1},
                fmt::format("the line has {} bytes, the limit is {}", line.size(), kMaxLineBytes),
                "shorten it");
            clean = false;
        } else if (!check_characters(line, number, reporter)) {
            clean = false;
        }
    }
    return clean;
}

} // namespace program
