#include "graph/judge/recode.hpp"

#include <algorithm>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

bool can_take(NodeType type, Role role) {
    const NodeKind kind = kind_of(type);
    if (role == Role::Place) return kind == NodeKind::Place;
    if (role == Role::Policy) return kind == NodeKind::Policy;
    return kind == NodeKind::Actor || kind == NodeKind::Place;
}

std::uint32_t distance(Span a, Span b) { return a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin; }

/// The mention by which an entity takes part: the one by which it did before, else the nearest in the sentence, else the nearest of all.
MentionIndex mention_for(const Record& record, const EventClaim& claim, Role role, EntityIndex entity) {
    for (MentionIndex m : claim.role(role))
        if (record.mentions[m].entity == entity) return m;
    std::optional<MentionIndex> best;
    const auto rank = [&](MentionIndex m) {
        const Span span = record.mentions[m].span;
        return std::make_pair(!claim.sentence.contains(span), distance(span, claim.trigger));
    };
    for (MentionIndex m = 0; m < record.mentions.size(); ++m)
        if (record.mentions[m].entity == entity && (!best || rank(m) < rank(*best))) best = m;
    PG_ASSERT(best);
    return *best;
}

std::vector<MentionIndex> participants(const Record& record, const EventClaim& claim, Role role, const std::vector<std::string>& names) {
    std::vector<MentionIndex> out;
    for (const auto& name : names) out.push_back(mention_for(record, claim, role, *entity_called(record, name, role)));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

template <typename E>
std::optional<E> value_of(const std::vector<std::string>& values) {
    return values.empty() ? std::nullopt : from_name<E>(values.front());
}

std::string told_date(const Record& record, const EventClaim& claim) { return claim.time ? range_text(record.times[*claim.time].value) : std::string(); }

void set_date(Record& record, const std::vector<std::string>& values, EventClaim& claim) {
    const auto date = values.empty() ? std::nullopt : range_from_text(values.front());
    if (date && range_text(*date) == told_date(record, claim)) return;
    claim.time.reset();
    if (!date) return;
    claim.time = static_cast<TimeIndex>(record.times.size());
    record.times.push_back({claim.trigger, *date});
}

void set(Record& record, CodedField field, const std::vector<std::string>& values, EventClaim& claim) {
    switch (field) {
        case CodedField::Type: claim.type = value_of<EventType>(values); return;
        case CodedField::Mode: claim.mode = value_of<Mode>(values); return;
        case CodedField::Act: claim.act = value_of<Act>(values); return;
        case CodedField::Status: claim.status = value_of<Status>(values).value_or(claim.status); return;
        case CodedField::Date: set_date(record, values, claim); return;
        default: break;
    }
    const Role role = *role_of(field);
    auto found = participants(record, claim, role, values);
    if (role != Role::Claimant && claim.role(role) != found) claim.label.clear();
    claim.role(role) = std::move(found);
}

}  // namespace

Modes Modes::read() {
    Modes out;
    const Tsv table = Tsv::read(find_data_dir() / "ontology" / "modes.tsv");
    const auto type = table.column("type"), modes = table.column("modes");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto known = from_name<EventType>(table.cell(row, type));
        if (!known) table.fail(row, unknown_name_message<EventType>(table.cell(row, type)));
        for (const auto name : split(table.cell(row, modes), ' '))
            if (const auto mode = from_name<Mode>(name)) out.modes_[*known].insert(*mode);
            else table.fail(row, unknown_name_message<Mode>(name));
    }
    return out;
}

const std::set<Mode>& Modes::of(EventType type) const {
    static const std::set<Mode> none;
    const auto at = modes_.find(type);
    return at == modes_.end() ? none : at->second;
}

std::optional<EntityIndex> entity_called(const Record& record, std::string_view name, Role role) {
    const std::string key = name_key(name);
    std::optional<EntityIndex> by_alias;
    for (EntityIndex e = 0; e < record.entities.size(); ++e) {
        const Entity& entity = record.entities[e];
        if (!can_take(entity.type, role)) continue;
        if (name_key(entity.name) == key) return e;
        const bool alias = std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const auto& a) { return name_key(a) == key; });
        if (alias && !by_alias) by_alias = e;
    }
    return by_alias;
}

std::vector<std::string> names_for(const Record& record, Role role) {
    std::set<std::string> out;
    for (const Entity& e : record.entities)
        if (can_take(e.type, role)) out.insert(e.name);
    return {out.begin(), out.end()};
}

Coding coding_of(const Record& record, const EventClaim& claim) {
    Coding out;
    const auto name = [](const auto& value) { return value ? std::vector<std::string>{std::string(name_of(*value))} : std::vector<std::string>{}; };
    out[CodedField::Type] = name(claim.type);
    out[CodedField::Mode] = name(claim.mode);
    out[CodedField::Act] = name(claim.act);
    out[CodedField::Status] = {std::string(name_of(claim.status))};
    const auto date = told_date(record, claim);
    out[CodedField::Date] = date.empty() ? std::vector<std::string>{} : std::vector<std::string>{date};
    for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
        auto& names = out[static_cast<CodedField>(static_cast<std::size_t>(CodedField::Agent) + r)];
        for (MentionIndex m : claim.role(static_cast<Role>(r)))
            if (const auto& called = record.entity_of(m).name; std::find(names.begin(), names.end(), called) == names.end()) names.push_back(called);
    }
    return out;
}

bool knows(const Record& record, const Coding& coding) {
    return std::all_of(coding.begin(), coding.end(), [&](const auto& field) {
        const auto role = role_of(field.first);
        return !role || std::all_of(field.second.begin(), field.second.end(), [&](const auto& name) { return entity_called(record, name, *role).has_value(); });
    });
}

void recode(Record& record, const Coding& coding, const Modes& modes, EventClaim& claim) {
    const auto type = claim.type;
    const auto mode = claim.mode;
    for (const auto& [field, values] : coding) set(record, field, values, claim);
    const bool other = claim.type != type || claim.mode != mode;
    if (other && claim.mode && !modes.suits(claim.type, *claim.mode)) claim.mode.reset();
}

}  // namespace pg::graph
