#include "levels/program/music_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/nearest.h"
#include "levels/program/number_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace program {
namespace {

constexpr std::array<std::string_view, 2> kNumberKeys = {"samples", "rate"};
constexpr std::int64_t kMaxSamples = 10'000'000'000;
constexpr std::int64_t kMinRateHz = 8000;
constexpr std::int64_t kMaxRateHz = 192000;

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

// A plain name stays inside the routine's folder on every system.
bool is_plain(std::string_view name) {
    return name.find_first_of("/\\:*?<>|") == std::string_view::npos && name.front() != '.' &&
           name.find("..") == std::string_view::npos;
}

bool check_file_name(const Cluster& file, Reporter& reporter) {
    if (!file.is_word || !is_plain(file.text)) {
        reporter.error(Code::MusicFileName, file.span,
                       fmt::format("{} is not a plain file name", quoted(file.text)),
                       "the music lies in the routine's folder: a name without folders or blanks");
        return false;
    }
    if (ends_with(file.text, ".mp3")) {
        reporter.error(Code::MusicIsMp3, file.span, "MP3 starts differently in each decoder",
                       fmt::format("convert it: ffmpeg -i {} {}.ogg", file.text,
                                   file.text.substr(0, file.text.size() - 4)));
        return false;
    }
    if (!ends_with(file.text, ".ogg") && !ends_with(file.text, ".flac") &&
        !ends_with(file.text, ".wav")) {
        reporter.error(Code::MusicFileName, file.span,
                       fmt::format("{} is not an OGG, FLAC or WAV file", quoted(file.text)),
                       "its name ends in .ogg, .flac or .wav");
        return false;
    }
    return true;
}

class NumberReader {
public:
    NumberReader(Cursor& cursor, Reporter& reporter) : cursor_(cursor), reporter_(reporter) {}

    bool run(Music& music) {
        while (cursor_.at_option()) {
            read_pair();
        }
        for (std::size_t i = 0; i < kNumberKeys.size(); ++i) {
            if (!seen_[i]) {
                fail(cursor_.here(), fmt::format("the music has no '{}='", kNumberKeys[i]));
            }
        }
        music.samples = values_[0];
        music.rate_hz = static_cast<int>(values_[1]);
        return clean_;
    }

private:
    void fail(Span span, const std::string& text) {
        reporter_.error(Code::MusicNumbers, span, text,
                        "as in: music music.ogg samples=7705600 rate=48000");
        clean_ = false;
    }

    void read_pair() {
        const Token& key = cursor_.take();
        cursor_.take();
        const auto* const found = std::find(kNumberKeys.begin(), kNumberKeys.end(), key.text);
        const auto index = static_cast<std::size_t>(found - kNumberKeys.begin());
        if (found == kNumberKeys.end()) {
            const std::string near = did_you_mean(key.text, kNumberKeys);
            reporter_.error(Code::UnknownOption, key.span,
                            fmt::format("music has no option {}", quoted(key.text)),
                            near.empty() ? "music takes: " + listed(kNumberKeys) : near);
            clean_ = false;
        } else if (seen_[index]) {
            reporter_.error(Code::DuplicateOption, key.span,
                            fmt::format("'{}' is given twice", key.text), "keep one of them");
            clean_ = false;
        } else {
            seen_[index] = true;
            read_number(key, index);
            return;
        }
        if (!cursor_.at_end() && !cursor_.at_option()) {
            cursor_.take_cluster();
        }
    }

    void read_number(const Token& key, std::size_t index) {
        const bool missing = cursor_.at_end() || cursor_.at_option();
        const Span span = missing ? cursor_.here() : cursor_.peek_cluster().span;
        const std::optional<std::int64_t> value =
            missing ? std::nullopt : parse_whole(cursor_.take_cluster().text);
        const std::int64_t min = index == 0 ? 1 : kMinRateHz;
        const std::int64_t max = index == 0 ? kMaxSamples : kMaxRateHz;
        if (!value || *value < min || *value > max) {
            fail(span, fmt::format("'{}' is a whole number from {} to {}", key.text, min, max));
            return;
        }
        values_[index] = *value;
    }

    Cursor& cursor_;
    Reporter& reporter_;
    std::array<bool, kNumberKeys.size()> seen_{};
    std::array<std::int64_t, kNumberKeys.size()> values_{};
    bool clean_ = true;
};

} // namespace

std::optional<Music> read_music(Cursor& cursor, Reporter& reporter) {
    const Cluster file = cursor.take_cluster();
    Music music;
    music.file = file.text;
    const bool named = check_file_name(file, reporter);
    const bool numbered = NumberReader(cursor, reporter).run(music);
    if (!named || !numbered) {
        return std::nullopt;
    }
    return music;
}

} // namespace program
