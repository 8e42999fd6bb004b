#pragma once

#include <string>
#include <sys/types.h>

namespace window {

/// An X server without a screen, of its own display, as long as it lives.
class XServer {
public:
    XServer(int width_px, int height_px);
    ~XServer();
    XServer(const XServer&) = delete;
    XServer(XServer&&) = delete;
    XServer& operator=(const XServer&) = delete;
    XServer& operator=(XServer&&) = delete;

    /// ":7"; empty if it did not start.
    [[nodiscard]] const std::string& display() const { return display_; }

private:
    pid_t pid_ = -1;
    std::string display_;
};

} // namespace window
