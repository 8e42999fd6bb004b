#include "game/choreo/command_line.h"

#include <iostream>
#include <unistd.h>

int main(int argc, char** argv) {
    const choreo::Console console{
        .out = std::cout, .err = std::cerr, .err_is_terminal = isatty(STDERR_FILENO) == 1};
    return static_cast<int>(choreo::run(argc, argv, console));
}
