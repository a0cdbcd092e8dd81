#include "extract/mended_tree.hpp"

#include <algorithm>
#include <array>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/tree.hpp"

namespace pg::extract {
namespace {

/// "to" before it and a bare verb.
bool is_infinitive(const Tree& tree, std::uint32_t t) { return tree.token(t).xpos == Xpos::Vb && tree.marker(t, Deprel::Mark) == "to"; }

/// "The department sued ICE": a noun right behind a verb without object that hangs on something before the verb is its object.
void mend_object(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t next = verb + 1;
    if (next >= tree.document().tokens.size() || tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp, Deprel::AuxPass}) != no_token) return;
    const Token& t = tree.token(next);
    const bool nominal = t.upos == Upos::Propn || t.upos == Upos::Noun;
    const bool loose = t.deprel == Deprel::Nmod || t.deprel == Deprel::Compound || t.deprel == Deprel::NmodPoss || t.deprel == Deprel::Appos;
    if (!nominal || !loose || t.head == no_token || t.head >= verb || tree.child(next, {Deprel::Case}) != no_token || !tree.dominates(verb, t.head)) return;
    mended.tokens[next].head = verb;
    mended.tokens[next].deprel = Deprel::Obj;
}

/// "the Department of Homeland Security's Office of Inspector General": the office is the department's, not the other way round.
void mend_owner(const Tree& tree, std::uint32_t possession, Document& mended) {
    const std::uint32_t owner = tree.head(possession);
    const std::uint32_t last = tree.child(possession, {Deprel::NmodPoss}), of = tree.child(possession, {Deprel::Case});
    if (owner == no_token || last == no_token || of == no_token || !(owner < of && of < last && last < possession) || tree.lemma(of) != "of") return;
    mended.tokens[possession].head = tree.head(owner);
    mended.tokens[possession].deprel = tree.token(owner).deprel;
    mended.tokens[owner].head = possession;
    mended.tokens[owner].deprel = Deprel::NmodPoss;
    mended.tokens[last].head = owner;
    mended.tokens[last].deprel = Deprel::Nmod;
    mended.tokens[of].head = last;
}

/// "froze $800 million in grants to the city": the grants are the millions, not where it was frozen.
void mend_amount(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t object = tree.child(verb, {Deprel::Obj});
    if (object == no_token || object < verb || (tree.token(object).upos != Upos::Sym && tree.token(object).upos != Upos::Num)) return;
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Obl && tree.token(c).upos == Upos::Noun && tree.subtree(c).begin == tree.subtree(object).end && tree.marker(c) == "in") {
            mended.tokens[c].head = object;
            mended.tokens[c].deprel = Deprel::Nmod;
        }
}

/// "backed by the governor, Ann Keller, and by doctors": a name between commas behind a title is who bears it, nobody else.
void mend_apposition(const Tree& tree, std::uint32_t name, Document& mended) {
    const Token& t = tree.token(name);
    if (t.deprel != Deprel::Conj || t.head == no_token || t.head + 2 != name || tree.form(name - 1) != "," || tree.child(name, {Deprel::Cc}) != no_token) return;
    if (tree.token(t.head).xpos == Xpos::Nn && tree.child(t.head, {Deprel::Det}) != no_token) mended.tokens[name].deprel = Deprel::Appos;
}

/// "Title 42 expired on Thursday": a participle right behind the noun that the sentence hangs on, as if it described it, is the sentence's verb.
void mend_root(const Tree& tree, std::uint32_t root, Document& mended) {
    std::uint32_t verb = no_token;
    for (const std::uint32_t c : tree.children(root))
        if (c > root && c <= root + 3 && tree.token(c).upos == Upos::Verb && verb == no_token && (tree.token(c).deprel == Deprel::Amod || (tree.token(c).deprel == Deprel::Acl && tree.token(c).xpos == Xpos::Vbd))) verb = c;
    if (verb == no_token || tree.child(root, {Deprel::Cop, Deprel::Nsubj}) != no_token) return;
    mended.tokens[verb].head = no_token;
    mended.tokens[verb].deprel = Deprel::Root;
    mended.tokens[verb].xpos = Xpos::Vbd;
    mended.tokens[root].head = verb;
    mended.tokens[root].deprel = Deprel::Nsubj;
    for (const std::uint32_t c : tree.children(root)) {
        if (c <= verb) continue;
        mended.tokens[c].head = verb;
        if (tree.token(c).deprel == Deprel::Acl) mended.tokens[c].deprel = Deprel::Advcl;
        if (tree.token(c).deprel == Deprel::Nmod) mended.tokens[c].deprel = Deprel::Obl;
    }
}

