// Names, titles and what stands beside them, hung where they belong.
#include "extract/mending/mending.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {

void mend_tag(Token& token) {
    if (token.lemma == "troops") token.lemma = "troop";
    const bool tense = token.xpos == Xpos::Vbd || token.xpos == Xpos::Vbz || token.xpos == Xpos::Vbp;
    if (token.upos == Upos::Noun && tense) token.upos = Upos::Verb;
    if (token.upos == Upos::Propn && token.xpos == Xpos::Nns) token.upos = Upos::Noun;
    if (token.upos == Upos::Adj && (token.xpos == Xpos::Nn || token.xpos == Xpos::Nns)) token.upos = Upos::Noun;
    if (token.upos == Upos::Adj && token.xpos == Xpos::Jj && (token.lemma == "national" || token.lemma == "executive") && (base_of(token.deprel) == Deprel::Nsubj || token.deprel == Deprel::Obj || token.deprel == Deprel::OblAgent)) {
        token.upos = Upos::Noun;  // "sentenced a Honduran national", "its chief executive said"
        token.xpos = Xpos::Nn;
    }
}

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

void mend_apposition(const Tree& tree, std::uint32_t name, Document& mended) {
    const Token& t = tree.token(name);
    // "Ann Keller, D-Calif., a founder of the caucus": whose party it is.
    if (t.deprel == Deprel::Conj && tree.form(name).size() == 1 && name + 1 < tree.document().tokens.size() && tree.form(name + 1) == "-" && tree.child(name, {Deprel::Cc}) == no_token) mended.tokens[name].deprel = Deprel::Appos;
    if (t.deprel != Deprel::Conj || t.head == no_token || t.head + 2 != name || tree.form(name - 1) != "," || tree.child(name, {Deprel::Cc}) != no_token) return;
    if (tree.token(t.head).xpos == Xpos::Nn && tree.child(t.head, {Deprel::Det}) != no_token) mended.tokens[name].deprel = Deprel::Appos;
}

void mend_title(const Tree& tree, std::uint32_t title, Document& mended) {
    const auto count = static_cast<std::uint32_t>(tree.document().tokens.size());
    std::uint32_t name = title + 1;
    if (name + 1 < count && tree.head(name) == name + 1 && tree.token(name).deprel == Deprel::NmodDesc) ++name;  // "Attorney General Keith Ellison"
    if (name + 1 < count && tree.head(name) == title && tree.token(name).deprel == Deprel::Flat) ++name;        // "Lance Corporal Roel Keller"
    if (name >= count) return;
    const Token& a = tree.token(title);
    const Token& b = tree.token(name);
    if (b.upos != Upos::Propn || a.head != b.head || a.deprel != b.deprel || a.deprel == Deprel::Flat || a.deprel == Deprel::Compound || a.deprel == Deprel::Conj) return;
    mended.tokens[title].head = name;
    mended.tokens[title].deprel = Deprel::NmodDesc;
    for (const std::uint32_t c : tree.children(title)) mended.tokens[c].head = name;
}

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
    // No person is another: "the lawyer for Manning, David Coombs" names the lawyer. "the President of the Authority, Mahmoud Abbas".
    const Token& up = tree.token(tree.head(t.head));
    const bool described = beside_it && beside && (up.xpos == Xpos::Nn || (up.xpos == Xpos::Nnp && above != NerType::Per && *beside == NerType::Org));
    if (own == NerType::Per && ((!beside_it && beside == NerType::Loc && above == NerType::Per) || described)) mended.tokens[name].head = tree.head(t.head);
}

void mend_place_list(const Document& document, const Tree& tree, std::uint32_t name, Document& mended) {
    const Token& t = tree.token(name);
    if (t.deprel != Deprel::Conj || t.head == no_token || t.head > name || tree.token(t.head).upos != Upos::Noun) return;
    const auto is_place = [&](std::uint32_t token) {
        return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return n.type == NerType::Loc && n.tokens.contains(token); });
    };
    for (const std::uint32_t first : tree.children(t.head)) {
        if (first < t.head || first > name || tree.token(first).deprel != Deprel::Nmod || tree.token(first).upos != Upos::Propn) continue;
        const std::string marker = tree.marker(first);
        if ((marker != "from" && marker != "of" && marker != "in") || !is_place(first) || !is_place(name)) continue;
        mended.tokens[name].head = first;
        return;
    }
}

namespace {

/// "The Farmers' Union assistant director Ann Keller": a body, and who is told to be of it.
bool is_person_of(const Document& document, std::uint32_t body, std::uint32_t person) {
    const auto is = [&](std::uint32_t t, NerType type) {
        return std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return n.type == type && n.tokens.contains(t); });
    };
    return is(body, NerType::Org) && is(person, NerType::Per);
}

}  // namespace

