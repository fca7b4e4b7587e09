// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <filesystem>
#include <string>

namespace dragoman::test {

struct Answer {
    std::string out{};
    std::string err{};
    int code{};
};

/// Runs the program in this process, as it would run with its output in a pipe, or on a terminal.
Answer run(const Arguments& arguments, const std::string& input = "", bool terminal = false);

/// A folder that is gone with the value.
class TempFolder {
public:
    explicit TempFolder(const std::string& name);
    ~TempFolder();
    std::string operator/(const std::string& file) const { return (path_ / file).string(); }

private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);
std::string source(const std::string& path); ///< a path below the root of the source tree

} // namespace dragoman::test
