#include "extract/frames/participants.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

bool is_staff(std::string_view lemma) {
    static constexpr std::array<std::string_view, 17> words{"squad", "unit", "lawyer", "team", "delegation", "mission", "officer", "agent", "employee", "staff", "staffer", "spokesman", "spokeswoman", "spokesperson", "representative", "official", "investigator"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// "the Chicago area": told of the place that stands before it.
bool names_surroundings(std::string_view lemma) {
    static constexpr std::array<std::string_view, 56> words{"area", "region", "district", "suburb", "neighborhood", "neighbourhood", "metro", "vicinity", "countryside", "outskirts", "border", "coast", "province", "state", "county", "prefecture", "governorate", "oblast", "peninsula", "island", "valley", "desert", "range", "mountain", "strip", "delta", "town", "village", "city", "capital", "slum", "quarter", "enclave", "settlement", "crossing", "highway", "street", "square",
                                                            "camp", "airport", "airfield", "airbase", "base", "port", "harbor", "market", "hospital", "clinic", "school", "prison", "jail", "mosque", "church", "synagogue", "courthouse", "station"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool is_past_holder(std::string_view lemma) {
    static constexpr std::array<std::string_view, 6> words{"former", "ex", "ex-", "retired", "Former", "Retired"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// Who comes from a state speaks for it: not its "officials", of whom there are many.
bool speaks_for_states(std::string_view lemma) {
    static constexpr std::array<std::string_view, 8> words{"minister", "envoy", "diplomat", "negotiator", "delegate", "delegation", "ambassador", "representative"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

bool is_partitive(std::string_view lemma) {
    static constexpr std::array<std::string_view, 34> words{"third", "two-third", "quarter", "fifth", "ten", "percent", "cent", "percentage", "proportion", "enough", "dozen",  "hundred", "thousand", "million", "number",   "group", "member", "majority", "most",  "some",  "many", "one",
                                                            "series", "couple",  "handful",  "crowd",   "minority", "all",   "rest",   "half",     "score", "part",  "lot",  "none"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

std::uint32_t counted_by(const Tree& tree, std::uint32_t noun) {
    if (noun == no_token) return noun;
    const std::string_view lemma = tree.lemma(noun);
    // "froze $800 million in grants"
    if (lemma == "million" || lemma == "billion" || lemma == "$" || lemma == "dollar" || lemma == "euro") {
        for (std::uint32_t c : tree.children(noun))
            if (tree.token(c).deprel == Deprel::Nmod && tree.token(c).upos == Upos::Noun && (tree.marker(c) == "in" || tree.marker(c) == "of")) return c;
        return noun;
    }
    static constexpr std::array<std::string_view, 28> counts{"batch", "ton", "tonne", "truck", "truckload", "shipment", "consignment", "load", "tranche", "planeload", "barrage", "volley", "dozen", "hundred", "round", "series", "session", "wave", "set", "string", "number", "couple", "handful", "host", "raft", "flurry", "spate", "slew"};
    if (std::find(counts.begin(), counts.end(), lemma) == counts.end()) return noun;
    for (std::uint32_t c : tree.children(noun))
        if (tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of") return c;
    return noun;
}

std::optional<MentionIndex> Participants::of(std::uint32_t head, NodeKind kind) const {
    if (head == no_token) return std::nullopt;
    // "members of the Senate" are the Senate, also where "members" alone is a mention.
    if (kind == NodeKind::Actor && tree_.lemma(head) == "member" && tree_.token(head).xpos == Xpos::Nns && tree_.child(head, {Deprel::Nummod, Deprel::Amod}) == no_token)
        for (std::uint32_t c : tree_.children(head))
            if (tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "of")
                if (const auto found = layer_.headed_by(c, kind)) return found;
    // "One of the lawmakers, Karl Berg, condemned it"
    if (kind == NodeKind::Actor && tree_.lemma(head) == "one")
        for (std::uint32_t c : tree_.children(head))
            if (tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "of")
                if (const std::uint32_t name = tree_.child(c, {Deprel::Appos}); name != no_token && is_named_person(name) && tree_.child(name, {Deprel::Conj}) == no_token) return layer_.headed_by(name, kind);
    if (const auto found = layer_.headed_by(head, kind)) return found;
    // "the video site YouTube", "the House Speaker, John Boehner": the name beside a noun of which nothing else is known.
    if (kind == NodeKind::Actor && (tree_.token(head).upos == Upos::Noun || tree_.token(head).upos == Upos::Propn))
        for (std::uint32_t c : tree_.children(head))
            if (tree_.token(c).upos == Upos::Propn && c > head && (tree_.token(c).deprel == Deprel::Appos || tree_.token(c).deprel == Deprel::Flat || (tree_.token(c).deprel == Deprel::Nmod && tree_.child(c, {Deprel::Case}) == no_token)))
                if (const auto found = layer_.headed_by(c, kind)) return found;
    // "a timetable for withdrawal that ...": parsers hang the clause on the last noun of the policy's description.
    if (kind == NodeKind::Policy && tree_.token(head).deprel == Deprel::Nmod)
        for (std::uint32_t up = tree_.head(head), steps = 0; up != no_token && steps < 2; up = tree_.head(up), ++steps)
            if (const auto found = layer_.headed_by(up, kind); found && layer_.mentions[*found].tokens.contains(head)) return found;
    const bool number = tree_.token(head).upos == Upos::Num || tree_.form(head).ends_with("%");  // "seven of the men", "70% of voters"
    if (kind != NodeKind::Policy && !number && !is_partitive(utf8::lower(tree_.lemma(head)))) return std::nullopt;
    for (std::uint32_t c : tree_.children(head))
        if (tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "of") {
            if (const auto found = layer_.headed_by(c, kind)) return found;
            if (kind == NodeKind::Actor && is_partitive(utf8::lower(tree_.lemma(c))))  // "hundreds of thousands of voters"
                if (const auto found = of(c, kind)) return found;
        }
    return std::nullopt;
}

/// Two organizations or places with names of their own.
bool Participants::names_another(std::uint32_t a, std::uint32_t b) const {
    const auto first = layer_.headed_by(a), second = layer_.headed_by(b);
    if (!first || !second || layer_.mentions[*second].form != MentionForm::Name || layer_.mentions[*first].entity == layer_.mentions[*second].entity) return false;
    const NodeType type = layer_.entity_of(*first).type;
    return type != NodeType::Person && type != NodeType::Group && layer_.entity_of(*second).type == type;
}

bool Participants::is_named_person(std::uint32_t head) const {
    const auto found = layer_.headed_by(head, NodeKind::Actor);
    return found && layer_.mentions[*found].form == MentionForm::Name && layer_.entity_of(*found).type == NodeType::Person;
}

/// "ICE officers arrested": whose staff acts, acts. States apart: "Iraqi officers" need not be Iraq.
std::optional<MentionIndex> Participants::employer(std::uint32_t head) const {
    if (!is_staff(utf8::lower(tree_.lemma(head)))) return std::nullopt;
    if (const auto own = layer_.headed_by(head, NodeKind::Actor); own && tree_.token(head).xpos == Xpos::Nn && !layer_.entity_of(*own).generic && layer_.entity_of(*own).type == NodeType::Person) return std::nullopt;  // "a spokesman for the agency, Karl Berg"
    std::optional<MentionIndex> last;
    for (std::uint32_t c : tree_.children(head)) {
        const Deprel relation = tree_.token(c).deprel;
        if (c < head && is_past_holder(tree_.lemma(c))) return std::nullopt;  // "a former FBI agent" is not the FBI
        const bool owner = c < head && (relation == Deprel::Compound || relation == Deprel::NmodPoss);
        const std::string marker = relation == Deprel::Nmod ? tree_.marker(c) : std::string();
        if (!owner && marker != "for" && marker != "from" && marker != "with") continue;
        const auto found = layer_.headed_by(c, NodeKind::Actor);
        if (marker == "with" && found && layer_.kind_of_mention(*found) == NodeKind::Place) continue;  // "agents with the FBI", not "ministers with Iran"
        if (found && !layer_.entity_of(*found).generic && layer_.entity_of(*found).type != NodeType::Person) last = found;
    }
    return last;
}

/// "another Democrat, Charlie Dorn": one of the party, who is named.
std::optional<MentionIndex> Participants::member_named(std::uint32_t head) const {
    const Xpos tag = tree_.token(head).xpos;
    if (tag != Xpos::Nnp && tag != Xpos::Nn) return std::nullopt;
    const auto party = layer_.headed_by(head, NodeKind::Actor);
    const std::uint32_t name = tree_.child(head, {Deprel::Appos}), article = tree_.child(head, {Deprel::Det, Deprel::Amod, Deprel::Nummod, Deprel::NmodPoss});
    if (!party || layer_.entity_of(*party).type != NodeType::Party || name == no_token || name < head || article == no_token || !is_named_person(name)) return std::nullopt;
    return layer_.headed_by(name, NodeKind::Actor);
}

std::optional<MentionIndex> Participants::place(std::uint32_t head) const {
    if (const auto found = of(head, NodeKind::Place)) return found;
    if (head == no_token || !names_surroundings(utf8::lower(tree_.lemma(head)))) return std::nullopt;
    for (const std::uint32_t c : tree_.children(head))
        if (c < head && tree_.token(c).deprel == Deprel::Compound)
            if (const auto found = layer_.headed_by(c, NodeKind::Place); found && layer_.entity_of(*found).type != NodeType::Country) return found;  // "a Druze district"
    for (const std::uint32_t c : tree_.children(head))
        if (c > head && tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "of")
            if (const auto found = layer_.headed_by(c, NodeKind::Place)) return found;  // "the flooded region of Valencia"
    return std::nullopt;
}

std::optional<MentionIndex> Participants::actor(std::uint32_t head) const {
    if (head == no_token) return std::nullopt;
    if (const auto found = employer(head)) return found;
    if (const auto found = member_named(head)) return found;
    // "Tom Bricker, a Republican who ...": who is told to be of the party acts, not the party.
    if (tree_.token(head).deprel == Deprel::Appos && tree_.head(head) != no_token)
        if (const std::uint32_t det = tree_.child(head, {Deprel::Det}); det != no_token && (tree_.form(det) == "a" || tree_.form(det) == "an"))
            if (const auto person = layer_.headed_by(tree_.head(head), NodeKind::Actor); person && layer_.entity_of(*person).type == NodeType::Person) return person;
    if (const auto found = of(head, NodeKind::Actor)) return found;
    const auto place = of(head, NodeKind::Place);
    if (!place) return std::nullopt;
    const NodeType type = layer_.entity_of(*place).type;
    if (type == NodeType::Facility || type == NodeType::Region) return std::nullopt;
    return place;
}

/// "ministers from Britain and France", "officers from ICE and the FBI": those from whom they come act, if they are several.
std::vector<std::uint32_t> Participants::senders(std::uint32_t head) const {
    const std::string lemma = utf8::lower(tree_.lemma(head));
    const bool of_states = speaks_for_states(lemma);
    if (!of_states && !is_staff(lemma)) return {};
    for (const std::uint32_t c : tree_.children(head)) {
        const std::string marker = c > head && tree_.token(c).deprel == Deprel::Nmod ? tree_.marker(c) : std::string();
        if (marker != "from" && (of_states || marker != "for")) continue;
        std::vector<std::uint32_t> out;
        for (const std::uint32_t one : conjuncts(c)) {
            const auto sender = actor(one);
            if (!sender || layer_.mentions[*sender].form != MentionForm::Name) continue;
            const NodeType type = layer_.entity_of(*sender).type;
            const bool body = type == NodeType::Organization || type == NodeType::Government || type == NodeType::Party;
            if (of_states ? type == NodeType::Country : body) out.push_back(one);
        }
        if (out.size() > 1) return out;
    }
    return {};
}

std::optional<MentionIndex> Participants::policy_inside(std::uint32_t head) const {
    if (head == no_token) return std::nullopt;
    if (const auto found = layer_.headed_by(head, NodeKind::Policy)) return found;
    const TokenRange range = tree_.subtree(head);
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const auto found = layer_.headed_by(t, NodeKind::Policy);
        if (!found || !tree_.dominates(head, t)) continue;
        // Not what a relative clause inside the phrase speaks of.
        bool outside = true;
        for (std::uint32_t up = t; up != head && up != no_token; up = tree_.head(up))
            if ((tree_.token(up).deprel == Deprel::AclRelcl && tree_.lemma(head) != "what") || (tree_.token(up).deprel == Deprel::Acl && tree_.token(up).xpos == Xpos::Vbn) || tree_.token(up).deprel == Deprel::Advcl || tree_.token(up).deprel == Deprel::Ccomp || leads_elsewhere(tree_, up) || is_attacked(tree_, up)) outside = false;
        if (outside) return found;
    }
    return std::nullopt;
}

}  // namespace pg::extract
