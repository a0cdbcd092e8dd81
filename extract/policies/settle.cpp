#include "extract/policies/settle.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

bool is_policy(const MentionDraft& d) { return kind_of(d.about.type) == NodeKind::Policy; }

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

/// Types of policies whose noun at the end of a name leaves no doubt.
bool is_legal(NodeType type) { return type == NodeType::Law || type == NodeType::Bill || type == NodeType::Agreement || type == NodeType::Order || type == NodeType::Ruling; }

class Settler {
public:
    Settler(const Document& document, const ActorLexicon& actors, std::vector<MentionDraft>& drafts) : document_(document), actors_(actors), drafts_(drafts), gone_(drafts.size(), false) {}

    void run() {
        // Drafts by the tokens they cover, so that each policy looks at its own few rivals only.
        std::vector<std::vector<std::size_t>> at(document_.tokens.size());
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (!is_policy(drafts_[i]) && drafts_[i].form != MentionForm::Pronoun)
                for (std::uint32_t t = drafts_[i].tokens.begin; t < drafts_[i].tokens.end; ++t) at[t].push_back(i);
        for (std::size_t p = 0; p < drafts_.size(); ++p) {
            if (!is_policy(drafts_[p])) continue;
            if (document_.tokens[drafts_[p].head].upos == Upos::Verb) object_is_somebody(p, at);
            gone_[p] = gone_[p] || describes_people(drafts_[p]);
            for (std::uint32_t t = drafts_[p].tokens.begin; t < drafts_[p].tokens.end; ++t)
                for (const std::size_t other : at[t])
                    if (!gone_[p] && !gone_[other]) settle(p, other);
        }
        std::size_t i = 0;
        std::erase_if(drafts_, [&](const MentionDraft&) { return gone_[i++]; });
    }

private:
    void settle(std::size_t policy, std::size_t other) {
        const MentionDraft& p = drafts_[policy];
        const MentionDraft& o = drafts_[other];
        if (!overlap(p.tokens, o.tokens)) return;
        const bool same_head = p.head == o.head;
        const bool inside = o.tokens.begin <= p.tokens.begin && p.tokens.end <= o.tokens.end && o.tokens.size() > p.tokens.size();
        if (o.form != MentionForm::Name) {
            if (same_head) gone_[o.about.generic ? other : policy] = true;
            return;
        }
        // "Treaty of Rome", "Paris Agreement": the place only gives the name.
        const bool namesake = p.form == MentionForm::Name && p.about.type == NodeType::Agreement && kind_of(o.about.type) == NodeKind::Place && p.tokens.begin <= o.tokens.begin && o.tokens.end <= p.tokens.end;
        if (namesake) {
            gone_[other] = true;
        } else if (inside) {
            gone_[policy] = !(same_head && is_legal(p.about.type) && p.form == MentionForm::Name);
            if (!gone_[policy]) gone_[other] = true;
        } else if (same_head || p.tokens == o.tokens) {
            const bool body = !p.about.ids.contains("pg") && (!o.about.ids.empty() || (!is_legal(p.about.type) && names_body(o.tokens, p.head)));
            gone_[body ? policy : other] = true;
        }
    }

    bool names_body(TokenRange range, std::uint32_t except) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (t != except && actors_.organization_word(document_.form(t)) != nullptr) return true;
        return false;
    }

    /// "human rights activists", "a voting rights lawyer": what somebody works for is not what is spoken of.
    bool describes_people(const MentionDraft& policy) const {
        const Token& head = document_.tokens[policy.head];
        return policy.form == MentionForm::Nominal && head.deprel == Deprel::Compound && head.head != no_token && head.head >= policy.tokens.end && actors_.role_noun(utf8::lower(document_.tokens[head.head].lemma)) != nullptr;
    }

    void object_is_somebody(std::size_t policy, const std::vector<std::vector<std::size_t>>& at) {
        const std::uint32_t verb = drafts_[policy].head;
        const TokenRange range = drafts_[policy].tokens;
        for (std::uint32_t t = range.begin; t < range.end; ++t) {
            const Token& token = document_.tokens[t];
            if (token.head != verb || (token.deprel != Deprel::Obj && token.deprel != Deprel::NsubjPass)) continue;
            for (const std::size_t other : at[t]) gone_[policy] = gone_[policy] || drafts_[other].head == t;
        }
    }

    const Document& document_;
    const ActorLexicon& actors_;
    std::vector<MentionDraft>& drafts_;
    std::vector<bool> gone_;
};

}  // namespace

void settle_names(const Document& document, const ActorLexicon& actors, std::vector<MentionDraft>& drafts) { Settler(document, actors, drafts).run(); }

}  // namespace pg::extract
