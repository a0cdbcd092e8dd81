#include "archive/finish.hpp"

#include <algorithm>
#include <array>

#include "archive/dates.hpp"
#include "archive/encoding.hpp"
#include "core/hash.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

constexpr std::size_t least_letters = 40;
constexpr std::size_t slug_limit = 60;
constexpr std::size_t language_sample = 1500;

std::size_t letters_in(std::string_view text, std::size_t enough) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < enough;)
        if (utf8::is_letter(utf8::next(text, at))) ++count;
    return count;
}

/// Collapses spaces, trims lines and leaves exactly one empty line between paragraphs (input: "\n" within, "\n\n" between them).
std::string tidy_paragraphs(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t breaks = 0;
    bool space = false;
    for (const char c : text) {
        if (c == '\n') { ++breaks; space = false; continue; }
        if (c == ' ') { space = true; continue; }
        if (breaks != 0 && !out.empty()) out += "\n\n";
        else if (space && !out.empty()) out.push_back(' ');
        breaks = 0;
        space = false;
        out.push_back(c);
    }
    return out;
}

struct FunctionWords {
    std::string_view code;
    std::array<std::string_view, 12> words;
};
// The commonest words that the other six languages do not share.
constexpr std::array languages = {
    FunctionWords{"en", {"the", "and", "of", "to", "that", "with", "was", "for", "said", "his", "from", "have"}},
    FunctionWords{"es", {"el", "los", "las", "que", "del", "por", "con", "una", "para", "como", "pero", "su"}},
    FunctionWords{"fr", {"le", "les", "des", "du", "et", "dans", "qui", "pour", "est", "avec", "une", "sur"}},
    FunctionWords{"de", {"der", "und", "das", "den", "mit", "von", "nicht", "ist", "auf", "dem", "ein", "sich"}},
    FunctionWords{"pt", {"o", "os", "uma", "do", "da", "em", "não", "dos", "ao", "mais", "foi", "pelo"}},
    FunctionWords{"it", {"il", "che", "di", "della", "gli", "sono", "per", "nel", "alla", "anche", "più", "è"}},
    FunctionWords{"nl", {"het", "een", "van", "dat", "niet", "voor", "zijn", "aan", "ook", "wordt", "naar", "heeft"}},
};

struct Script {
    char32_t first, last;
    std::string_view code;
};
// Scripts that nearly always mean one language in news; kana before Han, since Japanese has both.
constexpr std::array scripts = {Script{0x3040, 0x30FF, "ja"}, Script{0x4E00, 0x9FFF, "zh"}, Script{0xAC00, 0xD7AF, "ko"}, Script{0x0400, 0x04FF, "ru"},
                                Script{0x0600, 0x06FF, "ar"}, Script{0x0590, 0x05FF, "he"}, Script{0x0370, 0x03FF, "el"}, Script{0x0900, 0x097F, "hi"},
                                Script{0x0E00, 0x0E7F, "th"}};

/// The language of a text of which a third of the letters (for Japanese a tenth) are of one such script.
std::string_view language_of_script(std::string_view text) {
    std::array<int, scripts.size()> counts{};
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (!utf8::is_letter(c)) continue;
        ++letters;
        if (c < 0x370) continue;
        for (std::size_t i = 0; i < scripts.size(); ++i) counts[i] += c >= scripts[i].first && c <= scripts[i].last ? 1 : 0;
    }
    for (std::size_t i = 0; i < scripts.size(); ++i)
        if (counts[i] * (i == 0 ? 10 : 3) > letters) return scripts[i].code;
    return {};
}

}  // namespace

std::string one_line(std::string_view text) {
    const std::string clean = normalised(text);
    std::string out;
    for (const char c : clean) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank) out.push_back(c);
        else if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string guessed_language(std::string_view text) {
    if (const auto code = language_of_script(text.substr(0, language_sample)); !code.empty()) return std::string(code);
    std::array<int, languages.size()> hits{};
    const std::string sample = utf8::lower(text.substr(0, language_sample));
    int words = 0;
    for (std::size_t at = 0; at < sample.size();) {
        const auto end = std::min(sample.find_first_of(" \n,.;:!?\"()", at), sample.size());
        const std::string_view word = std::string_view(sample).substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        ++words;
        for (std::size_t i = 0; i < languages.size(); ++i)
            hits[i] += std::find(languages[i].words.begin(), languages[i].words.end(), word) != languages[i].words.end() ? 1 : 0;
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    const bool sure = *best >= 2 && *best * 12 >= words && std::count_if(hits.begin(), hits.end(), [&](int h) { return h * 3 > *best * 2; }) == 1;
    return sure ? std::string(languages[static_cast<std::size_t>(best - hits.begin())].code) : std::string();
}

std::string foreign_language(std::string_view text) {
    constexpr std::size_t enough_words = 40;
    const std::string_view sample = text.substr(0, language_sample);
    if (const auto code = language_of_script(sample); !code.empty()) return std::string(code);
    if (split(sample, ' ').size() < enough_words) return {};
    const std::string code = guessed_language(sample);
    return code == "en" ? std::string() : code;
}

std::string slug(std::string_view text, std::size_t limit) {
    const std::string low = utf8::lower(text);
    std::string out;
    bool gap = false;
    std::size_t word_end = 0;
    for (const char c : low) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!keep) {
            // An apostrophe or a byte of an accented letter does not part words.
            if (c != '\'' && static_cast<unsigned char>(c) < 0x80) gap = true;
            continue;
        }
        if (gap && !out.empty()) { word_end = out.size(); out.push_back('-'); }
        gap = false;
        out.push_back(c);
        if (out.size() > limit) {
            out.resize(word_end != 0 ? word_end : limit);
            break;
        }
    }
    return out;
}

std::variant<Article, Rejection> finished(Draft draft, const Location& where) {
    Article article;
    article.text = tidy_paragraphs(normalised(draft.text));
    if (letters_in(article.text, least_letters) < least_letters)
        return Rejection{where, article.text.empty() ? "empty text" : "no prose: less than 40 letters of text"};
    article.url = one_line(draft.url);
    article.title = one_line(draft.title);
    article.author = one_line(draft.author);
    article.source = one_line(draft.source);
    article.published = draft.published ? draft.published : dateline_date(article.text);
    article.language = utf8::lower(one_line(draft.language)).substr(0, 2);
    if (article.language.size() != 2 || article.language == "un") article.language = guessed_language(article.text);
    article.id = one_line(draft.id);
    if (article.id.empty()) article.id = article.url;
    if (article.id.empty()) {
        const std::string words = slug(article.title, slug_limit);
        article.id = (words.empty() ? "article" : words) + "-" + content_hash(article.text).substr(0, 8);
    }
    return article;
}

}  // namespace pg::archive
