#include "extract/actors/role_nouns.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/actors/complements.hpp"
#include "extract/actors/state_bodies.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

class RoleNouns {
public:
    RoleNouns(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon) : document_(document), tree_(tree), gazetteer_(gazetteer), lexicon_(lexicon) {}

    std::optional<MentionDraft> read(std::uint32_t t) const {
        const Token& token = document_.tokens[t];
        if (describes(token.deprel) && token.deprel != Deprel::NmodDesc) return std::nullopt;
        std::string lemma = utf8::lower(token.lemma);
        if (token.xpos == Xpos::Nnps && lemma.ends_with('s') && lexicon_.role_noun(lemma) == nullptr) lemma.pop_back();  // "Senators"
        const std::uint32_t before = t > 1 && document_.form(t - 1) == "-" ? t - 2 : t - 1;  // "auditor-general"
        const RoleWord* role = t > 0 && document_.tokens[before].head == t ? lexicon_.role_noun(utf8::lower(document_.tokens[before].lemma) + " " + lemma) : nullptr;
        if (role == nullptr) role = lexicon_.role_noun(lemma);
        if (role == nullptr) role = lexicon_.title(lemma);
        if (role == nullptr || (token.upos == Upos::Propn && !stands_for_holder(t) && !opens_sentence(t)) || idle_noun(t, lemma, *role) || counts_things(t, lemma)) return std::nullopt;
        const std::uint32_t begin = start_of(t, lemma);
        MentionDraft d;
        d.tokens = {begin, t + 1};
        if (t + 1 < document_.tokens.size() && document_.form(t + 1) == "general" && document_.tokens[t + 1].head == t) ++d.tokens.end;  // "attorney general"
        d.span = document_.span_of(d.tokens);
        d.head = t;
        d.form = MentionForm::Nominal;
        d.about.type = role->type == NodeType::Person ? NodeType::Person : NodeType::Group;
        d.about.sector = role->sector;
        d.about.generic = true;
        d.about.name = phrase_text(document_, d.tokens);
        if (const std::uint32_t end = complement_end(tree_, t); end > t + 1) {
            d.about.aliases.push_back(d.about.name);
            d.about.name = phrase_text(document_, {begin, end});
        }
        if (const std::uint32_t det = tree_.child(t, {Deprel::Det}); det != no_token && det + 1 == begin && is_each(det)) d.about.name = utf8::lower(document_.form(det)) + " " + d.about.name;
        for (std::uint32_t i = begin; i < t; ++i) tell_country(tree_, gazetteer_, i, d.about);
        name_state_body(tree_, gazetteer_, lexicon_, t, lemma, d);
        return d;
    }

private:
    /// Where the words begin that tell the group: no article, number, owner or quotation mark.
    std::uint32_t start_of(std::uint32_t t, const std::string& lemma) const {
        if (lemma == "year old") return t - 4;  // "45-year-old"
        std::uint32_t begin = t;
        for (std::uint32_t c : tree_.children(t))
            if (c < t && (describes(document_.tokens[c].deprel) || document_.tokens[c].deprel == Deprel::Nmod)) begin = std::min(begin, tree_.subtree(c).begin);
        while (begin < t && (document_.tokens[begin].upos == Upos::Det || document_.tokens[begin].upos == Upos::Punct || document_.tokens[begin].upos == Upos::Num ||
                             document_.tokens[begin].upos == Upos::Adv || document_.tokens[begin].upos == Upos::Part || document_.tokens[begin].upos == Upos::Pron || document_.tokens[begin].upos == Upos::Adp || document_.tokens[begin].upos == Upos::Cconj))
            ++begin;
        for (std::uint32_t i = begin; i < t; ++i)  // "the next day Russian forces", "at the Ritz one person"
            if (document_.tokens[i].upos == Upos::Num || is_time_noun(document_.tokens[i].lemma)) begin = i + 1;
        while (begin < t && (document_.form(begin) == "-" || document_.form(begin) == "old" || document_.form(begin) == "called")) ++begin;  // "a 26-year-old man", "the so-called rebels"
        for (std::uint32_t i = begin; i < t; ++i)
            if ((document_.form(i) == "'s" || document_.form(i) == "\xE2\x80\x99s" || document_.form(i) == "'" || document_.form(i) == "\xE2\x80\x99") && lemma != "office") begin = i + 1;
        if (lemma == "office") begin = std::min(begin, owner_of(t));
        for (std::uint32_t i = begin; i < t; ++i)  // "a \"critical\" campaign"
            if (document_.tokens[i].xpos == Xpos::OpenQuote || document_.tokens[i].xpos == Xpos::CloseQuote) begin = i + 1;
        if (begin < t && document_.form(begin) == "(") begin = t;
        return begin;
    }

