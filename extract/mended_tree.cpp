#include "extract/mended_tree.hpp"

#include <algorithm>
#include <vector>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"

namespace pg::extract {
namespace {

/// One root, and a way from every token up to it inside the sentence.
bool is_tree(const Document& document, TokenRange sentence) {
    std::vector<bool> reaches(sentence.size(), false);
    std::vector<std::uint32_t> path;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        path.clear();
        for (std::uint32_t at = t; at != no_token; at = document.tokens[at].head) {
            if (!sentence.contains(at) || path.size() == sentence.size()) return false;  // round and round
            if (reaches[at - sentence.begin]) break;
            path.push_back(at);
        }
        for (const std::uint32_t at : path) reaches[at - sentence.begin] = true;
    }
    const auto is_root = [](const Token& token) { return token.head == no_token; };
    return std::count_if(document.tokens.begin() + sentence.begin, document.tokens.begin() + sentence.end, is_root) == 1;
}

/// Each mending reads the sentence as it was parsed: where several of them together leave no tree, it stays as parsed.
void restore_broken(const Document& parsed, Document& mended) {
    for (const Sentence& sentence : parsed.sentences)
        if (!is_tree(mended, sentence.tokens)) std::copy(parsed.tokens.begin() + sentence.tokens.begin, parsed.tokens.begin() + sentence.tokens.end, mended.tokens.begin() + sentence.tokens.begin);
}

}  // namespace

