#include "extract/entities/name_key.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

constexpr std::array<std::string_view, 3> articles = {"the", "a", "an"};

bool ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool ascii_letter(char c) { return ascii_upper(c) || (c >= 'a' && c <= 'z'); }

bool is_joiner(std::string_view word) { return word == "of" || word == "and" || word == "for" || word == "the" || word == "on" || word == "in" || word == "de" || word == "&"; }

bool ends_with(std::string_view text, std::string_view end) { return text.size() > end.size() && text.substr(text.size() - end.size()) == end; }

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const std::string lower = utf8::lower(name);
    auto flush = [&] {
        if (ends_with(word, "'s")) word.resize(word.size() - 2);
        if (ends_with(word, "\xE2\x80\x99s")) word.resize(word.size() - 4);
        if (!word.empty() && !(words.empty() && std::find(articles.begin(), articles.end(), word) != articles.end())) words.push_back(word);
        word.clear();
    };
    for (const char c : lower) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '-' || c == ',' || c == '"' || c == '(' || c == ')') flush();
        else if (c != '.') word += c;
    }
    flush();
    if (words.size() >= 2 && words[0] == "united" && words[1] == "states") {
        words.erase(words.begin());
        words[0] = "us";
    }
    if (words.size() == 1 && words[0] == "usa") words[0] = "us";
    return words;
}

std::string name_key(std::string_view name) {
    std::string key;
    for (const auto& word : name_words(name)) {
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

std::string organization_key(std::string_view name) {
    auto words = name_words(name);
    if (words.size() > 1 && (words[0] == "us" || words[0] == "uk" || words[0] == "federal")) words.erase(words.begin());
    std::erase_if(words, [](const std::string& w) { return is_joiner(w); });
    const bool department = std::find(words.begin(), words.end(), "department") != words.end() || std::find(words.begin(), words.end(), "ministry") != words.end();
    if (department) std::sort(words.begin(), words.end());
    std::string key;
    for (const auto& word : words) {
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

bool is_acronym(std::string_view name) {
    std::size_t upper = 0, letters = 0;
    for (const char c : name) {
        if (c == '.' || c == '-') continue;
        if (!ascii_letter(c)) return false;
        ++letters;
        upper += ascii_upper(c) ? 1u : 0u;
    }
    return letters >= 2 && letters <= 7 && upper >= 2 && upper * 3 >= letters * 2;
}

std::string initials(std::string_view name, bool all) {
    std::string out, word;
    auto flush = [&] {
        if (!word.empty() && ascii_letter(word[0])) {
            if (ascii_upper(word[0])) out += word[0];
            else if (all) out += static_cast<char>(word[0] - 'a' + 'A');
        }
        word.clear();
    };
    for (const char c : name) {
        if (c == ' ' || c == '-') flush();
        else word += c;
    }
    flush();
    return out;
}

std::string acronym_letters(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (ascii_letter(c)) out += ascii_upper(c) ? c : static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string generation(const std::vector<std::string>& words) {
    const bool told = words.size() > 1 && (words.back() == "jr" || words.back() == "sr" || words.back() == "ii" || words.back() == "iii");
    return told ? words.back() : std::string();
}

void drop_generation(std::vector<std::string>& words) {
    while (!generation(words).empty()) words.pop_back();
}

bool compatible_persons(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.back() != b.back()) return false;
    if (a.size() == 1 || b.size() == 1) return true;
    const auto& first = a.front();
    const auto& other = b.front();
    if (first == other) return true;
    const auto& shorter = first.size() < other.size() ? first : other;
    const auto& longer = first.size() < other.size() ? other : first;
    if (shorter.size() == 1 || (shorter.size() >= 3 && longer.compare(0, shorter.size(), shorter) == 0)) return longer[0] == shorter[0];  // "J." "Tim" "Timothy"
    // "George W. Bush" and "W. Bush", "Luiz Lula da Silva" and "Lula da Silva": the first name of one stands inside the other.
    return std::find(a.begin(), a.end() - 1, other) != a.end() - 1 || std::find(b.begin(), b.end() - 1, first) != b.end() - 1;
}

}  // namespace pg::extract
