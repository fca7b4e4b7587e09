// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace dragoman {

/// Root of everything dragoman throws on purpose; only cli/main.cpp catches it.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The caller asked for something that does not exist: exit code 2.
struct UsageError : Error {
    using Error::Error;
};

/// A file that cannot be read as what it should be: "articles.jsonl:17: no publication date".
struct InputError : Error {
    using Error::Error;
    InputError(const std::string& file, std::size_t line, const std::string& what)
        : Error(file + ":" + std::to_string(line) + ": " + what) {}
};

/// The store cannot be opened, is no store, or the disk refused.
struct StoreError : Error {
    using Error::Error;
};

} // namespace dragoman
