#include "extract/policies/phrase.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

bool is_left_modifier(Deprel rel) {
    switch (rel) {
        case Deprel::Compound:
        case Deprel::Amod:
        case Deprel::NmodDesc:
        case Deprel::Nmod:
        case Deprel::Flat:
        case Deprel::Goeswith: return true;
        default: return false;
    }
}

bool is_definite_word(std::string_view lemma) { return lemma == "the" || lemma == "this" || lemma == "that" || lemma == "these" || lemma == "those"; }

bool is_quote(std::string_view form) { return form == "\"" || form == "'" || form == "\xE2\x80\x9C" || form == "\xE2\x80\x98" || form == "``"; }

/// Leaves determiners, numbers, empty adjectives and punctuation at the left edge out of the name.
std::uint32_t skip_empty(const Tree& tree, std::uint32_t begin, std::uint32_t head, const PolicyLexicon& lexicon, bool keep_adjectives) {
    while (begin < head) {
        const Token& t = tree.token(begin);
        const std::string lemma = utf8::lower(t.lemma);
        const bool function_word = t.upos == Upos::Det || t.upos == Upos::Punct || t.upos == Upos::Num || t.upos == Upos::Pron || t.upos == Upos::Adv ||
                                   t.upos == Upos::Part || t.upos == Upos::Adp || t.upos == Upos::Cconj || t.upos == Upos::Sym;
        const bool quote_opens = is_quote(tree.form(begin));
        const bool empty_adjective = t.upos != Upos::Propn && lexicon.is_empty_modifier(lemma);
        if (quote_opens || (!function_word && (keep_adjectives || !empty_adjective))) break;
        ++begin;
    }
    return begin;
}

/// The object of a complement with its left modifiers and one "of" phrase: "assault weapons", "the status of immigrants".
std::uint32_t noun_phrase_end(const Tree& tree, std::uint32_t noun) {
    std::uint32_t end = noun + 1;
    for (std::uint32_t c : tree.children(noun)) {
        if (c < noun) continue;
        const Deprel rel = tree.token(c).deprel;
        const bool joined = rel == Deprel::Flat || rel == Deprel::Goeswith || rel == Deprel::Compound;
        if (joined && c == end) end = tree.subtree(c).end;
        else if (rel == Deprel::Nmod && tree.marker(c) == "of" && c < end + 5) end = c + 1;
        else break;
    }
    return end;
}

bool has_topic(const Tree& tree, TokenRange range, const PolicyLexicon& lexicon, std::optional<Topic>& topic, std::uint32_t except) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (t == except) continue;
        auto found = lexicon.topic_of(utf8::lower(tree.lemma(t)));
        if (!found) found = lexicon.topic_of(utf8::lower(tree.form(t)));
        if (found) {
            topic = found;
            return true;
        }
    }
    return false;
}

std::uint32_t complement_end(const Tree& tree, std::uint32_t head, const PolicyNoun& noun) {
    for (std::uint32_t c : tree.children(head)) {
        if (c < head) continue;
        const Token& t = tree.token(c);
        if (t.deprel == Deprel::Nmod) {
            const std::string marker = tree.marker(c);
            if (std::find(noun.complements.begin(), noun.complements.end(), marker) == noun.complements.end()) return no_token;
            return std::min(noun_phrase_end(tree, c), tree.subtree(c).end);
        }
        if (t.deprel == Deprel::Acl && tree.marker(c, Deprel::Mark) == "to" && c <= head + 3) {
            const std::uint32_t object = tree.child(c, {Deprel::Obj});
            return object == no_token ? c + 1 : noun_phrase_end(tree, object);
        }
        if (t.deprel == Deprel::Punct || t.deprel == Deprel::Conj || t.deprel == Deprel::AclRelcl || t.deprel == Deprel::Appos) break;
    }
    return no_token;
}

}  // namespace

PolicyPhrase read_policy_phrase(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon) {
    PolicyPhrase phrase;
    std::uint32_t begin = head;
    for (std::uint32_t c : tree.children(head)) {
        if (c > head) break;
        const Token& t = tree.token(c);
        if (is_left_modifier(t.deprel)) begin = std::min(begin, tree.subtree(c).begin);
        if (t.deprel == Deprel::NmodPoss) {
            phrase.possessor = c;
            phrase.definite = true;
            begin = head;  // what stands before the possessor belongs to the possessor
        }
        if (t.deprel == Deprel::Det && is_definite_word(t.lemma)) phrase.definite = true;
    }
    if (phrase.possessor != no_token) begin = std::max(begin, std::min(head, tree.subtree(phrase.possessor).end));
    for (std::uint32_t c : tree.children(head))
        if (phrase.possessor != no_token && c > phrase.possessor && c < head && is_left_modifier(tree.token(c).deprel))
            begin = std::min(begin, std::max(tree.subtree(phrase.possessor).end, tree.subtree(c).begin));
    phrase.full_begin = skip_empty(tree, begin, head, lexicon, true);
    const std::uint32_t name_begin = skip_empty(tree, begin, head, lexicon, false);
    std::uint32_t end = head + 1;
    if (const std::uint32_t found = complement_end(tree, head, noun); found != no_token && found > end && found <= head + 12) end = found;
    phrase.tokens = {name_begin, end};
    phrase.described = name_begin < head || end > head + 1;
    has_topic(tree, phrase.tokens, lexicon, phrase.topic, head);
    return phrase;
}

std::string phrase_text(const Document& document, TokenRange tokens) {
    std::string out;
    for (char c : document.span_of(tokens).of(document.text())) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

}  // namespace pg::extract
