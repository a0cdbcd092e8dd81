#include "graph/store/run_log.hpp"

namespace pg::graph {
namespace {

constexpr std::int64_t runs_kept = 100;

}  // namespace

RunLog::RunLog(const Database& database, bool first) : db_(database), first_(first) {
    Statement touched = db_.prepare("SELECT hash, how FROM touched");
    while (touched.step()) touched_[std::string(touched.text(0))] = from_name<Touch>(touched.text(1)).value_or(Touch::Reread);
    Statement judged = db_.prepare("SELECT 1 FROM state WHERE name = 'judged'");
    judged_ = judged.step();
    if (first_) return;
    Marks marks;
    Statement report = db_.prepare("SELECT article, hash FROM report");
    while (report.step())
        if (const auto at = touched_.find(std::string(report.text(1))); at != touched_.end()) marks[std::string(report.text(0))] = mark_of(at->second, std::string(report.text(0)));
    causes_.collect(db_, marks);
}

void RunLog::write(const std::string& command, const std::string& at, const Derived& derived, const std::vector<LayerChange>& changes) {
    const auto count = first_ ? 0 : static_cast<std::int64_t>(changes.size());
    db_.prepare("INSERT INTO run (command, at, articles, changes) VALUES (?,?,?,?)").bind(command).bind(at).bind(static_cast<std::int64_t>(touched_.size())).bind(count).run();
    const std::int64_t number = sqlite3_last_insert_rowid(db_.handle());
    if (!first_) {
        Marks marks;
        for (std::size_t a = 0; a < derived.hashes.size(); ++a)
            if (const auto there = touched_.find(derived.hashes[a]); there != touched_.end())
                marks[derived.view.articles[a].id] = mark_of(there->second, derived.view.articles[a].id);
        causes_.collect(derived.view, marks);
        Statement insert = db_.prepare("INSERT OR IGNORE INTO change VALUES (?,?,?,?,?,?)");
        for (const LayerChange& c : changes) {
            std::string because;
            for (const auto& mark : causes_.of(c.id)) because += (because.empty() ? "" : "\n") + mark;
            if (because.empty() && judged_) because = "judgements";
            insert.bind(number).bind(c.id).bind(c.name).bind(std::int64_t{c.edge}).bind(name_of(c.kind)).bind(because).run();
        }
    }
    db_.execute("DELETE FROM touched; DELETE FROM state WHERE name = 'judged'");
    forget_old(number);
}

void RunLog::forget_old(std::int64_t last) { db_.prepare("DELETE FROM run WHERE number <= ?").bind(last - runs_kept).run(); }

}  // namespace pg::graph
