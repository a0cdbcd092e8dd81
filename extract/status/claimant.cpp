// Who says so: the subject of the verb that reports, the object of "according to".
#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// "..., according to the ministry": at an edge of the sentence it speaks for the whole, whatever it hangs on.
std::uint32_t attributed_to(const Tree& tree, std::uint32_t predicate) {
    const TokenRange sentence = tree.document().sentences[tree.sentence_of(predicate)].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        if (tree.marker(t) != "according to") continue;
        const std::uint32_t begin = tree.subtree(t).begin;
        if (begin == sentence.begin || tree.form(begin) == "," || tree.form(begin - 1) == ",") return t;
    }
    return no_token;
}

}  // namespace

std::uint32_t claimant_of(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) {
    std::uint32_t at = predicate;
    for (int step = 0; step < 12 && at != no_token; ++step) {
        for (std::uint32_t c : tree.children(at)) {
            if (tree.marker(c) == "according to") return c;
            // "..., police said": the report may be a parenthesis.
            const Token& child = tree.token(c);
            if (child.deprel == Deprel::Parataxis && lexicon.reports(utf8::lower(child.lemma)) && tree.child(c, {Deprel::Ccomp, Deprel::Obj}) == no_token) {
                const std::uint32_t subject = tree.child(c, {Deprel::Nsubj});
                if (subject != no_token) return subject;
            }
        }
        const Token& token = tree.token(at);
        const std::uint32_t head = token.head;
        if (head == no_token) break;
        const bool clause = token.deprel == Deprel::Ccomp || (token.deprel == Deprel::Parataxis && at < head);
        if (clause && lexicon.reports(utf8::lower(tree.lemma(head)))) {
            const std::uint32_t subject = read_verb(tree, head).subject;
            if (subject != no_token) return subject;
        }
        // "accused the governor of obstructing the law".
        if (token.deprel == Deprel::Advcl && token.xpos == Xpos::Vbg && lexicon.effect(ModalPlace::Blame, utf8::lower(tree.lemma(head)))) {
            const std::string mark = tree.marker(at, Deprel::Mark);
            return mark == "of" || mark == "for" ? read_verb(tree, head).subject : no_token;
        }
        // "accused the regime of shelling"
        if (token.deprel == Deprel::Obl && tree.marker(at) == "of" && lexicon.effect(ModalPlace::Blame, utf8::lower(tree.lemma(head)))) return read_verb(tree, head).subject;
        if (token.deprel == Deprel::AclRelcl || token.deprel == Deprel::Advcl || (token.deprel == Deprel::Acl && token.xpos == Xpos::Vbn)) return no_token;  // "rations donated by Britain"
        if (const std::string mark = token.deprel == Deprel::Acl ? tree.marker(at, Deprel::Mark) : std::string(); mark == "after" || mark == "before" || mark == "since") return no_token;
        // "accusations that Democrats seek to surrender": whose accusation it is, or who makes it.
        if (token.deprel == Deprel::Acl && tree.marker(at, Deprel::Mark) == "that" && lexicon.effect(ModalPlace::Said, utf8::lower(tree.lemma(head)))) {
            if (const std::uint32_t own = tree.child(head, {Deprel::NmodPoss}); own != no_token) return own;
            const std::uint32_t above = tree.head(head);
            return above != no_token && is_verb(tree.token(above)) ? read_verb(tree, above).subject : no_token;
        }
        at = head;
    }
    return attributed_to(tree, predicate);
}

}  // namespace pg::extract
