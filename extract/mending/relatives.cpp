// Relative clauses, hung on what they speak of.
#include "extract/mending/mending.hpp"
#include "extract/mending/ruled_out.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

bool is_person(const Document& document, std::uint32_t t) {
    return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return n.type == NerType::Per && n.tokens.contains(t); });
}

/// "Berlin", "the Senate": no "who".
bool is_place_or_body(const Document& document, std::uint32_t t) {
    return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return (n.type == NerType::Loc || n.type == NerType::Org) && n.tokens.contains(t); });
}

/// Nor is what is told by a noun for a body: "critics of the government, who were jailed".
bool is_body(std::string_view lemma) {
    static constexpr std::array<std::string_view, 14> words{"government", "regime", "ministry", "department", "agency", "parliament", "court", "company", "university", "party", "army", "bank", "city", "country"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// People told by a noun: no "which".
bool is_people(std::string_view lemma) {
    static constexpr std::array<std::string_view, 14> words{"people", "person", "man", "woman", "child", "resident", "citizen", "refugee", "migrant", "worker", "student", "voter", "protester", "leader"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

void mend_relative(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.token(verb).deprel != Deprel::AclRelcl || tree.head(verb) == no_token) return;
    const std::uint32_t who = tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass});
    // "a bill by Rep. Jesus Garcia that would bar arrests": no "that" of a person with a name.
    if (const std::uint32_t name = tree.head(verb); who != no_token && tree.lemma(who) == "that" && tree.token(name).upos == Upos::Propn && tree.token(name).deprel == Deprel::Nmod && tree.marker(name) == "by" && tree.head(name) != no_token) {
        mended.tokens[verb].head = tree.head(name);
        return;
    }
    // Nor is a person "which": "Senator Poe of the Liberal Party, which has asked".
    const bool thing = who != no_token && tree.lemma(who) == "which" && (is_person(mended, tree.head(verb)) || is_people(tree.lemma(tree.head(verb))));
    // "the mayor of Berlin, who ...": the parser may take the town for him.
    std::uint32_t above = tree.head(verb);
    for (int i = 0; i < 3 && who != no_token && tree.lemma(who) == "who" && tree.token(above).deprel == Deprel::Nmod && tree.head(above) != no_token && (is_body(tree.lemma(above)) || (tree.token(above).xpos == Xpos::Nnp && is_place_or_body(mended, above))); ++i) above = tree.head(above);
    if (above != tree.head(verb)) {
        mended.tokens[verb].head = above;
        return;
    }
    if (who == no_token || who < 2 || (tree.lemma(who) != "who" && !thing) || tree.form(who - 1) != ",") return;
    std::uint32_t name = who - 2;
    if (tree.token(name).upos != Upos::Propn) return;
    for (int i = 0; i < 6 && (tree.token(name).deprel == Deprel::Flat || tree.token(name).deprel == Deprel::Compound) && tree.head(name) != no_token; ++i) name = tree.head(name);
    if (!thing && is_place_or_body(mended, name)) return;
    if (tree.token(name).upos == Upos::Propn && name > tree.head(verb) && name < who && !is_ruled_out(tree, name)) mended.tokens[verb].head = name;
}

void mend_relative_subject(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.token(verb).deprel != Deprel::AclRelcl || tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token) return;
    std::uint32_t pronoun = no_token, object = no_token;
    for (const std::uint32_t c : tree.children(verb)) {
        if (tree.token(c).deprel != Deprel::Obj) continue;
        if (c + 1 == verb && tree.token(c).xpos == Xpos::Wdt) pronoun = c;
        if (c > verb) object = c;
    }
    if (pronoun == no_token || object == no_token) return;
    mended.tokens[pronoun].deprel = Deprel::Nsubj;
    if (tree.token(verb).xpos == Xpos::Nns) {
        mended.tokens[verb].upos = Upos::Verb;
        mended.tokens[verb].xpos = Xpos::Vbz;
    }
}

void mend_ruled_out(const Tree& tree, std::uint32_t noun, Document& mended) {
    const Deprel rel = tree.token(noun).deprel;
    const std::uint32_t told = tree.head(noun);
    if ((rel != Deprel::Appos && rel != Deprel::Conj) || told == no_token || told > noun || !is_ruled_out(tree, noun)) return;
    mended.tokens[noun].deprel = Deprel::Conj;
    const std::uint32_t it = tree.child(told, {Deprel::Nsubj, Deprel::Expl});
    if (it == no_token || tree.lemma(it) != "it" || tree.child(told, {Deprel::Cop}) == no_token) return;  // "praised Berg, not Keller, who had resigned"
    for (const std::uint32_t c : tree.children(noun))
        if (tree.token(c).deprel == Deprel::AclRelcl) mended.tokens[c].head = told;
}

}  // namespace pg::extract
