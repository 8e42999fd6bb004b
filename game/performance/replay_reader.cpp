#include "game/performance/replay.h"
#include "game/performance/replay_format.h"

#include <fmt/format.h>

#include <algorithm>

namespace performance {
namespace {

constexpr std::size_t kLargest_bytes = 4U << 20U;
constexpr std::size_t kLongestName = 64;
// Beyond any routine, and far from overflow where times are multiplied.
constexpr std::int64_t kLatest_us = 1'000'000'000'000;
constexpr int kSkaters = 2;

// Only as it is written: no sign but '-', no leading zero, no blank.
std::optional<std::int64_t> parse_integer(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    constexpr std::size_t kDigits = 13;
    if (text.empty() || text.size() > kDigits ||
        (text[0] == '0' && (negative || text.size() > 1))) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        value = 10 * value + (digit - '0');
    }
    return negative ? -value : value;
}

std::optional<std::uint64_t> parse_hash(std::string_view text) {
    constexpr std::size_t kDigits = 16;
    constexpr std::string_view kHex = "0123456789abcdef";
    if (text.size() != kDigits) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (const char digit : text) {
        const std::size_t place = kHex.find(digit);
        if (place == std::string_view::npos) {
            return std::nullopt;
        }
        value = value << 4U | place;
    }
    return value;
}

// A season or an assist set: may become part of a path, so nothing that leads elsewhere.
bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= kLongestName &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_';
           });
}

// Reads the text line by line; the first mistake stays and everything after it fails.
class Reader {
public:
    Reader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    tl::expected<Replay, program::Diagnostic> read();

private:
    bool read_version();
    bool read_engine(int& engine);
    bool read_head(Replay& replay);
    bool read_program(std::string& text);
    bool read_inputs(std::vector<Input>& inputs);
    bool read_input(Input& input);
    bool read_hashes(Replay& replay);
    bool read_checksum();

    bool next_line();
    std::string_view next_word();
    bool expect(std::string_view word, std::string_view what);
    bool read_count(std::string_view word, std::size_t& count);
    bool read_hash(std::string_view what, std::uint64_t& hash);
    bool end_of_line();
    bool fail(std::string code, std::string text, std::string hint);
    bool broken(std::string_view what);

    std::string_view text_;
    std::string_view file_;
    std::size_t place_ = 0; ///< of the byte after the present line
    std::size_t line_start_ = 0;
    std::size_t line_number_ = 0;
    std::string_view line_; ///< what is left of the present line
    std::optional<program::Diagnostic> error_;
};

bool Reader::fail(std::string code, std::string text, std::string hint) {
    error_ = program::Diagnostic{.file = std::string(file_),
                                 .line = line_number_,
                                 .column = 0,
                                 .length = 1,
                                 .code = std::move(code),
                                 .severity = program::Severity::Error,
                                 .text = std::move(text),
                                 .hint = std::move(hint),
                                 .source_line = {}};
    return false;
}

bool Reader::broken(std::string_view what) {
    return fail("FR703", fmt::format("the replay is damaged: {}", what),
                "copy the file again, or record the performance anew");
}

bool Reader::next_line() {
    line_start_ = place_;
    ++line_number_;
    const std::size_t end = text_.find('\n', place_);
    if (end == std::string_view::npos) {
        return broken("it ends too early");
    }
    line_ = text_.substr(place_, end - place_);
    place_ = end + 1;
    return true;
}

// Words are parted by one blank each; a line that ends in a blank has an empty last word.
std::string_view Reader::next_word() {
    const std::size_t end = std::min(line_.find(' '), line_.size());
    const std::string_view word = line_.substr(0, end);
    line_.remove_prefix(end);
    if (line_.size() > 1) {
        line_.remove_prefix(1);
    }
    return word;
}

bool Reader::end_of_line() {
    return line_.empty() || broken("there is something after the end of this line");
}

bool Reader::expect(std::string_view word, std::string_view what) {
    return next_line() && (next_word() == word || broken(fmt::format("{} is missing", what)));
}

bool Reader::read_count(std::string_view word, std::size_t& count) {
    if (!expect(word, fmt::format("the line '{}'", word))) {
        return false;
    }
    const std::optional<std::int64_t> value = parse_integer(next_word());
    if (!value || *value < 0 || static_cast<std::size_t>(*value) > text_.size()) {
        return broken(fmt::format("'{}' has no possible number", word));
    }
    count = static_cast<std::size_t>(*value);
    return end_of_line();
}

bool Reader::read_hash(std::string_view what, std::uint64_t& hash) {
    const std::optional<std::uint64_t> value = parse_hash(next_word());
    if (!value) {
        return broken(fmt::format("{} is not 16 hexadecimal digits", what));
    }
    hash = *value;
    return end_of_line();
}

bool Reader::read_version() {
    if (!text_.starts_with(kReplayMagic)) {
        line_number_ = 1;
        return fail("FR701", "this is no replay",
                    fmt::format("a replay begins with '{}{}'", kReplayMagic, kReplayVersion));
    }
    if (!next_line()) {
        return false;
    }
    line_.remove_prefix(kReplayMagic.size());
    const std::optional<std::int64_t> version = parse_integer(line_);
    if (!version || *version < 1) {
        return broken("its version is no number");
    }
    if (*version > kReplayVersion) {
        return fail(
            "FR702",
            fmt::format("the replay has version {}, newer than {}", *version, kReplayVersion),
            "open it with the version of the game that recorded it");
    }
    return true;
}

