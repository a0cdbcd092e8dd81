#include "archive/html/main_text.hpp"

#include <algorithm>

namespace pg::archive::html {
namespace {

/// The container whose paragraphs weigh most: each paragraph counts for its parent fully and for its grandparent by half.
std::uint32_t best_container(const Page& page) {
    std::vector<double> score(page.elements.size(), 0.0);
    for (const Block& block : page.blocks) {
        const double links = static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
        if (block.text.size() < 60 || links > 0.5 || block.element == no_element) continue;
        const double weight = (1.0 + static_cast<double>(block.text.size()) / 100.0) * (1.0 - links);
        std::uint32_t at = page.elements[block.element].tag == Tag::P ? page.elements[block.element].parent : block.element;
        for (double share = 1.0; at != no_element && share > 0.2; share /= 2) {
            score[at] += weight * share;
            at = page.elements[at].parent;
        }
    }
    if (score.empty()) return no_element;
    return static_cast<std::uint32_t>(std::max_element(score.begin(), score.end()) - score.begin());
}

bool is_within(const Page& page, std::uint32_t element, std::uint32_t container) {
    while (element != no_element && element > container) element = page.elements[element].parent;
    return element == container;
}

}  // namespace

std::vector<bool> main_blocks(const Page& page) {
    std::vector<bool> chosen(page.blocks.size(), false);
    const std::uint32_t container = best_container(page);
    if (container == no_element) return chosen;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        chosen[i] = is_within(page, block.element, container) && block.link_bytes * 2 < block.text.size() && block.text.size() > 25;
    }
    return chosen;
}

std::string main_text(const Page& page) {
    const auto chosen = main_blocks(page);
    std::string text;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!chosen[i]) continue;
        if (!text.empty()) text += "\n\n";
        text += page.blocks[i].text;
    }
    return text;
}

}  // namespace pg::archive::html