/// "by Sen. James Manning": a title that hangs beside the name hangs on it.
void mend_title(const Tree& tree, std::uint32_t title, Document& mended) {
    const auto count = static_cast<std::uint32_t>(tree.document().tokens.size());
    std::uint32_t name = title + 1;
    if (name + 1 < count && tree.head(name) == name + 1 && tree.token(name).deprel == Deprel::NmodDesc) ++name;  // "Attorney General Keith Ellison"
    if (name >= count) return;
    const Token& a = tree.token(title);
    const Token& b = tree.token(name);
    if (b.upos != Upos::Propn || a.head != b.head || a.deprel != b.deprel || a.deprel == Deprel::Flat || a.deprel == Deprel::Compound || a.deprel == Deprel::Conj) return;
    mended.tokens[title].head = name;
    mended.tokens[title].deprel = Deprel::NmodDesc;
    for (const std::uint32_t c : tree.children(title)) mended.tokens[c].head = name;
}

/// "said the law would endanger officers and urged Kotek to veto it", "urged the opposition to stop and accused the West": a past tense is joined to
/// the past tense, not to the bare verb.
void mend_joined(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t head = tree.head(verb);
    if (tree.token(verb).deprel != Deprel::Conj || tree.token(verb).xpos != Xpos::Vbd || head == no_token || tree.token(head).xpos != Xpos::Vb) return;
    if (tree.child(verb, {Deprel::Nsubj, Deprel::Aux}) != no_token) return;
    std::uint32_t above = tree.head(head);
    if (tree.token(head).deprel == Deprel::Acl && above != no_token) above = tree.head(above);  // hung on the object: mend_infinitive
    const Deprel relation = tree.token(head).deprel;
    if (relation != Deprel::Ccomp && relation != Deprel::Xcomp && relation != Deprel::Advcl && relation != Deprel::Acl) return;
    if (above != no_token && tree.token(above).xpos == Xpos::Vbd) mended.tokens[verb].head = above;
}

bool is_person(const Document& document, std::uint32_t t) {
    return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return n.type == NerType::Per && n.tokens.contains(t); });
}

/// "defying the minister, Karel Dvorak, who has ...": behind a name and a comma, "who" is who was named last, not the noun before.
void mend_relative(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.token(verb).deprel != Deprel::AclRelcl || tree.head(verb) == no_token) return;
    const std::uint32_t who = tree.child(verb, {Deprel::Nsubj});
    // "a bill by Rep. Jesus Garcia that would bar arrests": no "that" of a person with a name.
    if (const std::uint32_t name = tree.head(verb); who != no_token && tree.lemma(who) == "that" && tree.token(name).upos == Upos::Propn && tree.token(name).deprel == Deprel::Nmod && tree.marker(name) == "by" && tree.head(name) != no_token) {
        mended.tokens[verb].head = tree.head(name);
        return;
    }
    // Nor is a person "which": "Senator Poe of the Liberal Party, which has asked".
    const bool thing = who != no_token && tree.lemma(who) == "which" && is_person(mended, tree.head(verb));
    if (who == no_token || who < 2 || (tree.lemma(who) != "who" && !thing) || tree.form(who - 1) != ",") return;
    std::uint32_t name = who - 2;
    if (tree.token(name).upos != Upos::Propn) return;
    for (int i = 0; i < 6 && (tree.token(name).deprel == Deprel::Flat || tree.token(name).deprel == Deprel::Compound) && tree.head(name) != no_token; ++i) name = tree.head(name);
    if (tree.token(name).upos == Upos::Propn && name > tree.head(verb) && name < who) mended.tokens[verb].head = name;
}

