#include "extract/tree.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace pg::extract {

Tree::Tree(const Document& document) : document_(document) {
    const auto count = static_cast<std::uint32_t>(document.tokens.size());
    start_.assign(count + 1, 0);
    for (const Token& t : document.tokens)
        if (t.head < count) ++start_[t.head + 1];
    for (std::uint32_t t = 0; t < count; ++t) start_[t + 1] += start_[t];
    list_.resize(start_[count]);
    std::vector<std::uint32_t> next(start_.begin(), start_.end() - 1);
    for (std::uint32_t t = 0; t < count; ++t)
        if (const std::uint32_t h = document.tokens[t].head; h < count) list_[next[h]++] = t;
    sentence_.assign(count, 0);
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
        for (std::uint32_t t = document.sentences[s].tokens.begin; t < document.sentences[s].tokens.end; ++t) sentence_[t] = s;
    subtree_.resize(count);
    for (std::uint32_t t = 0; t < count; ++t) subtree_[t] = {t, t + 1};
    // Each token widens its ancestors; the walk is bounded by the depth of the tree (and against broken trees).
    for (std::uint32_t t = 0; t < count; ++t) {
        std::uint32_t steps = 0;
        for (std::uint32_t h = document.tokens[t].head; h < count && steps < 4096; h = document.tokens[h].head, ++steps) {
            TokenRange& range = subtree_[h];
            range.begin = std::min(range.begin, t);
            range.end = std::max(range.end, t + 1);
        }
    }
}

std::uint32_t Tree::token_at(std::uint32_t offset) const {
    const auto& tokens = document_.tokens;
    const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset, [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    return found == tokens.end() ? no_token : static_cast<std::uint32_t>(found - tokens.begin());
}

std::span<const std::uint32_t> Tree::children(std::uint32_t t) const { return {list_.data() + start_[t], start_[t + 1] - start_[t]}; }

std::uint32_t Tree::child(std::uint32_t t, std::initializer_list<Deprel> relations) const {
    for (std::uint32_t c : children(t))
        if (std::find(relations.begin(), relations.end(), token(c).deprel) != relations.end()) return c;
    return no_token;
}

std::string Tree::marker(std::uint32_t t, Deprel relation) const {
    std::string out;
    for (std::uint32_t c : children(t)) {
        if (token(c).deprel != relation) continue;
        if (!out.empty()) out += ' ';
        out += utf8::lower(form(c));
        for (std::uint32_t f : children(c))
            if (token(f).deprel == Deprel::Fixed) out += " " + utf8::lower(form(f));
    }
    return out;
}

TokenRange Tree::subtree(std::uint32_t t) const { return subtree_[t]; }

bool Tree::dominates(std::uint32_t ancestor, std::uint32_t t) const {
    for (std::uint32_t steps = 0; t < document_.tokens.size() && steps < 4096; t = head(t), ++steps)
        if (t == ancestor) return true;
    return false;
}

bool leads_elsewhere(const Tree& tree, std::uint32_t noun) {
    static constexpr std::array<std::string_view, 9> words{"response", "reaction", "retaliation", "reprisal", "return", "exchange", "wake", "aftermath", "spite"};
    return std::find(words.begin(), words.end(), tree.lemma(noun)) != words.end() && tree.marker(noun) == "in";
}

bool is_attacked(const Tree& tree, std::uint32_t noun) {
    static constexpr std::array<std::string_view, 9> deeds{"attack", "assault", "strike", "raid", "bombing", "ambush", "shooting", "shelling", "offensive"};
    const std::uint32_t deed = tree.head(noun);
    if (tree.token(noun).deprel != Deprel::Nmod || deed == no_token || std::find(deeds.begin(), deeds.end(), tree.lemma(deed)) == deeds.end()) return false;
    const std::string marker = tree.marker(noun);
    return marker == "on" || marker == "against" || marker == "upon";
}

bool has_modal(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Aux && tree.token(c).xpos == Xpos::Md) return true;
    return false;
}

bool is_past(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb)) {
        const Token& t = tree.token(c);
        if (t.deprel == Deprel::Aux && t.lemma == "have") return true;
        if ((t.deprel == Deprel::AuxPass || t.deprel == Deprel::Cop || t.deprel == Deprel::Aux) && t.xpos == Xpos::Vbd) return true;
    }
    return tree.token(verb).xpos == Xpos::Vbd;
}

}  // namespace pg::extract
