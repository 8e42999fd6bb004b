#pragma once

#include "game/choreo/console.h"
#include "game/choreo/options.h"
#include "game/performance/plan.h"

#include <string>

namespace choreo {

/// One line that counts up while something takes its time; erased when it is done. On a terminal
/// it is overwritten, elsewhere (asked for by --progress) every tenth is a line of its own.
class ProgressLine {
public:
    ProgressLine(const Console& console, const SkatingOptions& options, std::string what);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    /// Shows a share of 0..1.
    void show(double share);
    /// For what reports its progress by itself; must not outlive this line.
    [[nodiscard]] performance::Progress callback();

private:
    const Console& console_;
    std::string what_;
    bool shown_ = false;
    int last_ = -1; ///< per cent shown last
};

} // namespace choreo
