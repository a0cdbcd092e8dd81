#include "extract/roles/features.hpp"

#include <algorithm>
#include <map>

#include "extract/events/relevance.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t sentences_back = 2;
constexpr std::size_t longest_way = 6;

std::string kind_name(NodeKind kind) { return kind == NodeKind::Actor ? "actor" : kind == NodeKind::Place ? "place" : "policy"; }

std::string step_of(std::uint32_t distance) {
    for (const std::uint32_t limit : {1U, 2U, 4U, 7U, 12U, 20U, 35U})
        if (distance <= limit) return std::to_string(limit);
    return "far";
}

}  // namespace

RoleReader::RoleReader(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes)
    : document_(document), tree_(tree), layer_(layer), quotes_(quotes), mentions_of_(layer.entities.size(), 0), first_(layer.entities.size(), 0xFFFFFFFFu), rank_(layer.entities.size(), 0), in_sentence_(document.sentences.size()) {
    std::vector<MentionIndex> last(layer.entities.size(), 0);
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        const EntityIndex e = layer.mentions[m].entity;
        const std::uint32_t s = tree.sentence_of(layer.mentions[m].head);
        ++mentions_of_[e];
        if (first_[e] == 0xFFFFFFFFu) first_[e] = s, last[e] = m;
        in_sentence_[s].push_back(m);
    }
    std::map<NodeKind, std::vector<EntityIndex>> by_kind;
    for (EntityIndex e = 0; e < layer.entities.size(); ++e)
        if (mentions_of_[e] > 0) by_kind[kind_of(layer.entities[e].type)].push_back(e);
    for (auto& [kind, list] : by_kind) {
        std::stable_sort(list.begin(), list.end(), [&](EntityIndex a, EntityIndex b) { return mentions_of_[a] != mentions_of_[b] ? mentions_of_[a] > mentions_of_[b] : first_[a] < first_[b]; });
        for (std::size_t i = 0; i < list.size(); ++i) {
            rank_[list[i]] = static_cast<std::uint32_t>(i);
            if (i < 2) foremost_.push_back(last[list[i]]);
        }
    }
}

std::vector<MentionIndex> RoleReader::nearby(std::uint32_t predicate) const {
    std::vector<MentionIndex> out;
    std::vector<EntityIndex> known;
    const auto add = [&](MentionIndex m) {
        const EntityIndex e = layer_.mentions[m].entity;
        if (std::find(known.begin(), known.end(), e) != known.end()) return;
        known.push_back(e);
        out.push_back(m);
    };
    const std::uint32_t s = tree_.sentence_of(predicate);
    std::vector<MentionIndex> here = in_sentence_[s];
    const auto distance = [&](MentionIndex m) {
        const std::uint32_t head = layer_.mentions[m].head;
        return std::max(head, predicate) - std::min(head, predicate);
    };
    std::stable_sort(here.begin(), here.end(), [&](MentionIndex a, MentionIndex b) { return distance(a) < distance(b); });
    for (const MentionIndex m : here) add(m);
    for (std::uint32_t back = 1; back <= sentences_back && back <= s; ++back)
        for (auto m = in_sentence_[s - back].rbegin(); m != in_sentence_[s - back].rend(); ++m) add(*m);
    for (const MentionIndex m : foremost_) add(m);
    return out;
}

/// The features of one candidate.
class RoleReader::Builder {
public:
    Builder(const RoleReader& reader, const EventClaim& claim, std::uint32_t predicate, const EventClaim* before)
        : r_(reader), tree_(reader.tree_), layer_(reader.layer_), claim_(claim), predicate_(predicate), before_(before), lemma_(lower_lemma(tree_, predicate)),
          clause_(tree_.token(predicate).upos == Upos::Noun ? read_noun(tree_, predicate) : read_verb(tree_, predicate)) {
        type_ = claim.type ? std::string(name_of(*claim.type)) : claim.act ? std::string(name_of(*claim.act)) : "none";
        for (std::size_t r = 0; r < enum_size<Role>(); ++r)
            if (claim.role(static_cast<Role>(r)).empty()) empty_ += name_of(static_cast<Role>(r))[r == 3 ? 1 : 0];
        sentence_ = tree_.sentence_of(predicate);
    }

    std::vector<Feature> of(MentionIndex m) {
        out_.clear();
        const EntityMention& mention = layer_.mentions[m];
        const Entity& entity = layer_.entities[mention.entity];
        kind_ = kind_name(kind_of(entity.type));
        where_ = sentence_ == tree_.sentence_of(mention.head) ? "0" : sentence_ > tree_.sentence_of(mention.head) && sentence_ - tree_.sentence_of(mention.head) <= sentences_back ? std::to_string(sentence_ - tree_.sentence_of(mention.head)) : "top";
        now_ = role_in(claim_, mention.entity);
        standing(mention, entity, m);
        if (where_ == "0") way(mention);
        unite(out_);
        return out_;
    }

private:
    void add(const std::string& name) { out_.push_back({feature_hash(name), 1.0f}); }
    /// Alone, with the kind, with the type.
    void three(const std::string& name) {
        add(name + "/" + kind_);
        add(name + "/" + kind_ + type_);
        add(name + "/" + kind_ + now_);
    }

    std::string role_in(const EventClaim& claim, EntityIndex entity) const {
        std::string out;
        for (std::size_t r = 0; r < enum_size<Role>(); ++r)
            for (const MentionIndex x : claim.role(static_cast<Role>(r)))
                if (layer_.mentions[x].entity == entity) {
                    out += name_of(static_cast<Role>(r));
                    break;
                }
        return out.empty() ? "none" : out;
    }

