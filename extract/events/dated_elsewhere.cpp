#include "extract/events/dated_elsewhere.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

constexpr int news_days = 14;          ///< how long before publication a day may lie that the sentences of an article share
constexpr std::size_t stem_size = 4;   ///< letters that "arrested" and "arrest", "elected" and "election" share

class Dates {
public:
    Dates(const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims)
        : tree_(tree), layer_(layer), times_(times), claims_(claims), tells_time_(tree.document().sentences.size(), false) {
        for (const EventClaim& claim : claims) at_.push_back(tree.token_at(claim.trigger.begin));
        for (std::uint32_t s = 0, time = 0; s < tells_time_.size(); ++s) {
            const Span span = tree.document().sentences[s].span;
            for (; time < times.size() && times[time].span.begin < span.end; ++time) tells_time_[s] = tells_time_[s] || times[time].span.begin >= span.begin;
        }
    }

    void run() {
        std::unordered_map<std::string, std::vector<std::size_t>> dated;  // by the stem of the trigger
        for (std::size_t i = 0; i < claims_.size(); ++i)
            if (has_news_day(claims_[i])) dated[stem(i)].push_back(i);
        if (dated.empty()) return;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            EventClaim& claim = claims_[i];
            if (claim.time || claim.status != Status::Actual || tells_time_[tree_.sentence_of(at_[i])]) continue;
            if (const auto same = dated.find(stem(i)); same != dated.end()) claim.time = told_again(i, same->second);
            if (!claim.time) claim.time = carried_on(i);
        }
    }

private:
    bool has_news_day(const EventClaim& claim) const {
        const auto& published = tree_.document().article.published;
        if (!claim.time || claim.status != Status::Actual || !published || published->day == 0) return false;
        const DateRange& day = times_[*claim.time].value;
        if (day.granularity != Granularity::Day || day.start != day.end) return false;
        const int age = published->days() - day.start.days();
        return age >= 0 && age <= news_days;
    }

    std::string stem(std::size_t i) const { return utf8::lower(tree_.form(at_[i])).substr(0, stem_size); }

    /// The one day of the events told by the same word of the same people.
    std::optional<TimeIndex> told_again(std::size_t i, const std::vector<std::size_t>& dated) const {
        const EventClaim& claim = claims_[i];
        if (is_said(claim.type) && tree_.token(at_[i]).upos == Upos::Verb && !is_past(tree_, at_[i])) return std::nullopt;
        std::optional<TimeIndex> day;
        for (const std::size_t j : dated) {
            const EventClaim& other = claims_[j];
            if (other.type != claim.type || other.act != claim.act || !is_same(claim, other)) continue;
            if (day && times_[*day].value != times_[*other.time].value) return std::nullopt;
            day = other.time;
        }
        return day;
    }

    /// They share somebody, and nobody whom one of them tells is missing among those whom the other tells.
    bool is_same(const EventClaim& a, const EventClaim& b) const {
        bool shared = false;
        for (const Role role : {Role::Agent, Role::Recipient, Role::Policy}) {
            if (a.role(role).empty() || b.role(role).empty()) continue;
            if (!overlap(a.role(role), b.role(role))) return false;
            shared = true;
        }
        return shared;
    }

    bool overlap(const std::vector<MentionIndex>& a, const std::vector<MentionIndex>& b) const {
        return std::any_of(a.begin(), a.end(), [&](MentionIndex m) { return std::any_of(b.begin(), b.end(), [&](MentionIndex x) { return layer_.mentions[x].entity == layer_.mentions[m].entity; }); });
    }

    /// "He also warned ...", "He was also fined ...", after what he did or what was done to him on a day that the sentence before tells; "Nine people
    /// were killed", after an attack of which it tells.
    std::optional<TimeIndex> carried_on(std::size_t i) const {
        const std::uint32_t t = at_[i], here = tree_.sentence_of(t);
        if (!is_main(t)) return std::nullopt;
        for (std::size_t j = i; j-- > 0;) {
            const std::uint32_t there = tree_.sentence_of(at_[j]);
            if (there + 1 < here) break;
            if (there != here && has_news_day(claims_[j]) && goes_on(claims_[i], claims_[j])) return claims_[j].time;
        }
        return std::nullopt;
    }

    bool goes_on(const EventClaim& claim, const EventClaim& before) const {
        if (claim.type == EventType::Assault && before.type == EventType::Assault) return true;
        if (!claim.agent.empty()) return same_entities(layer_, before.agent, claim.agent);
        return !claim.recipient.empty() && (same_entities(layer_, before.recipient, claim.recipient) || same_entities(layer_, before.agent, claim.recipient));
    }

    /// The verb of the main clause, or of what is said in it, in the simple past: "warned", "was killed", not "is seeking", "had warned", "have died".
    bool is_main(std::uint32_t t) const {
        std::uint32_t top = t;
        while (tree_.token(top).deprel == Deprel::Conj) top = tree_.head(top);
        if (tree_.token(top).deprel != Deprel::Root || tree_.token(t).upos != Upos::Verb) return false;
        if (tree_.token(t).xpos == Xpos::Vbd) return true;
        const std::uint32_t being = tree_.child(top, {Deprel::AuxPass});
        return tree_.token(t).xpos == Xpos::Vbn && being != no_token && tree_.token(being).xpos == Xpos::Vbd && tree_.child(t, {Deprel::Aux}) == no_token;
    }

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<TimeExpression>& times_;
    std::vector<EventClaim>& claims_;
    std::vector<std::uint32_t> at_;  ///< of each claim: the token of its trigger
    std::vector<bool> tells_time_;   ///< of each sentence
};

}  // namespace

void take_dates_from_elsewhere(const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims) { Dates(tree, layer, times, claims).run(); }

}  // namespace pg::extract
