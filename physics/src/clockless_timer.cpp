// Box2D 2.4 reads the clock a dozen times a step to fill a profile that nobody here looks at:
// three quarters of the cost of a step with one body. These definitions take the place of the
// library's own, so that the core has no clock in it.

#include <box2d/b2_timer.h>

b2Timer::b2Timer() {
    Reset();
}

void b2Timer::Reset() {
    m_start_sec = 0;
    m_start_usec = 0;
}

float b2Timer::GetMilliseconds() const {
    return 0;
}
