#include "core/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace pg::utf8 {
namespace {

constexpr std::uint32_t block_size = 64;

bool is_start(char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }

char32_t lower_point(char32_t c) {
    if (c < 0x80) return (c >= 'A' && c <= 'Z') ? c + 32 : c;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    const bool even_upper = (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481) ||
                            (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF && (c < 0x1E96 || c > 0x1E9F));
    if (even_upper) return c | 1u;
    const bool odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x4C1 && c <= 0x4CE);
    if (odd_upper) return (c & 1u) != 0 ? c + 1 : c;
    if (c == 0x178) return 0xFF;
    if (c == 0x130) return 'i';
    return c;
}

bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029 || c == 0x061C;
}

}  // namespace

char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return text[at++] & 0x7F;
    int extra = 0;
    char32_t value = 0, least = 0;
    if ((first & 0xE0u) == 0xC0u) { extra = 1; value = first & 0x1Fu; least = 0x80; }
    else if ((first & 0xF0u) == 0xE0u) { extra = 2; value = first & 0x0Fu; least = 0x800; }
    else if ((first & 0xF8u) == 0xF0u) { extra = 3; value = first & 0x07u; least = 0x10000; }
    if (extra == 0 || text.size() - at <= static_cast<std::size_t>(extra)) { ++at; return 0xFFFD; }
    for (int i = 1; i <= extra; ++i) {
        const unsigned char c = byte(at + static_cast<std::size_t>(i));
        if ((c & 0xC0u) != 0x80u) { ++at; return 0xFFFD; }
        value = (value << 6) | (c & 0x3Fu);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) { ++at; return 0xFFFD; }
    at += static_cast<std::size_t>(extra) + 1;
    return value;
}

void append(std::string& out, char32_t c) {
    const auto put = [&](char32_t v) { out.push_back(static_cast<char>(v)); };
    if (c < 0x80) put(c);
    else if (c < 0x800) { put(0xC0 | (c >> 6)); put(0x80 | (c & 0x3F)); }
    else if (c < 0x10000) { put(0xE0 | (c >> 12)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
    else { put(0xF0 | (c >> 18)); put(0x80 | ((c >> 12) & 0x3F)); put(0x80 | ((c >> 6) & 0x3F)); put(0x80 | (c & 0x3F)); }
}

bool valid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        if (next(text, at) == 0xFFFD && text.substr(from, at - from) != "\xEF\xBF\xBD") return false;
    }
    return true;
}

std::string sanitised(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) append(out, next(text, at));
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::size_t at = 0;  // most text is ASCII
    for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80; ++at)
        if (text[at] >= 'A' && text[at] <= 'Z') out[at] = static_cast<char>(text[at] + 32);
    out.resize(at);
    while (at < text.size()) append(out, lower_point(next(text, at)));
    return out;
}

bool is_upper(char32_t c) { return lower_point(c) != c; }

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return true;
    return (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xD800) || (c >= 0xF900 && c < 0xFE00);
}

std::string escaped_for_terminal(std::string_view text) {
    std::string out;
    char buffer[16];
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next(text, at);
        const bool broken = c == 0xFFFD && at - from == 1;
        if (!broken && !is_hidden(c)) { out.append(text.substr(from, at - from)); continue; }
        if (c == '\n') out += "\\n";
        else if (c == '\t') out += "\\t";
        else {
            const auto value = static_cast<unsigned>(broken ? static_cast<unsigned char>(text[from]) : c);
            std::snprintf(buffer, sizeof buffer, value < 0x100 ? "\\x%02x" : "\\u%04x", value);
            out += buffer;
        }
    }
    return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    blocks_.reserve(text.size() / block_size + 1);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % block_size == 0) blocks_.push_back(count);
        if (is_start(text[i])) ++count;
    }
    if (text.size() % block_size == 0) blocks_.push_back(count);
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
    const auto end = std::min<std::size_t>(byte, text_.size());
    const std::size_t block = end / block_size;
    std::uint32_t count = blocks_[block];
    for (std::size_t i = block * block_size; i < end; ++i)
        if (is_start(text_[i])) ++count;
    return count;
}

std::uint32_t CodePointIndex::byte_of(std::uint32_t code_point) const {
    const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), code_point);
    const auto block = static_cast<std::size_t>(after - blocks_.begin()) - 1;
    std::uint32_t count = blocks_[block];
    std::size_t i = block * block_size;
    for (; i < text_.size(); ++i) {
        if (!is_start(text_[i])) continue;
        if (count == code_point) break;
        ++count;
    }
    return static_cast<std::uint32_t>(i);
}

}  // namespace pg::utf8
