// One office told in other words: "the IRGC Navy commander" holds what "commander of the IRGC Navy" says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The telling words of an office, lower case: no articles and prepositions, no "current" or "outgoing".
std::vector<std::string> office_words(std::string_view text);
/// "head", "chief": the first of whatever body is named with it.
bool heads_body(std::string_view noun);
/// All that the phrase says is said of the office, or of its holder's name by the words around it, and the office is not a deputy's or spokesman's
/// of it. The head may be another word for the office ("chief", "head"). False for a phrase that is nothing but its head.
bool tells_office(const std::vector<std::string>& phrase, const std::string& head, const Anaphor* anaphor, const std::vector<std::string>& office);

/// The words of every office that people are told to hold, each read once; titles with what stands before them ("Mossad chief David Barnea").
class OfficesOfPeople {
public:
    const std::vector<std::vector<std::string>>& of(const Chains& chains, std::uint32_t cluster);

private:
    struct Offices {
        std::size_t offices = 0, mentions = 0;  ///< how many are read
        std::vector<std::vector<std::string>> words;
    };
    std::unordered_map<std::uint32_t, Offices> known_;  ///< by cluster
};

}  // namespace pg::extract
