// What one article says: the only thing that extract/ and graph/ share. Plain values, serialised by core/record_json.hpp in
// the form of `policygraph extract` (there with code point offsets; here all spans are bytes of article.text).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/article.hpp"
#include "core/ontology.hpp"
#include "core/span.hpp"

namespace pg {

/// Index into the Record's vector of that kind.
using MentionIndex = std::uint32_t;
using EntityIndex = std::uint32_t;
using TimeIndex = std::uint32_t;

/// An office that the article says a person holds or held.
struct Office {
    std::string title;  ///< "border czar", "mayor of Minneapolis"; as written, without article
    Date start;         ///< unknown unless told
    Date end;
    bool former = false;  ///< "former", "ex-", "then-"

    auto operator<=>(const Office&) const = default;
};

/// A chain of mentions that mean the same thing within the article.
struct Entity {
    NodeType type = NodeType::Person;
    std::string name;                       ///< the fullest form in the article, or the gazetteer's canonical name
    std::vector<std::string> aliases;       ///< other name forms in the article and well-known ones of the gazetteer; sorted, unique, without `name`
    std::map<std::string, std::string> ids; ///< "geonames" "5037649", "iso3166" "US-MN", "wikidata", "bioguide", "pg" (our gazetteer's key)
    bool generic = false;                   ///< a role group without a name: "city officials"
    std::optional<Sector> sector;
    std::optional<Topic> topic;             ///< policies
    std::string jurisdiction;               ///< policies and governments: name of the place it holds in, if known
    std::string country;                    ///< ISO 3166-1 alpha-2, if known
    std::optional<double> latitude;         ///< degrees north, places only
    std::optional<double> longitude;        ///< degrees east
    std::vector<Office> offices;            ///< in order of appearance

    bool operator==(const Entity&) const = default;
};

struct Mention {
    Span span;
    EntityIndex entity = 0;
    MentionForm form = MentionForm::Name;

    auto operator<=>(const Mention&) const = default;
};

struct TimeExpression {
    Span span;
    DateRange value;

    auto operator<=>(const TimeExpression&) const = default;
};

/// "58 people", "at least 200 protesters", "$3 billion".
struct Quantity {
    Span span;
    double low = 0;    ///< equal to high when exact; "at least 200": high is infinity
    double high = 0;
    std::string unit;  ///< lemma of what is counted: "person", "protester", "USD"

    bool operator==(const Quantity&) const = default;
};

/// One sentence saying that one thing happened (will, might, did not happen). At least one of `type` and `act` is set.
struct EventClaim {
    Span trigger;
    Span sentence;
    std::optional<EventType> type;
    std::optional<Mode> mode;
    std::vector<Context> contexts;  ///< sorted, unique
    std::optional<Act> act;
    Status status = Status::Actual;
    std::vector<MentionIndex> agent, recipient, place, policy, claimant;  ///< sorted by position, unique
    std::optional<TimeIndex> time;
    std::optional<Quantity> quantity;
    std::string label;         ///< short text for people: "Homan travels to Minneapolis"; words of the sentence only
    double confidence = 0;     ///< 0..1
    std::string rule;          ///< which frame or model said so

    const std::vector<MentionIndex>& role(Role r) const {
        switch (r) {
            case Role::Agent: return agent;
            case Role::Recipient: return recipient;
            case Role::Place: return place;
            case Role::Policy: return policy;
            case Role::Claimant: break;
        }
        return claimant;
    }
    std::vector<MentionIndex>& role(Role r) { return const_cast<std::vector<MentionIndex>&>(static_cast<const EventClaim&>(*this).role(r)); }
    bool operator==(const EventClaim&) const = default;
};

/// A standing fact with the words that say it.
struct Relation {
    RelationType type = RelationType::PartOf;
    MentionIndex from = 0;
    std::optional<MentionIndex> to;  ///< unset only for holds_office, whose office is then told by `title` alone
    std::string title;               ///< holds_office: the office's name
    Span span;                       ///< the words that say it
    DateRange time;                  ///< when it holds, where told
    double confidence = 0;

    bool operator==(const Relation&) const = default;
};

struct Quote {
    Span span;
    std::optional<MentionIndex> speaker;
    std::optional<Span> cue;

    bool operator==(const Quote&) const = default;
};

/// Guarantees (checked by `check`): every index is in range; every span lies inside article.text on code point boundaries; mentions, times, events and quotes are sorted by position;
/// every entity has a mention; texts are UTF-8 without control characters but "\n"; confidences lie within 0..1, latitudes and longitudes are degrees.
struct Record {
    Article article;
    std::vector<Entity> entities;
    std::vector<Mention> mentions;
    std::vector<TimeExpression> times;
    std::vector<EventClaim> events;
    std::vector<Relation> relations;
    std::vector<Quote> quotes;

    bool operator==(const Record&) const = default;
    const Entity& entity_of(MentionIndex mention) const { return entities[mentions[mention].entity]; }
    /// Empty when the guarantees hold, else what is wrong (for records that come from outside).
    std::string check() const;
};

}  // namespace pg
