#include "language/nn/word_features.hpp"

namespace pg::language {
namespace {

/// FNV-1a: fixed for ever, the models depend on it.
std::uint32_t hash(std::string_view bytes) {
    std::uint32_t h = 2166136261u;
    for (char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return h ^ (h >> 15);
}

bool starts(std::string_view text, std::size_t at, std::string_view what) { return text.substr(at, what.size()) == what; }

std::string plain(std::string_view form) {
    std::string out;
    for (std::size_t i = 0; i < form.size();) {
        if (starts(form, i, "\xE2\x80\x98") || starts(form, i, "\xE2\x80\x99")) { out += '\''; i += 3; }
        else if (starts(form, i, "\xE2\x80\x9C") || starts(form, i, "\xE2\x80\x9D")) { out += '"'; i += 3; }
        else if (starts(form, i, "\xE2\x80\x93") || starts(form, i, "\xE2\x80\x94")) { out += '-'; i += 3; }
        else if (starts(form, i, "\xE2\x80\xA6")) { out += "..."; i += 3; }
        else out += form[i++];
    }
    if (out == "``" || out == "''") out = "\"";
    return out;
}

/// Letters become X, x, digits d; a run longer than two is cut to two.
std::string shape_of(std::string_view form) {
    std::string out;
    for (char c : form) {
        const auto u = static_cast<unsigned char>(c);
        if ((u & 0xC0u) == 0x80u) continue;
        const char s = c >= 'A' && c <= 'Z' ? 'X' : c >= 'a' && c <= 'z' ? 'x' : c >= '0' && c <= '9' ? 'd' : u >= 0x80 ? 'u' : c;
        if (out.size() >= 2 && out[out.size() - 1] == s && out[out.size() - 2] == s) continue;
        out += s;
        if (out.size() >= 10) break;
    }
    return out;
}

}  // namespace

WordFeatures word_features(std::string_view form) {
    WordFeatures f;
    const std::string text = plain(form);
    f.lower = text;
    for (char& c : f.lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    f.digits = f.lower;
    for (char& c : f.digits)
        if (c >= '0' && c <= '9') c = '0';
    const std::string_view d = f.digits;
    f.suffix3 = hash("s" + std::string(d.substr(d.size() < 3 ? 0 : d.size() - 3))) % affix_buckets;
    f.prefix3 = hash("p" + std::string(d.substr(0, 3))) % affix_buckets;
    f.suffix2 = hash("t" + std::string(d.substr(d.size() < 2 ? 0 : d.size() - 2))) % short_affix_buckets;
    f.shape = hash(shape_of(text)) % shape_buckets;
    return f;
}

}  // namespace pg::language