Document mend_trees(const Document& document, const MendingWords& words) {
    Document mended = document;
    const Tree tree(document);
    for (Token& token : mended.tokens) mend_tag(token);
    for (const Name& name : document.names) mend_flat_name(tree, name, mended);
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        const Token& token = mended.tokens[t];
        if (token.upos == Upos::Noun || token.upos == Upos::Sym) mend_currency(tree, t, mended);
        if (token.upos == Upos::Noun) mend_general(tree, t, mended);
        if (token.deprel == Deprel::Root && token.upos != Upos::Verb) mend_root(tree, t, words, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nmod) mend_owner(tree, t, mended);
        if ((token.upos == Upos::Propn || token.upos == Upos::Noun) && token.head != no_token) mend_title(tree, t, mended);
        if (token.upos == Upos::Propn && token.head != no_token) mend_apposition(tree, t, mended);
        if (token.upos == Upos::Propn && base_of(token.deprel) == Deprel::Obl) mend_border(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Obl) mend_origin(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nsubj) mend_subjects(tree, t, mended);
        if (token.upos == Upos::Propn && base_of(token.deprel) == Deprel::Nsubj) mend_state_behind(document, tree, t, mended);
        if (token.upos == Upos::Propn && base_of(token.deprel) == Deprel::Nsubj) mend_leading_apposition(document, tree, t, mended);
        if (token.upos == Upos::Propn && (token.deprel == Deprel::Conj || token.deprel == Deprel::Appos)) mend_conjunct(document, tree, t, mended);
        if (token.upos == Upos::Propn && (token.deprel == Deprel::Conj || token.deprel == Deprel::Appos)) mend_holder(document, tree, t, words, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Conj) mend_place_list(document, tree, t, mended);
        if (token.deprel == Deprel::Nmod) mend_place_of_time(tree, t, mended);
        if (token.deprel == Deprel::Nmod) mend_between(tree, t, mended);
        if (token.deprel == Deprel::Nmod) mend_journey(tree, t, mended);
        if (token.upos == Upos::Adp && token.deprel == Deprel::Amod) mend_preposition(tree, t, mended);
        if (token.upos == Upos::Adj && (token.xpos == Xpos::Jj || token.xpos == Xpos::Nnp)) mend_people(tree, t, words, mended);
        if (token.upos == Upos::Verb && (token.deprel == Deprel::Csubj || base_of(token.deprel) == Deprel::Nsubj)) mend_gerund(tree, t, mended);
        if (token.upos == Upos::Noun) mend_plan(tree, t, mended);
        if (token.upos == Upos::Noun || token.upos == Upos::Propn) mend_elected(tree, t, words, mended);
        if (token.upos == Upos::Noun || token.upos == Upos::Propn) mend_noun_phrase(tree, t, mended);
        if (token.upos == Upos::Propn) mend_named_body(tree, t, mended);
        if (token.upos == Upos::Noun) mend_up_in_arms(tree, t, mended);
        if (token.upos == Upos::Propn) mend_day_of_bill(tree, t, mended);
        if (token.xpos == Xpos::Vbn) mend_state(tree, t, mended);
        if (token.upos == Upos::Adj) mend_advanced(tree, t, mended);
        mend_doer_before_verb(tree, t, mended);
        if (token.upos == Upos::Adj) mend_due(tree, t, mended);
        mend_aged(tree, t, mended);
        if (token.upos == Upos::Adj) mend_rare_noun(tree, t, words, mended);
        if (token.upos == Upos::Det) mend_both(tree, t, mended);
        if (token.upos == Upos::Noun || token.upos == Upos::Propn) mend_case_of_title(tree, t, mended);
        if (token.upos == Upos::Intj) mend_vote(tree, t, mended);
        if (token.upos == Upos::Noun || token.upos == Upos::Propn) mend_ruled_out(tree, t, mended);
        if (token.deprel == Deprel::AclRelcl) mend_relative_subject(tree, t, mended);
        if (token.upos != Upos::Verb) continue;
        if (words.is(MendingWord::Object, token.lemma)) mend_expletive(tree, t, mended);
        if (words.is(MendingWord::Object, token.lemma)) mend_listener(tree, t, mended);
        mend_let_stand(tree, t, mended);
        mend_lets(tree, t, mended);
        mend_content_of_bill(tree, t, mended);
        mend_relative_object(tree, t, mended);
        mend_raised(tree, t, mended);
        mend_own_gerund(tree, t, mended);
        mend_department(tree, t, mended);
        mend_headline(tree, t, mended);
        mend_object(tree, t, mended);
        mend_joined(tree, t, words, mended);
        mend_joined_subject(tree, t, mended);
        if (words.is(MendingWord::Reporting, token.lemma)) mend_report(tree, t, mended);
        mend_inverted(tree, t, mended);
        mend_voice(tree, t, mended);
        mend_participle(tree, t, words, mended);
        mend_passive(tree, t, mended);
        mend_relative(tree, t, mended);
        mend_after(tree, t, mended);
        mend_adjunct(tree, t, mended);
        mend_amount(tree, t, mended);
        mend_particle(tree, t, words, mended);
        if (token.lemma == "give") mend_deadline(tree, t, mended);
        if (token.lemma == "leave") mend_result(tree, t, mended);
        mend_offer(tree, t, words, mended);
        mend_called_for(tree, t, words, mended);
        mend_for_to(tree, t, mended);
        mend_guilty(tree, t, mended);
        mend_caused(tree, t, mended);
        mend_absolute(tree, t, mended);
        mend_trailing_participle(tree, t, mended);
        mend_progressive(tree, t, mended);
        if (token.xpos == Xpos::Jjr) mended.tokens[t].lemma = utf8::lower(document.form(t));  // "to lower tariffs"
        if (words.is(MendingWord::Object, token.lemma)) mend_infinitive(tree, t, mended);
        else if (words.is(MendingWord::Purpose, token.lemma)) mend_purpose(tree, t, mended);
        else if (words.is(MendingWord::Blamed, token.lemma)) mend_blame(tree, t, mended);
        else if (words.is(MendingWord::Subject, token.lemma)) mend_decision(tree, t, mended);
    }
    for (const Name& name : document.names) mend_body_title(document, tree, name, mended);
    for (const Name& name : document.names) mend_long_title(tree, name, words, mended);
    for (const Name& name : document.names) mend_appointee(tree, name, words, mended);
    for (const Sentence& sentence : document.sentences) mend_dateline(document, sentence, mended);
    restore_broken(document, mended);
    return mended;
}

}  // namespace pg::extract
