#pragma once

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace window {

/// How a game that has ended did so.
struct Ended {
    int status = -1; ///< exit status; 128 + signal if it was ended by one
    std::string out; ///< standard output
    std::string err;
};

/// The game, running in a process of its own; killed if it still runs at the end.
class GameProcess {
public:
    /// `display` as of XServer; empty: none. No sound device is touched. `environment` as
    /// NAME=VALUE.
    GameProcess(const std::string& display, const std::vector<std::string>& arguments,
                const std::vector<std::string>& environment = {});
    ~GameProcess();
    GameProcess(const GameProcess&) = delete;
    GameProcess(GameProcess&&) = delete;
    GameProcess& operator=(const GameProcess&) = delete;
    GameProcess& operator=(GameProcess&&) = delete;

    [[nodiscard]] bool running();
    /// Empty if it has not ended within that time; it goes on then.
    [[nodiscard]] std::optional<Ended> wait(double at_most_s);

private:
    pid_t pid_ = -1;
    std::string out_file_;
    std::string err_file_;
    std::optional<int> status_;
};

/// A folder that is gone at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

[[nodiscard]] std::string read_all(const std::string& file);

} // namespace window
