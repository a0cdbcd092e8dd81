// The commands, one file each: every function declares one command with its options.
#pragma once

namespace CLI {
class App;
}

namespace pg::cli {

struct Session;

void add_build(CLI::App& app, Session& session);
void add_extract(CLI::App& app, Session& session);
void add_load(CLI::App& app, Session& session);
void add_text(CLI::App& app, Session& session);
void add_parse(CLI::App& app, Session& session);
void add_code(CLI::App& app, Session& session);
void add_remove(CLI::App& app, Session& session);
void add_merge_graphs(CLI::App& app, Session& session);
void add_diff(CLI::App& app, Session& session);
void add_runs(CLI::App& app, Session& session);
void add_codebook(CLI::App& app, Session& session);
void add_stats(CLI::App& app, Session& session);
void add_rejected(CLI::App& app, Session& session);
void add_article(CLI::App& app, Session& session);
void add_articles(CLI::App& app, Session& session);
void add_search(CLI::App& app, Session& session);
void add_show(CLI::App& app, Session& session);
void add_count(CLI::App& app, Session& session);
void add_events(CLI::App& app, Session& session);
void add_timeline(CLI::App& app, Session& session);
void add_policy(CLI::App& app, Session& session);
void add_office(CLI::App& app, Session& session);
void add_contradictions(CLI::App& app, Session& session);
void add_suggestions(CLI::App& app, Session& session);
void add_rename(CLI::App& app, Session& session);
void add_neighbors(CLI::App& app, Session& session);
void add_path(CLI::App& app, Session& session);
void add_rank(CLI::App& app, Session& session);
void add_communities(CLI::App& app, Session& session);
void add_why(CLI::App& app, Session& session);
void add_sql(CLI::App& app, Session& session);
void add_merge(CLI::App& app, Session& session);
void add_split(CLI::App& app, Session& session);
void add_accept(CLI::App& app, Session& session);
void add_reject(CLI::App& app, Session& session);
void add_recode(CLI::App& app, Session& session);
void add_unsay(CLI::App& app, Session& session);
void add_judgements(CLI::App& app, Session& session);
void add_reliability(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_export(CLI::App& app, Session& session);
void add_render(CLI::App& app, Session& session);
void add_report(CLI::App& app, Session& session);

}  // namespace pg::cli
