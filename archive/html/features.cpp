#include "archive/html/features.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "archive/html/block_facts.hpp"

namespace pg::archive::html {
namespace {

constexpr std::array<std::string_view, 19> own_names = {"log_bytes", "words", "link_share", "strong_share", "commas_per_word", "digit_share", "capital_words",
                                                        "sentence_ends", "ends_sentence", "function_words", "after_break", "is_paragraph", "is_heading",
                                                        "is_item", "is_cell", "is_plain", "is_title", "in_linked_body", "repeated"};
constexpr std::array<std::string_view, 6> place_names = {"place", "bytes_before_share", "blocks_after_heading", "prose_before", "prose_after", "depth"};
constexpr std::array<std::string_view, 10> inside_names = {"in_article", "in_main", "in_aside", "in_header", "in_footer", "in_nav", "in_figure", "in_form", "in_list", "in_table"};
constexpr std::array<std::string_view, 11> container_names = {"parent_share", "parent_links", "parent_paragraphs", "grand_share", "grand_links", "third_share",
                                                             "third_links", "best_distance", "best_share", "in_best", "best_gap"};
constexpr std::array<std::string_view, 5> neighbour_names = {"bytes", "links", "same_parent", "ends_sentence", "is_heading"};
constexpr int neighbours = 2;
constexpr std::uint32_t near_levels = 3;

struct ElementFacts {
    std::uint32_t names = 0, near_names = 0, all_names = 0, inside = 0, depth = 0;
    float bytes = 0, links = 0, prose = 0, paragraphs = 0, score = 0;
};

std::uint32_t inside_bit(Tag tag) {
    switch (tag) {
        case Tag::Article: return 1u << 0;
        case Tag::Main: return 1u << 1;
        case Tag::Aside: return 1u << 2;
        case Tag::Header: return 1u << 3;
        case Tag::Footer: return 1u << 4;
        case Tag::Nav: return 1u << 5;
        case Tag::Figure: case Tag::Caption: return 1u << 6;
        case Tag::Form: return 1u << 7;
        case Tag::List: return 1u << 8;
        case Tag::Table: return 1u << 9;
        default: return 0;
    }
}

bool is_heading(Tag tag) { return tag >= Tag::Heading1 && tag <= Tag::Heading4; }

/// Letters and digits only, lower case, for comparing texts.
std::string bare(std::string_view text, std::size_t limit) {
    std::string out;
    for (const char c : text) {
        if (out.size() >= limit) break;
        if (c >= 'A' && c <= 'Z') out.push_back(static_cast<char>(c + 32));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out.push_back(c);
    }
    return out;
}

float log_of(float value) { return std::log2(1.0f + value); }
float share(float part, float whole) { return whole > 0 ? part / whole : 0.0f; }

class Builder {
public:
    Builder(const Page& page, const NameKinds& kinds, std::string_view title, std::string_view body) : page_(page), title_(bare(title, 200)) {
        for (const Block& block : page.blocks) blocks_.push_back(facts_of(block));
        fill_elements(kinds);
        add_up();
        fill_body(body);
    }

    std::vector<FeatureRow> rows() {
        std::vector<FeatureRow> rows(page_.blocks.size());
        float before = 0, prose_before = 0;
        int after_heading = -1;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            FeatureRow& row = rows[i];
            row.reserve(feature_names().size());
            own(i, row);
            const std::uint32_t element = page_.blocks[i].element;
            if (page_.elements[element].tag == Tag::Heading1) after_heading = 0;
            else if (after_heading >= 0) ++after_heading;
            row.push_back(static_cast<float>(i) / static_cast<float>(rows.size()));
            row.push_back(share(before, bytes_));
            row.push_back(static_cast<float>(std::min(after_heading, 200)));
            row.push_back(share(prose_before, prose_));
            prose_before += blocks_[i].prose;
            row.push_back(share(prose_ - prose_before, prose_));
            before += static_cast<float>(page_.blocks[i].text.size());
            row.push_back(static_cast<float>(std::min(elements_[element].depth, 60u)));
            surroundings(element, row);
            containers(i, row);
            for (int step = -neighbours; step <= neighbours; ++step)
                if (step != 0) neighbour(i, step, row);
        }
        return rows;
    }

private:
    void fill_elements(const NameKinds& kinds) {
        elements_.resize(page_.elements.size());
        for (std::size_t i = 0; i < elements_.size(); ++i) {
            ElementFacts& facts = elements_[i];
            facts.names = kinds.mask_of(page_.elements[i].names);
            facts.inside = inside_bit(page_.elements[i].tag);
            facts.near_names = facts.all_names = facts.names;
            const std::uint32_t parent = page_.elements[i].parent;
            if (parent == no_element) continue;
            const ElementFacts& above = elements_[parent];
            facts.all_names |= above.all_names;
            facts.inside |= above.inside;
            facts.depth = above.depth + 1;
            std::uint32_t at = parent;
            for (std::uint32_t level = 1; level < near_levels && at != no_element; ++level, at = page_.elements[at].parent) facts.near_names |= elements_[at].names;
        }
    }

