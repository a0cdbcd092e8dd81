#include "extract/frames/passive.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {

bool is_relative_pronoun(const Token& t) {
    return t.xpos == Xpos::Wdt || t.xpos == Xpos::Wp || (t.upos == Upos::Pron && t.lemma == "that") || (t.xpos == Xpos::In && t.lemma == "that");
}

std::uint32_t surface_subject(const Tree& tree, std::uint32_t verb) { return tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter}); }

namespace {

bool joins_passive(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t head = tree.head(verb);
    return surface_subject(tree, verb) == no_token && head != no_token && tree.token(head).xpos == Xpos::Vbn && is_passive(tree, head);
}

/// "At no time is a detainee denied care": parsers take the auxiliary before the subject for the verb of a noun.
bool asks_passive(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t is = tree.child(verb, {Deprel::Cop}), subject = tree.child(verb, {Deprel::Nsubj});
    return is != no_token && subject != no_token && subject < verb && tree.subtree(subject).begin == is + 1;
}

/// What is hardly ever told without whom or what it is done to.
bool needs_object(std::string_view lemma) {
    static constexpr std::array<std::string_view, 34> words{"fine",   "sentence", "jail",  "imprison", "deport", "extradite", "expel", "banish", "exile",  "evict",   "remand",   "arrest",      "detain", "charge", "indict", "convict",     "acquit",
                                                            "punish", "dismiss",  "suspend", "ban",    "bar",    "block",     "kill",  "injure", "wound",  "execute", "behead",   "interrogate", "seize",  "abduct", "kidnap", "hospitalize", "place"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

bool is_passive(const Tree& tree, std::uint32_t verb) {
    if (tree.child(verb, {Deprel::AuxPass, Deprel::NsubjPass}) != no_token) return true;
    const Token& t = tree.token(verb);
    if ((t.xpos == Xpos::Vbd || t.xpos == Xpos::Vbn) && asks_passive(tree, verb)) return true;
    if (t.xpos == Xpos::Vbd && t.deprel == Deprel::Acl && tree.child(verb, {Deprel::OblAgent}) != no_token) return true;  // "the bill vetoed by the governor"
    if (t.xpos == Xpos::Vbd && t.deprel == Deprel::Conj && needs_object(t.lemma) && (t.lemma == "fine" || tree.child(verb, {Deprel::Obj}) == no_token) && joins_passive(tree, verb)) return true;  // "was sentenced to a year and fined $1,000", "was arrested and deported"
    // "could be fined and imprisoned": taggers call some joined participles past tenses.
    if (t.xpos == Xpos::Vbd) return t.deprel == Deprel::Conj && tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp}) == no_token && joins_passive(tree, verb) && has_modal(tree, t.head);
    if (t.xpos != Xpos::Vbn || tree.child(verb, {Deprel::Aux}) != no_token) return false;
    switch (t.deprel) {
        case Deprel::Acl:
        case Deprel::Amod:
        case Deprel::Xcomp: return true;  // "got elected", "wants him released"
        // "Backed by Moscow, the rebels advanced".
        case Deprel::Advcl: return surface_subject(tree, verb) == no_token;
        // "was arrested and deported": the second of joined participles shares the auxiliary.
        case Deprel::Conj: return joins_passive(tree, verb);
        default: return false;
    }
}

}  // namespace pg::extract