void mend_subjects(const Tree& tree, std::uint32_t second, Document& mended) {
    const Token& t = tree.token(second);
    if (t.deprel != Deprel::Nsubj || t.upos != Upos::Propn || t.head == no_token || t.head < second || second == 0) return;
    const std::uint32_t begin = tree.subtree(second).begin;
    if (begin == 0) return;
    const std::uint32_t before = begin - 1;
    for (const std::uint32_t first : tree.children(t.head))
        if (first < second && tree.token(first).deprel == Deprel::Nsubj && is_person_of(tree.document(), first, second) && tree.subtree(first).end == begin) {
            mended.tokens[first].head = second;
            mended.tokens[first].deprel = Deprel::NmodDesc;
            return;
        } else if (first < second && tree.token(first).deprel == Deprel::Nsubj && before != first && tree.dominates(first, before) && tree.token(before).upos == Upos::Noun) {
            mended.tokens[second].head = before;
            mended.tokens[second].deprel = Deprel::Appos;
            return;
        }
}

void mend_leading_apposition(const Document& document, const Tree& tree, std::uint32_t name, Document& mended) {
    const Token& t = tree.token(name);
    if (base_of(t.deprel) != Deprel::Nsubj || t.head == no_token || t.head < name) return;
    const std::uint32_t begin = tree.subtree(name).begin;
    if (begin == 0 || tree.form(begin - 1) != ",") return;
    const auto is_person = [&](const Name& n) { return n.type == NerType::Per && n.tokens.contains(name); };
    for (const std::uint32_t first : tree.children(t.head)) {
        if (first >= begin || base_of(tree.token(first).deprel) != Deprel::Nsubj || tree.token(first).xpos != Xpos::Nn || tree.subtree(first).end + 1 < begin) continue;
        if (std::none_of(document.names.begin(), document.names.end(), is_person)) return;
        mended.tokens[first].head = name;
        mended.tokens[first].deprel = Deprel::Appos;
        return;
    }
}

void mend_general(const Tree& tree, std::uint32_t office, Document& mended) {
    static constexpr std::array<std::string_view, 6> offices{"attorney", "secretary", "solicitor", "inspector", "surgeon", "consul"};
    const std::uint32_t general = office + 1;
    if (general >= tree.document().tokens.size() || tree.lemma(general) != "general" || std::find(offices.begin(), offices.end(), tree.lemma(office)) == offices.end()) return;
    const bool side_by_side = tree.head(office) == tree.head(general) && tree.token(office).deprel == tree.token(general).deprel;
    if (tree.head(office) != general && tree.head(general) != office && !side_by_side) return;
    if (tree.head(office) == general) {
        mended.tokens[office].head = tree.head(general);
        mended.tokens[office].deprel = tree.token(general).deprel;
    }
    for (const std::uint32_t c : tree.children(general))
        if (c != office) mended.tokens[c].head = office;
    mended.tokens[general].head = office;
    mended.tokens[general].deprel = Deprel::Amod;
}

void mend_currency(const Tree& tree, std::uint32_t sign, Document& mended) {
    const std::uint32_t amount = tree.head(sign);
    if (tree.form(sign).back() != '$' || amount == no_token || amount <= sign || amount > sign + 2 || tree.token(amount).upos != Upos::Num) return;
    for (const std::uint32_t c : tree.children(sign))
        if (tree.token(c).deprel == Deprel::Case) mended.tokens[c].head = amount;
}

void mend_flat_name(const Tree& tree, const Name& name, Document& mended) {
    const std::uint32_t first = name.tokens.begin;
    const std::uint32_t before = tree.head(first);
    if (name.type != NerType::Per || before == no_token || before + 1 != first || tree.token(first).deprel != Deprel::Flat) return;
    for (std::uint32_t t = first; t < name.tokens.end; ++t)
        if (tree.head(t) != before && !name.tokens.contains(tree.head(t))) return;
    for (const std::uint32_t c : tree.children(before)) mended.tokens[c].head = first;
    mended.tokens[first].head = tree.head(before);
    mended.tokens[first].deprel = tree.token(before).deprel;
    mended.tokens[before].head = first;
    mended.tokens[before].deprel = Deprel::NmodDesc;
}

void mend_border(const Tree& tree, std::uint32_t neighbour, Document& mended) {
    const std::uint32_t with = tree.child(neighbour, {Deprel::Case});
    if (with == no_token || with == 0 || tree.form(with) != "with") return;
    const std::string_view before = tree.lemma(with - 1);
    if ((before != "border" && before != "frontier") || tree.dominates(neighbour, with - 1)) return;
    mended.tokens[neighbour].head = with - 1;
    mended.tokens[neighbour].deprel = Deprel::Nmod;
}

