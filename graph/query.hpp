// Questions to the graph. Each opens nothing and changes nothing; results are plain values in a stable order.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/derive/observed.hpp"
#include "graph/event_judgement.hpp"
#include "graph/event_row.hpp"
#include "graph/store.hpp"
#include "graph/view.hpp"

namespace pg::graph {

struct Count {
    std::string what;
    std::uint64_t count = 0;
};
/// Articles, sentences' facts, nodes by kind, events by status and type, edges, rejected.
std::vector<Count> stats(const Store& store);

struct ArticleRow {
    ArticleInfo info;
    std::vector<std::string> places;  ///< where it was found
    std::uint32_t events = 0;
    std::uint32_t duplicates = 0;     ///< other articles that are near copies of it
};
std::vector<ArticleRow> articles(const Store& store);
/// By its id; throws NotFound.
ArticleRow article(const Store& store, const std::string& id);
/// The text as it is stored; throws NotFound.
std::string article_text(const Store& store, const std::string& id);
std::vector<Rejection> rejected(const Store& store);

/// By id, name or alias (case does not matter). Throws NotFound, or UsageError that lists the choices when several match.
std::string find_node(const Store& store, const std::string& text, std::optional<NodeKind> kind = std::nullopt);

/// Who else is called so, where one or a group's nodes were chosen among several: "actor:george-w-bush (George W. Bush, 45 mentions)", the most told of first; without role groups.
std::vector<std::string> namesakes(const Store& store, const std::string& text, const std::vector<std::string>& chosen);

/// The ids by which a judgement names two nodes. Where both texts mean one node, the ids of its parts that are so called: "split" of two
/// names of one node takes them apart.
std::pair<std::string, std::string> judged_ids(const Store& store, const std::string& a, const std::string& b);
/// The same for a question about many: a role group's name means all groups so called ("police" of every article), and bodies whose own name it is,
/// but nobody of whom it is an alias.
std::vector<std::string> find_nodes(const Store& store, const std::string& text, std::optional<NodeKind> kind = std::nullopt);
/// These policies and all whose names contain every word of one of theirs: "access to local jails" includes "ICE access to local jails".
/// Names of a single word include nothing else. Sorted.
std::vector<std::string> with_narrower_policies(const Store& store, const std::vector<std::string>& policies);

/// These nodes, the places that lie in those among them, and the narrower descriptions of the policies. Sorted.
std::vector<std::string> with_all_within(const Store& store, const std::vector<std::string>& nodes);

/// The ids of an article, as lists show it, by that id or by the path where it was found. Throws NotFound.
std::vector<std::string> find_articles(const Store& store, const std::string& text);

struct SearchHit {
    std::string node;     ///< id, or empty for a sentence
    std::string name;     ///< the node's name, or the sentence
    std::string article;  ///< sentences only
    std::uint32_t start = 0;
    std::optional<Date> published = std::nullopt;  ///< of the article
    std::vector<std::string> events = {};          ///< ids of those that the sentence tells, sorted
};
/// Nodes by name and sentences by words (FTS5), best first. Any text is safe to search for.
std::vector<SearchHit> search(const Store& store, const std::string& words, std::size_t limit = 20);

struct EventFilter {
    std::vector<std::string> actors, recipients, places, policies, claimants;  ///< node ids; a place includes what lies in it; an actor is an agent
    std::vector<std::string> participants;                                      ///< node ids in any role
    std::vector<std::optional<EventType>> types;  ///< nothing: events without a type
    std::vector<Act> acts;
    std::vector<Mode> modes;
    std::vector<std::string> rules;     ///< the rule behind some quote has this in it; case does not matter
    std::vector<std::string> articles;  ///< ids: some quote stands in one of them
    std::vector<Status> statuses{Status::Actual};
    Claimed claimed = Claimed::All;
    std::optional<Date> since, until;
    std::optional<Date> known_by;  ///< only what articles published by then tell: later ones give no event, no quote, no participant
    std::optional<bool> checked;   ///< whether people accepted or corrected it
    double min_confidence = 0;  ///< 0..1: some quote is that sure
    std::optional<std::size_t> sample;       ///< so many of them, drawn by chance: what is drawn depends on the events and the seed alone, and a smaller sample is part of a larger one
    std::string seed;
    std::optional<std::size_t> first, last;  ///< no more than so many, from the beginning or the end
};
struct EventRow {
    Node event;
    std::vector<Participant> participants;  ///< in the order of put_in_order
    std::vector<ArticleInfo> articles;      ///< those that tell it, by id
    std::optional<Date> by;  ///< what it is sorted by: its own date, else its first publication
};
/// One node with its evidence-bearing surroundings.
struct NodeDetail {
    Node node;
    std::vector<EventRow> events;  ///< latest first
    std::vector<Edge> relations;
    std::vector<std::pair<std::string, std::string>> names;  ///< id -> name of everything mentioned above
};
NodeDetail show(const Store& store, const std::string& node, std::size_t latest = 10, std::optional<Date> known_by = std::nullopt);

/// By date, then id; undated ones by their first publication.
std::vector<EventRow> events(const Store& store, const EventFilter& filter);
/// In which the node takes part in any role.
std::vector<EventRow> timeline(const Store& store, const std::string& node, EventFilter filter = {});
/// The events with these ids, in that order; unknown ids are left out.
std::vector<EventRow> event_rows(const Store& store, const std::vector<std::string>& ids, std::optional<Date> known_by = std::nullopt);
/// Events that `since` or `until` leaves out only because neither they nor their articles tell a date.
std::size_t undated_events(const Store& store, const EventFilter& filter);
/// The ids alone, sorted.
std::vector<std::string> event_ids(const Store& store, const EventFilter& filter);

/// What a policy is on a day: follows from the last act that changes it.
enum class PolicyState : std::uint8_t { Proposed, Adopted, InForce, Suspended, Blocked, Repealed, Expired, Rejected };
/// The state in which an act leaves a policy; nothing for acts that change none (amend, challenge, fund).
std::optional<PolicyState> state_after(Act act);

struct PolicyAct {
    EventRow row;                      ///< row.event.act is set
    std::optional<PolicyState> state;  ///< after it, where it changes the state: not what is done to something about the policy ("denied a request to halt it")
    bool counts = false;               ///< it left the policy in that state: an undated one does not where another was further on before it was told
};
/// Somebody's side, as told by an event or a relation: by the first that tells it.
struct Stance {
    std::string actor, name;
    std::optional<Date> by;     ///< the event's date, else the first publication
    bool dated = false;         ///< `by` is the event's own date
    std::string event;          ///< empty for a relation
    std::vector<Evidence> evidence;
};
struct PolicyLife {
    Node policy;
    std::vector<PolicyAct> acts;              ///< by date
    std::vector<Stance> supports, opposes;    ///< one an actor, by date, then name
    std::vector<EventRow> others;             ///< what else is told about it and its narrower descriptions, by date: who discussed it, gave in, was accused ...
    std::optional<PolicyState> state;
    std::optional<Date> since;
    bool claimed = false;                     ///< only somebody's word for the state
};
/// The act that left the policy in its state; where no state is told, the last that happened. nullptr when there is none.
const PolicyAct* decisive_act(const PolicyLife& life);

/// The state if these events were not told.
std::optional<PolicyState> state_without(const PolicyLife& life, const std::set<std::string>& events);

/// Acts of the given statuses until `on`, from articles published until `known_by`. The state follows from what happened; from what is only
/// claimed when nothing else is told.
PolicyLife policy_life(const Store& store, const std::string& policy, const std::vector<Status>& statuses, std::optional<Date> on, std::optional<Date> known_by);
/// The same for many, but that `others` leaves out what is told about narrower descriptions.
std::vector<PolicyLife> policy_lives(const Store& store, const std::vector<std::string>& policies, const std::vector<Status>& statuses, std::optional<Date> on, std::optional<Date> known_by);

struct PolicyFilter {
    std::vector<std::string> words;   ///< the name has all words of one of these
    std::vector<Topic> topics;
    std::vector<std::string> places;  ///< node ids: their policies, and those of events in which they or what lies in them take part
    bool given() const { return !words.empty() || !topics.empty() || !places.empty(); }
};
/// Ids, sorted.
std::vector<std::string> policies(const Store& store, const PolicyFilter& filter);

struct Holder {
    std::string person, name;
    std::string title;            ///< the fullest form told
    std::string body;             ///< name of the organization or place, where told
    std::optional<Date> from;     ///< start of the term where told, else the first article that tells it
    std::optional<Date> until;    ///< end where told, else the first article that calls the person former, an act that ends it, or the first article that tells it of somebody else in the same body; empty: holds it as far as is told
    bool term_told = false;       ///< `from` is the start itself, not the first report
    std::optional<Date> last;     ///< the last article that tells it
    std::uint32_t articles = 0;
    std::optional<std::int32_t> nearest;  ///< with `on`: days from it to the nearest article that tells the office as held
    Evidence evidence;            ///< the first

