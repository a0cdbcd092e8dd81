#include "extract/actors/nameless_people.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/actors/complements.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 10;  // words of "those who ..."
constexpr std::uint32_t longest_phrase = 4;  // words of a phrase of the lexicon

/// Whether the word stands where a noun stands; what something is said to be ("are the poor") is nobody.
bool is_argument(const Tree& tree, std::uint32_t t) {
    if (tree.child(t, {Deprel::Cop}) != no_token) return false;
    switch (base_of(tree.token(t).deprel)) {
        case Deprel::Nsubj: case Deprel::Obj: case Deprel::Iobj: case Deprel::Obl: case Deprel::Nmod: return true;
        case Deprel::Conj: return tree.child(t, {Deprel::Det}) != no_token || (tree.head(t) != no_token && is_argument(tree, tree.head(t)));
        default: return false;
    }
}

/// No phrase ends with it.
bool is_loose_end(Upos upos) { return upos == Upos::Punct || upos == Upos::Cconj || upos == Upos::Det || upos == Upos::Adp || upos == Upos::Aux || upos == Upos::Part; }

bool is_who(const Tree& tree, std::uint32_t t) {
    const std::string form = utf8::lower(tree.form(t));
    return form == "who" || form == "whom" || form == "whose";
}

}  // namespace

NamelessPeople NamelessPeople::load(const std::filesystem::path& data_dir) {
    NamelessPeople out;
    out.words_ = WordsByKind<NamelessWord>::load(data_dir / "lexicons/nameless-people.tsv");
    return out;
}

bool NamelessPeople::tells_people(const Tree& tree, std::uint32_t behind) const {
    const Token& token = tree.token(behind);
    const std::string lemma = lower_lemma(tree, behind);
    if (token.deprel == Deprel::AclRelcl) {
        const TokenRange clause = tree.subtree(behind);
        for (std::uint32_t t = clause.begin; t < behind; ++t)
            if (is_who(tree, t)) return true;
        return false;
    }
    if (base_of(token.deprel) == Deprel::Acl) return token.xpos == Xpos::Vbg ? words_.is(NamelessWord::Doing, lemma) : words_.is(NamelessWord::Suffered, lemma);
    if (token.deprel == Deprel::Amod) return words_.is(NamelessWord::Suffered, lemma) || words_.is(NamelessWord::Suffered, utf8::lower(tree.form(behind)));
    return token.deprel == Deprel::Nmod && tree.marker(behind) == "in" && words_.is(NamelessWord::State, lemma);
}

bool NamelessPeople::is_those(const Tree& tree, std::uint32_t token) const {
    return tree.token(token).upos == Upos::Pron && utf8::lower(tree.form(token)) == "those";
}

std::optional<TokenRange> NamelessPeople::phrase_at(const Tree& tree, std::uint32_t token) const {
    const auto size = static_cast<std::uint32_t>(tree.document().tokens.size());
    std::string words = utf8::lower(tree.form(token));
    for (std::uint32_t end = token + 1; end < std::min(size, token + longest_phrase);) {
        words.append("-").append(utf8::lower(tree.form(end++)));
        if (words_.is(NamelessWord::Phrase, words)) return TokenRange{token, end};
    }
    return std::nullopt;
}

std::optional<TokenRange> NamelessPeople::counted_at(const Tree& tree, std::uint32_t token) const {
    if (!words_.is(NamelessWord::Counted, utf8::lower(tree.form(token)))) return std::nullopt;
    const std::uint32_t number = tree.child(token, {Deprel::Nummod});
    return number != no_token && number + 1 == token ? std::optional(TokenRange{number, token + 1}) : std::nullopt;
}

std::optional<TokenRange> NamelessPeople::at(const Tree& tree, std::uint32_t token) const {
    if (!is_argument(tree, token)) return std::nullopt;
    if (is_those(tree, token)) {
        for (const std::uint32_t c : tree.children(token)) {
            if (c < token || tree.token(c).upos == Upos::Punct) continue;
            if (!tells_people(tree, c)) return std::nullopt;
            const TokenRange whole = tree.subtree(c);
            std::uint32_t end = std::min(whole.end, token + longest);
            while (end > token + 1 && is_loose_end(tree.token(end - 1).upos)) --end;
            return TokenRange{token, end};
        }
        return std::nullopt;
    }
    const Token& t = tree.token(token);
    if (const auto phrase = phrase_at(tree, token)) return phrase;
    if (const auto counted = counted_at(tree, token)) return counted;
    if (t.upos != Upos::Adj && t.xpos != Xpos::Vbn && t.xpos != Xpos::Vbg && t.upos != Upos::Noun) return std::nullopt;
    if (token == 0 || utf8::lower(tree.form(token - 1)) != "the" || tree.head(token - 1) != token || !words_.is(NamelessWord::Quality, utf8::lower(tree.form(token)))) return std::nullopt;
    return TokenRange{token, complement_end(tree, token)};
}

}  // namespace pg::extract