    void standing(const EntityMention& mention, const Entity& entity, MentionIndex m) {
        add("bias/" + now_);
        three("at:" + where_);
        three("empty:" + empty_ + where_);
        const std::string what = std::string(name_of(entity.type)) + (entity.generic ? "*" : "") + (is_political(layer_, m) ? "+" : "");
        add("what:" + what + now_);
        add("what:" + what + type_ + where_);
        add("what:" + what + lemma_);
        if (entity.sector) three("sector:" + std::string(name_of(*entity.sector)));
        three("form:" + std::string(name_of(mention.form)));
        three("rank:" + std::to_string(std::min<std::uint32_t>(r_.rank_[mention.entity], 4)) + where_);
        three("often:" + std::to_string(std::min<std::uint32_t>(r_.mentions_of_[mention.entity], 5)) + where_);
        three("first:" + std::to_string(std::min<std::uint32_t>(r_.first_[mention.entity], 3)) + where_);
        three("status:" + std::string(name_of(claim_.status)));
        if (claim_.act) three("act:" + std::string(name_of(*claim_.act)));
        three(claim_.rule.ends_with("/open") ? "open" : "framed");
        if (before_ != nullptr) three("before:" + role_in(*before_, mention.entity) + where_);
        for (const Quote& q : r_.quotes_)
            if (q.speaker && q.span.begin <= claim_.trigger.begin && claim_.trigger.end <= q.span.end) three(layer_.mentions[*q.speaker].entity == mention.entity ? "speaks" : "quoted");
        std::size_t rivals = 0;
        for (const MentionIndex x : r_.in_sentence_[tree_.sentence_of(mention.head)]) rivals += layer_.mentions[x].entity != mention.entity && layer_.kind_of_mention(x) == layer_.kind_of_mention(m);
        three("rivals:" + std::to_string(std::min<std::size_t>(rivals, 3)) + where_);
    }

    /// How the tree leads from the event's word to the mention.
    void way(const EntityMention& mention) {
        std::vector<std::uint32_t> up_p = path_up(predicate_), up_m = path_up(mention.head);
        std::size_t a = 0, b = 0;
        bool met = false;
        for (; a < up_p.size() && !met; ++a)
            for (b = 0; b < up_m.size(); ++b)
                if (up_p[a] == up_m[b]) {
                    met = true;
                    break;
                }
        std::string way, words;
        if (met) {
            --a;
            for (std::size_t i = 0; i < a; ++i) way += "^" + std::string(name_of(tree_.token(up_p[i]).deprel));
            for (std::size_t i = b; i-- > 0;) {
                way += ">" + std::string(name_of(tree_.token(up_m[i]).deprel));
                if (i > 0) words += " " + lower_lemma(tree_, up_m[i]);
            }
            if (a + b > longest_way) way = "far";
        } else way = "none";
        const std::string marker = tree_.marker(mention.head), relation(name_of(tree_.token(mention.head).deprel));
        three("way:" + way);
        add("wayl:" + way + "/" + kind_ + lemma_);
        add("waym:" + way + marker + "/" + kind_ + type_);
        add("waym:" + way + marker + "/" + kind_);
        add("waym:" + way + marker + "/" + kind_ + empty_);
        three("prep:" + marker + relation);
        add("prep:" + marker + "/" + lemma_ + kind_);
        three("steps:" + std::to_string(a) + "," + std::to_string(std::min<std::size_t>(b, 6)));
        if (met && a > 0) three("over:" + lower_lemma(tree_, up_p[a]));
        if (!words.empty() && words.size() < 60) three("through:" + words);
        const std::uint32_t head = tree_.head(mention.head);
        if (head != no_token && head != predicate_) three("hangs:" + lower_lemma(tree_, head));
        three("slot:" + slot(mention.head));
        add("slot:" + slot(mention.head) + lemma_ + kind_);
        const bool later = mention.head > predicate_;
        three((later ? "after:" : "ahead:") + step_of(later ? mention.head - predicate_ : predicate_ - mention.head));
    }

    std::string slot(std::uint32_t head) const {
        if (head == clause_.subject) return clause_.passive ? "by" : "subj";
        if (head == clause_.object) return clause_.passive ? "passive" : "obj";
        if (head == clause_.indirect) return "iobj";
        for (const auto& [preposition, t] : clause_.obliques)
            if (t == head) return "p:" + preposition;
        const auto inside = [&](std::uint32_t t) { return t != no_token && tree_.dominates(t, head); };
        if (inside(clause_.subject)) return "in subj";
        if (inside(clause_.object)) return "in obj";
        if (inside(clause_.xcomp)) return "in xcomp";
        if (inside(clause_.ccomp)) return "in ccomp";
        for (const auto& [preposition, t] : clause_.obliques)
            if (inside(t)) return "in p:" + preposition;
        return tree_.dominates(predicate_, head) ? "below" : "outside";
    }

    std::vector<std::uint32_t> path_up(std::uint32_t t) const {
        std::vector<std::uint32_t> out;
        for (int i = 0; i < 12 && t != no_token; ++i, t = tree_.head(t)) out.push_back(t);
        return out;
    }

    const RoleReader& r_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const EventClaim& claim_;
    std::uint32_t predicate_, sentence_ = 0;
    const EventClaim* before_;
    std::string lemma_, type_, empty_, kind_, where_, now_;
    Clause clause_;
    std::vector<Feature> out_;
};

std::vector<RoleCandidate> RoleReader::candidates(const EventClaim& claim, std::uint32_t predicate, const EventClaim* before) const {
    std::vector<RoleCandidate> out;
    Builder builder(*this, claim, predicate, before);
    for (const MentionIndex m : nearby(predicate)) out.push_back({m, builder.of(m)});
    return out;
}

}  // namespace pg::extract
