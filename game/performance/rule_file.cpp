#include "game/performance/rule_file.h"

#include <fstream>
#include <iterator>

namespace performance {
namespace {

constexpr std::uintmax_t kLargest_bytes = 1U << 20U;

program::Diagnostic unreadable(const std::filesystem::path& path, std::string text,
                               std::string hint) {
    return {.file = path.generic_string(),
            .line = 0,
            .column = 0,
            .length = 1,
            .code = "FR608",
            .severity = program::Severity::Error,
            .text = std::move(text),
            .hint = std::move(hint),
            .source_line = {}};
}

} // namespace

tl::expected<RuleText, program::Diagnostic> read_rule_file(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream.is_open()) {
        return tl::unexpected(unreadable(path, "the file cannot be read",
                                         "the rules are tables in assets/, see the README there"));
    }
    if (size > kLargest_bytes) {
        return tl::unexpected(
            unreadable(path, "the file is larger than 1 MiB", "no table of rules is so long"));
    }
    RuleText text{.file = path.generic_string(), .text = {}};
    text.text.assign(std::istreambuf_iterator<char>(stream), {});
    return text;
}

} // namespace performance
