// People told by no noun: "the elderly", "those in power", "those who spoke out". Data: data/lexicons/nameless-people.tsv.
#pragma once

#include <filesystem>
#include <optional>

#include "core/words_by_kind.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Words for people, by what has to stand around them.
enum class NamelessWord : std::uint8_t { Quality, Counted, Suffered, Doing, State, Phrase };

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::NamelessWord, "kind", "quality", "counted", "suffered", "doing", "state", "phrase");

namespace pg::extract {

/// Immutable after loading.
class NamelessPeople {
public:
    static NamelessPeople load(const std::filesystem::path& data_dir);
    /// The words that tell the people of whom the token is the head: "those in power", without an article "elderly"; nullopt where it stands for nobody, or for things.
    std::optional<TokenRange> at(const Tree& tree, std::uint32_t token) const;

private:
    /// "12 dead", "two wounded"; nullopt where no number stands before the word.
    std::optional<TokenRange> counted_at(const Tree& tree, std::uint32_t token) const;
    bool is_those(const Tree& tree, std::uint32_t token) const;
    /// "who spoke out", "arrested", "seeking asylum", "in power" behind "those".
    bool tells_people(const Tree& tree, std::uint32_t behind) const;
    /// The words of a phrase of several ("next of kin") that begins with the token; nullopt where none does.
    std::optional<TokenRange> phrase_at(const Tree& tree, std::uint32_t token) const;

    WordsByKind<NamelessWord> words_;
};

}  // namespace pg::extract
