// Abbreviations, prefixes and sentence openers that the tokenizer goes by. Data: data/lexicons/abbreviations.tsv, tokens.tsv.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace pg::language {

/// What a full stop behind an abbreviation may mean.
enum class Abbreviation : std::uint8_t { Title, Date, Inner, Unit, Place };

/// Immutable after loading.
class TextLexicon {
public:
    static TextLexicon load(const std::filesystem::path& data_dir);

    /// `word` without its final stop.
    std::optional<Abbreviation> abbreviation(std::string_view word) const;
    /// Lower-case word that often opens a sentence ("the", "he", "in").
    bool opens_sentence(std::string_view lower) const { return openers_.contains(std::string(lower)); }
    /// Lower-case prefix that stays joined by its hyphen ("non", "anti").
    bool keeps_hyphen(std::string_view lower) const { return prefixes_.contains(std::string(lower)); }

private:
    std::unordered_map<std::string, Abbreviation> abbreviations_;
    std::unordered_set<std::string> openers_, prefixes_;
};

}  // namespace pg::language
