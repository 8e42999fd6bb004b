#include "game/screens/routine_loader.h"

#include <utility>

namespace screens {

RoutineLoader::RoutineLoader(RoutineChoice choice)
    : thread_([this, choice = std::move(choice)] {
          result_ = load_routine(choice, [this](double share) {
              progress_ = share;
              return !given_up_;
          });
          done_ = true;
      }) {}

RoutineLoader::~RoutineLoader() {
    given_up_ = true;
    thread_.join();
}

tl::expected<std::unique_ptr<const Routine>, std::string> RoutineLoader::take() {
    return std::move(result_);
}

} // namespace screens
