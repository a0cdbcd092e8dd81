// Who says so: the subject of the verb that reports, the object of "according to".
#include "extract/status/claimant.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"

namespace pg::extract {
namespace {

/// "a bill that will, according to Berg, cost millions": put into a relative clause it speaks for that clause alone.
bool is_put_into(const Tree& tree, std::uint32_t phrase, std::uint32_t predicate) {
    if (tree.subtree(phrase).end + 1 >= tree.document().sentences[tree.sentence_of(phrase)].tokens.end) return false;
    for (std::uint32_t up = phrase; up != no_token; up = tree.head(up))
        if (tree.token(up).deprel == Deprel::AclRelcl) return !tree.dominates(up, predicate);
    return false;
}

/// "..., according to the ministry": at an edge of the sentence it speaks for the whole, whatever it hangs on.
std::uint32_t attributed_to(const Tree& tree, std::uint32_t predicate) {
    const TokenRange sentence = tree.document().sentences[tree.sentence_of(predicate)].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        if (tree.marker(t) != "according to" || is_put_into(tree, t, predicate)) continue;
        const std::uint32_t begin = tree.subtree(t).begin;
        if (begin == sentence.begin || tree.form(begin) == "," || tree.form(begin - 1) == "," || tree.token(begin - 1).xpos == Xpos::CloseQuote) return t;
    }
    return no_token;
}

/// Who says by this verb; "cited officials as saying": the officials do.
std::uint32_t speaker_of(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t cites = tree.token(verb).deprel == Deprel::Advcl && tree.marker(verb, Deprel::Mark) == "as" ? tree.head(verb) : no_token;
    if (cites != no_token && (tree.lemma(cites) == "cite" || tree.lemma(cites) == "quote"))
        if (const std::uint32_t cited = read_verb(tree, cites).object; cited != no_token) return cited;
    return read_verb(tree, verb).subject;
}

/// "said the clash broke out when rebels attacked", "said it would act to stop them": no aside of the article's own behind a comma.
bool belongs_to_report(const Tree& tree, std::uint32_t clause) {
    const std::uint32_t begin = tree.subtree(clause).begin;
    if (begin == 0 || tree.form(begin) == "," || tree.form(begin - 1) == "," || begin < tree.head(clause)) return false;
    const std::string mark = tree.marker(clause, Deprel::Mark);
    if (mark == "because" || mark == "if" || mark == "to" || mark == "by" || mark == "without" || mark == "unless" || mark == "until") return true;
    const std::uint32_t adverb = tree.child(clause, {Deprel::Advmod});
    return adverb != no_token && utf8::lower(tree.form(adverb)) == "when";
}

/// Whose it is: "her letter", else "a letter by (from) her" with one of these prepositions; no_token if nobody is told.
std::uint32_t told_beside(const Tree& tree, std::uint32_t noun, std::initializer_list<std::string_view> prepositions) {
    if (const std::uint32_t own = tree.child(noun, {Deprel::NmodPoss}); own != no_token) return own;
    for (const std::uint32_t c : tree.children(noun))
        if (tree.token(c).deprel == Deprel::Nmod && std::find(prepositions.begin(), prepositions.end(), tree.marker(c)) != prepositions.end()) return c;
    return no_token;
}

}  // namespace

std::uint32_t owner_of_claim(const Tree& tree, std::uint32_t claim) {
    if (const std::uint32_t own = tree.child(claim, {Deprel::NmodPoss}); own != no_token) return own;
    for (const std::uint32_t c : tree.children(claim))
        if (c < claim && tree.token(c).deprel == Deprel::Compound && tree.token(c).upos == Upos::Propn) return c;
    return no_token;
}

