// Skates every scene of tests/golden/hashes.txt, prints what came out in the same form, and tells
// what differs. Plain, so that it can be built for other machines.

#include "tests/determinism/scenes.h"

#include <cstdio>

int main() {
    const std::vector<determinism::Line> now = determinism::golden_lines();
    std::fputs(determinism::to_text(now).c_str(), stdout);
    const std::vector<std::string> found = determinism::differences(determinism::kept_lines(), now);
    for (const std::string& difference : found) {
        std::fputs((difference + "\n").c_str(), stderr);
    }
    return found.empty() ? 0 : 1;
}
