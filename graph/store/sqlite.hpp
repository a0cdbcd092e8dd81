// A thin wrapper of our own around SQLite: connections and statements that clean up after themselves and whose errors name the file.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pg::graph {

class Database;

/// The file's name in words that SQLite takes for nothing else: ":memory:" and "file:" mean something to it.
std::string sqlite_name(const std::string& file);

/// One prepared statement. Texts given to bind() are copied. Not thread-safe.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bind_null();
    template <typename T>
    Statement& bind_maybe(const std::optional<T>& value) {
        return value ? bind(*value) : bind_null();
    }
    /// True when there is a row. Throws Error.
    bool step();
    /// Runs to the end and makes ready for the next use.
    void run();
    void reset();

    /// Valid until the next step() or reset().
    std::string_view text(int column) const;
    std::int64_t number(int column) const;
    double real(int column) const;
    bool is_null(int column) const;
    int columns() const;
    std::string_view column_name(int column) const;
    sqlite3_stmt* handle() const { return statement_.get(); }
    /// What stands behind the statement in the text it was made from; lives as long as that.
    std::string_view rest() const { return rest_; }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::string_view rest_;
    int next_ = 1;
};

/// One connection.
class Database {
public:
    enum class Mode : std::uint8_t { Read, Write };
    /// Throws Error that names the file. A file on a read-only disk can be read.
    Database(const std::string& file, Mode mode);

    void execute(const std::string& sql) const;
    Statement prepare(std::string_view sql) const { return Statement(*this, sql); }
    /// Throws Error "FILE: what SQLite says", in plain words for what people can mend (locked, full, read-only, damaged).
    [[noreturn]] void fail(int code) const;
    sqlite3* handle() const { return handle_.get(); }
    const std::string& file() const { return file_; }

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    void open(const std::string& name, int flags);
    bool can_be_read() const;

    std::string file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace pg::graph
