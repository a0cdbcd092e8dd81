// What archive/ makes of what people have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"

namespace pg {

/// Where an article was found: shown to people, and what `build` compares to skip what is unchanged.
struct Location {
    std::string path;    ///< as given or as walked to; members of a packed file as "file.zip!member", a second one of that name as "file.zip!member#2"
    std::uint64_t item = 0;  ///< 1-based line or record in a file that holds many; 0 when the file is the article

    auto operator<=>(const Location&) const = default;
    std::string display() const { return item == 0 ? path : path + ":" + std::to_string(item); }
};

/// One news article. `text` is normalised before the first offset exists (UTF-8, NFC, no boilerplate, no control characters
/// but "\n"; paragraphs are separated by "\n\n") and is stored exactly so.
struct Article {
    std::string id;            ///< never empty: the given id, else the URL, else title slug and hash of the text
    std::string url;           ///< empty when unknown, so are title, author, source, language
    std::string title;
    std::string author;
    std::string source;        ///< outlet: "Reuters", "ice.gov"
    std::string language;      ///< ISO 639-1
    std::optional<Date> published;
    std::string text;

    bool operator==(const Article&) const = default;
};

/// An input that is no article, and why: becomes a row, never an exception.
struct Rejection {
    Location where;
    std::string reason;  ///< one line for people: "empty text", "not HTML: a PDF file", "line 7: invalid JSON at byte 31"

    auto operator<=>(const Rejection&) const = default;
};

}  // namespace pg
