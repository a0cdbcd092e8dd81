#include "extract/events/undoing.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

bool ends(std::string_view lemma) {
    static constexpr std::array<std::string_view, 22> words{"end", "repeal", "lifting", "expiration", "expiry", "termination", "rollback", "cancellation", "suspension", "abolition", "conclude",
                                                            "lift", "scrap", "cancel", "terminate", "abolish", "rescind", "revoke", "suspend", "withdrawal", "removal", "demise"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

bool is_ended_within(const Tree& tree, std::uint32_t inner, std::uint32_t outer) {
    for (std::uint32_t at = inner; at != outer; at = tree.head(at)) {
        const std::uint32_t above = tree.head(at);
        if (above == no_token) return false;
        if (ends(utf8::lower(tree.lemma(above)))) return true;
    }
    return false;
}

bool is_about_the_end(const Tree& tree, const Participants& participants, const Clause& clause) {
    const std::uint32_t object = clause.object, deed = clause.xcomp;
    if (!clause.nominal && deed != no_token && tree.token(deed).xpos == Xpos::Vbg && ends(utf8::lower(tree.lemma(deed)))) return true;  // "supports lifting the ban"
    if (object == no_token || clause.nominal || participants.layer().headed_by(object, NodeKind::Policy)) return false;
    if (ends(utf8::lower(tree.lemma(object)))) return participants.policy_inside(object).has_value();
    for (const std::uint32_t c : tree.children(object))
        if (tree.token(c).deprel == Deprel::Acl && tree.token(c).xpos == Xpos::Vb && ends(utf8::lower(tree.lemma(c)))) return true;
    return false;
}

std::optional<MentionIndex> ended_by_object(const Tree& tree, const Participants& participants, const Clause& clause) {
    const std::uint32_t object = clause.object;
    if (object == no_token || clause.nominal || !ends(utf8::lower(tree.lemma(object))) || !participants.layer().headed_by(object, NodeKind::Policy)) return std::nullopt;
    for (const std::uint32_t c : tree.children(object))
        if (tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of")
            if (const auto ended = participants.layer().headed_by(c, NodeKind::Policy)) return ended;
    return std::nullopt;
}

std::optional<Act> reversed(Act act) {
    switch (act) {
        case Act::Block:
        case Act::Reject:
        case Act::Veto: return Act::Uphold;
        case Act::Adopt: return Act::Repeal;
        default: return std::nullopt;
    }
}

}  // namespace pg::extract