    static bool is_time_noun(std::string_view lemma) {
        static constexpr std::string_view known[] = {"day", "week", "month", "year", "morning", "evening", "night", "afternoon"};
        return std::find(std::begin(known), std::end(known), lemma) != std::end(known);
    }

    /// Where "the public defender's office" begins; t without a possessor with a noun of its own.
    std::uint32_t owner_of(std::uint32_t t) const {
        const std::uint32_t owner = tree_.child(t, {Deprel::NmodPoss});
        if (owner == no_token || document_.tokens[owner].upos == Upos::Pron || t - owner > 4) return t;
        std::uint32_t begin = tree_.subtree(owner).begin;
        while (begin < t && document_.tokens[begin].upos == Upos::Det) ++begin;
        return begin;
    }

    /// "Parliament approved", "Senators voted": the capital is that of the sentence.
    bool opens_sentence(std::uint32_t t) const {
        const Deprel relation = base_of(document_.tokens[t].deprel);
        const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
        const bool parliament = document_.tokens[t].lemma == "Parliament";  // in some countries in capitals everywhere
        if ((t != sentence.begin && !parliament) || (relation != Deprel::Nsubj && !parliament)) return false;
        return tree_.child(t, {Deprel::Flat, Deprel::Compound, Deprel::Appos}) == no_token;
    }

    /// "The President signed", "the Prime Minister of Canada": a title in capitals without the name of who bears it.
    bool stands_for_holder(std::uint32_t t) const {
        if (document_.tokens[t].deprel == Deprel::NmodDesc || document_.tokens[t].deprel == Deprel::Flat || document_.tokens[t].xpos == Xpos::Nnps) return false;
        bool definite = false;
        for (const std::uint32_t c : tree_.children(t)) {
            const Deprel relation = document_.tokens[c].deprel;
            if (c > t && document_.tokens[c].upos == Upos::Propn && (relation == Deprel::Flat || relation == Deprel::Compound || (relation == Deprel::Nmod && tree_.child(c, {Deprel::Case}) == no_token))) return false;
            definite = definite || relation == Deprel::Det || relation == Deprel::NmodPoss;
        }
        return definite;
    }

    /// "sources said that he left", "according to a party source": not "sources of income".
    bool tells(std::uint32_t t) const {
        if (tree_.marker(t) == "according to") return true;
        const std::uint32_t verb = tree_.head(t);
        if (document_.tokens[t].deprel != Deprel::Nsubj || verb == no_token || document_.tokens[verb].upos != Upos::Verb) return false;
        return document_.tokens[verb].deprel == Deprel::Parataxis || tree_.child(verb, {Deprel::Ccomp}) != no_token;
    }

    /// "opposition to the bill", "their opposition", "the prosecution of the officer": what somebody does, nobody himself.
    bool is_deed(std::uint32_t t, const std::string& lemma) const {
        const bool undergone = lexicon_.has_sense(RoleNounSense::Undergone, lemma);
        for (const std::uint32_t c : tree_.children(t)) {
            const Token& token = document_.tokens[c];
            if (token.deprel == Deprel::NmodPoss && token.upos == Upos::Pron) return true;
            if (token.deprel != Deprel::Nmod || c < t) continue;
            const std::string marker = tree_.marker(c);
            if (marker == "to" || marker == "from" || (undergone && (marker == "of" || marker == "for"))) return true;
        }
        return false;
    }

