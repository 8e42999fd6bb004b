#include "game/performance/limits.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace performance {
namespace {

constexpr int kCountedRotations = 2;
constexpr int kRepeatRotations = 3;
constexpr int kQuadRotations = 4;
constexpr std::size_t kTriple = 3;

/// What has been skated so far.
class Ledger {
public:
    explicit Ledger(const Limits& limits) : limits_(limits) {}

    void enter(CalledElement& element) {
        switch (element.group) {
        case ElementGroup::Jump:
            enter_jumps(element);
            break;
        case ElementGroup::Spin:
            element.invalid = ++spins_ > limits_.spins || !families_.insert(element.family).second;
            break;
        case ElementGroup::Steps:
            element.invalid = ++step_sequences_ > limits_.step_sequences;
            break;
        case ElementGroup::Choreo:
            element.invalid = ++choreo_sequences_ > limits_.choreo_sequences;
            break;
        }
    }

private:
    struct Executions {
        int count = 0;
        bool all_solo = true;
    };

    void enter_jumps(CalledElement& element) {
        if (++jump_elements_ > limits_.jump_elements) {
            element.invalid = true;
            return;
        }
        enter_combination(element);
        const bool solo = element.jumps.size() == 1;
        for (CalledJump& jump : element.jumps) {
            if (!jump.invalid) {
                enter_jump(jump, solo);
            }
        }
        element.invalid = std::all_of(element.jumps.begin(), element.jumps.end(),
                                      [](const CalledJump& jump) { return jump.invalid; });
    }

    void enter_combination(CalledElement& element) {
        if (element.jumps.size() < 2) {
            return;
        }
        if (++combinations_ > limits_.combinations) {
            element.jumps.front().repeat = true;
            std::for_each(element.jumps.begin() + 1, element.jumps.end(),
                          [](CalledJump& jump) { jump.invalid = true; });
        } else if (element.jumps.size() >= kTriple &&
                   ++triple_combinations_ > limits_.triple_combinations) {
            element.jumps.back().invalid = true;
        }
    }

    void enter_jump(CalledJump& jump, bool solo) {
        if (jump.code.type == program::JumpType::Euler) {
            jump.invalid = ++eulers_ > 1;
            return;
        }
        if (jump.code.rotations < kCountedRotations) {
            return;
        }
        Executions& executions = jumps_[program::to_string(jump.code)];
        if (executions.count >= limits_.executions) {
            jump.invalid = true;
            return;
        }
        if (executions.count > 0 && jump.code.rotations >= kRepeatRotations) {
            jump.invalid = !may_repeat(jump.code.rotations);
            jump.repeat = jump.repeat || (solo && executions.all_solo && !jump.invalid);
        }
        if (!jump.invalid) {
            ++executions.count;
            executions.all_solo = executions.all_solo && solo;
        }
    }

    /// Takes one of the repetitions that are left, if there is one.
    bool may_repeat(int rotations) {
        const bool quad = rotations >= kQuadRotations;
        if (repeated_ >= limits_.repeated || (quad && repeated_quads_ >= limits_.repeated_quads)) {
            return false;
        }
        ++repeated_;
        repeated_quads_ += quad ? 1 : 0;
        return true;
    }

    const Limits& limits_;
    int jump_elements_ = 0;
    int spins_ = 0;
    int step_sequences_ = 0;
    int choreo_sequences_ = 0;
    int combinations_ = 0;
    int triple_combinations_ = 0;
    int eulers_ = 0;
    int repeated_ = 0;
    int repeated_quads_ = 0;
    std::set<std::string> families_;
    std::map<std::string, Executions> jumps_;
};

} // namespace

void apply_limits(const SegmentRules& rules, std::vector<CalledElement>& elements) {
    if (!rules.limits) {
        return;
    }
    Ledger ledger(*rules.limits);
    for (CalledElement& element : elements) {
        if (element.has_value) {
            ledger.enter(element);
        }
    }
}

void mark_second_half(const SegmentRules& rules, std::int64_t duration_us,
                      std::vector<CalledElement>& elements) {
    int left = rules.bonus_jumps;
    for (auto element = elements.rbegin(); element != elements.rend() && left > 0; ++element) {
        if (element->group == ElementGroup::Jump && element->has_value) {
            element->second_half = 2 * element->start_us >= duration_us;
            --left;
        }
    }
}

} // namespace performance
