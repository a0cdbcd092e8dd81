// A web page as the extraction of its main text sees it: blocks of text, the elements they stand in, and what the head says.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pg::archive::html {

inline constexpr std::uint32_t no_element = 0xFFFFFFFFu;

/// The elements that tell something about the text in them; all others are Other.
enum class Tag : std::uint8_t {
    Other, Div, Section, Article, Main, Aside, Header, Footer, Nav, P, Heading1, Heading2, Heading3, Heading4, List, Item, Quote, Table, Cell, Figure,
    Caption, Pre, Address, Form, Time, Definition
};

struct Element {
    std::uint32_t parent = no_element;
    Tag tag = Tag::Other;
    std::string names;  ///< the words of class, id, role and itemprop, lower-cased, each followed by a space
};

/// A run of text that no block-level element interrupts, white space collapsed, never empty.
struct Block {
    std::string text;
    std::uint32_t element = no_element;  ///< the innermost block-level element
    std::uint32_t link_bytes = 0;        ///< bytes of `text` that are link text
    std::uint32_t strong_bytes = 0;      ///< bytes in bold or emphasis
    bool after_break = false;            ///< parted from the block before by line breaks only
};

struct Page {
    std::vector<Element> elements;  ///< in document order: a parent stands before its children
    std::vector<Block> blocks;      ///< in document order
    std::map<std::string, std::string> meta;  ///< lower-case name, property or itemprop -> first content
    std::string title, canonical, language;
    std::vector<std::pair<std::string, std::string>> times;  ///< <time>: datetime attribute and text
    std::vector<std::string> linked_data;                    ///< contents of JSON-LD scripts
};

/// Parses any bytes (UTF-8 as far as possible) as a page. Linear time and memory; std::nullopt when the page needs more memory than
/// 64 MiB and 64 times its size. Thread-safe.
std::optional<Page> parse_page(std::string_view utf8_html);

}  // namespace pg::archive::html
