// Names of persons hung on who they are: "the president of the council, Angela Keller", "Department of Labor Secretary Tom Keller".
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"
#include "extract/mending/words.hpp"

namespace pg::extract {
namespace {

const Name* name_at(const Document& document, std::uint32_t token) {
    const auto found = std::find_if(document.names.begin(), document.names.end(), [&](const Name& n) { return n.tokens.contains(token); });
    return found == document.names.end() ? nullptr : &*found;
}

bool holds_office(const Tree& tree, const MendingWords& words, std::uint32_t t) {
    const std::string lemma = utf8::lower(tree.lemma(t));
    return words.is(MendingWord::Office, lemma) || words.is(MendingWord::Holder, lemma);
}

bool is_of_person(const Document& document, std::uint32_t token) {
    const Name* name = name_at(document, token);
    return name != nullptr && name->type == NerType::Per;
}

/// Where "Mr. Karl Berg" begins.
std::uint32_t begin_of_name(const Tree& tree, std::uint32_t name) {
    std::uint32_t begin = name;
    while (begin > 1 && tree.head(begin - 1) != no_token && tree.token(begin - 1).deprel == Deprel::NmodDesc && tree.head(begin - 1) >= begin && tree.head(begin - 1) <= name) --begin;
    return begin;
}

/// The office whose complement the phrase at the token ends: "the minister of culture and sports", "the head of the office of the auditor". Behind
/// "to" either may be named: "the ambassador to the king, Karl Berg".
std::uint32_t office_above(const Document& document, const Tree& tree, std::uint32_t phrase, const MendingWords& words) {
    for (int steps = 0; steps < 4 && phrase != no_token; ++steps) {
        const Deprel relation = tree.token(phrase).deprel;
        const std::string marker = tree.marker(phrase);
        if (holds_office(tree, words, phrase) || is_of_person(document, phrase) || (base_of(relation) != Deprel::Nmod && relation != Deprel::Conj) || relation == Deprel::NmodPoss) return no_token;
        if (!marker.empty() && marker != "of" && marker != "for" && marker != "at" && marker != "in" && marker != "with") return no_token;
        const std::uint32_t above = tree.head(phrase);
        if (above == no_token || above > phrase) return no_token;
        const bool behind_complement = relation == Deprel::NmodUnmarked && tree.child(above, {Deprel::Nmod}) != no_token;  // "the president of the Movement Another Way"
        if ((!marker.empty() || behind_complement) && holds_office(tree, words, above)) return above;
        if (tree.lemma(above) == "general" && above > 0 && tree.head(above) == above - 1 && holds_office(tree, words, above - 1)) return above - 1;  // "the director general"
        phrase = above;
    }
    return no_token;
}

}  // namespace

void mend_holder(const Document& document, const Tree& tree, std::uint32_t name, const MendingWords& words, Document& mended) {
    const Token& t = tree.token(name);
    if ((t.deprel != Deprel::Appos && t.deprel != Deprel::Conj) || t.head == no_token || t.head > name || tree.form(begin_of_name(tree, name) - 1) != ",") return;
    if (t.deprel == Deprel::Conj && tree.child(name, {Deprel::Cc}) != no_token) return;
    if (!is_of_person(document, name)) return;
    const std::uint32_t office = office_above(document, tree, t.head, words);
    if (office == no_token || tree.token(office).xpos == Xpos::Nns || tree.token(office).xpos == Xpos::Nnps || is_of_person(document, office)) return;
    for (const std::uint32_t c : tree.children(name))
        if (tree.token(c).deprel == Deprel::Conj) return;  // "the mayors of the towns, Ann Keller and Karl Berg"
    mended.tokens[name].head = office;
    mended.tokens[name].deprel = Deprel::Appos;
}

namespace {

constexpr std::uint32_t longest_title = 6;  // words

/// The body named right before the title of the person, up to a bracket with its short form: "Progress Party (PP) deputy leader Ann Keller".
const Name* body_before(const Document& document, const Tree& tree, std::uint32_t person) {
    std::uint32_t begin = person;
    const auto is_title = [&](std::uint32_t t) {
        const Upos tag = tree.token(t).upos;
        return name_at(document, t) == nullptr && (tag == Upos::Noun || tag == Upos::Propn || tag == Upos::Adj || tree.form(t) == "-");
    };
    while (begin > 0 && begin + longest_title > person && is_title(begin - 1)) --begin;
    if (begin == person || begin == 0) return nullptr;
    const Xpos last = tree.token(person - 1).xpos;
    if (last != Xpos::Nn && last != Xpos::Nnp) return nullptr;  // "Progress Party lawmakers Ann Keller and Karl Berg" are several
    if (begin > 3 && tree.form(begin - 1) == ")" && tree.form(begin - 3) == "(") begin -= 3;
    const Name* body = name_at(document, begin - 1);
    return body != nullptr && body->type == NerType::Org ? body : nullptr;
}

/// Whether the word stands for the whole phrase: an argument of a verb or noun, no part of a name.
bool is_phrase(Deprel relation) {
    const Deprel base = base_of(relation);
    return (base == Deprel::Nsubj || base == Deprel::Obj || base == Deprel::Iobj || base == Deprel::Obl || base == Deprel::Nmod || base == Deprel::Appos || base == Deprel::Conj) && relation != Deprel::NmodPoss && relation != Deprel::NmodDesc;
}

/// The one place where all that the words hang on outside; nothing where they are no phrase of their own or the person heads it already.
std::uint32_t top_of(const Tree& tree, TokenRange whole, std::uint32_t person) {
    std::uint32_t top = no_token;
    for (std::uint32_t t = whole.begin; t < whole.end; ++t) {
        const Token& token = tree.token(t);
        if (token.head == no_token) return no_token;
        if (whole.contains(token.head) || token.deprel == Deprel::Case || token.deprel == Deprel::Det || token.deprel == Deprel::Punct || token.deprel == Deprel::Cc) continue;
        if (!is_phrase(token.deprel)) return no_token;
        if (top == no_token) top = t;
        else if (t == person && tree.child(person, {Deprel::Case}) == no_token && tree.dominates(token.head, top)) continue;  // hung higher up
        else if (tree.head(top) != token.head || tree.token(top).deprel != token.deprel) return no_token;
    }
    return top == person ? no_token : top;
}

}  // namespace

void mend_body_title(const Document& document, const Tree& tree, const Name& name, Document& mended) {
    const std::uint32_t person = name.tokens.begin;
    if (name.type != NerType::Per || tree.sentence_of(person) != tree.sentence_of(name.tokens.end - 1)) return;
    const Name* body = body_before(document, tree, person);
    if (body == nullptr || tree.sentence_of(body->tokens.begin) != tree.sentence_of(person)) return;
    const TokenRange whole{body->tokens.begin, name.tokens.end};
    const std::uint32_t title = tree.form(body->tokens.end) == "(" ? body->tokens.end + 3 : body->tokens.end;
    const std::uint32_t top = top_of(tree, whole, person);
    if (top == no_token) return;
    for (std::uint32_t t = whole.begin; t < whole.end; ++t) {
        const std::uint32_t up = tree.head(t);
        const bool outside = !whole.contains(up) && is_phrase(tree.token(t).deprel), across = (t < title) != (up < title);  // the title is no part of the body's name
        if (t < person && (outside || up > person || (across && tree.token(t).deprel != Deprel::Punct))) {
            mended.tokens[t].head = person;
            mended.tokens[t].deprel = Deprel::NmodDesc;
        }
        if (t > person) {
            mended.tokens[t].head = person;
            mended.tokens[t].deprel = Deprel::Flat;
        }
        for (const std::uint32_t c : tree.children(t))
            if (!whole.contains(c)) mended.tokens[c].head = person;
    }
    mended.tokens[person].head = tree.head(top);
    mended.tokens[person].deprel = tree.token(top).deprel;
}

void mend_state_behind(const Document& document, const Tree& tree, std::uint32_t state, Document& mended) {
    const Token& t = tree.token(state);
    if (base_of(t.deprel) != Deprel::Nsubj || t.head == no_token || t.head < state) return;
    const std::uint32_t begin = tree.subtree(state).begin;
    if (begin < 2 || tree.form(begin - 1) != ",") return;
    const Name* outer = name_at(document, state);
    const Name* town = name_at(document, begin - 2);
    if (outer == nullptr || town == nullptr || outer->type != NerType::Loc || town->type != NerType::Loc) return;
    const std::uint32_t place = town->tokens.begin, subject = tree.head(place);
    if (subject == no_token || subject > place || tree.token(place).deprel != Deprel::Nmod || tree.marker(place) != "in" || tree.token(subject).upos != Upos::Noun) return;
    const Deprel relation = base_of(tree.token(subject).deprel);
    if (relation != Deprel::Appos && relation != Deprel::Conj) return;
    for (const std::uint32_t c : tree.children(t.head))
        if (c != state && c < t.head && base_of(tree.token(c).deprel) == Deprel::Nsubj) return;
    mended.tokens[subject].head = t.head;
    mended.tokens[subject].deprel = t.deprel;
    mended.tokens[state].head = place;
    mended.tokens[state].deprel = Deprel::NmodUnmarked;
}

}  // namespace pg::extract
