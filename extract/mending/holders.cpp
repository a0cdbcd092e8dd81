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

}  // namespace

void mend_holder(const Document& document, const Tree& tree, std::uint32_t name, const MendingWords& words, Document& mended) {
    const Token& t = tree.token(name);
    if ((t.deprel != Deprel::Appos && t.deprel != Deprel::Conj) || t.head == no_token || t.head > name || tree.token(t.head).deprel != Deprel::Nmod || tree.form(name - 1) != ",") return;
    if (t.deprel == Deprel::Conj && tree.child(name, {Deprel::Cc}) != no_token) return;
    std::uint32_t office = tree.head(t.head);
    if (office == no_token || office > t.head) return;
    if (tree.lemma(office) == "general" && office > 0 && tree.head(office) == office - 1) office = tree.head(office);  // "the director general"
    const std::string marker = tree.marker(t.head);
    if (tree.token(office).xpos != Xpos::Nn || !holds_office(tree, words, office) || holds_office(tree, words, t.head)) return;
    if (marker != "of" && marker != "for" && marker != "at" && marker != "in" && marker != "with") return;  // "the ambassador to the king, Karl Berg": either
    const Name* person = name_at(document, name);
    const Name* beside = name_at(document, t.head);
    if (person == nullptr || person->type != NerType::Per || (beside != nullptr && beside->type == NerType::Per)) return;
    for (const std::uint32_t c : tree.children(name))
        if (tree.token(c).deprel == Deprel::Conj) return;  // "the mayors of the towns, Ann Keller and Karl Berg"
    mended.tokens[name].head = office;
    mended.tokens[name].deprel = Deprel::Appos;
}

void mend_body_title(const Document& document, const Tree& tree, const Name& name, Document& mended) {
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
