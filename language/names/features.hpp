// Sparse features of words in their sentence and article, for the linear part of the recogniser. Inference and training use the
// same code, so a model fits only the features of its version (names_version). Internal to language/names.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/names/phrases.hpp"
#include "language/names/word_classes.hpp"

namespace pg::language {

/// A feature is known by its hash alone.
using Feature = std::uint32_t;

/// Words this far to the left and right are described by what they are (see FormFeature).
inline constexpr int feature_reach = 2;
inline constexpr std::size_t feature_offsets = 2 * feature_reach + 1;

/// Hash of a chain of values; fixed for ever, the models depend on it.
constexpr Feature mix(Feature a, Feature b) {
    Feature h = (a ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2))) * 0x85EBCA6Bu;
    h ^= h >> 15;
    h *= 0xC2B2AE35u;
    return h ^ (h >> 13);
}
Feature hash_of(std::string_view bytes);

/// Something true of a form wherever it stands; counts at the places of the mask (bit 0: the word two to the left of the one
/// that is labelled ... bit 4: two to the right).
struct FormFeature {
    Feature feature = 0;
    std::uint8_t places = 0;
    Feature at(std::size_t place) const { return mix(feature, static_cast<Feature>(place) + 77); }
};

/// What the extractor keeps of a distinct form of the article.
struct FormFacts {
    Feature lower = 0, exact = 0, shape = 0;
    WordClasses::Ids classes{};
    bool capital = false;   ///< begins with an upper-case letter (also beyond ASCII)
    bool capitals = false;  ///< has two upper-case letters or more and no lower-case one
    bool joins = false;     ///< may stand inside a capitalised run: of, for, and, the, de, ...
};

FormFacts facts_of(std::string_view form, const WordClasses& classes);
void form_features(std::string_view form, const FormFacts& facts, std::vector<FormFeature>& out);

/// An article as the extractor sees it: numbers of distinct forms, sentence by sentence. Number 0 is the edge of a sentence.
struct NumberedArticle {
    std::vector<std::string_view> forms{std::string_view{}};  ///< by number
    std::vector<FormFacts> facts{FormFacts{}};
    std::vector<std::vector<std::uint32_t>> sentences;
};
/// `facts` is asked once for each distinct form, in the order of their numbers.
NumberedArticle number_with(std::span<const std::vector<std::string_view>> sentences, const std::function<FormFacts(std::string_view)>& facts);
NumberedArticle number(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes);

}  // namespace pg::language
