// A part of the graph in memory: what queries return, what export/ walks and what the algorithms run over. Plain values without SQL.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/ontology.hpp"
#include "core/record.hpp"

namespace pg::graph {

/// Why a node or an edge is there: a place in an article. Offsets are Unicode code points into the article's stored text.
struct Evidence {
    std::string article;   ///< article id
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string trigger;   ///< text[start:end]
    std::string quote;     ///< the whole sentence
    std::string rule;      ///< events only
    double confidence = 0;

    bool operator==(const Evidence&) const = default;
};

/// Meetings, agreements and working together have no direction: who met whom is the same as whom who met.
constexpr bool is_mutual(EventType type) { return type == EventType::Consult || type == EventType::Agree || type == EventType::Cooperate; }

/// What people said of an event: that it stands as the program told it, or how it is to be coded.
enum class Checked : std::uint8_t { Accepted, Corrected };

/// A node of any kind; fields of other kinds stay empty. Node ids look like "actor:tom-homan", "place:minneapolis", "policy:...", "event:<hash>".
struct Node {
    std::string id;
    NodeKind kind = NodeKind::Actor;
    std::optional<NodeType> type;           ///< not for events
    std::string name;                       ///< events: a short label
    std::vector<std::string> aliases;       ///< sorted
    std::map<std::string, std::string> ids;
    bool generic = false;
    std::optional<Sector> sector;
    std::optional<Topic> topic;
    std::string jurisdiction;
    std::string country;
    std::optional<double> latitude, longitude;
    std::vector<Office> offices;
    std::uint32_t mentions = 0;
    std::uint32_t articles = 0;
    // events
    std::optional<EventType> event_type;
    std::optional<Mode> mode;
    std::vector<Context> contexts;
    std::optional<Act> act;
    Status status = Status::Actual;
    bool claimed = false;                   ///< every report of it is somebody's claim
    std::optional<Checked> checked;         ///< what people said of one of its reports
    DateRange date;
    std::optional<Quantity> quantity;       ///< span unused here
    std::uint32_t reports = 0;              ///< independent ones: syndicated copies count once
    std::vector<Evidence> evidence;         ///< ordered by article id, start
};

/// Either a role of an event (source is the event) or a standing relation.
struct Edge {
    std::string source;
    std::string target;
    std::optional<Role> role;
    std::optional<RelationType> relation;
    std::string title;                      ///< holds_office
    std::vector<Evidence> evidence;

    std::string_view label() const { return role ? name_of(*role) : name_of(*relation); }
};

struct ArticleInfo {
    std::string id, title, source, url;
    std::optional<Date> published;
};

/// Nodes sorted by kind and id, edges by source, label, target, articles by id: the same graph gives the same view.
/// Every edge's ends are among the nodes; every article cited by evidence is among the articles.
struct View {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<ArticleInfo> articles;
};

/// What only somebody claims: shown with the rest, left out, or shown alone.
enum class Claimed : std::uint8_t { All, No, Only };
constexpr bool fits(Claimed wanted, bool claimed) { return wanted == Claimed::All || claimed == (wanted == Claimed::Only); }

/// What to show; empty vectors mean no restriction. Shared by export, render and the queries.
struct Selection {
    std::vector<std::string> around;        ///< node ids
    unsigned hops = 1;
    std::vector<NodeKind> kinds;            ///< without Event no event is shown
    std::vector<std::string> types;         ///< node types or event types, by name; "NONE" for events without a type
    std::vector<Status> statuses{Status::Actual};
    Claimed claimed = Claimed::All;
    std::optional<std::vector<std::string>> events;  ///< sorted ids: no other events, and no nodes but `around` and those that take part in these
    std::optional<Date> since, until;       ///< event dates; undated events and relations fall back on the publication date
    std::optional<Date> known_by;           ///< only what articles published by then said
    std::optional<std::uint32_t> top;       ///< at most N nodes, events as well: the most told and best connected; who takes part in an event comes with it
    std::uint32_t min_articles = 0;
    bool whole_events = false;              ///< the rest chooses events; all who take part in them come with them
};

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::Checked, "check", "accepted", "corrected");
PG_ENUM_NAMES(pg::graph::Claimed, "choice for --claimed", "all", "no", "only");
