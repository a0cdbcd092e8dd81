#include "archive/html/main_text.hpp"

#include <algorithm>

namespace pg::archive::html {
namespace {

bool ends_sentence(std::string_view text) {
    const auto last = text.find_last_not_of("\"')\x9D\x99\x80\xE2 ");
    return last != std::string_view::npos && (text[last] == '.' || text[last] == '!' || text[last] == '?' || text[last] == ':');
}

/// Lines of one block: a break behind a sentence's end, or before a list's item, is a paragraph's end; others are white space.
void append_block(std::string& out, std::string_view text) {
    std::string_view before;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        if (!before.empty()) out += ends_sentence(before) ? "\n\n" : "\n";
        out += line;
        before = line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

std::vector<bool> chosen_blocks(const Page& page, const std::vector<float>& scores) {
    // A page of an unknown build may have an article although nothing in it is likely: then what is least unlikely must do.
    constexpr std::size_t least_text = 250;
    constexpr float likely = 0.0f, least_likely = -2.0f;
    std::vector<bool> chosen(page.blocks.size(), false);
    for (const float threshold : {likely, least_likely}) {
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            chosen[i] = scores[i] > threshold;
            if (chosen[i]) bytes += page.blocks[i].text.size();
        }
        if (bytes >= least_text) break;
    }
    return chosen;
}

std::vector<bool> main_blocks(const Page& page, const PageKnowledge& knowledge, std::string_view title, std::string_view body) {
    std::vector<float> scores;
    for (const FeatureRow& row : features_of(page, knowledge.kinds, title, body)) scores.push_back(knowledge.model.score(row));
    scores.resize(page.blocks.size(), -1.0f);
    return chosen_blocks(page, scores);
}

std::string text_of(const Page& page, const std::vector<bool>& chosen) {
    std::string text;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!chosen[i]) continue;
        if (!text.empty()) text += "\n\n";
        append_block(text, page.blocks[i].text);
    }
    return text;
}

}  // namespace pg::archive::html
