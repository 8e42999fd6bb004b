#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace choreo {

/// What every command that skates takes.
struct SkatingOptions {
    std::string assets;    ///< --assets: where to look for rules and technique; empty: search
    bool progress = false; ///< --progress: shown although nobody watches a terminal
};

struct CheckOptions {
    SkatingOptions skating;
    std::vector<std::string> files;
    std::vector<std::string> assists; ///< names; empty: all three
    bool json = false;
};

struct FormatOptions {
    std::vector<std::string> files;
    bool check = false; ///< only tell which files would change
};

struct SkateOptions {
    SkatingOptions skating;
    std::string file; ///< may be empty where `replay` is not
    std::string assist = "normal";
    double error_ms = 0; ///< standard deviation of the hands' timing
    std::uint64_t seed = 1;
    int runs = 1; ///< more than one: land rates instead of a sheet
    std::string replay;
    std::string save_replay;
    bool json = false;
};

struct ReplayOptions {
    SkatingOptions skating;
    std::string file;
    bool verify = false;
    bool json = false;
};

struct DiagramOptions {
    SkatingOptions skating;
    std::string file;
    std::string output;
    std::string assist = "normal";
};

} // namespace choreo
