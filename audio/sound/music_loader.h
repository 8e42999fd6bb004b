#pragma once

#include "audio/file/error.h"
#include "audio/file/pcm.h"

#include <tl/expected.hpp>

#include <atomic>
#include <filesystem>
#include <thread>

namespace sound {

/// Decodes one file on a thread of its own.
class MusicLoader {
public:
    explicit MusicLoader(const std::filesystem::path& path);
    MusicLoader(const MusicLoader&) = delete;
    MusicLoader(MusicLoader&&) = delete;
    MusicLoader& operator=(const MusicLoader&) = delete;
    MusicLoader& operator=(MusicLoader&&) = delete;
    /// Stops the work, within a moment, if it is not done.
    ~MusicLoader();

    /// 0..1.
    [[nodiscard]] double share() const { return share_.load(std::memory_order_relaxed); }

    [[nodiscard]] bool is_done() const { return done_.load(std::memory_order_acquire); }

    /// Once, when it is done.
    [[nodiscard]] tl::expected<audio::Pcm, audio::Error> take();

private:
    void run(const std::filesystem::path& path);

    std::atomic<bool> stop_ = false;
    std::atomic<bool> done_ = false;
    std::atomic<double> share_ = 0;
    tl::expected<audio::Pcm, audio::Error> result_;
    std::thread thread_; ///< last: it uses the others
};

} // namespace sound
