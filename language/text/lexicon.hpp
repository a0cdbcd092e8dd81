// Abbreviations, prefixes, clitics and other word lists that the tokenizer and sentence splitter go by. Data:
// data/lexicons/abbreviations.tsv, tokens.tsv; data/models/sentences.tsv.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/text/gaps.hpp"

namespace pg::language {

/// What a full stop behind an abbreviation may mean: see abbreviations.tsv.
enum class Abbreviation : std::uint8_t { Title, Date, Number, Inner, Unit, Final, Place };

/// Immutable after loading.
class TextLexicon {
public:
    /// Throws Error naming the file and line.
    static TextLexicon load(const std::filesystem::path& data_dir);

    /// `word` without its final stop; titles also in capitals.
    std::optional<Abbreviation> abbreviation(std::string_view word) const;
    /// Lower-case word that often opens a sentence ("the", "he", "in").
    bool opens_sentence(std::string_view lower) const { return openers_.contains(lower); }
    /// Lower-case prefix that stays joined by its hyphen ("non", "anti").
    bool keeps_hyphen(std::string_view lower) const { return prefixes_.contains(lower); }
    /// Kept as one token whatever it consists of (":)", "Yahoo!").
    bool is_whole(std::string_view word) const { return word.size() <= longest_whole && whole_.contains(word); }
    /// Lower-case word that begins with an apostrophe ("'tis").
    bool is_elided(std::string_view lower) const { return elided_.contains(lower); }
    /// A unit written behind its number ("pm", "mm").
    bool is_unit(std::string_view word) const { return units_.contains(word); }
    /// Lower-case end of a web address or file name, without its stop.
    bool is_ending(std::string_view lower) const { return endings_.contains(lower); }
    /// Lower-case word before which "its" is "it" + "s".
    bool splits_its(std::string_view lower) const { return after_its_.contains(lower); }
    /// Where a lower-case word that is read as two is cut; 0 for other words.
    std::size_t fused_cut(std::string_view lower) const;
    /// Lower case, plain apostrophes, longest first.
    const std::vector<std::string>& clitics() const { return clitics_; }
    /// Ends of sentences without a stop.
    const GapModel& gaps() const { return gaps_; }

private:
    static constexpr std::size_t longest_whole = 16;  ///< bytes; so that the question costs nothing on long runs of marks
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

    std::unordered_map<std::string, Abbreviation, Hash, std::equal_to<>> abbreviations_;
    Words openers_, prefixes_, whole_, elided_, units_, endings_, after_its_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> fused_;
    std::vector<std::string> clitics_;
    GapModel gaps_;
};

}  // namespace pg::language
