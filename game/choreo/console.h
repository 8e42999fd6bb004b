#pragma once

#include <iosfwd>

namespace choreo {

/// Where a command writes: `out` takes the product and nothing else, `err` all that is said about
/// it.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false; ///< progress is shown without being asked for
};

/// What a command leaves to the shell.
enum class Exit : int {
    Clean = 0,
    Findings = 1, ///< something is wrong with the input, or was found in it
    Usage = 2,    ///< the command line itself makes no sense
};

} // namespace choreo
