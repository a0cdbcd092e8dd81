// An article with what people decided about its events. Internal to graph/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/judge/event_court.hpp"

namespace pg::graph {

class Database;

struct JudgedArticle {
    Record record;                  ///< as people coded it
    std::vector<Verdict> verdicts;  ///< by event; empty where nothing is decided
};

/// By its id in the graph, its own id, or that with eight digits of its hash; nothing when there is none.
std::optional<JudgedArticle> judged_article(const Database& db, const EventCourt& court, const std::string& article);

/// As the program told it, by the same names; nothing when there is none.
std::optional<Record> told_article(const Database& db, const std::string& article);

}  // namespace pg::graph
