#include "extract/frames/matcher.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

using What = FrameCondition::What;

class Matcher {
public:
    Matcher(const Clause& clause, const Participants& participants, bool lenient, bool no_policy)
        : clause_(clause), participants_(participants), tree_(participants.tree()), lenient_(lenient), no_policy_(no_policy) {}

    bool fits(const Frame& frame) const {
        return std::all_of(frame.conditions.begin(), frame.conditions.end(), [this](const FrameCondition& c) { return holds(c); });
    }

    FrameMatch fill(const Frame& frame) const {
        FrameMatch match;
        match.frame = &frame;
        for (const FrameRole& role : frame.roles)
            for (const std::string& slot : role.slots) {
                for (std::uint32_t head : heads(slot)) add(role.role, head, match);
                if (!match.roles[static_cast<std::size_t>(role.role)].empty() && role.role != Role::Policy) break;
            }
        return match;
    }

private:
    bool is_kind(std::uint32_t head, const std::string& kind) const {
        if (head == no_token) return false;
        if (kind == "any") return true;
        if (kind == "policy") return participants_.of(head, NodeKind::Policy).has_value();
        if (kind == "place") return participants_.place(head).has_value();
        if ((kind == "actor" || kind == "person") && is_reciprocal(head)) return true;
        const auto actor = participants_.actor(head);
        if (kind == "actor" && clause_.passive && !actor && (tree_.token(head).upos == Upos::Num || tree_.lemma(head) == "one") && head == clause_.object) return true;  // "seven were deported"
        if (kind == "actor") return actor.has_value() && !participants_.of(head, NodeKind::Policy);
        if (kind == "person") return actor && is_person(*actor);
        if (const auto sector = from_name<Sector>(kind)) return actor && participants_.layer().entity_of(*actor).sector == sector;
        return false;
    }

    /// "accused each other".
    bool is_reciprocal(std::uint32_t head) const {
        const std::uint32_t det = tree_.child(head, {Deprel::Det});
        return det != no_token && ((tree_.lemma(head) == "other" && tree_.lemma(det) == "each") || (tree_.lemma(head) == "another" && tree_.lemma(det) == "one"));
    }

    bool is_word(std::uint32_t head, const std::vector<std::string>& words) const {
        if (head == no_token) return false;
        const auto is = [&](std::uint32_t t) { return std::find(words.begin(), words.end(), utf8::lower(tree_.lemma(t))) != words.end(); };
        if (is(head) || (counted_by(tree_, head) != head && is(counted_by(tree_, head)))) return true;
        return tree_.token(head).upos == Upos::Pron && stands_for(head, words);
    }

    /// "has 900 troops in Syria and will withdraw them": what the pronoun takes up.
    bool stands_for(std::uint32_t pronoun, const std::vector<std::string>& words) const {
        const EntityLayer& layer = participants_.layer();
        const auto mention = layer.headed_by(pronoun);
        if (!mention) return false;
        return std::any_of(layer.mentions.begin(), layer.mentions.end(), [&](const EntityMention& m) {
            return m.entity == layer.mentions[*mention].entity && m.form == MentionForm::Nominal && std::find(words.begin(), words.end(), utf8::lower(tree_.lemma(m.head))) != words.end();
        });
    }

    bool is_unknown(std::uint32_t head) const { return head != no_token && !is_amount(head) && !is_partitive(utf8::lower(tree_.lemma(head))) && !participants_.layer().headed_by(head) && tree_.token(head).upos != Upos::Pron; }

    /// "$150,000", "six tonnes of rice": no policy of which nothing is known.
    bool is_amount(std::uint32_t head) const {
        return head != no_token && (tree_.token(head).upos == Upos::Num || tree_.token(head).upos == Upos::Sym || tree_.child(head, {Deprel::Nummod}) != no_token);
    }

    bool is_person(MentionIndex m) const {
        const Entity& e = participants_.layer().entity_of(m);
        return e.type == NodeType::Person || (e.type == NodeType::Group && e.generic && e.sector != Sector::Gov);
    }

