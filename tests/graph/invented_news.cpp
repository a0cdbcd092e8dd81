#include "tests/graph/invented_news.hpp"

#include <algorithm>
#include <array>

namespace pg::testing {
namespace {

/// splitmix64: the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}
    std::uint32_t roll(std::uint32_t sides) {
        state_ += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return static_cast<std::uint32_t>((z ^ (z >> 31)) % sides);
    }
    /// Small numbers far more often than large ones, but every number sometimes.
    std::uint32_t skewed(std::uint32_t sides) {
        std::uint32_t limit = sides;
        while (limit > 4 && roll(3) != 0) limit = (limit + 1) / 2;
        return roll(limit);
    }

private:
    std::uint64_t state_;
};

constexpr std::array first_names{"Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Katja", "Levin", "Mara", "Nils", "Olga", "Pavel"};
constexpr std::array syllables{"Ber", "Cal", "Dor", "Fen", "Gal", "Hol", "Kar", "Lan", "Mar", "Nor", "Par", "Ros", "Sel", "Tor", "Val", "Wen"};
constexpr std::array endings{"ban", "dek", "fort", "gren", "heim", "lin", "mann", "nik", "rick", "sen", "ton", "vard", "well", "wick", "zer", "ling"};
constexpr std::array offices{"mayor", "governor", "minister", "border commissioner"};
constexpr std::array body_kinds{"Board", "Council", "Office", "Union"};
constexpr std::array subjects{"Rent", "Border", "Water", "School", "Transit", "Harbor", "Forest", "Tax"};

std::string word(std::uint32_t n) {
    std::string out = std::string(syllables[n % 16]) + endings[(n / 16) % 16];
    if (n >= 256) out = syllables[(n / 256) % 16] + std::string(1, static_cast<char>('a' + (n / 4096) % 26)) + out;
    return out;
}

struct Named {
    Entity entity;
    std::string said;  ///< as the sentence writes it
};

Named person(std::uint32_t n, bool short_form) {
    // Surnames are shared by a few people, so that the short form is sometimes unclear.
    const std::string surname = word(n - n % 3), full = first_names[(n * 7) % 16] + (" " + surname);
    Named out;
    out.entity.type = NodeType::Person;
    out.entity.name = short_form ? surname : full;
    out.said = out.entity.name;
    if (n % 4 == 0 || short_form) out.entity.offices.push_back({offices[n % 4], {}, {}, n % 5 == 0});
    if (n % 10 == 3 && !short_form) out.entity.ids["wikidata"] = "Q" + std::to_string(1000 + n);
    return out;
}

Named body(std::uint32_t n, bool short_form) {
    const std::string full = word(n * 5 + 1) + " " + subjects[n % 8] + " " + body_kinds[n % 4];
    const std::string acronym{full[0], subjects[n % 8][0], body_kinds[n % 4][0]};
    Named out;
    out.entity.type = n % 4 == 2 ? NodeType::Government : NodeType::Organization;
    out.entity.name = short_form ? acronym : full;
    if (!short_form && n % 2 == 0) out.entity.aliases = {acronym};
    out.said = "the " + out.entity.name;
    return out;
}

Named city(std::uint32_t n, bool with_id) {
    Named out;
    out.entity.type = NodeType::City;
    out.entity.name = word(n * 3 + 2) + " City";
    out.said = out.entity.name;
    out.entity.country = "US";
    if (with_id) {
        out.entity.ids["geonames"] = std::to_string(70000 + n);
        out.entity.latitude = 30.0 + n % 20;
        out.entity.longitude = -90.0 + n % 30;
    }
    return out;
}

Named policy(std::uint32_t n) {
    Named out;
    out.entity.type = n % 3 == 0 ? NodeType::Law : NodeType::Practice;
    out.entity.name = n % 3 == 0 ? std::string(subjects[n % 8]) + " Act of " + std::to_string(1950 + n % 70) : "limits on " + word(n) + " permits";
    out.said = "the " + out.entity.name;
    out.entity.jurisdiction = word((n % 7) * 3 + 2) + " City";
    return out;
}

Named group(std::uint32_t n) {
    Named out;
    out.entity.type = NodeType::Group;
    out.entity.name = n % 2 == 0 ? "city officials" : "protesters";
    out.entity.generic = true;
    out.said = out.entity.name;
    return out;
}

struct Deed {
    const char *verb, *planned, *negated;
    EventType type;
};
constexpr std::array deeds{Deed{"met", "will meet", "did not meet", EventType::Consult}, Deed{"criticized", "will criticize", "did not criticize", EventType::Accuse},
                           Deed{"praised", "will praise", "did not praise", EventType::Support}, Deed{"sued", "will sue", "did not sue", EventType::Reject},
                           Deed{"warned", "will warn", "did not warn", EventType::Threaten}};

class Writer {
public:
    Writer(const World& world, std::uint32_t number) : world_(world), dice_(number + 1) { record_.article.id = "news-" + std::to_string(number); }

