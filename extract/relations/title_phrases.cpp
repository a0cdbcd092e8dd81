#include "extract/relations/title_phrases.hpp"

#include <cctype>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"
#include "extract/relations/title_words.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {

bool TitlePhrases::is_title(std::uint32_t t) const {
    const std::string lemma = utf8::lower(tree_.lemma(t));
    const RoleWord* word = lexicon_.title(doc_.form(t));
    if (word == nullptr) word = lexicon_.title(lemma);
    if (word == nullptr && !lemma.empty() && lemma[0] >= 'a' && lemma[0] <= 'z') {
        word = lexicon_.title(std::string(1, static_cast<char>(lemma[0] - 'a' + 'A')) + lemma.substr(1));
        if (word != nullptr && word->sector == Sector::Rel) word = nullptr;  // "the victim's sister" is no nun
    }
    return (word != nullptr && !lexicon_.is_honorific(doc_.form(t))) || sources_.bodies.is_office(lemma);
}

bool TitlePhrases::ends_in_title(TokenRange words) const {
    if (is_title(words.end - 1)) return true;
    for (std::uint32_t t = words.begin; t + 2 < words.end; ++t)
        if ((doc_.form(t + 1) == "of" || doc_.form(t + 1) == "for") && is_title(t)) return true;
    return false;
}

std::uint32_t TitlePhrases::title_start(std::uint32_t name_begin, std::uint32_t limit) const {
    std::uint32_t begin = name_begin;
    while (begin > limit) {
        const Token& t = doc_.tokens[begin - 1];
        const auto form = doc_.form(begin - 1);
        const bool noun = t.upos == Upos::Noun || t.upos == Upos::Propn;
        const bool adjective = t.upos == Upos::Adj && form != "other";
        const bool joiner = begin - 1 > limit && begin < name_begin && (is_hyphen(begin - 1) || ((form == "of" || form == "for" || form == "-") && (doc_.tokens[begin - 2].upos == Upos::Noun || doc_.tokens[begin - 2].upos == Upos::Propn) && is_title(begin - 2)));
        const bool article = form == "the" && begin < name_begin && begin > limit + 2 && is_complement_marker(begin - 2) && is_title(begin - 3);  // "Speaker of the House"
        if (!noun && !adjective && !joiner && !article) break;
        if (noun && t.deprel != Deprel::Compound && t.deprel != Deprel::Flat && !tied(begin - 1, name_begin)) break;
        --begin;
    }
    return begin;
}

bool TitlePhrases::is_complement_marker(std::uint32_t t) const { return doc_.form(t) == "of" || doc_.form(t) == "for"; }

bool TitlePhrases::is_hyphen(std::uint32_t t) const {
    return doc_.form(t) == "-" && t > 0 && t + 1 < doc_.tokens.size() && doc_.tokens[t - 1].span.end == doc_.tokens[t].span.begin && doc_.tokens[t].span.end == doc_.tokens[t + 1].span.begin;
}

bool TitlePhrases::tied(std::uint32_t t, std::uint32_t name_begin) const {
    std::uint32_t up = t;
    for (int steps = 0; steps < 4 && up != no_token; ++steps, up = tree_.head(up))
        if (up >= name_begin && up < name_begin + 6) return true;
    up = name_begin;
    for (int steps = 0; steps < 3 && up != no_token; ++steps, up = tree_.head(up))
        if (up == t) return true;
    return false;
}

bool TitlePhrases::belongs_before(std::uint32_t t, std::uint32_t end) const {
    const auto small = [&](std::uint32_t w) { return !doc_.form(w).empty() && std::islower(static_cast<unsigned char>(doc_.form(w)[0])) != 0; };
    return t + 1 < end && doc_.tokens[t].upos == Upos::Noun && small(t) && !is_title(t) && !small(t + 1) && std::isalpha(static_cast<unsigned char>(doc_.form(t + 1)[0])) != 0 && !is_rank(doc_.form(t)) && tree_.lemma(t) != "chief" && tree_.lemma(t) != "vice";
}

std::string TitlePhrases::singular_title(TokenRange range) const {
    std::string title = phrase_text(doc_, range);
    const Xpos tag = doc_.tokens[range.end - 1].xpos;
    const bool plural = tag == Xpos::Nns || tag == Xpos::Nnps || lexicon_.title(doc_.form(range.end - 1)) == nullptr;
    if (plural && is_title(range.end - 1) && title.size() > 3 && title.back() == 's') title.pop_back();  // not "head of communications"
    return title;
}

bool TitlePhrases::is_title_word(std::uint32_t t) const {
    const Upos tag = doc_.tokens[t].upos;
    return tag == Upos::Noun || tag == Upos::Propn || tag == Upos::Adj;
}

bool TitlePhrases::drop_first(std::uint32_t t, Office& office) const {
    const std::string form = utf8::lower(doc_.form(t));
    if (form == "former" || form == "ex" || form == "then" || form == "late" || form == "-") {
        office.former |= form != "-";
        return true;
    }
    if (doc_.form(t) == "New" && t + 1 < doc_.tokens.size() && doc_.tokens[t + 1].upos == Upos::Propn) return false;  // "New Zealand Prime Minister"
    if (names_day_or_month(form) || form == "yesterday" || form == "today" || form == "tonight") return true;  // "on Tuesday French President ..."
    if (form == "host" || form == "fellow") return true;                                                  // what he is to the others there
    const std::string next = t + 1 < doc_.tokens.size() ? utf8::lower(doc_.form(t + 1)) : std::string();
    if (next == "leader" || next == "whip" || next == "nominee" || next == "candidate") return false;  // "Democratic Leader"
    if (form == "republican" || form == "democratic" || form == "conservative" || form == "outgoing" || form == "current" || form == "incumbent" || form == "newly" || form == "new") return true;
    return doc_.tokens[t].upos == Upos::Adj && sources_.gazetteer.demonym(doc_.form(t)) == nullptr && doc_.tokens[t].upos != Upos::Propn && std::islower(static_cast<unsigned char>(form[0])) != 0 &&
           doc_.form(t) == form && form != "prime" && form != "foreign" && form != "acting" && form != "deputy" && form != "general" && form != "chief" && form != "federal" && form != "interim";
}

}  // namespace pg::extract
