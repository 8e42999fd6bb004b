#include "tests/sound/allocations.h"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

thread_local std::int64_t asked = 0;

} // namespace

void* operator new(std::size_t size) {
    ++asked;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}

namespace allocations {

std::int64_t count() {
    return asked;
}

} // namespace allocations
