// A step allocates nothing: neither ours, by operator new, nor Box2D's, by its own allocator. Both
// are replaced in this program by ones that count.

#include "physics/world.h"
#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

namespace {

int allocations = 0;

void* counted(std::size_t size) {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}

} // namespace

void* operator new(std::size_t size) {
    void* memory = counted(size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}

// Box2D calls these two through its library's table of symbols, where a program's own come first.
// NOLINTBEGIN(readability-identifier-naming): their names
void* b2Alloc_Default(int size);
void b2Free_Default(void* memory);

// NOLINTEND(readability-identifier-naming)

void* b2Alloc_Default(int size) {
    return counted(static_cast<std::size_t>(size));
}

void b2Free_Default(void* memory) {
    std::free(memory);
}

namespace physics {
namespace {

// The allocations of all steps up to a time, controls included.
int allocations_of(World& world, double until_s, const std::vector<Cue>& cues) {
    int sum = 0;
    std::size_t next = 0;
    while (world.time_s() < until_s) {
        const double start_s = world.time_s();
        const int before = allocations;
        while (next < cues.size() && cues[next].time_s < start_s + world.step_s()) {
            const Cue& cue = cues[next++];
            const double onset_s = std::max(0.0, cue.time_s - start_s);
            if (world.apply(cue.skater, {onset_s, cue.command}) != ControlFault::None) {
                ADD_FAILURE() << "cue at " << cue.time_s << " s";
            }
        }
        world.step();
        sum += allocations - before;
    }
    return sum;
}

TEST(Allocation, TheCountersAreInPlace) {
    const int before = allocations;
    const World world;
    // The implementation, and inside it Box2D's own first block.
    EXPECT_GT(allocations, before + 1);
}

TEST(Allocation, AJumpNeedsNone) {
    World world;
    const JumpCues jump = jump_cues({}, 1);
    world.add_skater(Body{}, {-10, 0}, 0, jump.start_mps);
    std::vector<Cue> cues = jump.cues;
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue& a, const Cue& b) { return a.time_s < b.time_s; });
    EXPECT_EQ(allocations_of(world, 4, cues), 0);
    EXPECT_GT(world.skater(0).flight().rotation_rad, 3 * kPi);
}

TEST(Allocation, ASpinNeedsNone) {
    World world;
    world.add_skater(Body{}, {}, 0, 4.5);
    EXPECT_EQ(allocations_of(world, 6,
                             {{0.5, WindUp{}},
                              {1, SpinEnter{}},
                              {2, ArmIn{Side::Left}},
                              {2, ArmIn{Side::Right}},
                              {5, SpinLeave{}}}),
              0);
}

// The first touch of the boards, the first of each other, and all after it.
TEST(Allocation, CollisionsNeedNone) {
    World world;
    world.add_skater(Body{}, {25, 12}, 0.6, 6);
    world.add_skater(Body{}, {-2, 0}, 0, 4);
    world.add_skater(Body{}, {2, 0.1}, kPi, 4);
    EXPECT_EQ(allocations_of(world, 10,
                             {{4, Rise{0.5}, 0},
                              {4, Rise{0}, 1},
                              {4, Rise{kPi}, 2},
                              {5, Stroke{}, 0},
                              {5, Stroke{}, 1},
                              {5, Stroke{}, 2}}),
              0);
}

} // namespace
} // namespace physics
