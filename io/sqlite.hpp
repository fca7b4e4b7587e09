// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

// SQLite in three values. Nothing here knows about dragoman's tables; sqlite3.h is seen in sqlite.cpp alone. Every
// function throws StoreError with the path of the file, SQLite's reason and what to try.

namespace dragoman::sqlite {

class Database {
public:
    enum class Mode { read, write }; ///< write creates a file that is missing; read leaves all tables as they are

    /// `patience`: how long a statement waits for another process that holds the file.
    Database(const std::string& path, Mode mode, std::chrono::milliseconds patience);

    const std::string& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }
    void run(const std::string& sql);                  ///< one or several statements that give no rows
    std::int64_t number(const std::string& sql) const; ///< the first column of the first row, or 0
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. Values are bound, and columns read, one after the other from the left:
///
///     find.bind("evt_1").bind(3);
///     while (find.step()) use(find.text(), find.integer());
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind_null();
    Statement& bind_or_null(std::string_view text); ///< null where empty

    bool step(); ///< to the next row; at the end false, and the statement is ready to be bound again
    void run();  ///< a statement without rows: steps to its end
    void reset();

    std::string_view view(); ///< valid until the next step; empty for null
    std::string text() { return std::string{view()}; }
    std::optional<std::string> text_or_null();
    std::int64_t integer();
    bool null_ahead() const; ///< is the next column null?
    void skip(int columns) { column_ += columns; }

    const std::string& path() const { return database_->path(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    void check(int code) const;
    int next_column() { return column_++; }

    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    int parameter_{1};
    int column_{};
};

/// All or nothing: what is not committed when it goes out of scope is undone.
class Transaction {
public:
    enum class Kind { read, write }; ///< write takes the file's one write lock at once, so that it cannot fail later
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database* database_;
    bool open_{true};
};

} // namespace dragoman::sqlite