    /// "ratified by each country": by all of them.
    bool is_each(std::uint32_t det) const { return document_.tokens[det].lemma == "each" || document_.tokens[det].lemma == "every"; }

    /// "a group of islands", "the majority of the rations", "the movement of horses": nobody.
    bool counts_things(std::uint32_t t, const std::string& lemma) const {
        if (!lexicon_.has_sense(RoleNounSense::Count, lemma)) return false;
        for (const std::uint32_t c : tree_.children(t)) {
            if (c < t || document_.tokens[c].deprel != Deprel::Nmod || tree_.marker(c) != "of" || document_.tokens[c].upos != Upos::Noun) continue;
            const std::string of = utf8::lower(document_.tokens[c].lemma);
            if (lexicon_.role_noun(of) == nullptr && document_.form(c).find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos && (document_.tokens[c].xpos == Xpos::Nns || lexicon_.has_sense(RoleNounSense::Mass, lemma))) return true;
        }
        return false;
    }

    /// Words that stand for somebody only where they act or are acted upon: "a pregnant woman" at the end of a sentence, "on board", "nation-wide".
    bool idle_noun(std::uint32_t t, const std::string& lemma, const RoleWord& role) const {
        const Token& token = document_.tokens[t];
        if (!token.space_after && t + 1 < document_.tokens.size() && document_.form(t + 1) == "-") return true;
        if (lexicon_.has_sense(RoleNounSense::Teller, lemma)) return !tells(t);
        if (lexicon_.has_sense(RoleNounSense::Deed, lemma) && is_deed(t, lemma)) return true;
        if (lexicon_.has_sense(RoleNounSense::Named, lemma)) {
            const std::string whole = phrase_text(document_, {t + 1, complement_end(tree_, t)});
            if (std::none_of(whole.begin(), whole.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return true;
        }
        if (lexicon_.has_sense(RoleNounSense::Taken, lemma) && token.xpos == Xpos::Nn && tree_.child(t, {Deprel::Det, Deprel::NmodPoss, Deprel::Amod}) == no_token) return true;  // "taken hostage"
        std::uint32_t first = t;  // "killed a soldier and a woman": both take part
        for (int i = 0; i < 3 && document_.tokens[first].deprel == Deprel::Conj && tree_.head(first) != no_token; ++i) first = tree_.head(first);
        const Token& taken = document_.tokens[first];
        const Deprel rel = base_of(taken.deprel);
        const bool takes_part = rel == Deprel::Nsubj || rel == Deprel::Obj || rel == Deprel::Iobj || taken.deprel == Deprel::OblAgent || taken.deprel == Deprel::NmodPoss ||
                                taken.deprel == Deprel::Appos || token.deprel == Deprel::Root || tree_.child(t, {Deprel::Cop}) != no_token;
        if (takes_part && tree_.child(t, {Deprel::Case}) == no_token) return false;
        const std::uint32_t det = tree_.child(t, {Deprel::Det});
        const bool bare = det == no_token && tree_.child(t, {Deprel::NmodPoss, Deprel::Amod, Deprel::Compound}) == no_token && token.xpos != Xpos::Nns;
        if (bare && lexicon_.ambiguous(lemma)) return true;
        const bool one = det != no_token && (utf8::lower(document_.form(det)) == "a" || utf8::lower(document_.form(det)) == "an");
        return role.sector == Sector::Cvl && one && token.xpos != Xpos::Nns && tree_.child(t, {Deprel::Nmod}) == no_token && token.deprel != Deprel::OblAgent && token.deprel != Deprel::Appos;
    }

    const Document& document_;
    const Tree& tree_;
    const Gazetteer& gazetteer_;
    const ActorLexicon& lexicon_;
};

}  // namespace

std::optional<MentionDraft> role_noun_at(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon, std::uint32_t t) { return RoleNouns(document, tree, gazetteer, lexicon).read(t); }

}  // namespace pg::extract