/// "ordered ICE to stop arresting people, siding with the state": behind a comma the participle belongs to the clause, not to its last infinitive.
void mend_adjunct(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.deprel != Deprel::Advcl || t.xpos != Xpos::Vbg || verb == 0 || t.head == no_token || t.head >= verb || tree.form(verb - 1) != "," || tree.child(verb, {Deprel::Mark, Deprel::Nsubj}) != no_token) return;
    std::uint32_t above = t.head;
    for (int i = 0; i < 4 && tree.token(above).deprel == Deprel::Xcomp && tree.head(above) != no_token; ++i) above = tree.head(above);
    if (tree.token(above).upos == Upos::Verb) mended.tokens[verb].head = above;
}

/// "Tim Kaine of Virginia and Rand Paul of Kentucky": a person is joined to the person, not to the state. "Mexico's consul in El Paso, Mauricio Ibarra":
/// he is the consul, not the town.
void mend_conjunct(const Document& document, const Tree& tree, std::uint32_t name, Document& mended) {
    const Token& t = tree.token(name);
    const bool beside_it = t.deprel == Deprel::Appos;
    if ((t.deprel != Deprel::Conj && !beside_it) || t.head == no_token || tree.token(t.head).deprel != Deprel::Nmod || tree.head(t.head) == no_token) return;
    const auto type_of = [&](std::uint32_t token) -> std::optional<NerType> {
        for (const Name& n : document.names)
            if (n.tokens.contains(token)) return n.type;
        return std::nullopt;
    };
    const auto own = type_of(name), beside = type_of(t.head), above = type_of(tree.head(t.head));
    const bool described = beside_it && tree.token(tree.head(t.head)).xpos == Xpos::Nn && beside && *beside != NerType::Per;
    if (own == NerType::Per && ((!beside_it && beside == NerType::Loc && above == NerType::Per) || described)) mended.tokens[name].head = tree.head(t.head);
}

/// "the African Union and the West African bloc ECOWAS appealed": of two subjects side by side the second names what the first ends with.
void mend_subjects(const Tree& tree, std::uint32_t second, Document& mended) {
    const Token& t = tree.token(second);
    if (t.deprel != Deprel::Nsubj || t.upos != Upos::Propn || t.head == no_token || t.head < second || second == 0) return;
    const std::uint32_t begin = tree.subtree(second).begin;
    if (begin == 0) return;
    const std::uint32_t before = begin - 1;
    for (const std::uint32_t first : tree.children(t.head))
        if (first < second && tree.token(first).deprel == Deprel::Nsubj && (before == first || tree.dominates(first, before)) && tree.token(before).upos == Upos::Noun) {
            mended.tokens[second].head = before;
            mended.tokens[second].deprel = Deprel::Appos;
            return;
        }
}

/// "It requires sheriffs to sign agreements": what requires somebody to do something is no empty "it".
void mend_expletive(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t it = tree.child(verb, {Deprel::Expl}), clause = tree.child(verb, {Deprel::Csubj});
    if (it == no_token || clause == no_token || tree.child(verb, {Deprel::Obj}) == no_token || !is_infinitive(tree, clause)) return;
    mended.tokens[it].deprel = Deprel::Nsubj;
    mended.tokens[clause].deprel = Deprel::Xcomp;
}

/// "a law that orders jails to hold them": of two objects the relative pronoun is the subject.
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

/// "while the union called for its repeal": in prose a subject of a passive without an auxiliary is one of the active past tense.
void mend_voice(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.xpos != Xpos::Vbn || tree.document().sentences[tree.sentence_of(verb)].kind != SentenceKind::Prose) return;
    const std::uint32_t subject = tree.child(verb, {Deprel::NsubjPass});
    if (subject == no_token || subject > verb || tree.child(verb, {Deprel::Aux, Deprel::AuxPass, Deprel::OblAgent}) != no_token) return;
    const bool finite = t.deprel == Deprel::Root || t.deprel == Deprel::Ccomp || t.deprel == Deprel::Conj || (t.deprel == Deprel::Advcl && tree.child(verb, {Deprel::Mark}) != no_token);
    if (!finite || (t.deprel == Deprel::Advcl && tree.marker(verb, Deprel::Mark) == "with")) return;
    if (t.deprel == Deprel::Conj && tree.token(t.head).xpos == Xpos::Vbn) return;  // "two were killed and three wounded"
    mended.tokens[verb].xpos = Xpos::Vbd;
    mended.tokens[subject].deprel = Deprel::Nsubj;
}

