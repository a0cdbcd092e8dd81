// Which words of a phrase are the title of an office, and how it is written out.
#pragma once

#include <functional>
#include <string>

#include "core/record.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// A title's end, and where a second one begins that the same words tell ("minister of the environment and director of the institute").
struct TitleEnd {
    std::uint32_t end = 0;
    std::uint32_t second = no_token;
};

/// The title ends before a time ("in 2014", "from 1989 until", "at the time") and before a second title; what such a cut leaves over ("of the", "and") is no part of it.
/// `noun`: the title's own word; `is_title`: of a token.
TitleEnd end_of_title(const Document& document, const Tree& tree, TokenRange words, std::uint32_t noun, const std::function<bool(std::uint32_t)>& is_title);

/// "director-general", told by "general": the first word of the hyphened one, else the token itself.
std::uint32_t begin_of_hyphened(const Document& document, std::uint32_t token);

/// Who is sent to another state or body holds no office there: "ambassador to the United Nations". What an office is about is no body of it either: "adviser on Latin
/// America". Whether the token stands behind such a word of the title.
bool is_sent_to(const Document& document, const Tree& tree, TokenRange words, std::uint32_t token);

}  // namespace pg::extract
