// What the commands share by which people judge.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace pg::cli {

/// ISO 8601, UTC, to the millisecond: of two judgements about one thing the later counts.
std::string time_now();
/// $POLICYGRAPH_USER, else $USER, else the name of the account, else its number; never empty.
std::string user_name();

/// --why and --who
struct SayingOption {
    std::string why, who;
    void add(CLI::App& command);
};

struct Saying {
    graph::JudgementKind kind = graph::JudgementKind::Same;
    std::string a, b;
};
/// Keeps the judgements, brings the graph up to date and tells their numbers, which it returns.
std::vector<std::int64_t> judge(const Session& session, graph::Store& store, const std::vector<Saying>& all, const SayingOption& said);

}  // namespace pg::cli
