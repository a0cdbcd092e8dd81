#include "archive/markdown.hpp"

#include <algorithm>

#include "archive/dates.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

void take_front_matter(std::string_view& text, Draft& draft) {
    std::string_view rest = text;
    if (trim(take_line(rest)) != "---") return;
    Draft found = draft;
    for (int lines = 0; lines < 50 && !rest.empty(); ++lines) {
        const auto line = trim(take_line(rest));
        if (line == "---") {
            draft = std::move(found);
            text = rest;
            return;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string key = utf8::lower(trim(line.substr(0, colon)));
        auto value = trim(line.substr(colon + 1));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) value = value.substr(1, value.size() - 2);
        if (key == "title" || key == "headline") found.title = value;
        else if (key == "author") found.author = value;
        else if (key == "source" || key == "outlet") found.source = value;
        else if (key == "url" || key == "link") found.url = value;
        else if (key == "id") found.id = value;
        else if (key == "date" || key == "published") found.published = parse_date(value);
    }
}

bool is_rule(std::string_view line) {
    if (line.size() < 3 || std::string_view("-*_=").find(line[0]) == std::string_view::npos) return false;
    return std::all_of(line.begin(), line.end(), [&](char c) { return c == line[0] || c == ' '; });
}

bool is_mark(char c) { return c == '*' || c == '_' || c == '`' || c == '~'; }

/// At "[": the label of "[label](target)" or "[label][reference]", and `at` behind it; empty when it is no link. Bounded look-ahead keeps it linear.
std::string_view link_label(std::string_view line, std::size_t& at) {
    constexpr std::size_t longest = 2000;
    const auto window = line.substr(at, longest);
    const auto close = window.find(']');
    if (close == std::string_view::npos || close + 1 >= window.size()) return {};
    const char opener = window[close + 1];
    if (opener != '(' && opener != '[') return {};
    const auto end = window.find(opener == '(' ? ')' : ']', close + 2);
    if (end == std::string_view::npos) return {};
    at += end + 1;
    return window.substr(1, close - 1);
}

}  // namespace

std::string without_inline_markup(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        const bool image = c == '!' && at + 1 < line.size() && line[at + 1] == '[';
        if (c == '[' || image) {
            std::size_t behind = image ? at + 1 : at;
            const auto label = link_label(line, behind);
            if (!label.empty()) {
                if (!image) out += label;
                at = behind;
                continue;
            }
        }
        if (c == '\\' && at + 1 < line.size() && std::ispunct(static_cast<unsigned char>(line[at + 1])) != 0) {
            out.push_back(line[at + 1]);
            at += 2;
            continue;
        }
        if (is_mark(c)) {
            // An underscore within a word and a star between spaces are no markup.
            const bool word_before = at > 0 && std::isalnum(static_cast<unsigned char>(line[at - 1])) != 0;
            const bool word_after = at + 1 < line.size() && std::isalnum(static_cast<unsigned char>(line[at + 1])) != 0;
            const bool lone = (at == 0 || line[at - 1] == ' ') && (at + 1 == line.size() || line[at + 1] == ' ');
            if (!(c == '_' && word_before && word_after) && !lone) { ++at; continue; }
        }
        out.push_back(c);
        ++at;
    }
    return out;
}

std::vector<std::string> markdown_paragraphs(std::string_view text, Draft& draft) {
    take_front_matter(text, draft);
    std::vector<std::string> paragraphs;
    bool open = false, code = false;
    const auto add = [&](std::string_view line, bool join) {
        const std::string plain = without_inline_markup(line);
        if (trim(plain).empty()) return;
        if (join && open) (paragraphs.back() += ' ') += trim(plain);
        else paragraphs.emplace_back(trim(plain));
    };
    while (!text.empty()) {
        const auto raw = take_line(text);
        auto line = trim(raw);
        if (line.starts_with("```") || line.starts_with("~~~")) { code = !code; open = false; continue; }
        if (code) continue;
        while (line.starts_with(">")) line = trim(line.substr(1));
        if (line.empty() || is_rule(line)) { open = false; continue; }
        if (line[0] == '#') {
            const auto level = std::min(line.find_first_not_of('#'), line.size());
            const auto heading = trim(line.substr(level));
            if (level == 1 && draft.title.empty() && paragraphs.empty()) draft.title = without_inline_markup(heading);
            else add(heading, false);
            open = false;
            continue;
        }
        const bool item = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
        if (item) line = trim(line.substr(2));
        const std::size_t before = paragraphs.size();
        add(line, !item);
        open = (open || paragraphs.size() > before) && !raw.ends_with("  ");
    }
    return paragraphs;
}

}  // namespace pg::archive
