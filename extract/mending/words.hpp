// The words by which parsers' habits are known. Data: data/lexicons/control.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/names.hpp"

namespace pg::extract {

/// What the word is: a verb whose object or subject does what its infinitive says, one whose infinitive tells what its object is for, one that blames, one that
/// reports a clause; an office whose title has a preposition of its own; a noun for one person in a body; a noun for what somebody offers or decides to do.
enum class MendingWord : std::uint8_t { Object, Subject, Purpose, Blamed, Reporting, Office, Holder, Offer };

/// Immutable after loading, thread-safe.
class MendingWords {
public:
    /// Throws Error naming file and line of a kind that it does not know.
    static MendingWords load(const std::filesystem::path& data_dir);
    bool is(MendingWord kind, std::string_view lemma) const { return words_[static_cast<std::size_t>(kind)].contains(std::string(lemma)); }

private:
    std::array<std::unordered_set<std::string>, static_cast<std::size_t>(MendingWord::Offer) + 1> words_;
};

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::MendingWord, "kind", "object", "subject", "purpose", "blamed", "reporting", "office", "holder", "offer");