    Record write(std::uint32_t number) {
        Article& a = record_.article;
        a.title = "Notes of the day, part " + std::to_string(number);
        a.source = "Wire " + std::to_string(number % 5);
        a.url = "https://news.example/" + std::to_string(number);
        a.published = Date::from_days(20000 + static_cast<std::int32_t>(number % world_.days));
        for (std::uint32_t i = 0; i < world_.events; ++i) sentence();
        return std::move(record_);
    }

private:
    std::string& text() { return record_.article.text; }
    std::uint32_t at() { return static_cast<std::uint32_t>(text().size()); }

    MentionIndex mention(const Named& named) {
        auto& all = record_.entities;
        const auto same = std::find(all.begin(), all.end(), named.entity);
        const auto index = static_cast<EntityIndex>(same - all.begin());
        if (same == all.end()) all.push_back(named.entity);
        const std::uint32_t from = at();
        text() += named.said;
        const auto article = named.said.starts_with("the ") ? 4u : 0u;
        record_.mentions.push_back({{from + article, at()}, index, named.entity.generic ? MentionForm::Nominal : MentionForm::Name});
        return static_cast<MentionIndex>(record_.mentions.size() - 1);
    }

    Named somebody() {
        const std::uint32_t kind = dice_.roll(8);
        if (kind < 5) return person(dice_.skewed(world_.people), dice_.roll(4) == 0);
        if (kind < 7) return body(dice_.skewed(world_.bodies), dice_.roll(5) == 0);
        return group(dice_.roll(2));
    }

    void sentence() {
        if (!text().empty()) text() += " ";
        const std::uint32_t from = at();
        EventClaim e;
        const Deed& deed = deeds[dice_.roll(5)];
        e.type = deed.type;
        e.status = dice_.roll(4) != 0 ? Status::Actual : dice_.roll(2) == 0 ? Status::Planned : Status::Negated;
        const std::string verb = e.status == Status::Actual ? deed.verb : e.status == Status::Planned ? deed.planned : deed.negated;
        e.agent = {mention(somebody())};
        text() += " ";
        const std::uint32_t trigger = at();
        text() += verb;
        e.trigger = {trigger, at()};
        text() += " ";
        e.recipient = {mention(somebody())};
        if (dice_.roll(2) == 0) {
            text() += " in ";
            e.place = {mention(city(dice_.skewed(world_.cities), dice_.roll(6) != 0))};
        }
        if (dice_.roll(3) == 0) {
            text() += " over ";
            e.policy = {mention(policy(dice_.skewed(world_.policies)))};
        }
        if (dice_.roll(2) == 0) time(e);
        text() += ".";
        e.sentence = {from, at()};
        e.label = verb;
        e.confidence = 0.5 + 0.0625 * dice_.roll(8);
        e.rule = "frame:" + std::string(deed.verb);
        if (e.policy.size() == 1 && dice_.roll(3) == 0) stance(e);
        record_.events.push_back(std::move(e));
    }

    void time(EventClaim& e) {
        const Date day = Date::from_days(record_.article.published->days() - static_cast<std::int32_t>(dice_.roll(3)));
        text() += " on ";
        const std::uint32_t from = at();
        text() += day.iso();
        record_.times.push_back({{from, at()}, {day, day, Granularity::Day}});
        e.time = static_cast<TimeIndex>(record_.times.size() - 1);
    }

    void stance(const EventClaim& e) {
        Relation r;
        r.type = dice_.roll(2) == 0 ? RelationType::Supports : RelationType::Opposes;
        r.from = e.agent.front();
        r.to = e.policy.front();
        r.span = e.sentence;
        r.confidence = 0.75;
        record_.relations.push_back(r);
    }

    const World& world_;
    Dice dice_;
    Record record_;
};

}  // namespace

Record invented_record(const World& world, std::uint32_t number) {
    const bool copy = world.copy_every != 0 && number % world.copy_every == world.copy_every - 1;
    // A copy keeps the day of what it repeats, as agencies' reports do.
    const std::uint32_t original = copy ? number - 1 - number % 3 : number;
    Record record = Writer(world, original).write(original);
    if (copy) {
        record.article.id = "news-" + std::to_string(number);
        record.article.title = "Repeated, part " + std::to_string(number);
        record.article.source = "Mirror";
        record.article.url = "https://mirror.example/" + std::to_string(number);
    }
    return record;
}

}  // namespace pg::testing
