#include "game/choreo/progress_line.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

namespace choreo {

ProgressLine::ProgressLine(const Console& console, const SkatingOptions& options, std::string what)
    : console_(console), what_(std::move(what)),
      shown_(console.err_is_terminal || options.progress) {}

ProgressLine::~ProgressLine() {
    if (shown_ && console_.err_is_terminal && last_ >= 0) {
        console_.err << "\r\x1b[K" << std::flush;
    }
}

void ProgressLine::show(double share) {
    constexpr int kAll = 100;
    constexpr int kTenth = 10;
    const int step = console_.err_is_terminal ? 1 : kTenth;
    const int percent = static_cast<int>(share * kAll) / step * step;
    if (!shown_ || percent <= last_) {
        return;
    }
    last_ = percent;
    const std::string text = fmt::format("{} {} %", what_, percent);
    console_.err << (console_.err_is_terminal ? "\r" + text : text + '\n') << std::flush;
}

performance::Progress ProgressLine::callback() {
    if (!shown_) {
        return {};
    }
    return [this](double share) {
        show(share);
        return true;
    };
}

} // namespace choreo