    void add_up() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const std::uint32_t element = page_.blocks[i].element;
            ElementFacts& facts = elements_[element];
            const auto bytes = static_cast<float>(page_.blocks[i].text.size());
            facts.bytes += bytes;
            facts.links += static_cast<float>(page_.blocks[i].link_bytes);
            facts.prose += blocks_[i].prose;
            facts.paragraphs += blocks_[i].prose > 0 ? 1.0f : 0.0f;
            bytes_ += bytes;
            prose_ += blocks_[i].prose;
            if (blocks_[i].prose == 0) continue;
            std::uint32_t at = page_.elements[element].tag == Tag::P ? page_.elements[element].parent : element;
            for (float part = 1.0f; at != no_element && part > 0.2f; part /= 2, at = page_.elements[at].parent) elements_[at].score += blocks_[i].prose * part;
        }
        // Children stand behind their parents.
        for (std::size_t i = elements_.size(); i-- > 0;) {
            if (best_ == no_element || elements_[i].score >= elements_[best_].score) best_ = static_cast<std::uint32_t>(i);
            const std::uint32_t parent = page_.elements[i].parent;
            if (parent == no_element) continue;
            elements_[parent].bytes += elements_[i].bytes;
            elements_[parent].links += elements_[i].links;
            elements_[parent].prose += elements_[i].prose;
            elements_[parent].paragraphs += elements_[i].paragraphs;
        }
        measure_distances();
        first_best_ = last_best_ = blocks_.size();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (distances_[page_.blocks[i].element] > 0) continue;
            if (first_best_ == blocks_.size()) first_best_ = i;
            last_best_ = i;
        }
    }

    /// 0 within the best container, else 1 and the levels from it up to the first common ancestor.
    void measure_distances() {
        std::vector<bool> on_path(elements_.size(), false);
        for (std::uint32_t at = best_; at != no_element; at = page_.elements[at].parent) on_path[at] = true;
        distances_.resize(elements_.size());
        for (std::size_t i = 0; i < elements_.size(); ++i) {
            if (i == best_) distances_[i] = 0;
            else if (on_path[i]) distances_[i] = 1.0f + static_cast<float>(elements_[best_].depth - elements_[i].depth);
            else distances_[i] = page_.elements[i].parent == no_element ? 20.0f : distances_[page_.elements[i].parent];
        }
    }

    void fill_body(std::string_view body) {
        std::unordered_map<std::string, int> seen;
        std::vector<std::string> keys;
        for (const Block& block : page_.blocks) ++seen[keys.emplace_back(bare(block.text, 60))];
        for (const auto& key : keys) repeated_.push_back(seen[key] > 1);
        // Shingles of 24 bytes at every offset of the body would be many; every key is looked up by a rolling window of its first bytes.
        constexpr std::size_t window = 24;
        const std::string all = bare(body, 200000);
        std::unordered_set<std::string_view> windows;
        for (std::size_t i = 0; i + window <= all.size(); ++i) windows.insert(std::string_view(all).substr(i, window));
        for (const auto& key : keys)
            in_body_.push_back(all.size() < 200 ? -1.0f : key.size() < window ? 0.5f : windows.contains(std::string_view(key).substr(0, window)) ? 1.0f : 0.0f);
    }

    void own(std::size_t i, FeatureRow& row) const {
        const Block& block = page_.blocks[i];
        const BlockFacts& facts = blocks_[i];
        const auto bytes = static_cast<float>(block.text.size());
        const Tag tag = page_.elements[block.element].tag;
        for (const float value : {log_of(bytes), log_of(facts.words), facts.link_share, static_cast<float>(block.strong_bytes) / bytes,
                                  share(facts.commas, facts.words), facts.digits / bytes, share(facts.capitals, facts.words), log_of(facts.ends),
                                  facts.ends_sentence ? 1.0f : 0.0f, share(facts.function_words, facts.words), block.after_break ? 1.0f : 0.0f,
                                  tag == Tag::P ? 1.0f : 0.0f, is_heading(tag) ? static_cast<float>(static_cast<int>(tag) - static_cast<int>(Tag::Heading1) + 1) : 0.0f,
                                  tag == Tag::Item || tag == Tag::Definition ? 1.0f : 0.0f, tag == Tag::Cell ? 1.0f : 0.0f,
                                  tag == Tag::Other || tag == Tag::Div || tag == Tag::Section || tag == Tag::Article ? 1.0f : 0.0f,
                                  !title_.empty() && bare(block.text, 200) == title_ ? 1.0f : 0.0f, in_body_[i], repeated_[i] ? 1.0f : 0.0f})
            row.push_back(value);
    }

    void surroundings(std::uint32_t element, FeatureRow& row) const {
        const ElementFacts& facts = elements_[element];
        for (std::size_t bit = 0; bit < inside_names.size(); ++bit) row.push_back((facts.inside >> bit & 1u) != 0 ? 1.0f : 0.0f);
        for (std::size_t bit = 0; bit < enum_size<NameKind>(); ++bit)
            row.push_back((facts.near_names >> bit & 1u) != 0 ? 2.0f : (facts.all_names >> bit & 1u) != 0 ? 1.0f : 0.0f);
    }

    void containers(std::size_t i, FeatureRow& row) const {
        const std::uint32_t element = page_.blocks[i].element;
        std::uint32_t at = page_.elements[element].parent == no_element ? element : page_.elements[element].parent;
        for (int level = 0; level < 3; ++level) {
            const ElementFacts& facts = elements_[at];
            row.push_back(share(facts.prose, prose_));
            row.push_back(share(facts.links, facts.bytes));
            if (level == 0) row.push_back(log_of(facts.paragraphs));
            if (page_.elements[at].parent != no_element) at = page_.elements[at].parent;
        }
        row.push_back(std::min(distances_[element], 20.0f));
        row.push_back(best_ == no_element ? 0.0f : share(elements_[best_].prose, prose_));
        const bool in_best = distances_[element] <= 0;
        row.push_back(in_best ? 1.0f : 0.0f);
        const std::size_t gap = i < first_best_ ? first_best_ - i : i > last_best_ ? i - last_best_ : 0;
        row.push_back((i < first_best_ ? -1.0f : 1.0f) * static_cast<float>(std::min<std::size_t>(gap, 50)));
    }

    void neighbour(std::size_t i, int step, FeatureRow& row) const {
        const auto at = static_cast<std::ptrdiff_t>(i) + step;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(blocks_.size())) {
            row.insert(row.end(), neighbour_names.size(), -1.0f);
            return;
        }
        const auto other = static_cast<std::size_t>(at);
        const auto parent = [&](std::size_t block) { return page_.elements[page_.blocks[block].element].parent; };
        row.push_back(log_of(static_cast<float>(page_.blocks[other].text.size())));
        row.push_back(blocks_[other].link_share);
        row.push_back(parent(other) == parent(i) ? 1.0f : 0.0f);
        row.push_back(blocks_[other].ends_sentence ? 1.0f : 0.0f);
        row.push_back(is_heading(page_.elements[page_.blocks[other].element].tag) ? 1.0f : 0.0f);
    }

    const Page& page_;
    std::string title_;
    std::vector<BlockFacts> blocks_;
    std::vector<ElementFacts> elements_;
    std::vector<float> in_body_;
    std::vector<bool> repeated_;
    std::vector<float> distances_;
    std::uint32_t best_ = no_element;
    std::size_t first_best_ = 0, last_best_ = 0;
    float bytes_ = 0, prose_ = 0;
};

}  // namespace

