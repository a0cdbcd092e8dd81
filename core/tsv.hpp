// The form of most data files: tab-separated UTF-8 text with a header.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pg {

/// A data file of tab-separated columns. Lines that start with '#' are notes (source, licence, how to extend); the first other
/// line names the columns; empty lines are skipped. Trailing empty cells may be left out.
class Tsv {
public:
    /// Throws Error that names file and line: unreadable file, a row with too many cells, invalid UTF-8.
    static Tsv read(const std::filesystem::path& file);
    static Tsv parse(std::string text, const std::string& file_name);

    std::size_t rows() const { return rows_.size(); }
    bool has(std::string_view column) const;
    /// Throws Error naming the file and its columns if there is no such column.
    std::size_t column(std::string_view name) const;
    /// Valid as long as this object lives and is not moved from.
    std::string_view cell(std::size_t row, std::size_t column) const;
    /// 1-based line of a row in the file, for messages.
    std::size_t line(std::size_t row) const { return rows_[row].line; }
    const std::string& file_name() const { return file_name_; }
    /// Throws Error "FILE:LINE: message".
    [[noreturn]] void fail(std::size_t row, const std::string& message) const;

private:
    struct Row {
        std::size_t line;
        std::vector<std::pair<std::size_t, std::size_t>> cells;  ///< offset and length in text_
    };
    std::string file_name_;
    std::string text_;
    std::vector<std::string> columns_;
    std::vector<Row> rows_;
};

/// Splits at a separator; empty parts are dropped, white space around parts is trimmed. Views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

/// All words of a file's first column, separated by blanks. Throws as Tsv::read does.
std::unordered_set<std::string> read_words(const std::filesystem::path& file);

}  // namespace pg
