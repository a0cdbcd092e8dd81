// Titles with a preposition of their own before a name: "Special Agent in Charge Ann Keller", "U.S. Attorney for Ohio Ann Keller".
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"
#include "extract/mending/words.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 12;  // tokens of a title

bool is_nominal(const Token& t) { return t.upos == Upos::Propn || t.upos == Upos::Noun || t.upos == Upos::Adj || t.upos == Upos::Num; }

bool is_capital(std::string_view form) { return !form.empty() && form.front() >= 'A' && form.front() <= 'Z'; }

bool joins_title(std::string_view lemma) { return lemma == "in" || lemma == "for" || lemma == "of" || lemma == "at" || lemma == "to"; }

/// "the U.S." of "ambassador to the U.S. Ann Keller": between the preposition and the name stands nothing but the name of a place.
bool is_place(const Tree& tree, TokenRange between) {
    if (between.begin < between.end && tree.lemma(between.begin) == "the") ++between.begin;
    const auto& names = tree.document().names;
    return std::any_of(names.begin(), names.end(), [&](const Name& n) { return n.type == NerType::Loc && n.tokens == between; });
}

bool is_office(const Tree& tree, std::uint32_t t, const MendingWords& words) {
    const std::string lemma = utf8::lower(tree.lemma(t));
    return words.is(MendingWord::Office, lemma) || words.is(MendingWord::Holder, lemma);
}

/// "Secretary for Culture, Sports and Tourism": what an office is for may be several things, but no person, place or office among them.
bool lists_subjects(const Tree& tree, TokenRange between, const MendingWords& words) {
    const auto& names = tree.document().names;
    for (std::uint32_t t = between.begin; t < between.end; ++t)
        if (is_office(tree, t, words)) return false;
    return std::none_of(names.begin(), names.end(), [&](const Name& n) { return (n.type == NerType::Loc || n.type == NerType::Per) && n.tokens.begin < between.end && n.tokens.end > between.begin; });
}

/// The "and" of the subjects, and the commas before it.
bool joins_subjects(const Tree& tree, std::uint32_t t, bool several) {
    return tree.form(t) == "and" || tree.form(t) == "&" || (several && tree.form(t) == ",");
}

/// "the president of the Chamber of Commerce Karl Berg": an office without a capital is his where he hangs on it or beside it and a body's name stands between.
bool is_held_by(const Tree& tree, std::uint32_t office, TokenRange between) {
    const std::uint32_t person = between.end;
    const auto& names = tree.document().names;
    const bool named = std::any_of(names.begin(), names.end(), [&](const Name& n) { return n.type == NerType::Org && n.tokens.begin >= between.begin && n.tokens.end <= person; });
    const bool beside = tree.head(office) == tree.head(person) && base_of(tree.token(office).deprel) == base_of(tree.token(person).deprel);
    return named && (beside || tree.dominates(office, person)) && tree.child(person, {Deprel::Case}) == no_token;
}

/// The office whose preposition stands between it and the name; no_token without one.
std::uint32_t office_before(const Tree& tree, std::uint32_t name, const MendingWords& words) {
    const std::uint32_t sentence = tree.document().sentences[tree.sentence_of(name)].tokens.begin;
    bool several = false;
    for (std::uint32_t t = name; t > sentence + 1 && t + longest > name; --t) {
        const std::uint32_t before = t - 1;
        const Token& token = tree.token(before);
        if (t > sentence + 3 && tree.form(before) == ")" && tree.form(before - 2) == "(") {  // "Head of the Small Business Agency (SBA) Ann Keller"
            t -= 2;
            continue;
        }
        if (token.upos == Upos::Adp && joins_title(token.lemma)) {
            if (t != name && (!several || lists_subjects(tree, {t, name}, words)) && (is_capital(tree.form(before - 1)) || is_place(tree, {t, name}) || is_held_by(tree, before - 1, {t, name})) && words.is(MendingWord::Office, utf8::lower(tree.lemma(before - 1)))) return before - 1;
        } else if (t != name && joins_subjects(tree, before, several)) {
            several = true;
        } else if (!is_nominal(token) && tree.lemma(before) != "the" && token.xpos != Xpos::Pos) return no_token;  // "Head of Turkey's Small Business Agency Ann Keller"
    }
    return no_token;
}

