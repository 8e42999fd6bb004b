#include "tests/window/game_process.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace window {

namespace {

std::string scratch_file() {
    std::string pattern = (std::filesystem::temp_directory_path() / "game-XXXXXX").string();
    const int fd = mkstemp(pattern.data());
    close(fd);
    return pattern;
}

void send_to(const std::string& file, int to) {
    const int fd = open(file.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    dup2(fd, to);
}

int exit_status(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

std::string read_all(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

GameProcess::GameProcess(const std::string& display, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment)
    : out_file_(scratch_file()), err_file_(scratch_file()) {
    pid_ = fork();
    if (pid_ != 0) {
        return;
    }
    send_to(out_file_, STDOUT_FILENO);
    send_to(err_file_, STDERR_FILENO);
    unsetenv("WAYLAND_DISPLAY");
    if (display.empty()) {
        unsetenv("DISPLAY");
    } else {
        setenv("DISPLAY", display.c_str(), 1);
    }
    // An option given twice counts as it was given last.
    std::vector<std::string> all = {FR_GAME, "--data-dir", FR_SOURCE_DIR};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& argument : all) {
        argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    for (const std::string& variable : environment) {
        putenv(const_cast<char*>(variable.c_str()));
    }
    execv(FR_GAME, argv.data());
    _exit(127);
}

GameProcess::~GameProcess() {
    if (running()) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    std::filesystem::remove(out_file_);
    std::filesystem::remove(err_file_);
}

bool GameProcess::running() {
    int status = 0;
    if (!status_ && waitpid(pid_, &status, WNOHANG) == pid_) {
        status_ = exit_status(status);
    }
    return !status_;
}

std::optional<Ended> GameProcess::wait(double at_most_s) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(at_most_s);
    while (running()) {
        if (Clock::now() > end) {
            return std::nullopt;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return Ended{.status = *status_, .out = read_all(out_file_), .err = read_all(err_file_)};
}

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "game-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
}

Folder::~Folder() {
    std::filesystem::remove_all(path_);
}

} // namespace window
