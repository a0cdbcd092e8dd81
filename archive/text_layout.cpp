#include "archive/text_layout.hpp"

#include <algorithm>

#include "archive/dates.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

constexpr std::size_t least_width = 40, most_width = 120;

struct Line {
    std::string_view text;  ///< trimmed; empty for a blank line
    bool indented = false;
    std::size_t columns = 0;     ///< code points of the text
    std::size_t first_word = 0;  ///< code points of its first word
};

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto raw = text.substr(at, end - at);
        const auto line = trim(raw);
        lines.push_back({line, raw.starts_with("  "), columns_of(line), columns_of(line.substr(0, line.find(' ')))});
        at = end + 1;
    }
    return lines;
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view closer : {"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99"})
        if (text.ends_with(closer)) { text.remove_suffix(closer.size()); break; }
    return text.ends_with(".") || text.ends_with("!") || text.ends_with("?") || text.ends_with("\xE2\x80\xA6");
}

bool starts_item(std::string_view text) {
    return text.starts_with("- ") || text.starts_with("* ") || text.starts_with("\xE2\x80\xA2") || text.starts_with("\xE2\x80\x94 ");
}

/// The width at which lines were broken; 0 when they were not: nearly every break must be one that the next word forced.
std::size_t wrap_width(const std::vector<Line>& lines) {
    std::size_t width = 0, pairs = 0, forced = 0;
    for (const Line& line : lines) width = std::max(width, line.columns);
    if (width < least_width || width > most_width) return 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].text.empty() || lines[i + 1].text.empty()) continue;
        // Headings and names are short of their own will.
        if (lines[i].columns * 2 < width) continue;
        ++pairs;
        if (lines[i].columns + 1 + lines[i + 1].first_word > width - 8) ++forced;
    }
    return pairs >= 2 && forced * 10 >= pairs * 7 ? width : 0;
}

/// A break that the width forced, or in a ragged text nearly so; a short line without a sentence's end is a heading.
bool continues(const Line& line, const Line& next, std::size_t width) {
    if (width == 0 || next.text.empty() || (next.indented && !line.indented) || starts_item(next.text)) return false;
    if (line.columns + 1 + next.first_word > width - 8) return true;
    return line.columns * 4 > width * 3 && !ends_sentence(line.text);
}

std::size_t word_count(std::string_view text) { return split(text, ' ').size(); }

/// Prose, as opposed to a headline, a name or a label.
bool is_prose(std::string_view paragraph) {
    const std::size_t words = word_count(paragraph);
    return words >= 25 || (words >= 8 && ends_sentence(paragraph) && !paragraph.ends_with("?"));
}

bool looks_like_name(std::string_view text) {
    const auto words = split(text, ' ');
    if (words.empty() || words.size() > 6) return false;
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        std::size_t at = 0;
        const char32_t first = utf8::next(word, at);
        return utf8::is_upper(first) || !utf8::is_letter(first) || word == "of" || word == "the" || word == "and" || word == "for";
    });
}

/// "By Ida Lindqvist, Staff Writer" -> "Ida Lindqvist, Staff Writer".
std::string_view byline(std::string_view text) {
    if (text.size() > 120) return {};
    for (const std::string_view start : {"By ", "BY ", "by ", "By: ", "Written by ", "Author: "}) {
        if (!text.starts_with(start)) continue;
        const auto name = trim(text.substr(start.size()));
        std::size_t at = 0;
        return !name.empty() && utf8::is_upper(utf8::next(name, at)) && !ends_sentence(name) ? name : std::string_view{};
    }
    return {};
}

/// "Valley Sentinel, May 13, 2023": a name and a date in one short line.
bool take_name_and_date(std::string_view text, Draft& draft) {
    const auto dated = dated_line(text);
    if (!dated || dated->date.day == 0) return false;
    const std::string_view name = dated->rest;
    const auto author = byline(name);
    if (!name.empty() && author.empty() && !looks_like_name(name)) return false;
    if (!draft.published) draft.published = dated->date;
    if (!author.empty() && draft.author.empty()) draft.author = author;
    if (author.empty() && draft.source.empty()) draft.source = name;
    return true;
}

/// Chooses site name and headline among the short lines above an article; returns how many of the lines they use up.
std::size_t assign_headlines(const std::vector<std::string>& lines, Draft& draft) {
    if (lines.empty()) return 0;
    std::size_t title = 0;
    // Names of the site and of the section stand above the headline, which is longer.
    const auto longer_follows = [&](std::size_t at) {
        return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                           [&](const std::string& line) { return word_count(line) > word_count(lines[at]); });
    };
    while (looks_like_name(lines[title]) && word_count(lines[title]) <= 5 && longer_follows(title)) ++title;
    if (draft.title.empty()) draft.title = lines[title];
    if (title > 0 && draft.source.empty()) draft.source = lines[0];
    // The site's name may stand below the headline as well.
    if (title == 0 && lines.size() > 1 && draft.source.empty() && looks_like_name(lines[1]) && word_count(lines[1]) >= 2) {
        draft.source = lines[1];
        return 2;
    }
    return title + 1;
}