std::uint32_t begin_of_title(const Tree& tree, std::uint32_t office, const MendingWords& words) {
    const std::uint32_t sentence = tree.document().sentences[tree.sentence_of(office)].tokens.begin;
    std::uint32_t begin = office;
    const auto describes = [&](std::uint32_t t) { return tree.form(t) == "acting" || (is_nominal(tree.token(t)) && base_of(tree.token(t).deprel) != Deprel::Obl); };  // no "yesterday"
    while (begin > sentence && describes(begin - 1)) --begin;
    while (begin > sentence + 1 && tree.form(begin - 1) == "and" && is_office(tree, begin - 2, words)) {  // "Co-founder and CEO of the club"
        begin -= 2;
        while (begin > sentence && describes(begin - 1)) --begin;
    }
    return begin;
}

/// '"...," said': the subject follows its verb.
bool stands_inverted(const Tree& tree, std::uint32_t verb) {
    return tree.token(verb).xpos == Xpos::Vbd && verb > 0 && (tree.token(verb - 1).upos == Upos::Punct);
}

}  // namespace

void mend_long_title(const Tree& tree, const Name& name, const MendingWords& words, Document& mended) {
    if (name.type != NerType::Per) return;
    const std::uint32_t person = name.tokens.begin;
    const std::uint32_t office = office_before(tree, person, words);
    if (office == no_token) return;
    const TokenRange title{begin_of_title(tree, office, words), person}, whole{title.begin, name.tokens.end};
    std::uint32_t head = no_token;
    Deprel relation = Deprel::Nsubj;
    if (title.begin > 0 && tree.token(title.begin - 1).upos == Upos::Verb && stands_inverted(tree, title.begin - 1)) head = title.begin - 1;
    for (std::uint32_t t = whole.begin; head == no_token && t < whole.end; ++t) {
        const Deprel own = tree.token(t).deprel;
        if (tree.head(t) == no_token || whole.contains(tree.head(t)) || own == Deprel::Case || own == Deprel::Det || own == Deprel::Compound || own == Deprel::Amod) continue;
        head = tree.head(t);
        relation = own;
    }
    if (head == no_token || relation == Deprel::Flat) return;
    for (std::uint32_t t = whole.begin; t < whole.end; ++t) {
        Token& token = mended.tokens[t];
        if (t < person && tree.token(t).upos == Upos::Verb) {  // "acting"
            token.upos = Upos::Adj;
            token.xpos = Xpos::Jj;
        }
        if (t > person) {
            token.head = person;
            token.deprel = Deprel::Flat;
        } else if (!whole.contains(token.head)) {
            token.head = person;
            if (token.deprel != Deprel::Case && token.deprel != Deprel::Det) token.deprel = Deprel::NmodDesc;
        }
        for (const std::uint32_t c : tree.children(t))
            if (!whole.contains(c)) mended.tokens[c].head = person;
    }
    // "of Health", "in Charge" belong to the office; "Commandant of the Corps General James Amos" has a second title.
    std::uint32_t last = person - 1;
    while (last > office + 2 && words.is(MendingWord::Office, utf8::lower(tree.lemma(last)))) --last;
    for (std::uint32_t t = office + 1; t < last; ++t)
        if (tree.token(t).deprel == Deprel::Case && mended.tokens[t].head == person) mended.tokens[t].head = last;
    mended.tokens[last].head = office;
    mended.tokens[last].deprel = Deprel::Nmod;
    mended.tokens[office].head = person;
    mended.tokens[office].deprel = Deprel::NmodDesc;
    mended.tokens[person].head = head;
    mended.tokens[person].deprel = relation;
}

}  // namespace pg::extract
