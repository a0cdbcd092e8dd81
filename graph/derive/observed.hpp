// The input of the derivation: what each article says, and what people decided.
#pragma once

#include <string>
#include <vector>

#include "core/record.hpp"
#include "graph/store.hpp"

namespace pg::graph {

/// One article's record with the id it is known by in the graph. Sorted by `hash` before anything is derived, so that nothing can
/// depend on the order of arrival.
struct Observed {
    std::string hash;       ///< article_hash
    std::string public_id;  ///< the article's id; followed by "~" and eight digits of the hash where several articles claim it
    Record record;
};

/// What is told differently about one happening. `event` and `other` are one node but for a status: what one tells, another denies.
enum class ContradictionKind : std::uint8_t { Number, Date, Status };
struct Contradiction {
    ContradictionKind kind = ContradictionKind::Number;
    std::string event, other;
    std::string says, other_says;  ///< "58 person", "2026-02-03", "did not happen"
    Evidence evidence, other_evidence;
};

/// An article says that a person holds or held an office.
struct Holding {
    std::string person;  ///< node id
    std::string title;   ///< as written
    std::string body;    ///< node id of the organization or place, where told
    Date start, end;     ///< of the term, where told
    bool former = false;
    Evidence evidence;
};

/// What a judgement that stands does now: it concerns this node or event. Judgements that apply to nothing have none.
struct Effect {
    std::int64_t judgement = 0;
    std::string on;  ///< id; empty for a sentence that is left out

    auto operator<=>(const Effect&) const = default;
};

/// All that follows from the articles and the judgements.
struct Derived {
    View view;                                              ///< every node of every status, every edge
    std::vector<std::string> hashes;                        ///< article_hash of each of the view's articles
    std::vector<std::vector<std::string>> duplicates;       ///< groups of public ids that are near copies, each sorted
    std::vector<std::pair<std::string, std::string>> suggestions;  ///< pairs of node ids that may be the same; left apart
    std::vector<Contradiction> contradictions;              ///< sorted
    std::vector<Holding> holdings;                          ///< sorted by person, title, article, place
    std::vector<Effect> effects;                            ///< sorted, unique
};

/// A pure function: the same observations and judgements give the same result, whatever their order.
Derived derive(std::vector<Observed> observed, const std::vector<Judgement>& judgements);

/// Public ids for articles given as (hash, id): a function of the set.
std::vector<std::string> public_ids(const std::vector<std::pair<std::string, std::string>>& hash_and_id);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::ContradictionKind, "contradiction", "number", "date", "status");
