#include "extract/policies/phrase.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/utf8.hpp"
#include "extract/policies/complement.hpp"
#include "extract/times/calendar_words.hpp"

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

bool is_double_quote(std::string_view form) { return form == "\"" || form == "\xE2\x80\x9C" || form == "\xE2\x80\x9D" || form == "``" || form == "''"; }
bool is_quote(std::string_view form) { return form == "\"" || form == "'" || form == "\xE2\x80\x9C" || form == "\xE2\x80\x98" || form == "``"; }

/// "same-sex" and "20-point" are one word in several tokens: nothing is left out of it.
bool hyphen_follows(const Tree& tree, std::uint32_t t) { return !tree.token(t).space_after && t + 1 < tree.document().tokens.size() && tree.form(t + 1) == "-"; }

bool is_amount(std::string_view form) {
    if (form == "billion" || form == "million" || form == "trillion") return true;
    return form.find('$') != std::string_view::npos || (!form.empty() && form[0] >= '0' && form[0] <= '9');
}

bool is_weekday(std::string_view form) { return form.ends_with("day") && names_day_or_month(utf8::lower(form)); }

/// "point" of "a seven point proposal": the number counts the word beside the noun, not the noun.
bool counts_modifier(const Tree& tree, std::uint32_t number, std::uint32_t head) {
    const std::uint32_t counted = tree.head(number);
    return tree.token(number).upos == Upos::Num && counted != no_token && counted > number && counted < head && tree.token(counted).upos == Upos::Noun;
}

/// Behind a hyphened word that belongs to no name ("223-page"), else where it begins.
std::uint32_t skip_joined(const Tree& tree, std::uint32_t begin, std::uint32_t head, const PolicyLexicon& lexicon) {
    std::uint32_t end = begin + 1;
    std::string word = utf8::lower(tree.form(begin));
    while (end < head && !tree.token(end - 1).space_after) word += utf8::lower(tree.form(end++));
    const std::size_t cut = word.find('-');
    return cut != std::string::npos && end > begin + 1 && (lexicon.is_empty_modifier(word) || lexicon.is_empty_modifier(word.substr(cut))) ? end : begin;
}

/// Leaves determiners, numbers, empty adjectives and punctuation at the left edge out of the name.
std::uint32_t skip_empty(const Tree& tree, std::uint32_t begin, std::uint32_t head, const PolicyLexicon& lexicon, bool keep_adjectives) {
    while (begin < head) {
        const Token& t = tree.token(begin);
        const std::string lemma = utf8::lower(t.lemma);
        const bool function_word = t.upos == Upos::Det || t.upos == Upos::Punct || t.upos == Upos::Num || t.upos == Upos::Pron || t.upos == Upos::Adv ||
                                   t.upos == Upos::Part || t.upos == Upos::Adp || t.upos == Upos::Cconj || t.upos == Upos::Sym;
        const bool quote_opens = is_quote(tree.form(begin)) && tree.token(begin + 1).upos != Upos::Cconj;  // not the end of one: "their own" and nuclear weapons
        const std::uint32_t behind = skip_joined(tree, begin, head, lexicon);
        if (behind > begin && !keep_adjectives) {
            begin = behind;
            continue;
        }
        // "failed", "latest": also where the tagger takes the word for a verb's form or for a higher degree of another.
        const bool empty_adjective = (t.upos != Upos::Propn && (lexicon.is_empty_modifier(lemma) || lexicon.is_empty_modifier(utf8::lower(tree.form(begin))))) || is_amount(tree.form(begin)) || is_weekday(tree.form(begin));
        if (counts_modifier(tree, begin, head)) break;
        if (hyphen_follows(tree, begin) || quote_opens || (!function_word && (keep_adjectives || !empty_adjective))) break;
        ++begin;
    }
    return begin;
}

