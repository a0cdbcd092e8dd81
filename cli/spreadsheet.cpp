#include "cli/spreadsheet.hpp"

#include <algorithm>
#include <string_view>

namespace pg::cli {

namespace {

/// By the header, the first line that is no note.
char separator_of(std::string_view text) {
    while (text.starts_with('#') || text.starts_with('\n') || text.starts_with('\r')) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    const auto header = text.substr(0, text.find('\n'));
    for (const char c : {'\t', ';', ','})
        if (header.find(c) != std::string_view::npos) return c;
    return '\t';
}

/// Reads cell by cell (RFC 4180), with any separator.
class Cells {
public:
    Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::string as_tabs() {
        while (at_ < text_.size()) {
            if (text_[at_] == '"') quoted();
            while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') put(text_[at_++]);
            if (at_ == text_.size()) break;
            if (text_[at_++] == separator_) out_ += '\t';
            else end_row();
        }
        end_row();
        return std::move(out_);
    }

private:
    static char blank(char c) { return c == '\t' || c == '\n' || c == '\r' ? ' ' : c; }

    void put(char c) {
        if (c == '\r' && (at_ >= text_.size() || text_[at_] == '\n')) return;  // `at_` is past it
        out_ += blank(c);
    }

    void quoted() {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"' && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) {
                ++at_;
                return;
            }
            if (text_[at_] == '"') ++at_;
            if (text_[at_] == '\n') ++lines_within_;
            out_ += blank(text_[at_]);
        }
    }

    /// A row that takes several lines is followed by empty ones, so that the rows behind it keep their numbers.
    void end_row() {
        out_.append(1 + lines_within_, '\n');
        lines_within_ = 0;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, lines_within_ = 0;
    std::string out_;
};

}  // namespace

std::string tab_separated(std::string text) {
    const char separator = separator_of(text);
    // Cells of a table with tabs are what they are, unless a spreadsheet put marks around one.
    if (separator == '\t' && text.find("\t\"") == std::string::npos && text.find("\n\"") == std::string::npos) return text;
    return Cells(text, separator).as_tabs();
}

}  // namespace pg::cli
