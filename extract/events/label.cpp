#include "extract/events/label.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/events/statements.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t longest = 80;

std::string name_of_mention(const Document& document, const EntityLayer& layer, MentionIndex m) {
    const EntityMention& mention = layer.mentions[m];
    return mention.form == MentionForm::Pronoun ? layer.entity_of(m).name : phrase_text(document, mention.tokens);
}

/// Verb with auxiliaries, negation and particle, in the order of the text; with the "to" of an infinitive where it stands behind somebody (`told_of`).
std::string verb_text(const Document& document, const Tree& tree, std::uint32_t verb, bool told_of) {
    std::vector<std::uint32_t> words{verb};
    for (std::uint32_t c : tree.children(verb)) {
        const Token& t = tree.token(c);
        const bool negation = t.deprel == Deprel::Advmod && (t.lemma == "not" || t.lemma == "never" || document.form(c) == "n't");
        const bool infinitive = told_of && t.deprel == Deprel::Mark && t.xpos == Xpos::To;
        if (infinitive || t.deprel == Deprel::Aux || t.deprel == Deprel::AuxPass || t.deprel == Deprel::CompoundPrt || negation) words.push_back(c);
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

/// The noun with what stands right before it: "military action", "the FBI raid"; without the names that the label has already.
std::string noun_text(const Document& document, const Tree& tree, const EntityLayer& layer, std::uint32_t noun, bool told_of) {
    std::uint32_t begin = noun;
    while (begin > 0 && tree.head(begin - 1) == noun) {
        const Deprel relation = tree.token(begin - 1).deprel;
        if ((relation != Deprel::Amod && relation != Deprel::Compound) || (told_of && layer.headed_by(begin - 1))) break;
        --begin;
    }
    return phrase_text(document, {begin, noun + 1});
}

/// No comma at the end, and a quotation that was cut is closed.
void end_well(std::string& phrase) {
    const auto has_odd_quote = [&] { return std::count(phrase.begin(), phrase.end(), '"') % 2 == 1; };
    if (phrase.ends_with('"') && has_odd_quote()) phrase.pop_back();  // it began before the phrase
    while (phrase.ends_with(',') || phrase.ends_with(' ')) phrase.pop_back();
    constexpr std::string_view opening = "\xE2\x80\x9C", closing = "\xE2\x80\x9D";
    if (has_odd_quote()) phrase += '"';
    const std::size_t opened = phrase.rfind(opening), closed = phrase.rfind(closing);
    if (opened != std::string::npos && (closed == std::string::npos || closed < opened)) phrase += closing;
}

/// Puts the parts of a label one behind the other, as long as there is room.
class LabelText {
public:
    LabelText(const Document& document, const Tree& tree) : document_(document), tree_(tree) {}

    void add(const std::string& text) {
        if (text.empty() || text_.size() + text.size() + 1 > longest) return;
        if (!text_.empty()) text_ += ' ';
        text_ += text;
    }

    /// As many words of the range as there is room for, at most `words` and at least three.
    void add_words(TokenRange range, std::uint32_t words) {
        while (range.begin < range.end && (tree_.token(range.begin).xpos == Xpos::Comma || tree_.token(range.begin).xpos == Xpos::Colon)) ++range.begin;
        while (range.begin < range.end && tree_.token(range.end - 1).xpos == Xpos::Period) --range.end;
        if (range.begin >= range.end) return;
        const std::size_t before = text_.size();
        for (; words > 2 && text_.size() == before; --words) {
            std::string phrase = phrase_text(document_, cut_phrase(tree_, range, words));
            end_well(phrase);
            add(phrase);
        }
    }

    bool empty() const { return text_.empty(); }
    std::size_t size() const { return text_.size(); }
    std::string take() { return std::move(text_); }

private:
    const Document& document_;
    const Tree& tree_;
    std::string text_;
};

/// "talks between the parties"
bool follows_noun(const EntityLayer& layer, const Clause& clause, MentionIndex agent) {
    return clause.nominal && std::any_of(clause.obliques.begin(), clause.obliques.end(), [&](const auto& phrase) { return phrase.second == layer.mentions[agent].head; });
}

bool are_one(const EntityLayer& layer, std::uint32_t a, std::uint32_t b) {
    const auto one = a == no_token ? std::nullopt : layer.headed_by(a), other = b == no_token ? std::nullopt : layer.headed_by(b);
    return one && other && layer.mentions[*one].entity == layer.mentions[*other].entity;
}

/// "informed him": a pronoun that is taken for whoever does it stays one, nobody does it to his own name.
bool is_doer_again(const EntityLayer& layer, const EventClaim& claim, std::uint32_t object) {
    const auto m = layer.headed_by(object);
    return m && layer.mentions[*m].form == MentionForm::Pronoun && !claim.agent.empty() && layer.mentions[claim.agent.front()].entity == layer.mentions[*m].entity;
}

/// "the mayor called for cooperation": a verb alone says too little.
void add_first_phrase(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, LabelText& out) {
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition.empty() || head < clause.predicate || is_time(document, tree, head)) continue;
        const std::string phrase = phrase_of(document, tree, layer, head);
        return out.add(phrase.starts_with(preposition + " ") ? phrase : preposition + " " + phrase);
    }
}

}  // namespace

std::string label_of(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    LabelText out(document, tree);
    const bool passive_order = clause.passive && clause.object != no_token;
    if (passive_order) out.add(phrase_of(document, tree, layer, clause.object));
    else if (!claim.agent.empty() && !follows_noun(layer, clause, claim.agent.front())) out.add(name_of_mention(document, layer, claim.agent.front()) + (claim.rule.ends_with(command_rule) ? ":" : ""));
    else if (!clause.nominal && clause.subject != no_token && tree.token(clause.subject).upos == Upos::Noun && tree.marker(clause.subject).empty()) out.add(phrase_of(document, tree, layer, clause.subject));
    const bool told_of = !out.empty();
    if (clause.nominal) out.add(noun_text(document, tree, layer, clause.predicate, told_of));
    else out.add(verb_text(document, tree, clause.predicate, told_of));
    const std::size_t bare = out.size();
    if (!passive_order && clause.object != no_token && !is_time(document, tree, clause.object)) {
        const std::string object = is_doer_again(layer, claim, clause.object) ? std::string(document.form(clause.object)) : phrase_of(document, tree, layer, clause.object);
        std::string text;
        if (clause.nominal && !object.starts_with("of ")) text = "of ";
        out.add(text.append(object));
    }
    if (passive_order && !claim.agent.empty()) out.add("by " + name_of_mention(document, layer, claim.agent.front()));
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition.empty() || out.size() > 50 || are_one(layer, head, clause.object)) continue;  // "the visit of Tehran to Tehran"
        const bool named = layer.headed_by(head).has_value();
        if (named || is_asked_for(claim, preposition, tree.lemma(head))) {
            out.add((named ? preposition + " " : std::string()) + phrase_of(document, tree, layer, head));
            break;
        }
    }
    if (clause.xcomp != no_token && out.size() < 50) out.add_words(tree.subtree(clause.xcomp), 8);
    else if (clause.ccomp != no_token && out.size() < 50) out.add_words(tree.subtree(clause.ccomp), 10);
    if (!clause.nominal && out.size() == bare) add_first_phrase(document, tree, layer, clause, out);
    // "demands that it suspend the works": a noun alone says too little.
    if (clause.nominal && out.size() == bare) out.add_words({clause.predicate + 1, std::max(clause.predicate + 1, tree.subtree(clause.predicate).end)}, 8);
    return out.take();
}

}  // namespace pg::extract