NameKinds::NameKinds(const Tsv& table) {
    const auto word = table.column("word"), kind = table.column("kind");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto value = from_name<NameKind>(table.cell(row, kind));
        if (!value) table.fail(row, unknown_name_message<NameKind>(table.cell(row, kind)));
        kinds_.emplace(table.cell(row, word), *value);
    }
}

std::uint32_t NameKinds::mask_of(std::string_view names) const {
    std::uint32_t mask = 0;
    std::string word;
    for (std::size_t at = 0; at < names.size();) {
        const auto end = std::min(names.find(' ', at), names.size());
        word.assign(names, at, end - at);
        if (const auto found = kinds_.find(word); found != kinds_.end()) mask |= 1u << static_cast<unsigned>(found->second);
        at = end + 1;
    }
    return mask;
}

const std::vector<std::string>& feature_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all(own_names.begin(), own_names.end());
        all.insert(all.end(), place_names.begin(), place_names.end());
        all.insert(all.end(), inside_names.begin(), inside_names.end());
        for (const auto kind : EnumNames<NameKind>::names) all.push_back("named_" + std::string(kind));
        all.insert(all.end(), container_names.begin(), container_names.end());
        for (int step = -neighbours; step <= neighbours; ++step)
            for (const auto name : neighbour_names)
                if (step != 0) all.push_back("neighbour" + std::to_string(step) + "_" + std::string(name));
        return all;
    }();
    return names;
}

std::vector<FeatureRow> features_of(const Page& page, const NameKinds& kinds, std::string_view title, std::string_view body) {
    if (page.elements.empty()) return {};
    return Builder(page, kinds, title, body).rows();
}

}  // namespace pg::archive::html
