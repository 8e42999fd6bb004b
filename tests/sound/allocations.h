#pragma once

#include <cstdint>

namespace allocations {

/// How often this thread has asked for memory by `new` so far.
std::int64_t count();

} // namespace allocations