bool has_topic(const Tree& tree, TokenRange range, const PolicyLexicon& lexicon, std::optional<Topic>& topic, std::uint32_t except) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (t == except) continue;
        auto found = lexicon.topic_of(utf8::lower(tree.lemma(t)));
        if (!found) found = lexicon.topic_of(utf8::lower(tree.form(t)));
        // "anti-smoking", "government-run": one part of a joined word may tell it.
        const std::string form = utf8::lower(tree.form(t));
        for (std::size_t cut = form.find('-'); !found && cut != std::string::npos; cut = form.find('-', cut + 1)) {
            found = lexicon.topic_of(std::string_view(form).substr(0, cut));
            if (!found) found = lexicon.topic_of(std::string_view(form).substr(cut + 1));
        }
        if (found) {
            topic = found;
            return true;
        }
    }
    return false;
}

/// "a European Union proposal": whose it is tells nothing of what it is about.
bool only_names(const Tree& tree, TokenRange range) {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (tree.token(t).xpos != Xpos::Nnp && tree.token(t).xpos != Xpos::Nnps) return false;
    return !range.empty();
}

bool is_honorific(std::string_view form) { return form.size() >= 2 && form.size() <= 5 && form.back() == '.' && form.find('.') == form.size() - 1; }

/// How many double quotation marks the tokens hold.
std::uint32_t count_quotes(const Tree& tree, TokenRange range) {
    std::uint32_t count = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) count += is_double_quote(tree.form(t)) ? 1u : 0u;
    return count;
}

/// A name holds both quotation marks or none: "aid to "improve the hospital" takes the closing one in, "a "transparent inquiry into the deaths of ..." leaves the opening one out.
void pair_quotes(const Tree& tree, std::uint32_t head, TokenRange& range) {
    if (count_quotes(tree, range) % 2 == 0) return;
    const std::uint32_t sentence_end = tree.document().sentences[tree.sentence_of(head)].tokens.end;
    if (range.end < sentence_end && is_double_quote(tree.form(range.end))) ++range.end;
    else if (range.begin < head && is_double_quote(tree.form(range.begin))) ++range.begin;
}

/// The last quotation mark goes where it has no partner within the name: 'measures to "defend the coast'.
void drop_lone_quote(std::string& name) {
    static constexpr std::array<std::string_view, 3> marks{"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"};
    std::size_t count = 0, last = 0, length = 0;
    for (std::size_t at = 0; at < name.size(); ++at)
        for (const std::string_view mark : marks)
            if (name.compare(at, mark.size(), mark) == 0) {
                ++count;
                last = at;
                length = mark.size();
            }
    if (count % 2 == 1) name.erase(last, length);
}

/// Descriptions whose words do not stand right beside the noun: "a bill yesterday to end the shutdown", "the House's plan".
void apart(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon, PolicyPhrase& phrase) {
    if (const TokenRange content = detached_clause(tree, head, noun, lexicon); !content.empty() && !phrase.definite) {
        phrase.name += " " + phrase_text(tree.document(), content);
        phrase.described = phrase.told_apart = true;
    } else if (const TokenRange purpose = detached_purpose(tree, head, lexicon); !purpose.empty() && !phrase.definite) {
        phrase.name += " " + phrase_text(tree.document(), purpose);
        phrase.described = true;
    } else if (phrase.possessor != no_token && tree.token(phrase.possessor).upos == Upos::Propn && phrase.possessor + 3 > head) {
        std::uint32_t begin = tree.subtree(phrase.possessor).begin;
        while (begin < phrase.possessor && tree.token(begin).upos != Upos::Propn) ++begin;
        phrase.tokens.begin = begin;
        phrase.name = phrase_text(tree.document(), phrase.tokens);
        phrase.described = true;
    }
}

}  // namespace