    /// Whether articles of about that time tell it; others only say that the person held it at some time.
    bool of_that_time() const { return nearest && *nearest <= 183; }
};
/// Who holds or held an office whose title has all words of `title`; by date, then name. With `on`: who may have held it on that day, those first of whom articles of
/// about that time tell it; nobody who is only told of as former, whom the last article before that day calls so, or whose term had ended.
/// A vice president is no president, unless asked for. An empty title means every office. With `of`: node ids of bodies or places, only offices of theirs.
std::vector<Holder> holders(const Store& store, const std::string& title, std::optional<Date> on, std::optional<Date> known_by, const std::optional<std::vector<std::string>>& of = std::nullopt);

/// What articles tell differently about one happening, as the derivation found it.
std::vector<Contradiction> contradictions(const Store& store);

/// Judgements, also withdrawn ones, that name an actor, a place or a policy of which no article tells.
std::vector<Judgement> unfounded(const Store& store);

struct Suggestion {
    Node a, b;
};
/// Pairs of nodes that may be one and that nobody judged; the most told of first.
std::vector<Suggestion> suggestions(const Store& store);

/// The sentences that tell an event, by its id with or without "event:", or the one named as "ARTICLE@START-END". Throws NotFound; UsageError for
/// nodes, and for a sentence that people left out.
std::vector<ClaimPlace> told_at(const Store& store, const std::string& event);
/// How the sentence is coded now, by what people decided too. Throws NotFound.
Coding coding_at(const Store& store, const ClaimPlace& place);
/// `wanted` with the names by which the article knows what is called so. Throws UsageError that lists what it knows, and when the coding would leave nothing
/// or give a mode that the type does not have.
Coding coding_for(const Store& store, const ClaimPlace& place, const Coding& wanted);

/// Ids of the nodes or events that a judgement concerns now; an empty one for a sentence that it leaves out. None when it applies to nothing.
std::vector<std::string> concerned(const Store& store, std::int64_t judgement);

struct JudgementRow {
    Judgement judgement;
    bool applies = false;         ///< there is what it speaks of
    std::vector<std::string> on;  ///< ids of the nodes or events that it concerns; none for a sentence that it leaves out
    std::string quote;            ///< of events: the sentence, where the article still tells one there
};
/// By number.
std::vector<JudgementRow> judgement_rows(const Store& store);

/// Sentences that people accepted, coded anew or left out, by the type that the program had told.
struct Reliability {
    std::int64_t accepted = 0, corrected = 0, left_out = 0;
    double right = 0;            ///< share that was accepted, 0..1
    double from = 0, until = 0;  ///< where the share of all events lies, in 95 of 100 cases, if those that were checked were drawn by chance
    std::int64_t checked() const { return accepted + corrected + left_out; }
};
struct Reliabilities {
    std::map<std::optional<EventType>, Reliability> by_type;  ///< nothing: events without a type
    Reliability all;
};
/// Types of which nothing is checked are left out.
Reliabilities reliability(const Store& store);

struct Neighbor {
    std::string node, name;
    std::uint32_t events = 0, relations = 0, distance = 1;
};
/// Nodes tied to this one through events or relations, the most tied first.
std::vector<Neighbor> neighbors(const Store& store, const std::string& node, unsigned hops, std::optional<NodeKind> via, const std::vector<Status>& statuses);

/// Roles and relations that join two nodes, with the sentences that tell them.
std::vector<Edge> ties_between(const Store& store, const std::string& a, const std::string& b);
/// Nodes and events in turn from a to b, the shortest way, through an event rather than through what both belong to; empty when there is none.
std::vector<Node> path(const Store& store, const std::string& a, const std::string& b, const std::vector<Status>& statuses);

enum class RankBy : std::uint8_t { Pagerank, Betweenness, Degree };
struct Ranked {
    std::string node, name;
    double score = 0;
};
/// Of these kinds and types, of all where none is given.
std::vector<Ranked> rank(const Store& store, RankBy by, const std::vector<NodeKind>& kinds, const std::vector<NodeType>& types, std::size_t top);
/// Groups of nodes with names of their own that share more events with one another than with others; largest first.
std::vector<std::vector<std::pair<std::string, std::string>>> communities(const Store& store);

/// Who takes part in an event, and by which words its sentences say so.
struct RoleWords {
    Role role = Role::Agent;
    std::string node, name;
    std::vector<std::string> words;  ///< each once
};
/// A sentence with its article, and the judgements that count for it.
struct Ground {
    Evidence evidence;
    ArticleInfo article;
    std::vector<Judgement> judgements;
};
struct Explanation {
    std::string what;                        ///< the event's id, or "SOURCE RELATION TARGET"
    std::optional<Node> event;
    std::vector<RoleWords> participants;   ///< by role
    std::vector<Ground> grounds;
};
/// Why an event, by its id with or without "event:" or by the beginning of its digits, or the edge "SOURCE RELATION TARGET" is in the graph. Throws NotFound; UsageError where several ids begin so, and for a node one that tells what can be
/// asked of it and which judgements concern it.
Explanation why(const Store& store, const std::string& what);

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<SqlValue>> rows;
};
/// One read-only statement over the views of sql_views. Throws UsageError.
Table sql(const Store& store, const std::string& query);

struct SqlView {
    std::string name;
    std::vector<std::string> columns;
};
/// The views that stay as they are while the tables behind them may change.
std::vector<SqlView> sql_views();

/// Everything that is wrong with the file; empty when it is sound: integrity, every quote against its text, the derived rows against a fresh derivation.
std::vector<std::string> verify(const Store& store);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::PolicyState, "state", "proposed", "adopted", "in force", "suspended", "blocked", "repealed", "expired", "rejected");
PG_ENUM_NAMES(pg::graph::RankBy, "measure", "pagerank", "betweenness", "degree");
