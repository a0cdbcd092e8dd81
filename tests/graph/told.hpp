// Invented articles for the tests of graph/: records made in code, without extractors.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

#include "graph/derive/observed.hpp"

namespace pg::testing {

/// What one sentence tells. Participants are entities of the article; each gets a mention.
struct Happening {
    EventType type = EventType::Consult;
    std::string verb = "met";
    std::vector<EntityIndex> agents = {}, recipients = {}, places = {}, policies = {}, claimants = {};
    std::string date = "";  ///< ISO; the event's own date
    std::optional<Act> act = std::nullopt;
    Status status = Status::Actual;
    std::optional<Quantity> quantity = std::nullopt;
    std::string ending = "";  ///< more words before the full stop
};

/// An article under construction: every call appends to its text, so that spans, mentions and events stand in order.
class Told {
public:
    explicit Told(const std::string& id, const std::string& published = "2026-02-04");

    EntityIndex person(const std::string& name, const std::string& office = "");
    EntityIndex body(const std::string& name, std::initializer_list<std::string> aliases = {}, const std::string& country = "");
    EntityIndex place(const std::string& name, const std::string& geonames = "");
    EntityIndex policy(const std::string& name, const std::string& jurisdiction = "");
    EntityIndex group(const std::string& name);
    EntityIndex add(Entity entity);
    Entity& entity(EntityIndex index) { return record_.entities[index]; }

    Told& tell(const Happening& happening);
    Told& relation(RelationType type, EntityIndex from, EntityIndex to, const std::string& title = "");
    Told& words(const std::string& text);

    /// Entities without any mention get a sentence of their own. Checked.
    Record record() const;

private:
    MentionIndex mention(EntityIndex entity);
    std::vector<MentionIndex> mentions(const std::vector<EntityIndex>& entities, const std::string& before);
    std::uint32_t here() const { return static_cast<std::uint32_t>(record_.article.text.size()); }

    Record record_;
};

/// An article in which only one person is told of.
Record about(const std::string& id, const std::string& name, const std::string& office = "", const std::string& published = "2026-02-04");

/// As the store hands them to the derivation.
std::vector<graph::Observed> observed(const std::vector<Record>& records);
graph::Derived derived(const std::vector<Record>& records, const std::vector<graph::Judgement>& judgements = {});

/// A graph of these articles in a new file.
graph::Store stored(const std::filesystem::path& file, const std::vector<Record>& records);

/// The graph as `export --format json --all` writes it.
std::string json_of(const graph::View& view);
std::string json_of(const graph::Derived& derived);

/// The node of that id; fails the test when there is none.
const graph::Node& node(const graph::Derived& derived, const std::string& id);
/// Ids of a kind, sorted.
std::vector<std::string> ids(const graph::Derived& derived, NodeKind kind);
std::vector<graph::Node> events(const graph::Derived& derived);

graph::Judgement same(const std::string& a, const std::string& b);
graph::Judgement different(const std::string& a, const std::string& b);
/// About every sentence that tells the event.
std::vector<graph::Judgement> judged(graph::JudgementKind kind, const graph::Node& event, const std::string& coding = "", const std::string& when = "");

}  // namespace pg::testing