std::string policy_noun_at(const Tree& tree, std::uint32_t t, const PolicyLexicon& lexicon) {
    std::string lemma = lower_lemma(tree, t);
    if (t < 2 || tree.form(t - 1) != "-" || tree.token(t - 1).space_after || tree.token(t - 2).space_after) return lemma;
    std::string joined = utf8::lower(tree.form(t - 2)) + lemma;
    return lexicon.noun(joined) != nullptr ? joined : lemma;
}

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
        const std::string lemma = utf8::lower(t.lemma);
        phrase.other_sense |= std::find(noun.excluded.begin(), noun.excluded.end(), lemma) != noun.excluded.end() || (is_honorific(tree.form(c)) && c + 1 == head);
        const bool modifies = is_left_modifier(t.deprel) || t.deprel == Deprel::NmodPoss;
        phrase.official |= modifies && !tree.form(c).empty() && (t.upos == Upos::Propn || (t.upos == Upos::Adj && std::isupper(static_cast<unsigned char>(tree.form(c)[0])) != 0 && c > tree.document().sentences[tree.sentence_of(c)].tokens.begin));
    }
    if (phrase.possessor != no_token) begin = std::max(begin, std::min(head, tree.subtree(phrase.possessor).end));
    for (std::uint32_t c : tree.children(head))
        if (phrase.possessor != no_token && c > phrase.possessor && c < head && is_left_modifier(tree.token(c).deprel))
            begin = std::min(begin, std::max(tree.subtree(phrase.possessor).end, tree.subtree(c).begin));
    phrase.full_begin = skip_empty(tree, begin, head, lexicon, true);
    const std::uint32_t name_begin = skip_empty(tree, begin, head, lexicon, false);
    std::uint32_t end = head + 1;
    std::optional<Topic> before;  // "an executive order that requires ...": nothing before the noun tells what it is about
    const bool bare = name_begin == head || only_names(tree, {name_begin, head}) || !has_topic(tree, {name_begin, head}, lexicon, before, head);
    if (const std::uint32_t found = complement_end(tree, head, noun, lexicon, bare, name_begin == head); found != no_token) end = found;
    phrase.tokens = {name_begin, end};
    pair_quotes(tree, head, phrase.tokens);
    phrase.described = name_begin < head || end > head + 1;
    phrase.name = phrase_text(tree.document(), phrase.tokens);
    if (!phrase.described || (bare && end == head + 1)) apart(tree, head, noun, lexicon, phrase);
    drop_lone_quote(phrase.name);
    lower_first(tree, phrase.tokens.begin, phrase.name);
    has_topic(tree, phrase.tokens, lexicon, phrase.topic, head);
    return phrase;
}

bool sums_up(const Tree& tree, std::uint32_t t, const PolicyNoun& noun) {
    const std::uint32_t det = tree.child(t, {Deprel::Det});
    if (!noun.near || tree.token(t).deprel != Deprel::Appos || det == no_token || lower_lemma(tree, det) != "a") return false;
    return tree.form(tree.subtree(t).begin) == "," && tree.child(t, {Deprel::AclRelcl, Deprel::Acl}) != no_token;
}

bool participle_decides(const Tree& tree, std::uint32_t noun, std::uint32_t governor, const PolicyLexicon& lexicon) {
    const std::uint32_t participle = noun + 1;
    return participle < tree.document().tokens.size() && tree.token(participle).xpos == Xpos::Vbn && tree.head(participle) == governor && lexicon.makes_policy(lower_lemma(tree, participle), "decided");
}

void lower_first(const Tree& tree, std::uint32_t begin, std::string& name) {
    const Token& first = tree.token(begin);
    const std::string_view form = tree.form(begin);
    const bool word = first.upos == Upos::Noun || first.upos == Upos::Adj || first.upos == Upos::Verb;
    if (!word || form.size() < 2 || name.compare(0, form.size(), form) != 0) return;
    const bool opens = begin == tree.document().sentences[tree.sentence_of(begin)].tokens.begin || (begin > 0 && is_quote(tree.form(begin - 1)));
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (opens && is_capital(form[0]) && form[1] >= 'a' && form[1] <= 'z' && tree.document().tokens[begin].xpos != Xpos::Nnp) name[0] = static_cast<char>(name[0] - 'A' + 'a');
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
