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

/// All that follows from the articles and the judgements.
struct Derived {
    View view;                                              ///< every node of every status, every edge
    std::vector<std::vector<std::string>> duplicates;       ///< groups of public ids that are near copies, each sorted
    std::vector<std::pair<std::string, std::string>> suggestions;  ///< pairs of node ids that may be the same; left apart
};

/// A pure function: the same observations and judgements give the same result, whatever their order.
Derived derive(std::vector<Observed> observed, const std::vector<Judgement>& judgements);

/// Public ids for articles given as (hash, id): a function of the set.
std::vector<std::string> public_ids(const std::vector<std::pair<std::string, std::string>>& hash_and_id);

}  // namespace pg::graph
