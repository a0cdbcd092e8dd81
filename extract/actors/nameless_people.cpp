#include "extract/actors/nameless_people.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/actors/complements.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 10;  // words of "those who ..."

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
    const Tsv file = Tsv::read(data_dir / "lexicons/nameless-people.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const std::string_view kind = file.cell(r, file.column("kind"));
        if (kind != "quality" && kind != "suffered" && kind != "doing" && kind != "state") file.fail(r, "unknown: " + std::string(kind));
        auto& words = kind == "quality" ? out.qualities_ : kind == "suffered" ? out.suffered_ : kind == "doing" ? out.doing_ : out.states_;
        for (const auto word : split(file.cell(r, file.column("words")), ' ')) words.emplace(word);
    }
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
    if (base_of(token.deprel) == Deprel::Acl) return token.xpos == Xpos::Vbg ? doing_.contains(lemma) : suffered_.contains(lemma);
    if (token.deprel == Deprel::Amod) return suffered_.contains(lemma) || suffered_.contains(utf8::lower(tree.form(behind)));
    return token.deprel == Deprel::Nmod && tree.marker(behind) == "in" && states_.contains(lemma);
}

bool NamelessPeople::is_those(const Tree& tree, std::uint32_t token) const {
    return tree.token(token).upos == Upos::Pron && utf8::lower(tree.form(token)) == "those";
}

std::optional<TokenRange> NamelessPeople::at(const Tree& tree, std::uint32_t token) const {
    if (is_those(tree, token) && is_argument(tree, token)) {
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
    if (token + 3 <= tree.document().tokens.size() && utf8::lower(tree.form(token)) == "next" && tree.form(token + 1) == "of" && tree.form(token + 2) == "kin" && is_argument(tree, token)) return TokenRange{token, token + 3};
    if (t.upos != Upos::Adj && t.xpos != Xpos::Vbn && t.xpos != Xpos::Vbg && t.upos != Upos::Noun) return std::nullopt;
    if (token == 0 || utf8::lower(tree.form(token - 1)) != "the" || tree.head(token - 1) != token || !is_argument(tree, token) || !qualities_.contains(utf8::lower(tree.form(token)))) return std::nullopt;
    return TokenRange{token, complement_end(tree, token)};
}

}  // namespace pg::extract
