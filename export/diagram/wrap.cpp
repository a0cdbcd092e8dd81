#include "export/diagram/wrap.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/utf8.hpp"

namespace pg::exporting {

namespace {

struct Word {
    std::string text;
    std::size_t size = 0;  ///< code points
};

std::vector<Word> words_of(std::string_view text, std::size_t longest) {
    std::vector<Word> words;
    Word word;
    const auto finish = [&] {
        if (word.size != 0) words.push_back(std::exchange(word, {}));
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c <= 0x20 || c == 0xA0) { finish(); continue; }
        if (word.size == longest) finish();
        utf8::append(word.text, c);
        ++word.size;
    }
    finish();
    return words;
}

std::vector<std::string> fill(const std::vector<Word>& words, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t used = 0;
    for (const auto& word : words) {
        if (!lines.empty() && used + 1 + word.size <= width) {
            lines.back() += " " + word.text;
            used += 1 + word.size;
        } else {
            lines.push_back(word.text);
            used = word.size;
        }
    }
    return lines;
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t max_lines) {
    const auto words = words_of(text, width);
    auto lines = fill(words, width);
    // The same number of lines at the smallest width that still allows it: no last line with one word.
    for (std::size_t narrower = width; narrower > 4 && lines.size() > 1; --narrower) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const Word& word) { return word.size < narrower; });
        auto tighter = fill(words, narrower - 1);
        if (!fits || tighter.size() > lines.size()) break;
        lines = std::move(tighter);
    }
    std::string out;
    for (std::size_t i = 0; i < std::min(lines.size(), max_lines); ++i) out += (i == 0 ? "" : "\n") + lines[i];
    if (lines.size() > max_lines) out += "…";
    return out;
}

std::string shortened(std::string_view text, std::size_t length) {
    std::string out;
    std::size_t size = 0;
    for (const auto& word : words_of(text, length)) {
        if (size + word.size + (size != 0) > length) return out + "…";
        if (size != 0) out += ' ';
        out += word.text;
        size += word.size + (size != 0);
    }
    return out;
}

}  // namespace pg::exporting
