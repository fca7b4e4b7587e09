// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <unistd.h>

#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    dragoman::Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0};
    const int code = dragoman::run_program({argv + 1, argv + argc}, streams);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "dragoman: standard output cannot be written\n";
        return code == dragoman::done ? dragoman::nothing_found : code;
    }
    return code;
}
