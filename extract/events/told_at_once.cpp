#include "extract/events/told_at_once.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

bool has_subject(const Tree& tree, std::uint32_t verb) { return tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Csubj}) != no_token; }

bool has_adverb(const Tree& tree, std::uint32_t verb, std::initializer_list<std::string_view> words) {
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Advmod || tree.token(c).deprel == Deprel::Mark)
            if (const std::string word = utf8::lower(tree.form(c)); std::find(words.begin(), words.end(), word) != words.end()) return true;
    return false;
}

/// "held in Paris", "took place in Paris", "carried out by rebels"
bool only_happens(const Tree& tree, const FrameLexicon& frames, std::uint32_t verb) {
    const std::string lemma = lower_lemma(tree, verb);
    return frames.light(lemma) != LightVerb::None || lemma == "take" || lemma == "occur" || lemma == "happen" || lemma == "carry" || lemma == "stage" || lemma == "conduct";
}

bool names_assault(const FrameLexicon& frames, const std::string& noun) {
    const auto& own = frames.noun(noun);
    return std::any_of(own.begin(), own.end(), [](const Frame& frame) { return frame.type == EventType::Assault; });
}

bool is_pronoun_subject(const Tree& tree, std::uint32_t relative) {
    const std::uint32_t subject = tree.child(relative, {Deprel::Nsubj, Deprel::NsubjPass});
    return subject != no_token && (tree.lemma(subject) == "which" || tree.lemma(subject) == "that");
}

/// "surrendered on August 15"
bool has_day(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb))
        if (names_day_or_month(utf8::lower(tree.lemma(c))) || std::any_of(tree.children(c).begin(), tree.children(c).end(), [&](std::uint32_t inner) { return names_day_or_month(utf8::lower(tree.lemma(inner))); })) return true;
    return false;
}

}  // namespace

bool is_told_at_once(const Tree& tree, const FrameLexicon& frames, std::uint32_t predicate, std::uint32_t clause) {
    const Token &token = tree.token(clause), &above = tree.token(predicate);
    if (clause < predicate || token.upos != Upos::Verb) return false;
    const bool verb = above.upos == Upos::Verb;
    switch (token.deprel) {
        case Deprel::Conj: return verb && token.xpos == above.xpos && !has_subject(tree, clause) && !has_adverb(tree, clause, {"later", "then", "subsequently", "eventually", "afterwards", "now", "also"}) && !(has_day(tree, predicate) && has_day(tree, clause));
        case Deprel::Advcl: return verb && token.xpos == Xpos::Vbd && (above.xpos == Xpos::Vbd || above.xpos == Xpos::Vbn) && has_adverb(tree, clause, {"when", "as", "while"});
        case Deprel::Acl: return !verb && (token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbg) && (only_happens(tree, frames, clause) || (token.xpos == Xpos::Vbg && names_assault(frames, lower_lemma(tree, predicate))));
        case Deprel::AclRelcl: return !verb && is_pronoun_subject(tree, clause) && (only_happens(tree, frames, clause) || names_assault(frames, lower_lemma(tree, predicate)));
        default: return false;
    }
}

bool tells_of_antecedent(const Tree& tree, const FrameLexicon& frames, std::uint32_t relative) {
    const std::uint32_t antecedent = tree.head(relative);
    if (tree.token(relative).deprel != Deprel::AclRelcl || antecedent == no_token) return false;
    for (const std::uint32_t c : tree.children(relative)) {
        if (c > relative) break;
        const std::string word = utf8::lower(tree.form(c));
        if (tree.token(c).deprel == Deprel::Advmod && (word == "where" || word == "when")) return true;
        if (tree.token(c).deprel == Deprel::Obl && word == "which" && (tree.marker(c) == "in" || tree.marker(c) == "during" || tree.marker(c) == "at" || tree.marker(c) == "on")) return true;
    }
    return is_pronoun_subject(tree, relative) && names_assault(frames, lower_lemma(tree, antecedent));
}

}  // namespace pg::extract
