#include "archive/furniture.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace pg::archive {
namespace {

constexpr std::size_t longest_line = 300;
constexpr std::size_t least_body = 200;
constexpr char any_number = '\x01';
constexpr std::string_view number_name = "<n>";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view bare(std::string_view line) {
    line = trim(line);
    while (!line.empty() && std::string_view(".:!>-|*").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    return trim(line);
}

/// "___", "* * *": marks that only part sections.
bool has_words(std::string_view line) {
    for (std::size_t at = 0; at < line.size();)
        if (const char32_t c = utf8::next(line, at); utf8::is_letter(c) || (c >= '0' && c <= '9')) return true;
    return false;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, star_text = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_text = t;
        } else if (p < pattern.size() && pattern[p] == any_number && is_digit(text[t])) {
            while (t < text.size() && is_digit(text[t])) ++t;
            ++p;
        } else if (p < pattern.size() && pattern[p] == text[t] ) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++star_text;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

Furniture::Furniture(const Tsv& table) {
    const auto pattern_column = table.column("pattern"), effect_column = table.column("effect");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto effect = from_name<FurnitureEffect>(table.cell(row, effect_column));
        if (!effect) table.fail(row, unknown_name_message<FurnitureEffect>(table.cell(row, effect_column)));
        std::string pattern = utf8::lower(table.cell(row, pattern_column));
        for (auto at = pattern.find(number_name); at != std::string::npos; at = pattern.find(number_name)) pattern.replace(at, number_name.size(), 1, any_number);
        if (pattern.empty() || pattern == "*") table.fail(row, "a pattern must not be empty");
        const bool wild = pattern[0] == '*' || pattern[0] == any_number;
        by_first_byte_[wild ? 0 : static_cast<unsigned char>(pattern[0])].push_back({std::move(pattern), *effect});
    }
}

Furniture Furniture::read(const std::filesystem::path& data_dir) { return Furniture(Tsv::read(data_dir / "lexicons" / "furniture.tsv")); }

FurnitureEffect Furniture::effect_of(std::string_view line) const {
    line = bare(line);
    if (line.empty() || line.size() > longest_line) return FurnitureEffect::None;
    const std::string low = utf8::lower(line);
    for (const std::size_t first : {static_cast<std::size_t>(static_cast<unsigned char>(low[0])), std::size_t{0}})
        for (const Pattern& pattern : by_first_byte_[first])
            if (matches_glob(pattern.text, low)) return pattern.effect;
    return FurnitureEffect::None;
}

std::string without_furniture(std::string_view paragraphs, const Furniture& furniture) {
    std::string out;
    out.reserve(paragraphs.size());
    for (std::size_t at = 0; at < paragraphs.size();) {
        const auto end = std::min(paragraphs.find('\n', at), paragraphs.size());
        const auto line = trim(paragraphs.substr(at, end - at));
        at = end + 1;
        if (!has_words(line)) continue;
        const FurnitureEffect effect = furniture.effect_of(line);
        if (effect == FurnitureEffect::End && out.size() >= least_body) break;
        if (effect == FurnitureEffect::Drop || effect == FurnitureEffect::End) continue;
        if (!out.empty()) out += "\n\n";
        out += line;
    }
    return out;
}

}  // namespace pg::archive
