#include "extract/status/mood.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"

namespace pg::extract {

bool is_question(const Tree& tree, std::uint32_t t) {
    const Sentence& s = tree.document().sentences[tree.sentence_of(t)];
    for (std::uint32_t i = s.tokens.begin; i < s.tokens.end; ++i)
        if (const Xpos tag = tree.token(i).xpos; tag == Xpos::Wrb || tag == Xpos::Wp || tag == Xpos::Wdt) return false;
    bool quoted = false;  // "?" stands within quotation marks
    for (std::uint32_t i = s.tokens.end; i > s.tokens.begin && i + 3 > s.tokens.end; --i) {
        quoted = quoted || tree.token(i - 1).xpos == Xpos::CloseQuote;
        if (tree.form(i - 1) != "?") continue;
        if (quoted)
            for (std::uint32_t q = t + 1; q < i; ++q)
                if (tree.token(q).xpos == Xpos::OpenQuote) return false;
        return true;
    }
    return false;
}

namespace {

/// "saw both sides sign it": who does it is the object of the verb, and nothing is quoted.
bool is_seen_doing(const Tree& tree, std::uint32_t t) {
    const std::uint32_t doer = tree.child(tree.head(t), {Deprel::Obj, Deprel::Iobj});
    return doer != no_token && doer + 1 == tree.subtree(t).begin;
}

}  // namespace

bool is_command(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.xpos != Xpos::Vb || tree.child(t, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Mark, Deprel::Csubj}) != no_token) return false;
    for (const std::uint32_t c : tree.children(t))
        if (tree.token(c).deprel == Deprel::AuxPass || (tree.token(c).deprel == Deprel::Aux && tree.lemma(c) != "do")) return false;
    switch (token.deprel) {
        case Deprel::Conj: return token.head != no_token && token.head < t && is_command(tree, token.head);
        case Deprel::Ccomp: {  // "Give us access," he said; not "helped build it", "let it go"
            const TokenRange words = tree.subtree(t);
            if (words.end >= tree.document().tokens.size() || token.head == no_token) return false;
            return token.head > t || (token.head + 1 < words.begin && !is_seen_doing(tree, t));
        }
        default: return token.head == no_token;
    }
}

bool is_alternative(const Tree& tree, std::uint32_t t) {
    const auto joined_by_or = [&](std::uint32_t second) {
        const std::uint32_t cc = tree.child(second, {Deprel::Cc});
        return tree.token(second).deprel == Deprel::Conj && tree.token(second).xpos == Xpos::Vb && cc != no_token && tree.lemma(cc) == "or";
    };
    if (tree.token(t).xpos != Xpos::Vb) return false;
    if (joined_by_or(t)) return tree.token(tree.head(t)).xpos == Xpos::Vb;
    return std::any_of(tree.children(t).begin(), tree.children(t).end(), joined_by_or);
}

namespace {

/// "Had Greece agreed, ...", "Should the talks fail, ...": the auxiliary before the subject opens the clause; parsers hang some on the main verb.
bool opens_with_auxiliary(const Tree& tree, std::uint32_t t) {
    const std::uint32_t subject = tree.child(t, {Deprel::Nsubj, Deprel::NsubjPass});
    if (tree.token(t).deprel != Deprel::Advcl || subject == no_token || tree.child(t, {Deprel::Mark}) != no_token) return false;
    const std::uint32_t begin = tree.subtree(t).begin, aux = begin < tree.subtree(subject).begin ? begin : begin == 0 ? no_token : begin - 1;
    if (aux == no_token || (tree.head(aux) != t && tree.head(aux) != tree.head(t)) || (tree.token(aux).deprel != Deprel::Aux && tree.token(aux).deprel != Deprel::AuxPass)) return false;
    const std::string form = utf8::lower(tree.form(aux));
    return form == "had" || form == "should" || form == "were";
}

/// "provided that lawmakers amend it", "providing it passes".
bool is_proviso(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.deprel != Deprel::Ccomp || token.head == no_token || tree.lemma(token.head) != "provide" || token.head + 1 != tree.subtree(t).begin) return false;
    const Token& above = tree.token(token.head);
    return (above.deprel == Deprel::Acl || above.deprel == Deprel::Advcl) && (above.xpos == Xpos::Vbn || above.xpos == Xpos::Vbd || above.xpos == Xpos::Vbg) && tree.child(token.head, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux, Deprel::AuxPass}) == no_token;
}

}  // namespace

bool is_condition(const Tree& tree, std::uint32_t t) {
    const std::string mark = utf8::lower(tree.marker(t, Deprel::Mark));
    return mark == "if" || mark == "unless" || mark == "even if" || opens_with_auxiliary(tree, t) || is_proviso(tree, t);
}

bool is_open(const Tree& tree, std::uint32_t t) {
    const std::string mark = utf8::lower(tree.marker(t, Deprel::Mark));
    return mark == "whether" || mark == "if";
}

bool is_subjunctive(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.deprel != Deprel::Ccomp || tree.child(t, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token || tree.marker(t, Deprel::Mark) != "that") return false;
    const std::uint32_t be = tree.child(t, {Deprel::AuxPass});
    return be != no_token ? utf8::lower(tree.form(be)) == "be" : token.xpos == Xpos::Vb;
}

bool waits_for(const Tree& tree, std::uint32_t t) {
    const Xpos tag = tree.token(t).xpos;
    if (tag != Xpos::Vbz && tag != Xpos::Vbp) return false;
    const std::string mark = utf8::lower(tree.marker(t, Deprel::Mark));
    return mark == "once" || mark == "until" || mark == "before" || mark == "unless";
}

namespace {

bool will(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Aux && (tree.lemma(c) == "will" || tree.lemma(c) == "shall" || tree.lemma(c) == "wo")) return true;
    return false;
}

}  // namespace

bool comes_first(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.deprel != Deprel::Advcl || token.head == no_token || (token.xpos != Xpos::Vbz && token.xpos != Xpos::Vbp)) return false;
    if (const std::uint32_t adverb = tree.child(t, {Deprel::Advmod}); adverb != no_token && utf8::lower(tree.form(adverb)) == "when" && will(tree, token.head)) return true;
    if (!has_modal(tree, token.head)) return false;
    const std::string mark = tree.marker(t, Deprel::Mark);
    return mark == "after" || mark == "before" || mark == "until" || mark == "once";
}

bool is_ordinal(const Tree& tree, std::uint32_t t) {
    static constexpr std::array<std::string_view, 14> words{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "latest", "only", "next"};
    const auto counts = [&](std::uint32_t w) { return tree.token(w).xpos == Xpos::Jjs || std::find(words.begin(), words.end(), utf8::lower(tree.form(w))) != words.end(); };
    if (counts(t)) return true;
    if (tree.lemma(t) == "one")  // "one of the first countries to ratify it"
        for (const std::uint32_t c : tree.children(t))
            if (tree.token(c).deprel == Deprel::Nmod && c != t && is_ordinal(tree, c)) return true;
    for (const std::uint32_t c : tree.children(t))
        if (c < t && tree.token(c).deprel == Deprel::Amod && counts(c)) return true;
    return false;
}

bool has_no(const Tree& tree, std::uint32_t t) {
    for (const std::uint32_t c : tree.children(t))
        if (tree.token(c).deprel == Deprel::Det && utf8::lower(tree.form(c)) == "no") return true;
    return false;
}

}  // namespace pg::extract
