#include "extract/types/phrases.hpp"

#include <algorithm>

namespace pg::extract {
namespace {

constexpr std::size_t most = 16;

bool is_part(Deprel rel) {
    switch (rel) {
        case Deprel::Compound: case Deprel::Flat: case Deprel::Fixed: case Deprel::Goeswith: case Deprel::OblTmod: case Deprel::NmodTmod: case Deprel::NmodDesc:
        case Deprel::OblUnmarked: case Deprel::NmodUnmarked: case Deprel::OblNpmod: case Deprel::Appos: case Deprel::Xcomp: return true;
        default: return false;
    }
}

bool stands_before(Deprel rel) {
    switch (rel) {
        case Deprel::Amod: case Deprel::Compound: case Deprel::Nummod: case Deprel::NmodPoss: case Deprel::NmodDesc: case Deprel::NmodUnmarked: return true;
        default: return false;
    }
}

/// The noun and its modifiers before it, without articles.
TokenRange noun_phrase(const Tree& tree, std::uint32_t noun) {
    TokenRange range{noun, noun + 1};
    for (const std::uint32_t c : tree.children(noun))
        if (c < noun && stands_before(tree.token(c).deprel)) range.begin = std::min(range.begin, tree.subtree(c).begin);
    while (range.begin < noun && (tree.token(range.begin).upos == Upos::Det || tree.token(range.begin).upos == Upos::Punct)) ++range.begin;
    return range;
}

}  // namespace

std::vector<Phrase> phrases_of(const Tree& tree, const EntityLayer& layer, TokenRange sentence) {
    std::vector<Phrase> out;
    std::vector<bool> covered(sentence.size(), false);
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        const EntityMention& mention = layer.mentions[m];
        if (mention.form == MentionForm::Pronoun || mention.tokens.begin < sentence.begin || mention.tokens.end > sentence.end) continue;
        if (layer.kind_of_mention(m) == NodeKind::Policy) continue;
        out.push_back({mention.tokens, mention.head, m});
        for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) covered[t - sentence.begin] = true;
        if (sentence.contains(mention.head)) covered[mention.head - sentence.begin] = true;
    }
    std::size_t room = out.size() < most ? most - out.size() : 0;
    for (std::uint32_t t = sentence.begin; t < sentence.end && room > 0; ++t) {
        const Token& token = tree.token(t);
        if ((token.upos != Upos::Noun && token.upos != Upos::Propn) || covered[t - sentence.begin] || is_part(token.deprel)) continue;
        out.push_back({noun_phrase(tree, t), t, std::nullopt});
        --room;
    }
    std::stable_sort(out.begin(), out.end(), [](const Phrase& a, const Phrase& b) { return a.tokens.begin < b.tokens.begin; });
    if (out.size() > most) out.resize(most);
    return out;
}

}  // namespace pg::extract
