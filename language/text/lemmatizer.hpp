// Dictionary forms of words, by Penn tag. Data: data/models/lemmas.tsv (its card: lemmas.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/ud.hpp"

namespace pg::language {

/// Immutable after loading.
class Lemmatizer {
public:
    /// data/models/lemmas.tsv, data/lexicons/verb-forms.tsv for irregular pasts and participles, and verbs.tsv for what regular ones are of.
    static Lemmatizer load(const std::filesystem::path& data_dir);
    /// Lower case, but for proper nouns, which keep their case. A known word's lemma, else the known verb of which it is a regular form, else by its longest known ending, else the form.
    std::string lemma(std::string_view form, Xpos tag) const;

private:
    std::string regular_verb(std::string_view form, Xpos tag) const;

    struct Edit {
        std::uint8_t cut = 0;  ///< bytes
        std::string add;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <typename T>
    using Table = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    Table<std::string> words_[enum_size<Xpos>()];
    Table<Edit> endings_[enum_size<Xpos>()];
    std::unordered_set<std::string, Hash, std::equal_to<>> verbs_;
};

}  // namespace pg::language
