#pragma once

#include "game/screens/routine.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>

namespace screens {

/// Loads a routine beside the game. Giving up the loader stops the work.
class RoutineLoader {
public:
    explicit RoutineLoader(RoutineChoice choice);
    ~RoutineLoader();
    RoutineLoader(const RoutineLoader&) = delete;
    RoutineLoader(RoutineLoader&&) = delete;
    RoutineLoader& operator=(const RoutineLoader&) = delete;
    RoutineLoader& operator=(RoutineLoader&&) = delete;

    /// 0..1.
    [[nodiscard]] double progress() const { return progress_; }

    [[nodiscard]] bool done() const { return done_; }

    /// Once, when done.
    [[nodiscard]] tl::expected<std::unique_ptr<const Routine>, std::string> take();

private:
    std::atomic<double> progress_ = 0;
    std::atomic<bool> done_ = false;
    std::atomic<bool> given_up_ = false;
    tl::expected<std::unique_ptr<const Routine>, std::string> result_;
    std::thread thread_; ///< the last member: it uses all others
};

} // namespace screens
