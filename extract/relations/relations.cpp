#include "extract/relations/relations.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

constexpr std::array<std::string_view, 9> other_offices{"deputy", "vice", "former", "assistant", "acting", "interim", "prime", "state", "ex"};

bool has_words(const std::string& title, const std::string& words) {
    const std::string padded = " " + title + " ";
    return padded.find(" " + words + " ") != std::string::npos;
}

/// The same office with whose it is: "oslo's mayor", "mayor of oslo" and "mayor", not "deputy mayor".
bool tells_more(const std::string& longer, const std::string& title) {
    if (longer.starts_with(title + " ")) return true;
    if (longer.size() <= title.size() || !longer.ends_with(" " + title)) return false;
    return std::none_of(other_offices.begin(), other_offices.end(), [&](std::string_view word) { return has_words(longer, std::string(word)); });
}

}  // namespace

OfficeBodies OfficeBodies::load(const std::filesystem::path& data_dir) {
    OfficeBodies out;
    const Tsv file = Tsv::read(data_dir / "lexicons" / "office-bodies.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        Row row;
        row.words.emplace_back(file.cell(r, file.column("words")));
        for (const auto word : split(file.cell(r, file.column("not")), ' ')) row.excluded.emplace_back(word);
        for (const auto body : split(file.cell(r, file.column("bodies")), '|')) row.bodies.emplace_back(body);
        out.rows_.push_back(std::move(row));
    }
    const Tsv words = Tsv::read(data_dir / "lexicons" / "office-words.tsv");
    for (std::size_t r = 0; r < words.rows(); ++r) out.words_.emplace(words.cell(r, words.column("noun")));
    const Tsv written = Tsv::read(data_dir / "lexicons" / "title-abbreviations.tsv");
    for (std::size_t r = 0; r < written.rows(); ++r) out.written_out_.emplace(written.cell(r, written.column("short")), written.cell(r, written.column("title")));
    return out;
}

std::string OfficeBodies::written_out(const std::string& title) const {
    std::string out;
    for (const auto word : split(title, ' ')) {
        const std::string_view bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
        const auto found = written_out_.find(std::string(bare));
        if (!out.empty()) out += ' ';
        if (found == written_out_.end()) out += word;
        else out += found->second;
    }
    return out;
}

const std::vector<std::string>& OfficeBodies::of_title(const std::string& title) const {
    static const std::vector<std::string> none;
    const std::string lower = utf8::lower(title);
    for (const auto& row : rows_) {
        const bool all = std::all_of(row.words.begin(), row.words.end(), [&](const std::string& w) { return has_words(lower, w); });
        const bool excluded = std::any_of(row.excluded.begin(), row.excluded.end(), [&](const std::string& w) { return has_words(lower, w); });
        if (all && !excluded) return row.bodies;
    }
    return none;
}

void RelationCollector::add(RelationType type, MentionIndex from, MentionIndex to, Span span, double confidence) {
    const EntityIndex a = layer_.mentions[from].entity, b = layer_.mentions[to].entity;
    if (a == b || !known_.emplace(type, a, b).second) return;
    Relation relation;
    relation.type = type;
    relation.from = from;
    relation.to = to;
    relation.span = span;
    relation.confidence = confidence;
    relations_.push_back(std::move(relation));
}

/// That of the longest title at the end of the office's words ("White House border czar", "mayor of Minneapolis"), else of the body.
std::optional<Sector> RelationCollector::sector_of(std::string_view title, std::optional<MentionIndex> body) const {
    std::string_view words = title.substr(0, std::min(title.find(" of "), title.size()));
    while (!words.empty()) {
        const RoleWord* known = sources_.lexicon.title(words);
        if (known == nullptr) known = sources_.lexicon.title(utf8::lower(words));
        if (known != nullptr && known->sector != Sector::Unk) return known->sector;
        const auto blank = words.find(' ');
        words = blank == std::string_view::npos ? std::string_view{} : words.substr(blank + 1);
    }
    return body ? layer_.entity_of(*body).sector : std::nullopt;
}

void RelationCollector::add_office(MentionIndex person, std::optional<MentionIndex> body, Office office, Span span, double confidence) {
    Entity& entity = layer_.entities[layer_.mentions[person].entity];
    const std::string lower = utf8::lower(office.title);
    for (const auto& known : entity.offices)
        if (known.former == office.former && utf8::lower(known.title) == lower) {
            const bool told = std::any_of(relations_.begin(), relations_.end(), [&](const Relation& r) {
                return r.type == RelationType::HoldsOffice && layer_.mentions[r.from].entity == layer_.mentions[person].entity && utf8::lower(r.title) == lower;
            });
            if (told) return;
        }
    // "Oslo's mayor, Anna Berg": told as such, not once more as "mayor".
    const auto of_person = [&](const Relation& r) { return r.type == RelationType::HoldsOffice && layer_.mentions[r.from].entity == layer_.mentions[person].entity; };
    if (!body && !office.former && std::any_of(relations_.begin(), relations_.end(), [&](const Relation& r) { return of_person(r) && tells_more(utf8::lower(r.title), lower); })) return;
    if (!office.former) std::erase_if(relations_, [&](const Relation& r) { return of_person(r) && !r.to && tells_more(lower, utf8::lower(r.title)); });
    // A title read only in part ("leader") gives way to the whole ("Senate Minority leader").
    std::erase_if(entity.offices, [&](const Office& known) {
        const std::string part = utf8::lower(known.title);
        return lower.ends_with(part) || lower == utf8::lower(sources_.bodies.written_out(known.title)) || (known.former == office.former && lower.starts_with(part + " "));
    });
    entity.offices.push_back(office);
    if (!entity.sector) entity.sector = sector_of(office.title, body);
    Relation relation;
    relation.type = RelationType::HoldsOffice;
    relation.from = person;
    relation.to = body;
    relation.title = office.title;
    relation.span = span;
    relation.time = {office.start, office.end, office.start.known() || office.end.known() ? Granularity::Year : Granularity::Unknown};
    relation.confidence = confidence;
    relations_.push_back(std::move(relation));
}

bool RelationCollector::is_body(MentionIndex mention) const {
    const Entity& entity = layer_.entity_of(mention);
    switch (entity.type) {
        case NodeType::Organization: case NodeType::Government: case NodeType::Party: return true;
        case NodeType::Group: return !entity.generic;
        default: return false;
    }
}

std::optional<MentionIndex> RelationCollector::body_at(std::uint32_t token) const {
    const auto found = layer_.headed_by(token, NodeKind::Actor);
    return found && is_body(*found) ? found : std::nullopt;
}

Span RelationCollector::span_from(std::uint32_t first_token, std::uint32_t last_token) const {
    return sources_.document.span_of({std::min(first_token, last_token), std::max(first_token, last_token) + 1});
}

std::vector<Relation> find_relations(const RelationSources& sources, EntityLayer& layer) {
    RelationCollector collector(sources, layer);
    find_offices(collector);
    find_bodies(collector);
    find_listed_members(collector);
    find_governments(collector);
    find_containment(collector);
    find_provisions(collector);
    auto relations = collector.take();
    std::stable_sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) { return a.span < b.span; });
    return relations;
}

}  // namespace pg::extract
