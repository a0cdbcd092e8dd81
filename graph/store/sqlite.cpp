#include "graph/store/sqlite.hpp"

#include <filesystem>

#include "core/error.hpp"

namespace pg::graph {
namespace {

/// "file:" with everything escaped that a URI would read as more than a path.
std::string immutable_uri(const std::string& file) {
    std::string out = "file:";
    for (const char c : file) {
        if (c == '%') out += "%25";
        else if (c == '?') out += "%3f";
        else if (c == '#') out += "%23";
        else out += c;
    }
    return out + "?immutable=1";
}

}  // namespace

std::string sqlite_name(const std::string& file) { return file.starts_with(':') || file.starts_with("file:") ? "./" + file : file; }

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &raw, &rest);
    statement_.reset(raw);
    if (code != SQLITE_OK) database.fail(code);
    rest_ = sql.substr(static_cast<std::size_t>(rest - sql.data()));
}

Statement& Statement::bind(std::string_view text) {
    if (const int code = sqlite3_bind_text64(handle(), next_++, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8); code != SQLITE_OK) database_->fail(code);
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    if (const int code = sqlite3_bind_int64(handle(), next_++, number); code != SQLITE_OK) database_->fail(code);
    return *this;
}

Statement& Statement::bind(double number) {
    if (const int code = sqlite3_bind_double(handle(), next_++, number); code != SQLITE_OK) database_->fail(code);
    return *this;
}

Statement& Statement::bind_null() {
    if (const int code = sqlite3_bind_null(handle(), next_++); code != SQLITE_OK) database_->fail(code);
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(handle());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_->fail(code);
    return false;
}

void Statement::run() {
    while (step()) {}
    reset();
}

void Statement::reset() {
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
    next_ = 1;
}

std::string_view Statement::text(int column) const {
    const auto* bytes = sqlite3_column_blob(handle(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(handle(), column))};
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle(), column); }
double Statement::real(int column) const { return sqlite3_column_double(handle(), column); }
bool Statement::is_null(int column) const { return sqlite3_column_type(handle(), column) == SQLITE_NULL; }
int Statement::columns() const { return sqlite3_column_count(handle()); }
std::string_view Statement::column_name(int column) const { return sqlite3_column_name(handle(), column); }

Database::Database(const std::string& file, Mode mode) : file_(file) {
    // Readers open for writing where they may: the last one to close tidies up the write-ahead log. They write nothing else.
    open(sqlite_name(file), mode == Mode::Read ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (mode == Mode::Write) return;
    if (can_be_read()) {
        execute("PRAGMA query_only = ON");
        return;
    }
    // A write-ahead log needs a folder that can be written; a file without one, on a read-only disk, is whole as it stands.
    std::error_code ignored;
    if (std::filesystem::exists(file + "-wal", ignored)) return;
    open(immutable_uri(file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

void Database::open(const std::string& name, int flags) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, 2000);
}

bool Database::can_be_read() const {
    const int code = sqlite3_exec(handle(), "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr) & 0xFF;
    return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
}

void Database::execute(const std::string& sql) const {
    if (const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
}

void Database::fail(int code) const {
    std::string why;
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: why = "another process is writing to this graph; try again when it is done"; break;
        case SQLITE_FULL: why = "the disk is full; what was committed before is safe"; break;
        case SQLITE_READONLY: why = "the file or its folder is read-only"; break;
        case SQLITE_CORRUPT: why = "the file is damaged: " + std::string(handle() != nullptr ? sqlite3_errmsg(handle()) : "unreadable"); break;
        case SQLITE_NOTADB: why = "this is no policygraph file"; break;
        case SQLITE_CANTOPEN: why = "cannot open the file: it or its folder is missing or not accessible"; break;
        default: why = handle() != nullptr ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
    }
    throw Error("graph '" + file_ + "': " + why);
}

}  // namespace pg::graph
