// SPDX-License-Identifier: MIT
#include "tables.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace dragoman::test {

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)>;

Database open(const std::string& path) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database{handle, sqlite3_close_v2};
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(handle));
    return database;
}

} // namespace

std::vector<std::string> rows(const std::string& path, const std::string& sql) {
    std::vector<std::string> out;
    const auto add = [](void* to, int columns, char** values, char**) {
        std::string row;
        for (int i = 0; i < columns; ++i) row += (i ? "|" : "") + std::string(values[i] ? values[i] : "NULL");
        static_cast<std::vector<std::string>*>(to)->push_back(row);
        return 0;
    };
    const auto database = open(path);
    if (sqlite3_exec(database.get(), sql.c_str(), add, &out, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database.get()));
    return out;
}

void execute(const std::string& path, const std::string& sql) {
    rows(path, sql);
}

bool hold_lock(const std::string& path, const std::function<bool()>& act) {
    const auto database = open(path);
    return sqlite3_exec(database.get(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK && act() &&
           sqlite3_exec(database.get(), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::string dump(const std::string& path) {
    std::string text;
    for (const auto& line : rows(path, "SELECT sql FROM sqlite_schema ORDER BY name")) text += line + "\n";
    for (const auto& table : rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        for (const auto& row : rows(path, "SELECT * FROM " + table)) text += table + ": " + row + "\n";
    return text;
}

} // namespace dragoman::test
