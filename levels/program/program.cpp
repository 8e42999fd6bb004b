#include "levels/program/program.h"

#include "levels/program/file_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <tuple>

namespace program {

bool operator==(const Program& a, const Program& b) {
    const auto fields = [](const Program& p) {
        return std::tie(p.version, p.id, p.title, p.author, p.licence, p.season, p.segment,
                        p.skater, p.music, p.beat1_s, p.tempo_rows, p.rows);
    };
    return fields(a) == fields(b);
}

ParseResult parse(std::string_view text, std::string_view file) {
    ParseResult result;
    const bool too_large = text.size() > kMaxFileBytes;
    const SourceText source(too_large ? std::string_view{} : text);
    Reporter reporter(file, source);
    if (too_large) {
        reporter.error(
            Code::FileTooLarge, {0, 0, 1},
            fmt::format("the file has {} bytes, the limit is {}", text.size(), kMaxFileBytes),
            "split the program");
    } else if (check_text(source, reporter)) {
        result.program = FileReader(source, reporter).run();
    }
    result.diagnostics = reporter.take();
    return result;
}

} // namespace program
