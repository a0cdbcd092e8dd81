#include "extract/events/contests.hpp"

#include <algorithm>
#include <set>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {
namespace {

/// An article about politics may mention a stadium and a champion; one about sport has such a word in most sentences.
constexpr std::size_t different_words = 4, words_for_one = 60;
/// Articles about politics tell an event in some thirty words.
constexpr std::size_t long_article = 140, words_for_event = 120;

bool is_official(const Entity& e) {
    if (e.type == NodeType::Government || e.type == NodeType::Party || kind_of(e.type) == NodeKind::Policy) return true;
    if (kind_of(e.type) != NodeKind::Actor || !e.sector) return false;
    return *e.sector == Sector::Gov || *e.sector == Sector::Leg || *e.sector == Sector::Jud || *e.sector == Sector::Cop || *e.sector == Sector::Mil;
}

}  // namespace

ContestLexicon ContestLexicon::load(const std::filesystem::path& data_dir) {
    ContestLexicon lexicon;
    lexicon.words_ = read_words(data_dir / "lexicons/contests.tsv");
    return lexicon;
}

bool ContestLexicon::covers(const Document& document) const {
    std::set<std::string> seen;
    std::size_t count = 0;
    for (const Token& token : document.tokens) {
        std::string lemma = utf8::lower(token.lemma);
        if (!words_.contains(lemma)) continue;
        ++count;
        seen.insert(std::move(lemma));
    }
    return seen.size() >= different_words && count * words_for_one >= document.tokens.size();
}

bool tells_little(const Document& document, const std::vector<EventClaim>& claims) {
    return document.tokens.size() >= long_article && claims.size() * words_for_event < document.tokens.size();
}

void keep_official(const EntityLayer& layer, bool countries_act, std::vector<EventClaim>& claims) {
    std::erase_if(claims, [&](const EventClaim& claim) {
        for (const Role role : {Role::Agent, Role::Recipient, Role::Policy})
            for (const MentionIndex m : claim.role(role))
                if (is_official(layer.entity_of(m)) || (countries_act && role == Role::Agent && claim.rule.starts_with("verb:") && layer.entity_of(m).type == NodeType::Country)) return false;
        return true;
    });
}

}  // namespace pg::extract
