#include "extract/relations/office_title.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/one_of.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

bool is_year(std::string_view form) {
    return form.size() >= 4 && std::all_of(form.begin(), form.begin() + 4, [](char c) { return '0' <= c && c <= '9'; }) && (form.front() == '1' || form.front() == '2');
}

/// "in 2014", "from 1989", "during the 14th century", "at the time of his death", "on the eve of": the preposition of a time.
bool opens_time(const Document& document, const Tree& tree, std::uint32_t t, std::uint32_t end) {
    if (document.tokens[t].upos != Upos::Adp && document.tokens[t].upos != Upos::Sconj) return false;
    const std::string word = utf8::lower(document.form(t));
    if (word == "during" || word == "until" || word == "since") return true;
    if (!is_one_of(word, {"in", "from", "at", "on", "by", "before", "after", "between"})) return false;
    for (std::uint32_t next = t + 1; next < end && next < t + 4; ++next) {
        const std::string form = utf8::lower(document.form(next));
        if (is_year(form) || names_day_or_month(form) || is_one_of(tree.lemma(next), {"time", "century", "year", "eve", "decade", "moment"})) return true;
        const Upos tag = document.tokens[next].upos;
        if (tag != Upos::Det && tag != Upos::Adj && tag != Upos::Num) return false;
    }
    return false;
}

/// Small words in small letters; "WHO" is none.
bool is_left_over(const Document& document, std::uint32_t t) {
    const Token& token = document.tokens[t];
    if (document.form(t) != utf8::lower(document.form(t))) return false;
    const bool small = token.upos == Upos::Adp || token.upos == Upos::Det || token.upos == Upos::Cconj || token.upos == Upos::Pron || token.upos == Upos::Adv;
    return small && token.xpos != Xpos::Pos;
}

/// Behind "and": the first word of the next title, if a title's word stands before any preposition.
std::uint32_t second_title(const Document& document, TokenRange words, const std::function<bool(std::uint32_t)>& is_title) {
    std::uint32_t begin = words.begin;
    while (begin < words.end && (document.tokens[begin].upos == Upos::Adv || document.tokens[begin].upos == Upos::Det)) ++begin;
    for (std::uint32_t t = begin; t < words.end; ++t) {
        const Upos tag = document.tokens[t].upos;
        if (tag == Upos::Adp || tag == Upos::Cconj) return no_token;
        if (is_title(t) && document.tokens[t].xpos != Xpos::Nns && document.tokens[t].xpos != Xpos::Nnps) return begin;
    }
    return no_token;
}

}  // namespace

TitleEnd end_of_title(const Document& document, const Tree& tree, TokenRange words, std::uint32_t noun, const std::function<bool(std::uint32_t)>& is_title) {
    TitleEnd out{words.end, no_token};
    bool of_body = false;  // "executive chairman and chief executive of the bank": both are of the bank
    for (std::uint32_t t = noun + 1; t < out.end; ++t) {
        of_body |= document.tokens[t].upos == Upos::Adp;
        if (document.tokens[t].upos == Upos::Cconj && t + 1 < out.end) {
            if (of_body) out.second = second_title(document, {t + 1, out.end}, is_title);
            const Upos next = document.tokens[t + 1].upos;
            if (out.second != no_token || next == Upos::Adv || next == Upos::Pron || document.form(t + 1) == "some") out.end = t;
        } else if (opens_time(document, tree, t, out.end)) {
            out.end = t;
        }
    }
    while (out.end > noun + 1 && is_left_over(document, out.end - 1)) --out.end;
    return out;
}

std::uint32_t begin_of_hyphened(const Document& document, std::uint32_t token) {
    while (token >= 2 && document.form(token - 1) == "-" && document.tokens[token - 2].span.end == document.tokens[token - 1].span.begin && document.tokens[token - 1].span.end == document.tokens[token].span.begin) token -= 2;
    return token;
}

bool is_sent_to(const Document& document, const Tree& tree, TokenRange words, std::uint32_t token) {
    bool sent = false;
    for (std::uint32_t t = words.begin; t < token && t < words.end; ++t) {
        const std::string_view form = document.form(t);
        if (is_one_of(tree.lemma(t), {"ambassador", "envoy", "representative", "delegate", "consul", "emissary"}) || is_one_of(form, {"Ambassador", "Envoy", "Representative", "Delegate"})) sent = true;
        else if (t > words.begin && ((sent && form == "to") || form == "on")) return true;
    }
    return false;
}

}  // namespace pg::extract
