#include "archive/mime.hpp"

#include <algorithm>
#include <charconv>

#include "archive/encoding.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive::mime {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

}  // namespace

std::string_view Header::operator[](std::string_view name) const {
    for (const auto& [key, value] : fields)
        if (key == name) return value;
    return {};
}

Header take_header(std::string_view& message) {
    constexpr std::size_t most_fields = 1000;
    Header header;
    while (!message.empty()) {
        const auto end = std::min(message.find('\n'), message.size());
        auto line = message.substr(0, end);
        message.remove_prefix(std::min(end + 1, message.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) break;
        if ((line.front() == ' ' || line.front() == '\t') && !header.fields.empty()) {
            (header.fields.back().second += ' ') += trim(line);
            continue;
        }
        const auto colon = line.find(':');
        if (colon != std::string_view::npos && header.fields.size() < most_fields)
            header.fields.emplace_back(utf8::lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
    }
    return header;
}

std::string media_type(std::string_view content_type) { return utf8::lower(trim(content_type.substr(0, std::min(content_type.find(';'), content_type.size())))); }

std::string parameter(std::string_view field, std::string_view name) {
    for (auto part : split(field, ';')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || utf8::lower(trim(part.substr(0, equals))) != name) continue;
        auto value = trim(part.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        return std::string(value);
    }
    return {};
}

std::string from_base64(std::string_view text) {
    std::string out;
    out.reserve(text.size() * 3 / 4);
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = base64_digit(c);
        if (c == '=') break;
        if (digit < 0) continue;
        bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFFu;
        if (++count % 4 != 1) out.push_back(static_cast<char>(bits >> (count % 4 == 2 ? 4 : count % 4 == 3 ? 2 : 0) & 0xFFu));
    }
    return out;
}

std::string from_quoted_printable(std::string_view text, bool in_header) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_header && c == '_') { out.push_back(' '); continue; }
        if (c != '=') { out.push_back(c); continue; }
        const int high = at + 2 < text.size() ? hex_digit(text[at + 1]) : -1, low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out.push_back(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            // A soft line break: "=" at the line's end.
            const auto end = text.find('\n', at);
            if (end != std::string_view::npos && trim(text.substr(at + 1, end - at - 1)).empty()) at = end;
            else out.push_back('=');
        }
    }
    return out;
}

std::string from_chunks(std::string_view body) {
    std::string out;
    while (!body.empty()) {
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
        const auto line = body.find('\n');
        if (error != std::errc() || line == std::string_view::npos || size == 0) break;
        body.remove_prefix(line + 1);
        const std::size_t take = std::min(size, body.size());
        out.append(body.substr(0, take));
        body.remove_prefix(take);
        while (!body.empty() && (body.front() == '\r' || body.front() == '\n')) body.remove_prefix(1);
    }
    return out;
}

std::string decoded_words(std::string_view field) {
    std::string out;
    bool after_word = false;
    while (!field.empty()) {
        const auto start = field.find("=?");
        const auto charset_end = start == std::string_view::npos ? start : field.find('?', start + 2);
        const auto end = charset_end == std::string_view::npos || charset_end + 3 > field.size() ? std::string_view::npos : field.find("?=", charset_end + 3);
        if (end == std::string_view::npos) break;
        const auto before = field.substr(0, start);
        // White space between two encoded words belongs to neither.
        if (!after_word || !trim(before).empty()) out += before;
        const auto text = field.substr(charset_end + 3, end - charset_end - 3);
        const char kind = field[charset_end + 1];
        const std::string bytes = kind == 'B' || kind == 'b' ? from_base64(text) : from_quoted_printable(text, true);
        out += to_utf8(bytes, field.substr(start + 2, charset_end - start - 2));
        field.remove_prefix(end + 2);
        after_word = true;
    }
    return out + to_utf8(field);
}

}  // namespace pg::archive::mime
