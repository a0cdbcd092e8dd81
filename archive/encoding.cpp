#include "archive/encoding.hpp"

#include <uchardet/uchardet.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "core/utf8.hpp"

namespace pg::archive {
namespace {

// Windows-1252 0x80..0x9F; 0 where nothing is assigned.
constexpr char32_t windows_1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                       0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                       0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_windows_1252(unsigned char byte) { return byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : char32_t{byte}; }

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool converted(std::string_view bytes, const std::string& label, std::string& out) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(label.c_str(), &status));
    const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return false;
    out.clear();
    out.reserve(bytes.size() + bytes.size() / 8);
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    UChar pivot[4096];
    UChar* pivot_source = pivot;
    UChar* pivot_target = pivot;
    char buffer[8192];
    UBool reset = true;
    do {
        char* target = buffer;
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, buffer + sizeof buffer, &source, source_end, pivot, &pivot_source, &pivot_target, pivot + 4096,
                       reset, true, &status);
        reset = false;
        out.append(buffer, static_cast<std::size_t>(target - buffer));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status);
}

/// Browsers read these labels as Windows-1252 (WHATWG Encoding Standard); ICU would not.
std::string canonical_label(std::string_view label) {
    std::string name;
    for (const char c : label.substr(0, 40))
        if (std::isgraph(static_cast<unsigned char>(c))) name.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    for (const std::string_view latin : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "ansi", "cp1252"})
        if (name == latin) return "windows-1252";
    if (name == "gb2312" || name == "gbk") return "gb18030";
    return name;
}

struct Utf8Count {
    std::size_t good = 0, bad = 0;
};

Utf8Count count_utf8(std::string_view text) {
    Utf8Count count;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) { ++at; continue; }
        const std::size_t from = at;
        const char32_t c = utf8::next(text, at);
        ++(c == 0xFFFD && at - from == 1 ? count.bad : count.good);
    }
    return count;
}

std::string mended_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        char32_t c = utf8::next(text, at);
        if (c == 0xFFFD && at - from == 1) c = from_windows_1252(static_cast<unsigned char>(text[from]));
        utf8::append(out, c == 0 && text[from] != 0 ? char32_t{0xFFFD} : c);
    }
    return out;
}

/// Only quotes, dashes, dots and signs of Windows-1252 above ASCII: English text, whatever statistics say about so few bytes.
bool is_punctuation_of_windows_1252(std::string_view bytes) {
    static constexpr std::string_view marks = "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA3\xA7\xA9\xAE\xB0\xB7\xBD";
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80 || marks.find(c) != std::string_view::npos; });
}

std::string guessed_label(std::string_view bytes) {
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), &uchardet_delete);
    // Statistics settle early; a bound keeps the time small for big files.
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min<std::size_t>(bytes.size(), 1u << 18)) != 0) return {};
    uchardet_data_end(detector.get());
    return canonical_label(uchardet_get_charset(detector.get()));
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view declared) {
    std::string out;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    else if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) && converted(bytes.substr(4), "UTF-32LE", out)) return out;
    else if (bytes.starts_with("\xFF\xFE") && converted(bytes.substr(2), "UTF-16LE", out)) return out;
    else if (bytes.starts_with("\xFE\xFF") && converted(bytes.substr(2), "UTF-16BE", out)) return out;
    const std::string label = canonical_label(declared);
    const Utf8Count count = count_utf8(bytes);
    const bool escapes = label.starts_with("iso-2022") || label.starts_with("utf-7");
    if (count.bad == 0 && !escapes) return std::string(bytes);
    if (count.good > 5 * count.bad) return mended_utf8(bytes);
    // A declared UTF-8 or UTF-16 has just been shown to be wrong.
    if (!label.empty() && !label.starts_with("utf-") && converted(bytes, label, out)) return out;
    if (is_punctuation_of_windows_1252(bytes)) return mended_utf8(bytes);
    if (const std::string guess = guessed_label(bytes); !guess.empty() && !guess.starts_with("utf-8") && converted(bytes, guess, out)) return out;
    return mended_utf8(bytes);
}

std::string_view declared_charset(std::string_view start) {
    start = start.substr(0, 4096);
    for (const std::string_view key : {"charset=", "CHARSET=", "Charset=", "encoding="}) {
        const auto at = start.find(key);
        if (at == std::string_view::npos) continue;
        auto rest = start.substr(at + key.size());
        while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'' || rest.front() == ' ')) rest.remove_prefix(1);
        const auto end = rest.find_first_of("\"'> ;/?\r\n\t");
        return rest.substr(0, std::min(end, rest.size()));
    }
    return {};
}

namespace {

bool is_dropped(char32_t c) {
    return c < 0x20 || c == 0x7F || (c >= 0x80 && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x061C || (c >= 0xFFF9 && c <= 0xFFFC) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_blank(char32_t c) {
    return c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x0B;
}

bool is_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0C; }

std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char first = text[at];
        if (first >= 0x20 && first < 0x7F) { out.push_back(first); ++at; continue; }
        char32_t c = utf8::next(text, at);
        if (c == '\r' && at < text.size() && text[at] == '\n') continue;
        if (is_break(c)) { out.push_back('\n'); continue; }
        if (is_blank(c)) { out.push_back(' '); continue; }
        if (c >= 0x80 && c <= 0x9F) c = from_windows_1252(static_cast<unsigned char>(c));
        if (!is_dropped(c)) utf8::append(out, c);
    }
    return out;
}

}  // namespace

std::string normalised(std::string_view text) {
    std::string clean = without_controls(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || clean.size() > 0x7FFFFFFF) return clean;
    const icu::StringPiece piece(clean.data(), static_cast<int32_t>(clean.size()));
    if (nfc->isNormalizedUTF8(piece, status) || U_FAILURE(status)) return clean;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    status = U_ZERO_ERROR;
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? out : clean;
}

}  // namespace pg::archive