    bool holds(const FrameCondition& c) const {
        switch (c.what) {
            case What::Object: return is_kind(clause_.object, c.kind) || (lenient_ && !from_name<Sector>(c.kind) && !(no_policy_ && c.kind == "policy") && (is_unknown(clause_.object) || (clause_.nominal && clause_.object == no_token)));
            case What::ObjectWord: return is_word(clause_.object, c.words);
            case What::SubjectWord: return is_word(clause_.subject, c.words);
            case What::Passive: return clause_.passive;
            case What::Active: return !clause_.passive;
            case What::SelfComplement: return speaks_of_itself();
            case What::NoObject: return clause_.object == no_token;
            case What::NoOblique:
                return std::none_of(clause_.obliques.begin(), clause_.obliques.end(), [&](const auto& o) { return participants_.layer().headed_by(o.second).has_value(); });
            case What::Indirect: return is_kind(clause_.indirect, c.kind);
            case What::Particle: return clause_.particle == c.words.front() || has_adverb(c.words.front()) || opens_phrase(c.words.front()) || opens_object(c.words.front());
            case What::Xcomp: return clause_.nominal ? has_infinitive(c.words) : clause_.xcomp != no_token && (c.words.empty() || is_word(clause_.xcomp, c.words));
            case What::Ccomp: return clause_.ccomp != no_token && (c.words.empty() || is_word(clause_.ccomp, c.words));
            case What::Done: return !clause_.nominal && is_word(deed_ordered(tree_, clause_.predicate), c.words);
            case What::Subject: return is_kind(clause_.subject, c.kind);
            case What::Modifier: return is_modified(c.words);
            case What::Oblique:
                return has_oblique(c);
        }
        return false;
    }

    /// "the decision to stay".
    bool has_infinitive(const std::vector<std::string>& words) const {
        for (const std::uint32_t child : tree_.children(clause_.predicate))
            if (tree_.token(child).deprel == Deprel::Acl && (tree_.token(child).xpos == Xpos::Vb || tree_.marker(child, Deprel::Mark) == "to") && (words.empty() || is_word(child, words))) return true;
        return false;
    }

    /// "an air strike", "a hunger strike".
    bool is_modified(const std::vector<std::string>& words) const {
        for (const std::uint32_t c : tree_.children(clause_.predicate))
            if ((tree_.token(c).deprel == Deprel::Compound || tree_.token(c).deprel == Deprel::Amod) && is_word(c, words)) return true;
        return false;
    }

    /// "Russia warned that it would respond".
    bool speaks_of_itself() const {
        if (clause_.ccomp == no_token || clause_.subject == no_token) return false;
        static constexpr std::array<std::string_view, 12> states{"mean", "be", "have", "cost", "lead", "become", "fail", "need", "risk", "face", "remain", "result"};
        if (std::find(states.begin(), states.end(), tree_.lemma(clause_.ccomp)) != states.end()) return false;  // "warned that it would mean little"
        const std::uint32_t said = read_verb(tree_, clause_.ccomp).subject;
        if (said != no_token && utf8::lower(tree_.form(said)) == "they" && participants_.conjuncts(clause_.subject).size() > 1) return true;
        const auto who = participants_.actor(clause_.subject), doer = participants_.actor(read_verb(tree_, clause_.ccomp).subject);
        return who && doer && participants_.layer().mentions[*who].entity == participants_.layer().mentions[*doer].entity;
    }

    bool has_oblique(const FrameCondition& c) const {
        const auto fits = [&](std::uint32_t head) { return !(c.kind.empty() && c.words.empty() && is_day(head)) && (c.kind.empty() || is_kind(head, c.kind)) && (c.words.empty() || is_word(head, c.words)); };
        if (std::any_of(clause_.obliques.begin(), clause_.obliques.end(), [&](const auto& o) { return o.first == c.preposition && fits(o.second); })) return true;
        // "put pressure on Iran", "took men into custody": parsers often hang the phrase on the object.
        if (clause_.object == no_token || clause_.nominal || (c.kind.empty() && c.words.empty())) return false;
        std::vector<std::uint32_t> heads;
        below(clause_.object, c.preposition, heads);
        return std::any_of(heads.begin(), heads.end(), fits);
    }