/// Letters and digits only, lower case.
std::string bare(std::string_view text) {
    std::string out;
    for (const char c : utf8::lower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out.push_back(c);
    return out;
}

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view text) {
    const auto lines = lines_of(text);
    const std::size_t width = wrap_width(lines);
    std::vector<std::string> paragraphs;
    bool open = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.empty()) { open = false; continue; }
        if (open) (paragraphs.back() += ' ') += lines[i].text;
        else paragraphs.emplace_back(lines[i].text);
        open = i + 1 < lines.size() && continues(lines[i], lines[i + 1], width);
    }
    return paragraphs;
}

void take_head(std::vector<std::string>& paragraphs, Draft& draft, const Furniture& furniture) {
    constexpr std::size_t most_head = 10;
    std::vector<std::string> headlines;
    std::size_t taken = 0;
    bool date_seen = false;
    for (; taken < paragraphs.size() && taken < most_head && !is_prose(paragraphs[taken]); ++taken) {
        const std::string& line = paragraphs[taken];
        if (const auto effect = furniture.effect_of(line); effect == FurnitureEffect::Drop || effect == FurnitureEffect::End) continue;
        if (const auto date = date_line(line); date && date->day != 0) {
            if (!draft.published) draft.published = date;
            date_seen = true;
        } else if (const auto name = byline(line); !name.empty()) {
            if (draft.author.empty()) draft.author = name;
        } else if (take_name_and_date(line, draft)) {
            date_seen = true;
        } else if (date_seen && !headlines.empty()) {
            break;  // below the date the first section heading begins
        } else {
            headlines.push_back(line);
        }
    }
    // Where nothing but short lines is there, the sentences among the last ones are the text.
    std::vector<std::string> sentences;
    for (; taken == paragraphs.size() && !headlines.empty() && ends_sentence(headlines.back()); headlines.pop_back())
        sentences.insert(sentences.begin(), headlines.back());
    const std::size_t used = assign_headlines(headlines, draft);
    std::vector<std::string> body;
    for (std::size_t i = used; i < headlines.size(); ++i)
        if (word_count(headlines[i]) >= 6) body.push_back(std::move(headlines[i]));
    body.insert(body.end(), sentences.begin(), sentences.end());
    body.insert(body.end(), std::make_move_iterator(paragraphs.begin() + static_cast<std::ptrdiff_t>(taken)), std::make_move_iterator(paragraphs.end()));
    paragraphs = std::move(body);
}

std::string without_head_repeats(std::string_view text, Draft& draft) {
    constexpr int most_lines = 6;
    const std::string title = bare(draft.title);
    for (int line = 0; line < most_lines; ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto first = trim(text.substr(0, end));
        const auto date = date_line(first);
        const auto author = byline(first);
        if (!author.empty() && draft.author.empty()) draft.author = author;
        if (date && !draft.published) draft.published = date;
        const bool repeats = !title.empty() && first.size() < draft.title.size() * 2 + 20 && bare(first) == title;
        const bool head = repeats || date || !author.empty() || (!first.empty() && !is_prose(first) && take_name_and_date(first, draft));
        if (!head && !first.empty()) break;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::string(trim(text));
}

void drop_closing_labels(std::vector<std::string>& paragraphs) {
    constexpr std::size_t longest_label = 5;
    while (paragraphs.size() > 1 && word_count(paragraphs.back()) <= longest_label && !ends_sentence(paragraphs.back())) paragraphs.pop_back();
}

std::string joined(const std::vector<std::string>& paragraphs) {
    std::string out;
    for (const auto& paragraph : paragraphs) {
        if (!out.empty()) out += "\n\n";
        out += paragraph;
    }
    return out;
}

std::string_view without_stray_brackets(std::string_view text) {
    text = trim(text);
    if (!text.starts_with("]") && !text.starts_with("}")) return text;
    std::size_t cut = 0;
    int open = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 64); ++i) {
        if (text[i] == '[' || text[i] == '{') ++open;
        if (text[i] != ']' && text[i] != '}') continue;
        if (open > 0) --open;
        else cut = i + 1;
    }
    return trim(text.substr(cut));
}

}  // namespace pg::archive
