#include "language/names/features.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "language/nn/word_features.hpp"

namespace pg::language {
namespace {

constexpr std::uint8_t everywhere = 0b11111, near = 0b01110, here = 0b00100;

/// Kinds of form features, mixed into their hashes.
enum Kind : Feature { lower_kind = 1, exact_kind, shape_kind, prefix_kind, suffix_kind, class_kind, edge_kind, punctuated_kind };

bool upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

/// Begins with an upper-case letter of Latin-1, Latin Extended-A or Additional, Greek or Cyrillic.
bool begins_upper(std::string_view form) {
    if (form.empty()) return false;
    if (upper_ascii(form[0])) return true;
    if (form.size() < 2) return false;
    const auto a = static_cast<unsigned char>(form[0]), b = static_cast<unsigned char>(form[1]);
    if (a == 0xC3) return b >= 0x80 && b <= 0x9E && b != 0x97;
    if (a == 0xC4) return b < 0xB8 ? b % 2 == 0 : b % 2 == 1;
    if (a == 0xC5) return (b >= 0x81 && b <= 0x87 && b % 2 == 1) || (b >= 0x8A && b <= 0xB6 && b % 2 == 0) || b == 0xB8 || b == 0xB9 || b == 0xBB || b == 0xBD;
    if (a == 0xCE) return b >= 0x91 && b <= 0xA9;
    if (a == 0xD0) return b >= 0x80 && b <= 0xAF;
    return false;
}

bool joining(std::string_view lower) {
    static constexpr std::array<std::string_view, 16> words{"of", "for", "the", "de", "del", "la", "al", "el", "bin", "ibn", "von", "van", "da", "dos", "-", "&"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

Feature kind_hash(Kind kind, Feature h) { return mix(static_cast<Feature>(kind) * 0x51ED270Bu, h); }

}  // namespace

Feature hash_of(std::string_view bytes) {
    Feature h = 2166136261u;
    for (char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return h ^ (h >> 16);
}

FormFacts facts_of(std::string_view form, const WordClasses& classes) {
    const WordFeatures f = word_features(form);
    FormFacts out;
    out.lower = hash_of(f.digits);
    out.exact = hash_of(form);
    out.shape = f.shape;
    out.classes = classes.of(f.lower);
    out.capital = begins_upper(form);
    const auto upper = std::count_if(form.begin(), form.end(), upper_ascii);
    out.capitals = upper >= 2 && std::none_of(form.begin(), form.end(), lower_ascii);
    out.joins = joining(f.lower);
    return out;
}

void form_features(std::string_view form, const FormFacts& facts, std::vector<FormFeature>& out) {
    if (form.empty()) {
        out.push_back({kind_hash(edge_kind, 0), everywhere});
        return;
    }
    const std::string digits = word_features(form).digits;
    const std::string_view text = digits;
    out.push_back({kind_hash(lower_kind, facts.lower), everywhere});
    out.push_back({kind_hash(exact_kind, facts.exact), near});
    out.push_back({kind_hash(shape_kind, facts.shape), everywhere});
    for (std::size_t n = 1; n <= 4 && n < text.size(); ++n) {
        const std::uint8_t places = n == 3 ? near : here;
        out.push_back({kind_hash(prefix_kind, mix(hash_of(text.substr(0, n)), static_cast<Feature>(n))), places});
        out.push_back({kind_hash(suffix_kind, mix(hash_of(text.substr(text.size() - n)), static_cast<Feature>(n))), places});
    }
    for (std::size_t p = 0; p < facts.classes.size(); ++p)
        out.push_back({kind_hash(class_kind, mix(facts.classes[p], static_cast<Feature>(p))), everywhere});
    if (text.find('.') != std::string_view::npos) out.push_back({kind_hash(punctuated_kind, facts.capital), here});
}

NumberedArticle number(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes) {
    return number_with(sentences, [&classes](std::string_view form) { return facts_of(form, classes); });
}

NumberedArticle number_with(std::span<const std::vector<std::string_view>> sentences, const std::function<FormFacts(std::string_view)>& facts) {
    NumberedArticle out;
    std::unordered_map<std::string_view, std::uint32_t> seen;
    out.sentences.reserve(sentences.size());
    for (const auto& sentence : sentences) {
        auto& numbers = out.sentences.emplace_back();
        numbers.reserve(sentence.size());
        for (std::string_view form : sentence) {
            const auto [at, fresh] = seen.try_emplace(form, static_cast<std::uint32_t>(out.forms.size()));
            if (fresh) {
                out.forms.push_back(form);
                out.facts.push_back(facts(form));
            }
            numbers.push_back(at->second);
        }
    }
    return out;
}

}  // namespace pg::language
