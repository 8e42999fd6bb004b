#pragma once

#include <cstdint>

namespace screens {

/// How long a page has been up.
class Shown {
public:
    /// Once a frame; the first time is when the page came up.
    void update(std::int64_t now_ns) {
        since_ns_ = since_ns_ == 0 ? now_ns : since_ns_;
        now_ns_ = now_ns;
    }

    [[nodiscard]] double seconds() const { return static_cast<double>(now_ns_ - since_ns_) / 1e9; }

private:
    std::int64_t since_ns_ = 0; ///< 0: not up yet
    std::int64_t now_ns_ = 0;
};

} // namespace screens
