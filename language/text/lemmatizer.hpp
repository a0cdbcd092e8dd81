// Dictionary forms of words, by Penn tag. Data: data/models/lemmas.tsv (its card: lemmas.md).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/ud.hpp"

namespace pg::language {

/// Immutable after loading.
class Lemmatizer {
public:
    /// data/models/lemmas.tsv, and data/lexicons/verb-forms.tsv for irregular pasts and participles.
    static Lemmatizer load(const std::filesystem::path& data_dir);
    /// Lower case, but for proper nouns, which keep their case. A known word's lemma, else by its longest known ending, else the form.
    std::string lemma(std::string_view form, Xpos tag) const;

private:
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
};

}  // namespace pg::language
