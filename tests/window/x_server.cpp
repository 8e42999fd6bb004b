#include "tests/window/x_server.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace window {

XServer::XServer(int width_px, int height_px) {
    std::array<int, 2> pipe_ends{};
    if (pipe(pipe_ends.data()) != 0) {
        return;
    }
    const std::string screen = std::to_string(width_px) + "x" + std::to_string(height_px) + "x24";
    const std::string fd = std::to_string(pipe_ends[1]);
    pid_ = fork();
    if (pid_ == 0) {
        close(pipe_ends[0]);
        const int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(quiet, STDERR_FILENO);
        execlp("Xvfb", "Xvfb", "-displayfd", fd.c_str(), "-screen", "0", screen.c_str(),
               "-nolisten", "tcp", "-noreset", nullptr);
        _exit(127);
    }
    close(pipe_ends[1]);
    // The server writes its number when it takes clients.
    std::string number;
    char digit = 0;
    while (read(pipe_ends[0], &digit, 1) == 1 && digit != '\n') {
        number += digit;
    }
    close(pipe_ends[0]);
    if (!number.empty()) {
        display_ = ":" + number;
    }
}

XServer::~XServer() {
    if (pid_ > 0) {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
}

} // namespace window
