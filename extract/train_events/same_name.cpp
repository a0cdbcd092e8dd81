#include "same_name.hpp"

#include <algorithm>
#include <set>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

std::set<std::string> words_of(std::string_view text) {
    static const std::set<std::string> empty{"the", "a", "an", "of", "to", "in", "on", "for", "and", "s", "his", "her", "its", "their"};
    std::set<std::string> out;
    std::string word;
    const auto close = [&] {
        if (!word.empty() && !empty.contains(word)) out.insert(word);
        word.clear();
    };
    for (const char c : utf8::lower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) word += c;
        else if (c != '.') close();
    close();
    return out;
}

bool alike(const std::set<std::string>& a, const std::set<std::string>& b) {
    if (a.empty() || b.empty()) return false;
    std::size_t shared = 0;
    for (const auto& w : a) shared += b.contains(w);
    return shared == std::min(a.size(), b.size()) || 2 * shared > std::max(a.size(), b.size());
}

}  // namespace

bool names(const std::string& name, EntityIndex entity, const EntityLayer& layer, const Document& document) {
    const auto wanted = words_of(name);
    const Entity& e = layer.entities[entity];
    if (alike(wanted, words_of(e.name))) return true;
    if (std::any_of(e.aliases.begin(), e.aliases.end(), [&](const std::string& alias) { return words_of(alias) == wanted; })) return true;
    return std::any_of(layer.mentions.begin(), layer.mentions.end(), [&](const EntityMention& m) { return m.entity == entity && m.form != MentionForm::Pronoun && alike(wanted, words_of(m.span.of(document.text()))); });
}

}  // namespace pg::extract
