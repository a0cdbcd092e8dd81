#include "extract/entities/described.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/entities/identified.hpp"

namespace pg::extract {
namespace {

bool stands_for(const Anaphor& anaphor, NodeType type) { return std::find(anaphor.types.begin(), anaphor.types.end(), type) != anaphor.types.end(); }
bool is_own_kind(std::string_view noun) { return noun == "group" || noun == "party" || noun == "movement" || noun == "network" || noun == "militia" || noun == "organization" || noun == "organisation"; }

}  // namespace

DraftsByHead drafts_by_head(const Chains& chains) {
    DraftsByHead out;
    for (std::uint32_t d = 0; d < chains.given; ++d)
        if (chains.drafts[d].form != MentionForm::Pronoun) out[chains.drafts[d].head].push_back(d);
    return out;
}

bool is_definite(const Tree& tree, std::uint32_t noun) {
    const auto det = tree.child(noun, {Deprel::Det});
    if (det == no_token) return false;
    const auto form = utf8::lower(tree.form(det));
    return form == "the" || form == "this" || form == "that" || form == "these" || form == "those";
}

bool is_singular(const Token& noun) { return noun.xpos != Xpos::Nns && noun.xpos != Xpos::Nnps; }

std::uint32_t Described::person(std::uint32_t head) const {
    if (!is_singular(doc_.tokens[head])) return no_cluster;
    std::uint32_t other = no_token;
    const Token& token = doc_.tokens[head];
    if (token.deprel == Deprel::Appos) other = token.head;
    else if (const auto appos = tree_.child(head, {Deprel::Appos}); appos != no_token) other = appos;
    else if (tree_.child(head, {Deprel::Cop}) != no_token) other = tree_.child(head, {Deprel::Nsubj});
    else if (chains_.knowledge.person_noun(utf8::lower(tree_.lemma(head))) != nullptr) other = identified_as(tree_, head);
    if (other == no_token) return no_cluster;
    const auto found = at_.find(other);
    if (found == at_.end()) return no_cluster;
    for (const auto d : found->second)
        if (chains_.drafts[d].about.type == NodeType::Person && chains_.drafts[d].form == MentionForm::Name) return chains_.cluster_of[d];
    return no_cluster;
}

std::uint32_t Described::thing(std::uint32_t head) {
    const Anaphor* anaphor = chains_.knowledge.anaphor(utf8::lower(tree_.lemma(head)));
    if (anaphor == nullptr || anaphor->office || !is_singular(doc_.tokens[head])) return no_cluster;
    const auto found = thing_beside(head, *anaphor);
    if (found != no_cluster && stands_for(*anaphor, NodeType::City)) settle(chains_.clusters[found]);
    return found;
}

/// "Haradhere, a coastal town", "the city of Basra", "Kandahar province".
std::uint32_t Described::thing_beside(std::uint32_t head, const Anaphor& anaphor) const {
    const Token& token = doc_.tokens[head];
    if (token.deprel == Deprel::Appos && token.head != no_token)
        if (const auto c = named_at(token.head, anaphor, true); c != no_cluster) return c;
    for (const auto c : tree_.children(head)) {
        const auto rel = doc_.tokens[c].deprel;
        const bool beside = rel == Deprel::Appos;
        const bool place = rel == Deprel::Compound || (rel == Deprel::Nmod && tree_.marker(c) == "of") || rel == Deprel::NmodDesc || rel == Deprel::Flat;
        if (!beside && !place) continue;
        if (rel == Deprel::Compound && c + 1 == head && is_definite(tree_, head) && is_own_kind(utf8::lower(tree_.lemma(head))))  // "the Hezbollah party"
            if (const auto found = private_body_at(c); found != no_cluster) return found;
        const auto found = named_at(c, anaphor, beside);
        if (found == no_cluster) continue;
        const bool inside = rel == Deprel::Compound && c + 1 != head && chains_.clusters[found].type == NodeType::Region;
        if (!inside) return found;  // "the Kalvu opera village" is not Kalvu
    }
    return no_cluster;
}

/// "the northern city of Kalvu"
void Described::settle(Cluster& cluster) {
    if (cluster.type != NodeType::Region) return;
    cluster.type = NodeType::City;
    for (const auto m : cluster.mentions) chains_.drafts[m].about.type = NodeType::City;
}

/// A body that is no state's and no union of states: "the UN group" is no UN.
std::uint32_t Described::private_body_at(std::uint32_t token) const {
    const auto found = at_.find(token);
    if (found == at_.end()) return no_cluster;
    for (const auto d : found->second) {
        const auto& about = chains_.drafts[d].about;
        if (chains_.drafts[d].form != MentionForm::Name || (about.type != NodeType::Organization && about.type != NodeType::Party)) continue;
        if (about.sector != Sector::Igo && about.sector != Sector::Uno && about.sector != Sector::Eur && about.sector != Sector::Jrn) return chains_.cluster_of[d];
    }
    return no_cluster;
}

/// A named thing at this token that the noun may stand for; without `any` places only.
std::uint32_t Described::named_at(std::uint32_t token, const Anaphor& anaphor, bool any) const {
    const auto found = at_.find(token);
    if (found == at_.end()) return no_cluster;
    for (const auto d : found->second) {
        const auto c = chains_.cluster_of[d];
        if (c == no_cluster || chains_.drafts[d].form != MentionForm::Name) continue;
        const Cluster& cluster = chains_.clusters[c];
        if (!any && cluster.kind() != NodeKind::Place) continue;
        if (stands_for(anaphor, cluster.type) || (cluster.type == NodeType::Region && stands_for(anaphor, NodeType::City))) return c;
    }
    return no_cluster;
}

}  // namespace pg::extract
