// Names as keys: what makes two written names of a person, body or place the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg::extract {

/// Words in lower case without a leading article, possessive endings and full stops; "U.S." and "United States" become "us".
std::vector<std::string> name_words(std::string_view name);
/// name_words joined by blanks.
std::string name_key(std::string_view name);
/// The key of an organization: without a leading "us", "the", "of"-order does not matter ("Department of Justice" = "Justice Department").
std::string organization_key(std::string_view name);
/// "ICE", "U.N.", "AfD": one word of 2 to 6 letters, mostly capitals.
bool is_acronym(std::string_view name);
/// Initials of the capitalised words: "Immigration and Customs Enforcement" -> "ICE"; with `all` of every word.
std::string initials(std::string_view name, bool all = false);
/// The acronym's letters only, upper case: "U.N." -> "UN".
std::string acronym_letters(std::string_view name);
/// Two names of persons, given as name_words, may be one person's: last words equal and the first words equal, initials of one
/// another or one of them missing. Needs both non-empty.
bool compatible_persons(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// "jr", "sr", "ii" or "iii" at the end; empty without one.
std::string generation(const std::vector<std::string>& words);
/// Drops "jr", "sr", "ii", "iii" at the end.
void drop_generation(std::vector<std::string>& words);

}  // namespace pg::extract
