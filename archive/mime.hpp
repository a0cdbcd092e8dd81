// The encodings of mail (RFC 2045-2047) and of HTTP bodies.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg::archive::mime {

/// Header fields of a mail or an HTTP message, in order, folded lines joined, names lower-cased.
struct Header {
    std::vector<std::pair<std::string, std::string>> fields;
    /// The first field of that lower-case name; empty if there is none.
    std::string_view operator[](std::string_view name) const;
};

/// Takes the header off `message`, up to and with the empty line.
Header take_header(std::string_view& message);

/// "text/html" of "text/html; charset=utf-8", lower-cased.
std::string media_type(std::string_view content_type);
/// The value of a parameter of a structured field ("charset", "boundary"), without quotes; empty if there is none.
std::string parameter(std::string_view field, std::string_view name);

std::string from_base64(std::string_view text);
std::string from_quoted_printable(std::string_view text, bool in_header = false);
/// HTTP chunked transfer coding; what is no chunk any more ends it.
std::string from_chunks(std::string_view body);

/// UTF-8 of a header field with "=?charset?B?...?=" words.
std::string decoded_words(std::string_view field);

}  // namespace pg::archive::mime
