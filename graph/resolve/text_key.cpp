#include "graph/resolve/text_key.hpp"

#include <algorithm>
#include <array>

#include "core/hash.hpp"
#include "core/utf8.hpp"

namespace pg::graph {
namespace {

/// The base letters of Latin-1 and Latin Extended-A code points (lower case); 0 where there is none.
std::string_view base_letter(char32_t c) {
    struct Range {
        char32_t from, to;
        std::string_view base;
    };
    static constexpr std::array ranges{
        Range{0xE0, 0xE5, "a"},   Range{0xE6, 0xE6, "ae"},  Range{0xE7, 0xE7, "c"},   Range{0xE8, 0xEB, "e"},   Range{0xEC, 0xEF, "i"},
        Range{0xF0, 0xF0, "d"},   Range{0xF1, 0xF1, "n"},   Range{0xF2, 0xF6, "o"},   Range{0xF8, 0xF8, "o"},   Range{0xF9, 0xFC, "u"},
        Range{0xFD, 0xFF, "y"},   Range{0xDF, 0xDF, "ss"},  Range{0x101, 0x105, "a"}, Range{0x107, 0x10D, "c"}, Range{0x10F, 0x111, "d"},
        Range{0x113, 0x11B, "e"}, Range{0x11D, 0x123, "g"}, Range{0x125, 0x127, "h"}, Range{0x129, 0x131, "i"}, Range{0x135, 0x135, "j"},
        Range{0x137, 0x138, "k"}, Range{0x13A, 0x142, "l"}, Range{0x144, 0x14B, "n"}, Range{0x14D, 0x151, "o"}, Range{0x153, 0x153, "oe"},
        Range{0x155, 0x159, "r"}, Range{0x15B, 0x161, "s"}, Range{0x163, 0x167, "t"}, Range{0x169, 0x173, "u"}, Range{0x175, 0x175, "w"},
        Range{0x177, 0x177, "y"}, Range{0x17A, 0x17E, "z"}, Range{0x219, 0x219, "s"}, Range{0x21B, 0x21B, "t"}};
    for (const Range& r : ranges)
        if (c >= r.from && c <= r.to) return r.base;
    return {};
}

/// What letters, digits, "$" and "%" become; 0 for all other bytes.
constexpr std::array<char, 256> plain_letters = [] {
    std::array<char, 256> out{};
    for (char c = 'a'; c <= 'z'; ++c) out[static_cast<unsigned char>(c)] = out[static_cast<unsigned char>(c - 32)] = c;
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '$', '%'}) out[static_cast<unsigned char>(c)] = c;
    return out;
}();

char32_t next_lower(std::string_view text, std::size_t& at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return utf8::next(text, at);  // letters of ASCII are looked up
    const std::size_t from = at;
    utf8::next(text, at);
    const std::string lower = utf8::lower(text.substr(from, at - from));
    std::size_t start = 0;
    return utf8::next(lower, start);
}

/// What stands behind an apostrophe is the "s" of a genitive.
bool is_possessive(std::string_view rest) { return !rest.empty() && (rest[0] == 's' || rest[0] == 'S') && (rest.size() == 1 || rest[1] == ' '); }

bool is_small_word(std::string_view w) {
    static constexpr std::array<std::string_view, 12> small{"the", "a", "an", "of", "to", "in", "on", "for", "and", "by", "its", "their"};
    return std::find(small.begin(), small.end(), w) != small.end();
}

std::string singular(std::string word) {
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
    if (word.size() > 4 && (word.ends_with("sses") || word.ends_with("ches") || word.ends_with("shes") || word.ends_with("xes"))) return word.substr(0, word.size() - 2);
    if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) return word.substr(0, word.size() - 1);
    return word;
}

}  // namespace

std::string fold(std::string_view name) {
    std::string out;
    out.reserve(name.size());
    bool gap = false;
    for (std::size_t at = 0; at < name.size();) {
        // Most of most texts are letters of ASCII.
        if (const char plain = plain_letters[static_cast<unsigned char>(name[at])]; plain != 0) {
            if (gap) out += ' ';
            gap = false;
            out += plain;
            ++at;
            continue;
        }
        const char32_t c = next_lower(name, at);
        const bool apostrophe = c == '\'' || c == 0x2019;
        if (apostrophe && is_possessive(name.substr(at))) { ++at; continue; }
        if (apostrophe || c == '.') continue;  // O'Neill -> oneill, U.S. -> us
        const bool word = c < 0x80 ? plain_letters[c] != 0 : utf8::is_letter(c);
        if (!word) { gap = !out.empty(); continue; }
        if (gap) out += ' ';
        gap = false;
        const std::string_view base = base_letter(c);
        if (base.empty()) utf8::append(out, c);
        else out += base;
    }
    return out;
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string name_key(std::string_view name) {
    std::string key = fold(name);
    for (std::string_view article : {"the ", "a ", "an "})
        if (key.starts_with(article)) key.erase(0, article.size());
    return key;
}

std::string description_key(std::string_view name) {
    std::string key;
    for (std::string& word : words_of(name_key(name))) {
        if (is_small_word(word)) continue;
        if (!key.empty()) key += ' ';
        key += singular(std::move(word));
    }
    return key;
}

std::string stem(std::string_view word) {
    std::string out = fold(word);
    for (const std::string_view ending : {"ings", "ing", "ed", "es", "s", "d", "e"})
        if (out.ends_with(ending) && out.size() >= ending.size() + 3) {
            out.resize(out.size() - ending.size());
            break;
        }
    if (out.size() > 3 && out[out.size() - 1] == out[out.size() - 2]) out.pop_back();  // bann(ed)
    if (out.ends_with("i")) out.back() = 'y';                                          // den(i)ed
    if (out.ends_with("e")) out.pop_back();
    return out;
}

std::string slug(std::string_view name) {
    std::string out = fold(name);
    std::replace(out.begin(), out.end(), ' ', '-');
    std::erase_if(out, [](char c) { return c == '$' || c == '%'; });
    if (out.size() > 60) {
        std::size_t cut = 60;
        while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0u) == 0x80u) --cut;
        out.resize(cut);
    }
    return out.empty() ? "x" + content_hash(name).substr(0, 6) : out;
}

}  // namespace pg::graph
