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

/// "Progress Party (PP) Legislator Ann Keller": the words between the body's name and the title are but a bracket.
bool is_bracket(const Tree& tree, TokenRange between) {
    return between.empty() || (between.size() == 3 && tree.form(between.begin) == "(" && tree.form(between.end - 1) == ")");
}

/// The title and the name beside a body that the parser took for the body itself.
void mend_member(const Document& document, const Tree& tree, std::uint32_t person, Document& mended) {
    if (person == 0) return;
    const std::uint32_t title = person - 1;
    const std::uint32_t body_head = tree.head(title) == person ? tree.head(person) : tree.head(title);
    if (body_head == no_token || body_head > person) return;
    const bool joined = tree.head(person) == body_head && tree.token(person).deprel == Deprel::Appos;
    const bool side_by_side = tree.head(person) == tree.head(body_head) && tree.token(person).deprel == tree.token(body_head).deprel && tree.token(person).deprel != Deprel::Conj;
    if (!joined && !side_by_side) return;
    const Name* body = name_at(document, body_head);
    if (body == nullptr || body->type != NerType::Org || name_at(document, title) != nullptr || tree.token(title).upos != Upos::Propn) return;
    const bool beside = (tree.head(title) == body_head && tree.token(title).deprel == Deprel::Appos) || tree.head(title) == person;
    if (!beside || body->tokens.end > title || !is_bracket(tree, {body->tokens.end, title})) return;
    for (const std::uint32_t c : tree.children(body_head))
        if (c > person || tree.token(c).deprel == Deprel::Case) mended.tokens[c].head = person;
    mended.tokens[person].head = tree.head(body_head);
    mended.tokens[person].deprel = tree.token(body_head).deprel;
    for (const std::uint32_t before : {body_head, title}) {
        mended.tokens[before].head = person;
        mended.tokens[before].deprel = Deprel::NmodDesc;
    }
}

}  // namespace

void mend_body_title(const Document& document, const Tree& tree, const Name& name, Document& mended) {
    if (name.type == NerType::Per) mend_member(document, tree, name.tokens.begin, mended);
    const std::uint32_t person = name.tokens.begin;
    const Token& t = tree.token(person);
    if (name.type != NerType::Per || t.deprel != Deprel::Nmod || t.head == no_token || t.head > person || tree.child(person, {Deprel::Case}) != no_token) return;
    const std::uint32_t title = tree.child(person, {Deprel::NmodDesc});
    if (title == no_token || title + 1 != person) return;
    const Name* body = name_at(document, t.head);
    if (body == nullptr || body->type != NerType::Org || body->tokens.end > person || body->tokens.end + 1 < person) return;
    for (const std::uint32_t c : tree.children(t.head))
        if (c != person && !body->tokens.contains(c)) mended.tokens[c].head = person;
    mended.tokens[person].head = tree.head(t.head);
    mended.tokens[person].deprel = tree.token(t.head).deprel;
    mended.tokens[t.head].head = person;
    mended.tokens[t.head].deprel = Deprel::NmodDesc;
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