/// "the attorney general": the first word is the office, the second describes it, however the parser saw it.
void mend_general(const Tree& tree, std::uint32_t office, Document& mended) {
    static constexpr std::array<std::string_view, 6> offices{"attorney", "secretary", "solicitor", "inspector", "surgeon", "consul"};
    const std::uint32_t general = office + 1;
    if (general >= tree.document().tokens.size() || tree.lemma(general) != "general" || std::find(offices.begin(), offices.end(), tree.lemma(office)) == offices.end()) return;
    if (tree.head(office) != general && tree.head(general) != office) return;
    if (tree.head(office) == general) {
        mended.tokens[office].head = tree.head(general);
        mended.tokens[office].deprel = tree.token(general).deprel;
    }
    for (const std::uint32_t c : tree.children(general))
        if (c != office) mended.tokens[c].head = office;
    mended.tokens[general].head = office;
    mended.tokens[general].deprel = Deprel::Amod;
}

/// "agreed in January to lower tariffs": what is agreed, decided or voted is no purpose.
void mend_decision(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp, Deprel::Obj}) != no_token) return;
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Advcl && c > verb && tree.marker(c, Deprel::Mark) == "to" && tree.token(c).upos == Upos::Verb) {
            mended.tokens[c].deprel = Deprel::Xcomp;
            return;
        }
}

void mend_infinitive(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t object = tree.child(verb, {Deprel::Obj, Deprel::Iobj});
    if (object == no_token || object < verb || tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) != no_token) return;
    for (const auto& [above, relation] : {std::pair{object, Deprel::Acl}, std::pair{verb, Deprel::Advcl}})
        for (const std::uint32_t c : tree.children(above)) {
            if (tree.token(c).deprel != relation || c < object || !is_infinitive(tree, c)) continue;
            mended.tokens[c].head = verb;
            mended.tokens[c].deprel = Deprel::Xcomp;
            if (tree.child(verb, {Deprel::Obj}) == no_token) mended.tokens[object].deprel = Deprel::Obj;
            return;
        }
}

}  // namespace

ControlVerbs ControlVerbs::load(const std::filesystem::path& data_dir) {
    ControlVerbs verbs;
    const Tsv file = Tsv::read(data_dir / "lexicons/control.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (const auto word : split(file.cell(r, file.column("verbs")), ' ')) (file.cell(r, file.column("who")) == "object" ? verbs.object_ : verbs.subject_).emplace(word);
    return verbs;
}

Document mend_trees(const Document& document, const ControlVerbs& verbs) {
    Document mended = document;
    const Tree tree(document);
    for (Token& token : mended.tokens)
        if (token.lemma == "troops") token.lemma = "troop";  // UD keeps the plural; the lexicons have one form of each noun
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        const Token& token = document.tokens[t];
        if (token.upos == Upos::Noun) mend_general(tree, t, mended);
        if (token.deprel == Deprel::Root && token.upos != Upos::Verb) mend_root(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nmod) mend_owner(tree, t, mended);
        if ((token.upos == Upos::Propn || token.upos == Upos::Noun) && token.head != no_token) mend_title(tree, t, mended);
        if (token.upos == Upos::Propn && token.head != no_token) mend_apposition(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nsubj) mend_subjects(tree, t, mended);
        if (token.upos == Upos::Propn && (token.deprel == Deprel::Conj || token.deprel == Deprel::Appos)) mend_conjunct(document, tree, t, mended);
        if (token.deprel == Deprel::AclRelcl) mend_relative_subject(tree, t, mended);
        if (token.upos != Upos::Verb) continue;
        if (verbs.of_object(token.lemma)) mend_expletive(tree, t, mended);
        mend_object(tree, t, mended);
        mend_joined(tree, t, mended);
        mend_voice(tree, t, mended);
        mend_relative(tree, t, mended);
        mend_adjunct(tree, t, mended);
        mend_amount(tree, t, mended);
        if (token.xpos == Xpos::Jjr) mended.tokens[t].lemma = utf8::lower(document.form(t));  // "to lower tariffs"
        if (verbs.of_object(token.lemma)) mend_infinitive(tree, t, mended);
        else if (verbs.of_subject(token.lemma)) mend_decision(tree, t, mended);
    }
    return mended;
}

}  // namespace pg::extract
