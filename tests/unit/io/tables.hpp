// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace dragoman::test {

/// All rows of a query by SQLite itself, their columns joined with '|'. Throws std::runtime_error with SQLite's reason.
std::vector<std::string> rows(const std::string& path, const std::string& sql);

/// Changes the file behind the store's back.
void execute(const std::string& path, const std::string& sql);

/// Holds the write lock of the file while `act` runs, and gives its answer.
bool hold_lock(const std::string& path, const std::function<bool()>& act);

/// Every row of every table, and the schema: equal for two stores that hold the same, whatever came first.
std::string dump(const std::string& path);

} // namespace dragoman::test
