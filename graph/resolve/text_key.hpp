// Names in the form in which they are compared and turned into ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg::graph {

/// Lower case, without diacritics, punctuation and possessive "'s"; words separated by one blank.
std::string fold(std::string_view name);
std::vector<std::string> words_of(std::string_view folded);
/// Folded, without a leading article; "U.S." and "US" alike.
std::string name_key(std::string_view name);
/// For descriptions of policies and groups: name_key with plural endings and small words ("of", "the") removed, words in order.
std::string description_key(std::string_view name);
/// The word without its English endings, roughly: "arrested", "arrests" and "arrest" alike. For comparing, never for showing.
std::string stem(std::string_view word);
/// For ids: folded, words joined by "-", at most 60 characters; "x" when nothing is left.
std::string slug(std::string_view name);

}  // namespace pg::graph