bool Reader::read_engine(int& engine) {
    if (!expect("engine", "the line 'engine'")) {
        return false;
    }
    const std::optional<std::int64_t> value = parse_integer(next_word());
    if (!value || *value < 1) {
        return broken("the engine's version is no number");
    }
    if (*value > kEngineVersion) {
        return fail("FR702",
                    fmt::format("the replay was skated in engine {}, newer than {}", *value,
                                kEngineVersion),
                    "open it with the version of the game that recorded it");
    }
    engine = static_cast<int>(*value);
    return end_of_line();
}

bool Reader::read_head(Replay& replay) {
    if (!read_engine(replay.engine) || !expect("season", "the line 'season'")) {
        return false;
    }
    replay.season = next_word();
    if (!is_name(replay.season)) {
        return broken("the season has no possible name");
    }
    if (!read_hash("the season's hash", replay.season_hash) ||
        !expect("technique", "the line 'technique'") ||
        !read_hash("the technique's hash", replay.technique_hash) ||
        !expect("assist", "the line 'assist'")) {
        return false;
    }
    replay.assist = next_word();
    if (!is_name(replay.assist)) {
        return broken("the assist set has no possible name");
    }
    if (!end_of_line() || !expect("practice", "the line 'practice'")) {
        return false;
    }
    const std::string_view practice = next_word();
    if (practice != "0" && practice != "1") {
        return broken("'practice' is neither 0 nor 1");
    }
    replay.practice = practice == "1";
    return end_of_line();
}

bool Reader::read_program(std::string& text) {
    std::size_t bytes = 0;
    if (!read_count("program", bytes)) {
        return false;
    }
    if (bytes >= text_.size() - place_ || text_[place_ + bytes] != '\n') {
        return broken("its program does not have the length that it says");
    }
    text = text_.substr(place_, bytes);
    place_ += bytes + 1;
    line_number_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    return true;
}

bool Reader::read_input(Input& input) {
    if (!next_line()) {
        return false;
    }
    const std::optional<std::int64_t> time_us = parse_integer(next_word());
    const std::optional<std::int64_t> skater = parse_integer(next_word());
    const std::string_view button = next_word();
    const std::string_view down = next_word();
    const auto* const letter =
        std::find(kButtonLetters.begin(), kButtonLetters.end(), button.empty() ? ' ' : button[0]);
    if (!time_us || *time_us < -kLatest_us || *time_us > kLatest_us || !skater || *skater < 0 ||
        *skater >= kSkaters || button.size() != 1 || letter == kButtonLetters.end() ||
        (down != "+" && down != "-")) {
        return broken("this is no input");
    }
    input = {.time_us = *time_us,
             .skater = static_cast<int>(*skater),
             .button = static_cast<Button>(letter - kButtonLetters.begin()),
             .down = down == "+"};
    return end_of_line();
}

bool Reader::read_inputs(std::vector<Input>& inputs) {
    std::size_t count = 0;
    if (!read_count("inputs", count)) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        Input input;
        if (!read_input(input)) {
            return false;
        }
        if (!inputs.empty() && input.time_us < inputs.back().time_us) {
            return broken("this input is earlier than the one before it");
        }
        inputs.push_back(input);
    }
    return true;
}

bool Reader::read_hashes(Replay& replay) {
    std::size_t count = 0;
    if (!read_count("hashes", count)) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t hash = 0;
        if (!next_line() || !read_hash("this hash", hash)) {
            return false;
        }
        replay.hashes.push_back(hash);
    }
    return expect("final", "the line 'final'") && read_hash("the last hash", replay.final_hash);
}

bool Reader::read_checksum() {
    if (!expect("crc", "the line 'crc'")) {
        return false;
    }
    const std::string_view covered = text_.substr(0, line_start_);
    std::uint64_t checksum = 0;
    if (!read_hash("the checksum", checksum)) {
        return false;
    }
    if (place_ != text_.size()) {
        return broken("there is something after its last line");
    }
    if (checksum != checksum_of(covered)) {
        return fail("FR704", "the replay is damaged: this checksum is not that of the lines before",
                    "copy the file again, or record the performance anew");
    }
    return true;
}

tl::expected<Replay, program::Diagnostic> Reader::read() {
    Replay replay;
    if (text_.size() > kLargest_bytes) {
        fail("FR705", "the file is larger than 4 MiB", "no replay is so long");
    } else if (read_version() && read_head(replay) && read_program(replay.program) &&
               read_inputs(replay.inputs) && read_hashes(replay) && read_checksum()) {
        return replay;
    }
    return tl::unexpected(std::move(*error_));
}

} // namespace

tl::expected<Replay, program::Diagnostic> read_replay(std::string_view text,
                                                      std::string_view file) {
    return Reader(text, file).read();
}

} // namespace performance
