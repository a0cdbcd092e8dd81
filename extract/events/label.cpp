#include "extract/events/label.hpp"

#include <algorithm>

#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t longest = 80;

std::string name_of_mention(const Document& document, const EntityLayer& layer, MentionIndex m) {
    const EntityMention& mention = layer.mentions[m];
    return mention.form == MentionForm::Pronoun ? layer.entity_of(m).name : phrase_text(document, mention.tokens);
}

/// Verb with auxiliaries, negation and particle, in the order of the text.
std::string verb_text(const Document& document, const Tree& tree, std::uint32_t verb) {
    std::vector<std::uint32_t> words{verb};
    for (std::uint32_t c : tree.children(verb)) {
        const Token& t = tree.token(c);
        const bool negation = t.deprel == Deprel::Advmod && (t.lemma == "not" || t.lemma == "never" || document.form(c) == "n't");
        if (t.deprel == Deprel::Aux || t.deprel == Deprel::AuxPass || t.deprel == Deprel::CompoundPrt || negation) words.push_back(c);
    }
    std::sort(words.begin(), words.end());
    std::string out;
    for (std::uint32_t w : words) {
        if (!out.empty() && !document.tokens[w - 1].joined_to_next) out += ' ';
        out += document.form(w);
    }
    return out;
}

std::string phrase_of(const Document& document, const Tree& tree, const EntityLayer& layer, std::uint32_t head) {
    for (NodeKind kind : {NodeKind::Policy, NodeKind::Actor, NodeKind::Place})
        if (const auto m = layer.headed_by(head, kind)) return name_of_mention(document, layer, *m);
    TokenRange range = tree.subtree(head);
    range.begin = std::max(range.begin, head > 4 ? head - 4 : 0);
    range.end = std::min(range.end, head + 4);
    return phrase_text(document, range);
}

}  // namespace

std::string label_of(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    std::string out;
    const auto add = [&out](const std::string& text) {
        if (text.empty() || out.size() + text.size() + 1 > longest) return;
        if (!out.empty()) out += ' ';
        out += text;
    };
    const bool passive_order = clause.passive && clause.object != no_token;
    if (passive_order) add(phrase_of(document, tree, layer, clause.object));
    else if (!claim.agent.empty()) add(name_of_mention(document, layer, claim.agent.front()));
    if (clause.nominal) add(phrase_text(document, {clause.predicate, clause.predicate + 1}));
    else add(verb_text(document, tree, clause.predicate));
    if (!passive_order && clause.object != no_token) add((clause.nominal ? "of " : "") + phrase_of(document, tree, layer, clause.object));
    if (passive_order && !claim.agent.empty()) add("by " + name_of_mention(document, layer, claim.agent.front()));
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition.empty() || out.size() > 50) continue;
        if (layer.headed_by(head)) {
            add(preposition + " " + phrase_of(document, tree, layer, head));
            break;
        }
    }
    if (clause.xcomp != no_token && out.size() < 50) {
        TokenRange range = tree.subtree(clause.xcomp);
        range.end = std::min(range.end, range.begin + 7);
        add(phrase_text(document, range));
    }
    return out;
}

}  // namespace pg::extract