    /// "voted on Wednesday" votes on nothing.
    bool is_day(std::uint32_t t) const {
        const auto names = [&](std::uint32_t word) { return names_day_or_month(utf8::lower(tree_.lemma(word))); };
        const auto below = tree_.children(t);  // "9 June"
        return names(t) || tree_.lemma(t) == "day" || (tree_.token(t).upos == Upos::Num && std::any_of(below.begin(), below.end(), names));
    }

    /// "pulled out of Gaza": the particle may be the phrase's first preposition.
    bool opens_phrase(const std::string& word) const {
        return std::any_of(clause_.obliques.begin(), clause_.obliques.end(), [&](const auto& o) { return o.first.starts_with(word + " "); });
    }

    /// "handed over its weapons": parsers take some particles for prepositions of the object.
    bool opens_object(const std::string& word) const {
        if (clause_.object == no_token || clause_.nominal) return false;
        const std::uint32_t marker = tree_.child(clause_.object, {Deprel::Case});
        return marker == clause_.predicate + 1 && tree_.lemma(marker) == word;
    }

    /// "stepped down", "walked out": parsers call some particles adverbs.
    bool has_adverb(const std::string& word) const {
        for (std::uint32_t child : tree_.children(clause_.predicate))
            if (tree_.token(child).deprel == Deprel::Advmod && tree_.lemma(child) == word && (child == clause_.predicate + 1 || (clause_.object != no_token && child == tree_.subtree(clause_.object).end))) return true;  // "brought both sides together"
        return false;
    }

    std::vector<std::uint32_t> heads(const std::string& slot) const {
        std::uint32_t head = no_token;
        if (slot == "subj") head = clause_.subject;
        else if (slot == "obj") head = clause_.object;
        else if (slot == "iobj") head = clause_.indirect;
        else if (slot == "obj.poss") head = clause_.object == no_token ? no_token : possessor(clause_.object);
        else if (slot.starts_with("subj.")) return inside_subject(std::string_view(slot).substr(5));
        else if (slot.ends_with(".poss")) {  // "called for Ruto's resignation"
            for (const auto& [preposition, oblique] : clause_.obliques)
                if (preposition == std::string_view(slot).substr(0, slot.size() - 5) && head == no_token) head = possessor(oblique);
            std::vector<std::uint32_t> inside;  // "seized files from the mayor's house"
            if (head == no_token && !clause_.nominal) below(clause_.object, slot.substr(0, slot.size() - 5), inside);
            if (!inside.empty()) head = possessor(inside.front());
        } else if (slot == "ccomp.subj") head = clause_.ccomp == no_token ? no_token : read_verb(tree_, clause_.ccomp).subject;
        else if (slot == "done.by" || slot == "done.whom") head = beside_deed(slot == "done.by");
        else if (slot == "xcomp.obj") head = clause_.xcomp == no_token ? no_token : read_verb(tree_, clause_.xcomp).object;
        else {
            std::vector<std::uint32_t> out;
            for (const auto& [preposition, oblique] : clause_.obliques)
                if (preposition == slot) out.push_back(oblique);
            // "filed a lawsuit against the agency": the preposition may hang on the object, or on the oblique ("in opposition to").
            // "a man from Mexico was removed from the United States", "the attack on the ship was blamed on Iran": the verb's own phrase is meant.
            const bool own = std::any_of(out.begin(), out.end(), [&](std::uint32_t h) { return participants_.actor(h).has_value(); });
            if (!clause_.nominal && !own && (slot != "from" || out.empty())) below(clause_.object, slot, out);
            if (!clause_.nominal && out.empty() && clause_.object != no_token)
                for (std::uint32_t c : tree_.children(clause_.object))
                    if (is_amount(c) && tree_.marker(c) == "of") below(c, slot, out);  // "approved a loan of $1 billion for Kenya"
            if (!clause_.nominal && counted_by(tree_, clause_.object) != clause_.object) below(counted_by(tree_, clause_.object), slot, out);
            if (out.empty() && !clause_.nominal)
                for (const auto& [preposition, oblique] : clause_.obliques) below(oblique, slot, out);
            return out;
        }
        if (head == no_token) return {};
        return {head};
    }