void mend_people(const Tree& tree, std::uint32_t adjective, const MendingWords& words, Document& mended) {
    const Deprel relation = base_of(tree.token(adjective).deprel);
    const char first = tree.form(adjective).empty() ? 'a' : tree.form(adjective).front();
    const bool somebody = words.is(MendingWord::Somebody, utf8::lower(tree.form(adjective)));
    if ((!somebody && (first < 'A' || first > 'Z')) || (relation != Deprel::Nsubj && relation != Deprel::Obj && relation != Deprel::Obl)) return;
    const std::uint32_t one = tree.child(adjective, {Deprel::Det});
    if (one == no_token || (!somebody && tree.lemma(one) != "a" && tree.lemma(one) != "an" && tree.lemma(one) != "another")) return;
    mended.tokens[adjective].upos = Upos::Noun;
    mended.tokens[adjective].xpos = Xpos::Nn;
}

void mend_aged(const Tree& tree, std::uint32_t old, Document& mended) {
    if (old < 4 || tree.form(old) != "old" || tree.form(old - 1) != "-" || tree.lemma(old - 2) != "year" || tree.form(old - 3) != "-" || tree.token(old - 4).upos != Upos::Num) return;
    const Deprel relation = base_of(tree.token(old).deprel);
    if (relation != Deprel::Nsubj && relation != Deprel::Obj && relation != Deprel::Iobj && relation != Deprel::Obl && relation != Deprel::Nmod) return;
    if (tree.child(old, {Deprel::Det, Deprel::NmodPoss, Deprel::Amod}) == no_token) return;
    mended.tokens[old].upos = Upos::Noun;
    mended.tokens[old].xpos = Xpos::Nn;
    mended.tokens[old].lemma = "year old";
}

void mend_vote(const Tree& tree, std::uint32_t word, Document& mended) {
    const std::uint32_t verb = tree.head(word);
    if (verb == no_token || verb + 1 != word || tree.lemma(verb) != "vote" || tree.token(word).deprel != Deprel::Discourse) return;
    mended.tokens[word].upos = Upos::Noun;
    mended.tokens[word].xpos = Xpos::Nn;
    mended.tokens[word].deprel = Deprel::Obj;
}

namespace {

/// "years", "Monday", "2008", "7.50 am"
bool is_time(const Tree& tree, std::uint32_t t) {
    static constexpr std::array<std::string_view, 20> words{"year", "month", "week", "day", "hour", "minute", "am", "pm", "a.m.", "p.m.", "o'clock", "morning", "evening", "afternoon", "night", "midnight", "noon", "weekend", "yesterday", "today"};
    if (tree.token(t).upos == Upos::Num || names_day_or_month(utf8::lower(tree.lemma(t)))) return true;
    if (tree.lemma(t) == "time") return tree.child(t, {Deprel::Amod}) != no_token && tree.lemma(tree.child(t, {Deprel::Amod})) == "local";
    return std::find(words.begin(), words.end(), tree.lemma(t)) != words.end();
}

}  // namespace

void mend_place_of_time(const Tree& tree, std::uint32_t place, Document& mended) {
    const std::uint32_t time = tree.head(place);
    const std::string marker = tree.marker(place);
    if (time == no_token || time > place || (marker != "in" && marker != "at" && marker != "near") || !is_time(tree, time) || is_time(tree, place)) return;
    const std::uint32_t named = tree.token(place).upos == Upos::Propn ? place : tree.child(place, {Deprel::Nmod});
    if (named == no_token || tree.token(named).upos != Upos::Propn) return;
    std::uint32_t verb = time;
    for (int steps = 0; steps < 5 && verb != no_token && tree.token(verb).upos != Upos::Verb; ++steps) {
        const Deprel relation = base_of(tree.token(verb).deprel);
        if (relation != Deprel::Nmod && relation != Deprel::Obl && relation != Deprel::Obj) return;
        verb = tree.head(verb);
    }
    if (verb == no_token || tree.token(verb).upos != Upos::Verb) return;
    mended.tokens[place].head = verb;
    mended.tokens[place].deprel = Deprel::Obl;
}

void mend_preposition(const Tree& tree, std::uint32_t preposition, Document& mended) {
    const std::uint32_t noun = tree.head(preposition);
    if (noun == no_token || noun < preposition || tree.token(noun).deprel != Deprel::Obj || tree.head(noun) + 1 != preposition) return;
    mended.tokens[preposition].deprel = Deprel::Case;
    mended.tokens[noun].deprel = Deprel::Obl;
}

}  // namespace pg::extract
