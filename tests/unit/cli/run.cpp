// SPDX-License-Identifier: MIT
#include "run.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

namespace dragoman::test {

namespace fs = std::filesystem;

Answer run(const Arguments& arguments, const std::string& input, bool terminal) {
    std::istringstream in{input};
    std::ostringstream out, err;
    Streams streams{in, out, err, terminal, terminal};
    const int code = run_program(arguments, streams);
    return {out.str(), err.str(), code};
}

TempFolder::TempFolder(const std::string& name) : path_(fs::temp_directory_path() / ("dragoman-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
}

TempFolder::~TempFolder() {
    fs::remove_all(path_);
}

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string source(const std::string& path) {
    return (fs::path{DRAGOMAN_SOURCE_DIR} / path).string();
}

} // namespace dragoman::test
