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

/// The range, cut to `words` at the end of a phrase: never after an article, a preposition or before the noun it belongs to.
TokenRange cut_phrase(const Tree& tree, TokenRange range, std::uint32_t words) {
    if (range.end - range.begin <= words) return range;
    std::uint32_t end = range.begin + words;
    const auto incomplete = [&](std::uint32_t last) {
        const Token& t = tree.token(last);
        switch (t.upos) {
        case Upos::Adp: case Upos::Det: case Upos::Cconj: case Upos::Sconj: case Upos::Part: case Upos::Punct: case Upos::Aux: return true;
        default: break;
        }
        const auto& below = tree.children(last);  // "as quickly as possible"
        if (t.upos == Upos::Adv && std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return c > last && c < range.end; })) return true;
        const std::uint32_t head = tree.head(last);
        return head != no_token && head > last && head < range.end;
    };
    while (end > range.begin + 1 && incomplete(end - 1)) --end;
    return {range.begin, end};
}

bool is_time(const Document& document, const Tree& tree, std::uint32_t head) {
    const Token& t = tree.token(head);
    if (t.deprel == Deprel::NmodTmod || t.deprel == Deprel::OblTmod) return true;
    static constexpr std::string_view days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return std::find(std::begin(days), std::end(days), document.form(head)) != std::end(days);
}

std::string phrase_of(const Document& document, const Tree& tree, const EntityLayer& layer, std::uint32_t head) {
    for (NodeKind kind : {NodeKind::Policy, NodeKind::Actor, NodeKind::Place})
        if (const auto m = layer.headed_by(head, kind)) return name_of_mention(document, layer, *m);
    TokenRange range = tree.subtree(head);
    range.begin = std::max(range.begin, head > 4 ? head - 4 : 0);
    return phrase_text(document, cut_phrase(tree, range, std::max(head + 1 - range.begin, 7U)));
}

/// "put him in charge", "came to an end": what the frame asks for behind a preposition says what happened.
bool is_asked_for(const EventClaim& claim, const std::string& preposition, std::string_view lemma) {
    const std::string condition = preposition + ":";
    for (std::size_t at = claim.rule.find(condition); at != std::string::npos; at = claim.rule.find(condition, at + 1)) {
        if (at == 0 || (claim.rule[at - 1] != ' ' && claim.rule[at - 1] != '/')) continue;
        const std::size_t begin = at + condition.size();
        const std::string words = "," + claim.rule.substr(begin, claim.rule.find(' ', begin) - begin) + ",";
        if (words.find("," + std::string(lemma) + ",") != std::string::npos) return true;
    }
    return false;
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
    if (!passive_order && clause.object != no_token && !is_time(document, tree, clause.object)) add((clause.nominal ? "of " : "") + phrase_of(document, tree, layer, clause.object));
    if (passive_order && !claim.agent.empty()) add("by " + name_of_mention(document, layer, claim.agent.front()));
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition.empty() || out.size() > 50) continue;
        const bool named = layer.headed_by(head).has_value();
        if (named || is_asked_for(claim, preposition, tree.lemma(head))) {
            add((named ? preposition + " " : std::string()) + phrase_of(document, tree, layer, head));
            break;
        }
    }
    if (clause.xcomp != no_token && out.size() < 50) {
        add(phrase_text(document, cut_phrase(tree, tree.subtree(clause.xcomp), 8)));
    } else if (clause.ccomp != no_token && out.size() < 50) {
        add(phrase_text(document, cut_phrase(tree, tree.subtree(clause.ccomp), 10)));
    }
    return out;
}

}  // namespace pg::extract
