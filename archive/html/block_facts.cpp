#include "archive/html/block_facts.hpp"

#include <algorithm>
#include <array>

namespace pg::archive::html {
namespace {

bool is_function_word(std::string_view word) {
    static constexpr std::array<std::string_view, 40> words = {"a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
                                                               "have", "he", "her", "his", "in", "is", "it", "its", "not", "of", "on", "or", "said", "she",
                                                               "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with"};
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

BlockFacts facts_of(const Block& block) {
    BlockFacts facts;
    const std::string_view text = block.text;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        if (c == ',') ++facts.commas;
        if (c >= '0' && c <= '9') ++facts.digits;
        if (c != ' ' && c != '\n') continue;
        const auto word = text.substr(from, at - from);
        from = at + 1;
        if (word.empty()) continue;
        ++facts.words;
        if (word[0] >= 'A' && word[0] <= 'Z') ++facts.capitals;
        if (word.size() < 6 && is_function_word(word)) ++facts.function_words;
        if (word.size() > 1 && (word.back() == '.' || word.back() == '!' || word.back() == '?')) ++facts.ends;
    }
    auto end = text;
    for (const std::string_view closer : {"\"", "\xE2\x80\x9D", "'", "\xE2\x80\x99", ")"})
        if (end.ends_with(closer)) { end.remove_suffix(closer.size()); break; }
    facts.ends_sentence = !end.empty() && (end.back() == '.' || end.back() == '!' || end.back() == '?' || end.back() == ':');
    facts.link_share = static_cast<float>(block.link_bytes) / static_cast<float>(text.size());
    if (facts.words >= 10 && facts.link_share < 0.4f && (facts.ends_sentence || facts.words > 25)) facts.prose = static_cast<float>(text.size());
    return facts;
}

}  // namespace pg::archive::html
