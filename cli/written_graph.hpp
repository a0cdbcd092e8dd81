// The graph of a command that may make one.
#pragma once

#include <filesystem>

#include "cli/session.hpp"
#include "graph/store.hpp"

namespace pg::cli {

/// Takes a graph away with all that SQLite keeps beside it.
void drop_graph(const std::filesystem::path& file);

/// Open for writing as long as the object lives. A file that was not there before and into which nothing came goes again.
class WrittenGraph {
public:
    explicit WrittenGraph(const Session& session);
    ~WrittenGraph();
    WrittenGraph(const WrittenGraph&) = delete;
    WrittenGraph& operator=(const WrittenGraph&) = delete;

    graph::Store& store() { return store_; }
    /// The file was made by this command.
    bool is_new() const { return is_new_; }
    /// It goes even if something came into it. Only for a new one.
    void give_up() { given_up_ = true; }

private:
    std::filesystem::path file_;
    bool is_new_;
    bool given_up_ = false;
    graph::Store store_;
};

}  // namespace pg::cli
