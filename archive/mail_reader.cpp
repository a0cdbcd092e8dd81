// Mail (RFC 5322, MIME): newsletters and forwarded articles.
#include <algorithm>

#include "archive/encoding.hpp"
#include "archive/fields.hpp"
#include "archive/mime.hpp"
#include "archive/readers.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

struct Bodies {
    std::string plain, html;  ///< UTF-8, the first of each kind
};

struct Part {
    mime::Header header;
    std::string_view body;
};

/// Cuts a multipart body at its boundary lines.
void add_parts(std::string_view body, const std::string& boundary, std::vector<Part>& parts) {
    constexpr std::size_t most_parts = 1000;
    const std::string line = "--" + boundary;
    auto at = body.find(line);
    while (at != std::string_view::npos && parts.size() < most_parts) {
        at += line.size();
        if (body.substr(at, 2) == "--") return;
        const auto end = std::min(body.find('\n', at), body.size());
        const auto next = body.find(line, end);
        std::string_view part = body.substr(std::min(end + 1, body.size()), std::min(next, body.size()) - std::min(end + 1, body.size()));
        Part added;
        added.header = mime::take_header(part);
        added.body = part;
        parts.push_back(std::move(added));
        at = next;
    }
}

std::string decoded(const Part& part) {
    const std::string coding = utf8::lower(part.header["content-transfer-encoding"]);
    const std::string charset = mime::parameter(part.header["content-type"], "charset");
    if (coding == "base64") return to_utf8(mime::from_base64(part.body), charset);
    if (coding == "quoted-printable") return to_utf8(mime::from_quoted_printable(part.body), charset);
    return to_utf8(part.body, charset);
}

/// Walks multiparts level by level, breadth first; levels are bounded, so nested mails cannot multiply.
Bodies bodies_of(Part mail) {
    Bodies bodies;
    std::vector<Part> level;
    level.push_back(std::move(mail));
    for (int depth = 0; depth < 5 && !level.empty(); ++depth) {
        std::vector<Part> inner;
        for (const Part& part : level) {
            const auto type = part.header["content-type"];
            const std::string media = type.empty() ? "text/plain" : mime::media_type(type);
            if (media.starts_with("multipart/")) {
                if (const auto boundary = mime::parameter(type, "boundary"); !boundary.empty()) add_parts(part.body, boundary, inner);
            } else if (media == "text/plain" && bodies.plain.empty()) {
                bodies.plain = decoded(part);
            } else if (media == "text/html" && bodies.html.empty()) {
                bodies.html = decoded(part);
            }
        }
        level = std::move(inner);
    }
    return bodies;
}

/// "Ida Lindqvist <ida@example.org>" -> name and host.
void take_sender(std::string_view from, Fields& fields) {
    const auto angle = from.find('<');
    auto name = trim(from.substr(0, std::min(angle, from.size())));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    if (name.find('@') == std::string_view::npos) fields.set(Field::Author, std::string(name));
    const auto at = from.find('@');
    if (at != std::string_view::npos) fields.set(Field::Source, utf8::lower(from.substr(at + 1, std::min(from.find_first_of("> ", at), from.size()) - at - 1)));
}

}  // namespace

std::vector<ReadResult> read_mail(const RawInput& input, const Knowledge& knowledge) {
    constexpr std::size_t least_plain = 200;
    std::string_view rest = input.bytes;
    Part mail;
    mail.header = mime::take_header(rest);
    mail.body = rest;
    if (mail.header["from"].empty() && mail.header["subject"].empty()) return {Rejection{input.where, "not mail: neither From nor Subject in its header"}};
    Fields fields;
    fields.set(Field::Title, mime::decoded_words(mail.header["subject"]));
    take_sender(mime::decoded_words(mail.header["from"]), fields);
    fields.set(Field::Published, std::string(mail.header["date"]));
    std::string id(mail.header["message-id"]);
    std::erase_if(id, [](char c) { return c == '<' || c == '>'; });
    fields.set(Field::Id, std::move(id));
    Bodies bodies = bodies_of(std::move(mail));
    if (bodies.plain.size() >= least_plain || bodies.html.empty()) fields.set(Field::Text, std::move(bodies.plain));
    else fields.set(Field::Text, fragment_text(bodies.html, knowledge));
    return {article_of_fields(fields, input.where, knowledge)};
}

}  // namespace pg::archive
