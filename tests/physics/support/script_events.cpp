// Apart from the skating, which programs without GoogleTest share.

#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace physics {

int count(const std::vector<Event>& events, EventKind kind) {
    return static_cast<int>(std::count_if(events.begin(), events.end(),
                                          [&](const Event& e) { return e.kind == kind; }));
}

Event first(const std::vector<Event>& events, EventKind kind) {
    for (const Event& event : events) {
        if (event.kind == kind) {
            return event;
        }
    }
    ADD_FAILURE() << "no event of kind " << static_cast<int>(kind);
    return {};
}

} // namespace physics
