// SPDX-License-Identifier: MIT
#include "io/sqlite.hpp"

#include "core/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace dragoman::sqlite {

namespace {

/// What a user can do about it.
std::string_view advice(int code) {
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another process is using the store; try again when it is done";
    case SQLITE_NOTADB: return "this file is no dragoman store; name another file";
    case SQLITE_CORRUPT: return "the store is damaged; take a copy of it back, or ingest the articles into a new file";
    case SQLITE_FULL: return "the disk is full; make room and try again. The store is as it was before";
    case SQLITE_READONLY: return "the file or its folder cannot be written to";
    case SQLITE_CANTOPEN: return "check that the folder exists and that you may write to it";
    case SQLITE_IOERR: return "the disk refused; the store is as it was before";
    default: return "";
    }
}

[[noreturn]] void fail_with(const std::string& path, int code, const char* reason) {
    const auto hint = advice(code);
    throw StoreError(fmt::format("{}: {}{}{}", path, reason, hint.empty() ? "" : ": ", hint));
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(const std::string& path, Mode mode, std::chrono::milliseconds patience) : path_(path) {
    // A reader opens the file for writing too: after a crash, SQLite must be able to undo the unfinished batch.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::write ? SQLITE_OPEN_CREATE : 0);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail_with(path_, code, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    if (mode == Mode::read) run("PRAGMA query_only = ON");
}

void Database::fail(int code) const {
    fail_with(path_, code, sqlite3_errmsg(handle_.get()));
}

void Database::run(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const std::string& sql) const {
    Statement statement{*this, sql};
    return statement.step() ? statement.integer() : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const {
    sqlite3_finalize(handle);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* handle = nullptr;
    check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr));
    handle_.reset(handle);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) database_->fail(code);
}

Statement& Statement::bind(std::string_view text) {
    // An empty view may hold no pointer, which SQLite would take for null.
    const char* bytes = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(handle_.get(), parameter_++, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    check(sqlite3_bind_int64(handle_.get(), parameter_++, number));
    return *this;
}

Statement& Statement::bind_null() {
    check(sqlite3_bind_null(handle_.get(), parameter_++));
    return *this;
}

Statement& Statement::bind_or_null(std::string_view text) {
    return text.empty() ? bind_null() : bind(text);
}

bool Statement::step() {
    column_ = 0;
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    // Resetting would give the same code again, but not the message: read that first.
    const std::string reason = sqlite3_errmsg(database_->handle());
    reset();
    fail_with(database_->path(), code, reason.c_str());
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(handle_.get());
    parameter_ = 1;
}

std::string_view Statement::view() {
    const int column = next_column();
    const auto* text = sqlite3_column_text(handle_.get(), column);
    if (!text) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

bool Statement::null_ahead() const {
    return sqlite3_column_type(handle_.get(), column_) == SQLITE_NULL;
}

std::optional<std::string> Statement::text_or_null() {
    if (!null_ahead()) return text();
    skip(1);
    return std::nullopt;
}

std::int64_t Statement::integer() {
    return sqlite3_column_int64(handle_.get(), next_column());
}

Transaction::Transaction(Database& database, Kind kind) : database_(&database) {
    database.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // After a full disk SQLite may have rolled back by itself: a second time does no harm, and its error says nothing.
    if (open_) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_->run("COMMIT");
    open_ = false;
}

} // namespace dragoman::sqlite