    /// "Calls for the minister to resign grew", "Calls for Ruto's resignation grew": "for" and "for.poss" behind the subject.
    std::vector<std::uint32_t> inside_subject(std::string_view slot) const {
        const bool owner = slot.ends_with(".poss");
        std::vector<std::uint32_t> out;
        below(clause_.subject, std::string(slot.substr(0, slot.size() - (owner ? 5 : 0))), out);
        if (!owner) return out;
        const std::uint32_t whose = out.empty() ? no_token : possessor(out.front());
        return whose == no_token ? std::vector<std::uint32_t>() : std::vector{whose};
    }

    /// "ordered him removed", "was ordered removed by a judge": parsers hang who orders and who suffers it on either verb.
    std::uint32_t beside_deed(bool doer) const {
        const std::uint32_t deed = deed_ordered(tree_, clause_.predicate);
        if (deed == no_token) return no_token;
        const std::uint32_t own = doer ? tree_.child(deed, {Deprel::OblAgent}) : tree_.child(deed, {Deprel::Nsubj, Deprel::NsubjPass});
        return own == no_token && !doer ? clause_.object : own;
    }

    void below(std::uint32_t head, const std::string& preposition, std::vector<std::uint32_t>& out) const {
        if (head == no_token) return;
        for (std::uint32_t c : tree_.children(head))
            if (tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == preposition) out.push_back(c);
    }

    std::uint32_t possessor(std::uint32_t noun) const {
        const std::uint32_t own = tree_.child(noun, {Deprel::NmodPoss});
        if (own != no_token) return own;
        for (std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Compound && c < noun && participants_.actor(c)) return c;  // "gave ICE access to jails"
        for (std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Amod && c < noun && participants_.actor(c)) return c;  // "praised Kenyan efforts"
        for (std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Nmod && (tree_.marker(c) == "of" || tree_.marker(c) == "from" || tree_.marker(c) == "by")) return c;
        return no_token;
    }

    void add(Role role, std::uint32_t head, FrameMatch& match) const {
        auto& list = match.roles[static_cast<std::size_t>(role)];
        // "Andrew Cuomo, who was sworn in, and Chris Cuomo": whom the relative clause does not stand behind it does not speak of.
        const bool antecedent = tree_.token(clause_.predicate).deprel == Deprel::AclRelcl && tree_.head(clause_.predicate) == head;
        for (std::uint32_t h : participants_.conjuncts(head)) {
            if (antecedent && h > clause_.predicate) continue;
            std::optional<MentionIndex> m;
            switch (role) {
                case Role::Agent:
                case Role::Recipient:
                case Role::Claimant: m = participants_.actor(h); break;
                case Role::Place: m = participants_.place(h); break;
                case Role::Policy: m = participants_.policy_inside(h); break;
            }
            if (m && std::find(list.begin(), list.end(), *m) == list.end()) list.push_back(*m);
        }
    }

    const Clause& clause_;
    const Participants& participants_;
    const Tree& tree_;
    bool lenient_, no_policy_;  ///< an unknown object may be anything; but no policy
};

}  // namespace

namespace {

/// A verb that is done to people or places is not done to an unknown policy: "killing dozens".
bool done_to_somebody(const std::vector<Frame>& frames) {
    for (const Frame& frame : frames)
        for (const FrameCondition& c : frame.conditions)
            if (c.what == What::Object && (c.kind == "actor" || c.kind == "person" || c.kind == "place")) return true;
    return false;
}

}  // namespace

std::optional<FrameMatch> match_frame(const Clause& clause, const std::vector<Frame>& frames, const Participants& participants, bool lenient) {
    const Matcher matcher(clause, participants, lenient, lenient && !clause.nominal && done_to_somebody(frames));
    for (const Frame& frame : frames)
        if (matcher.fits(frame)) return matcher.fill(frame);
    return std::nullopt;
}

}  // namespace pg::extract
