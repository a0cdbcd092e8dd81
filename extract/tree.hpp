// Reading dependency trees: children in order, subtrees, simple questions that every stage asks.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/utf8.hpp"

namespace pg::extract {

/// Children of every token of one Document, built once per article in linear time. Keeps a reference: the Document must outlive it.
class Tree {
public:
    explicit Tree(const Document& document);

    const Document& document() const { return document_; }
    const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
    std::string_view form(std::uint32_t t) const { return document_.form(t); }
    std::string_view lemma(std::uint32_t t) const { return document_.tokens[t].lemma; }
    std::uint32_t head(std::uint32_t t) const { return document_.tokens[t].head; }
    std::uint32_t sentence_of(std::uint32_t t) const { return sentence_[t]; }
    /// The first token that begins at this byte of the text or behind it; no_token behind the last. In logarithmic time.
    std::uint32_t token_at(std::uint32_t offset) const;
    /// In the order of the text.
    std::span<const std::uint32_t> children(std::uint32_t t) const;
    /// First child with exactly one of these relations; no_token when there is none.
    std::uint32_t child(std::uint32_t t, std::initializer_list<Deprel> relations) const;
    /// The preposition (case) or marker of a dependent as one lower-case string: "to", "because of"; empty when there is none.
    std::string marker(std::uint32_t t, Deprel relation = Deprel::Case) const;
    /// Smallest token range that covers the subtree of t (the whole of it even where the tree is not projective).
    TokenRange subtree(std::uint32_t t) const;
    /// True when `ancestor` dominates t or is t.
    bool dominates(std::uint32_t ancestor, std::uint32_t t) const;

private:
    const Document& document_;
    std::vector<std::uint32_t> start_;     ///< children of t: list_[start_[t] .. start_[t + 1])
    std::vector<std::uint32_t> list_;
    std::vector<std::uint32_t> sentence_;
    std::vector<TokenRange> subtree_;
};

inline bool is_verb(const Token& t) { return t.upos == Upos::Verb || t.upos == Upos::Aux; }

/// "in response to the ban", "in exchange for aid": the phrase leads to something that its clause or noun is not about.
bool leads_elsewhere(const Tree& tree, std::uint32_t noun);

/// "attacks on the mission": what an attack is on is not what is condemned with the attack.
bool is_attacked(const Tree& tree, std::uint32_t noun);

/// "will leave", "could be fined": an auxiliary of the verb itself is a modal.
bool has_modal(const Tree& tree, std::uint32_t verb);

/// "left", "has left", "was left": a clause in the past.
bool is_past(const Tree& tree, std::uint32_t verb);

/// The lemma in lower case, as the lexicons have it.
inline std::string lower_lemma(const Tree& tree, std::uint32_t t) { return utf8::lower(tree.lemma(t)); }

}  // namespace pg::extract