namespace {

/// "accusations that Democrats seek to surrender": whose accusation it is, or who makes it; not who looks into it or answers it.
std::uint32_t maker_of(const Tree& tree, std::uint32_t said, const ModalityLexicon& lexicon) {
    if (const std::uint32_t maker = told_beside(tree, said, {"by", "from"}); maker != no_token) return maker;
    if (const std::uint32_t owner = owner_of_claim(tree, said); owner != no_token) return owner;
    const std::uint32_t above = tree.head(said);
    if (above == no_token || !is_verb(tree.token(above))) return no_token;
    const std::string verb = utf8::lower(tree.lemma(above)), marker = tree.marker(said);
    const bool utters = marker.empty() ? lexicon.reports(verb) || lexicon.effect(ModalPlace::Utter, verb) || lexicon.effect(ModalPlace::Deny, verb) : marker == "with" || lexicon.reports(verb);
    return utters ? read_verb(tree, above).subject : no_token;
}

/// "rebels fired at the base, killing nine soldiers, officials said": who speaks at the end of the sentence says all that is told before.
std::uint32_t speaker_at_end(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) {
    std::uint32_t root = predicate;
    while (tree.head(root) != no_token) root = tree.head(root);
    if (lexicon.reports(utf8::lower(tree.lemma(root)))) {
        const std::uint32_t said = tree.child(root, {Deprel::Ccomp});
        return said != no_token && said < root && tree.dominates(said, predicate) ? read_verb(tree, root).subject : no_token;
    }
    for (const std::uint32_t c : tree.children(root))
        if (c > predicate && tree.token(c).deprel == Deprel::Parataxis && lexicon.reports(utf8::lower(tree.lemma(c))) && tree.child(c, {Deprel::Ccomp, Deprel::Obj}) == no_token) return tree.child(c, {Deprel::Nsubj});
    return no_token;
}

/// "made clear that", "made it plain that": the verb that so reports what hangs on the adjective; no_token if none does.
std::uint32_t makes_clear(const Tree& tree, std::uint32_t adjective) {
    if (tree.token(adjective).upos != Upos::Adj || (tree.lemma(adjective) != "clear" && tree.lemma(adjective) != "plain")) return no_token;
    const std::uint32_t verb = tree.token(adjective).deprel == Deprel::Xcomp ? tree.head(adjective) : no_token;
    return verb != no_token && tree.lemma(verb) == "make" ? verb : no_token;
}

/// "announced at a news conference that ...", "said in an interview on Monday that ...": parsers hang what is said on the occasion.
std::uint32_t said_during(const Tree& tree, std::uint32_t occasion, const ModalityLexicon& lexicon) {
    const std::uint32_t verb = tree.head(occasion);
    if (tree.token(occasion).deprel != Deprel::Obl || verb == no_token || !lexicon.reports(utf8::lower(tree.lemma(verb)))) return no_token;
    const std::string marker = tree.marker(occasion);
    return marker == "in" || marker == "at" || marker == "during" || marker == "on" || marker == "to" ? read_verb(tree, verb).subject : no_token;
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
            const std::uint32_t subject = speaker_of(tree, head);
            if (subject != no_token) return subject;
        }
        if (clause)
            if (const std::uint32_t verb = makes_clear(tree, head); verb != no_token) return read_verb(tree, verb).subject;
        // "accused the governor of obstructing the law", "charged him with obstructing it".
        if (token.deprel == Deprel::Advcl && token.xpos == Xpos::Vbg && lexicon.effect(ModalPlace::Blame, utf8::lower(tree.lemma(head)))) {
            const std::string mark = tree.marker(at, Deprel::Mark);
            const bool charged = mark == "with" && lexicon.effect(ModalPlace::Charge, utf8::lower(tree.lemma(head)));
            return mark == "of" || mark == "for" || charged ? read_verb(tree, head).subject : no_token;
        }
        // "accused the regime of shelling"
        if (token.deprel == Deprel::Obl && tree.marker(at) == "of" && lexicon.effect(ModalPlace::Blame, utf8::lower(tree.lemma(head)))) return read_verb(tree, head).subject;
        if (token.deprel == Deprel::Obl && tree.marker(at) == "with" && lexicon.effect(ModalPlace::Charge, utf8::lower(tree.lemma(head)))) return read_verb(tree, head).subject;  // "charged him with murder"
        if (token.deprel == Deprel::Advcl && !belongs_to_report(tree, at)) {
            const std::uint32_t speaker = speaker_at_end(tree, predicate, lexicon);
            return speaker != no_token ? speaker : attributed_to(tree, predicate);  // "according to the ministry, he died after gunfire broke out"
        }
        if (token.deprel == Deprel::AclRelcl || (token.deprel == Deprel::Acl && token.xpos == Xpos::Vbn)) return no_token;  // "rations donated by Britain"
        if (const std::string mark = token.deprel == Deprel::Acl ? tree.marker(at, Deprel::Mark) : std::string(); mark == "after" || mark == "before" || mark == "since") return no_token;
        if (token.deprel == Deprel::Acl && tree.marker(at, Deprel::Mark) == "that") {
            if (lexicon.effect(ModalPlace::Said, utf8::lower(tree.lemma(head)))) return maker_of(tree, head, lexicon);
            if (const std::uint32_t speaker = said_during(tree, head, lexicon); speaker != no_token) return speaker;
        }
        at = head;
    }
    return attributed_to(tree, predicate);
}

bool is_mere_content(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) {
    bool inner = false;
    for (std::uint32_t at = predicate, steps = 0; at != no_token && steps < 12; at = tree.head(at), ++steps) {
        const std::uint32_t above = tree.head(at);
        const Deprel relation = tree.token(at).deprel;
        if (above == no_token || relation == Deprel::Ccomp || relation == Deprel::Parataxis) return inner;
        if ((relation == Deprel::Advcl || relation == Deprel::Obl) && lexicon.effect(ModalPlace::Blame, lower_lemma(tree, above))) return false;
        if (relation == Deprel::Acl && tree.marker(at, Deprel::Mark) == "that") return inner;
        const bool tried = relation == Deprel::Xcomp && at == predicate;
        inner = inner || (!tried && relation != Deprel::Conj && relation != Deprel::Nsubj && relation != Deprel::NsubjPass);
    }
    return inner;
}

std::uint32_t speaker_behind(const Tree& tree, std::uint32_t speaker, const ModalityLexicon& lexicon) {
    if (speaker == no_token || tree.token(speaker).upos == Upos::Propn || !lexicon.effect(ModalPlace::Document, utf8::lower(tree.lemma(speaker)))) return speaker;
    if (const std::uint32_t author = told_beside(tree, speaker, {"by", "from", "of"}); author != no_token) return author;
    const std::uint32_t before = tree.child(speaker, {Deprel::Compound});
    return before != no_token ? before : speaker;
}

}  // namespace pg::extract
