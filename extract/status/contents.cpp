#include "extract/status/contents.hpp"

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

/// "banning it", "being banned".
bool is_gerund(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.xpos == Xpos::Vbg) return tree.child(t, {Deprel::Aux}) == no_token || tree.token(tree.child(t, {Deprel::Aux})).xpos == Xpos::Vbg;
    const std::uint32_t being = token.xpos == Xpos::Vbn ? tree.child(t, {Deprel::AuxPass}) : no_token;
    return being != no_token && tree.token(being).xpos == Xpos::Vbg && tree.child(t, {Deprel::Aux}) == no_token;
}

/// "asked for talks and lifting it", "supports taxing it and banning it": the first of what is joined; parsers hang the second on the verb itself.
std::uint32_t first_of(const Tree& tree, std::uint32_t gerund) {
    std::uint32_t t = gerund;
    for (int steps = 0; steps < 4 && tree.token(t).deprel == Deprel::Conj && tree.head(t) != no_token && tree.child(t, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token; ++steps) {
        t = tree.head(t);
        if (is_verb(tree.token(t)) && !is_gerund(tree, t)) {
            std::uint32_t thing = no_token;
            for (const std::uint32_t c : tree.children(t))
                if (c > t && c < gerund && (tree.token(c).deprel == Deprel::Obj || tree.token(c).deprel == Deprel::Obl)) thing = c;
            return thing;
        }
    }
    return t;
}

/// "was convicted on charges of bribing him": there the charges were proved.
bool is_proved(const Tree& tree, std::uint32_t charge, const ModalityLexicon& lexicon) {
    const std::uint32_t above = tree.head(charge);
    return above != no_token && lexicon.effect(ModalPlace::Prove, lower_lemma(tree, above));
}

}  // namespace

bool is_only_content(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) {
    if (!is_gerund(tree, predicate)) return false;
    const std::uint32_t first = first_of(tree, predicate);
    if (first == no_token) return false;
    const bool gerund = is_gerund(tree, first);
    const std::string marker = tree.marker(first, gerund ? Deprel::Mark : Deprel::Case);
    if (gerund && (marker == "against" || marker == "for") && tree.child(first, {Deprel::Cop}) != no_token) return true;
    const std::uint32_t governor = tree.head(first);
    if (governor == no_token) return false;
    switch (tree.token(first).deprel) {
        case Deprel::Csubj: return has_modal(tree, governor);
        case Deprel::Xcomp:
        case Deprel::Ccomp:
        case Deprel::Obj: break;
        case Deprel::Advcl:
        case Deprel::Acl:
        case Deprel::Obl:
        case Deprel::Nmod:
            if (marker.empty()) return false;  // "opposed it, calling it a mistake"
            break;
        default: return false;
    }
    const std::string lemma = lower_lemma(tree, governor);
    if (!lexicon.effect(ModalPlace::Content, marker.empty() ? lemma : lemma + "_" + marker)) return false;
    return !is_proved(tree, governor, lexicon);
}

}  // namespace pg::extract
