// Records into a graph, batch by batch.
#pragma once

#include <chrono>
#include <string>

#include "cli/pipeline/archive_places.hpp"
#include "cli/pipeline/sink.hpp"
#include "graph/store.hpp"

namespace pg::cli {

/// Takes in also what was kept out, and keeps it out no longer.
enum class KeptOut : std::uint8_t { StaysOut, LetIn };

/// Notes where it came by in `places`. Commits every few hundred articles or seconds, and when finished; derives nothing.
class GraphSink : public RecordSink {
public:
    GraphSink(graph::Store& store, std::string fingerprint, ArchivePlaces& places, KeptOut kept_out);
    Wanted wanted(const Location& where, const Article& article) override;
    void take(const Location& where, const Record& record, const std::string& prepared) override;
    void reject(const Rejection& rejection) override;
    void finish() override;

private:
    void count_one();

    graph::Store& store_;
    std::string fingerprint_;
    ArchivePlaces& places_;
    KeptOut kept_out_;
    std::size_t pending_ = 0;
    std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

}  // namespace pg::cli
