#include "core/tsv.hpp"

#include <algorithm>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"

namespace pg {

std::string_view trim(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Tsv Tsv::read(const std::filesystem::path& file) { return parse(read_file(file), file.filename().string()); }

Tsv Tsv::parse(std::string text, const std::string& file_name) {
    Tsv tsv;
    tsv.file_name_ = file_name;
    tsv.text_ = std::move(text);
    if (!utf8::valid(tsv.text_)) throw Error(file_name + ": not valid UTF-8");
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < tsv.text_.size();) {
        ++number;
        const std::size_t end = std::min(tsv.text_.find('\n', begin), tsv.text_.size());
        std::size_t stop = end;
        if (stop > begin && tsv.text_[stop - 1] == '\r') --stop;
        if (stop > begin && tsv.text_[begin] != '#') {
            Row row{number, {}};
            for (std::size_t at = begin; at <= stop;) {
                const std::size_t tab = std::min(std::min(tsv.text_.find('\t', at), tsv.text_.size()), stop);
                row.cells.emplace_back(at, tab - at);
                at = tab + 1;
            }
            if (tsv.columns_.empty()) {
                for (const auto& [at, size] : row.cells) tsv.columns_.push_back(tsv.text_.substr(at, size));
            } else {
                if (row.cells.size() > tsv.columns_.size())
                    throw Error(file_name + ":" + std::to_string(number) + ": " + std::to_string(row.cells.size()) + " cells, but " +
                                std::to_string(tsv.columns_.size()) + " columns");
                tsv.rows_.push_back(std::move(row));
            }
        }
        begin = end + 1;
    }
    return tsv;
}

bool Tsv::has(std::string_view column) const { return std::find(columns_.begin(), columns_.end(), column) != columns_.end(); }

std::size_t Tsv::column(std::string_view name) const {
    const auto at = std::find(columns_.begin(), columns_.end(), name);
    if (at != columns_.end()) return static_cast<std::size_t>(at - columns_.begin());
    std::string message = file_name_ + ": no column '" + std::string(name) + "' among:";
    for (const auto& column : columns_) message += " " + column;
    throw Error(message);
}

std::string_view Tsv::cell(std::size_t row, std::size_t column) const {
    const Row& r = rows_[row];
    if (column >= r.cells.size()) return {};
    return std::string_view(text_).substr(r.cells[column].first, r.cells[column].second);
}

void Tsv::fail(std::size_t row, const std::string& message) const { throw Error(file_name_ + ":" + std::to_string(line(row)) + ": " + message); }

std::unordered_set<std::string> read_words(const std::filesystem::path& path) {
    std::unordered_set<std::string> words;
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (const auto word : split(file.cell(r, 0), ' ')) words.emplace(word);
    return words;
}

}  // namespace pg
