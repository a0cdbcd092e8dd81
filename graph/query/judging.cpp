// Before and after people judge of events: where they are told, how they are coded, what a judgement does now.
#include "core/error.hpp"
#include "core/utf8.hpp"
#include "graph/query.hpp"
#include "graph/query/judged_article.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

std::optional<std::size_t> claim_at(const Record& record, const ClaimPlace& place) {
    const utf8::CodePointIndex points(record.article.text);
    for (std::size_t i = 0; i < record.events.size(); ++i)
        if (const Span t = record.events[i].trigger; points.at(t.begin) == place.start && points.at(t.end) == place.end) return i;
    return std::nullopt;
}

struct JudgedClaim {
    Record record;
    EventClaim claim;
    Verdict verdict;
};

JudgedClaim claim_of(const Store& store, const ClaimPlace& place) {
    auto judged = judged_article(store.impl().database, EventCourt(store.judgements()), place.article);
    if (!judged) throw NotFound("no article '" + place.article + "'");
    const auto at = claim_at(judged->record, place);
    if (!at) throw NotFound("article " + place.article + " tells no event at " + std::to_string(place.start) + "-" + std::to_string(place.end));
    EventClaim claim = judged->record.events[*at];
    return {std::move(judged->record), std::move(claim), judged->verdicts.empty() ? Verdict{} : judged->verdicts[*at]};
}

ClaimPlace standing(const Store& store, const ClaimPlace& place) {
    const JudgedClaim judged = claim_of(store, place);
    if (!judged.verdict.left_out) return place;
    const std::string number = std::to_string(judged.verdict.judgements.front());
    throw UsageError(place.text() + " is left out by judgement " + number + ": first take that back with unsay " + number);
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// The article's own name for what is called so; it may be called otherwise there and be the same node.
std::optional<std::string> own_name(const Store& store, const Record& record, const std::string& name, Role role) {
    if (const auto entity = entity_called(record, name, role)) return record.entities[*entity].name;
    std::vector<Node> nodes;
    try {
        nodes = read_nodes(store.impl().database, {find_node(store, name)}, false);
    } catch (const Error&) {
        return std::nullopt;  // nor does the graph know one node so called
    }
    for (const Node& node : nodes) {
        if (const auto entity = entity_called(record, node.name, role)) return record.entities[*entity].name;
        for (const auto& alias : node.aliases)
            if (const auto entity = entity_called(record, alias, role)) return record.entities[*entity].name;
    }
    return std::nullopt;
}

[[noreturn]] void unknown(const ClaimPlace& place, const Record& record, const std::string& name, Role role) {
    const std::string what = role == Role::Place || role == Role::Policy ? std::string(name_of(role)) : "actor or place";
    const auto known = names_for(record, role);
    throw UsageError("article " + place.article + " knows no " + what + " '" + name + "': " + (known.empty() ? "it names none" : "one of " + joined(known)));
}

/// What the coding would leave: something, and no mode that its type does not have.
void check(const ClaimPlace& place, const EventClaim& after, const Coding& coding, const Modes& modes) {
    if (!after.type && !after.act) throw UsageError("without type and act nothing is left of the event: see reject " + place.text());
    const auto mode = coding.find(CodedField::Mode);
    if (mode == coding.end() || mode->second.empty() || after.mode) return;
    if (!after.type) throw UsageError("a mode needs a type");
    std::vector<std::string> names;
    for (const Mode m : modes.of(*after.type)) names.emplace_back(name_of(m));
    throw UsageError("'" + mode->second.front() + "' is no mode of " + std::string(name_of(*after.type)) + ": " + (names.empty() ? "it has none" : "one of " + joined(names)));
}

std::string quote_at(const Database& db, const EventCourt& court, const std::string& place) {
    const auto at = ClaimPlace::from_text(place);
    const auto judged = at ? judged_article(db, court, at->article) : std::nullopt;
    const auto claim = judged ? claim_at(judged->record, *at) : std::nullopt;
    return claim ? std::string(judged->record.events[*claim].sentence.of(judged->record.article.text)) : std::string();
}

}  // namespace

std::vector<ClaimPlace> told_at(const Store& store, const std::string& event) {
    for (const auto& id : {event, "event:" + event}) {
        const auto nodes = read_nodes(store.impl().database, {id});
        if (nodes.empty()) continue;
        if (nodes.front().kind != NodeKind::Event) throw UsageError(id + " is no event: decide about it by merge, split or rename");
        std::vector<ClaimPlace> out;
        for (const Evidence& e : nodes.front().evidence) out.push_back({e.article, e.start, e.end});
        return out;
    }
    if (const auto place = ClaimPlace::from_text(event)) return {standing(store, *place)};
    throw NotFound("no event '" + event + "': give its id, see events, or one sentence as ARTICLE@START-END, see why");
}

Coding coding_at(const Store& store, const ClaimPlace& place) {
    const JudgedClaim judged = claim_of(store, place);
    return coding_of(judged.record, judged.claim);
}

Coding coding_for(const Store& store, const ClaimPlace& place, const Coding& wanted) {
    JudgedClaim judged = claim_of(store, place);
    Coding out = wanted;
    for (auto& [field, values] : out)
        for (auto& value : values) {
            const auto role = role_of(field);
            if (!role) continue;
            const auto name = own_name(store, judged.record, value, *role);
            if (!name) unknown(place, judged.record, value, *role);
            value = *name;
        }
    const Modes modes = Modes::read();
    EventClaim anew = judged.claim;
    recode(judged.record, out, modes, anew);
    check(place, anew, out, modes);
    return out;
}

std::vector<std::string> concerned(const Store& store, std::int64_t judgement) {
    std::vector<std::string> out;
    Statement s = store.impl().database.prepare("SELECT node FROM effect WHERE judgement = ? ORDER BY node");
    for (s.bind(judgement); s.step();) out.emplace_back(s.text(0));
    return out;
}

std::vector<JudgementRow> judgement_rows(const Store& store) {
    const Database& db = store.impl().database;
    check_derivation(db);
    const std::vector<Judgement> all = store.judgements();
    const EventCourt court(all);
    std::vector<JudgementRow> out;
    for (const Judgement& j : all) {
        const auto on = concerned(store, j.number);
        out.push_back({j, !on.empty(), on, is_of_events(j.kind) ? quote_at(db, court, j.a) : ""});
        std::erase(out.back().on, "");
    }
    return out;
}

}  // namespace pg::graph
