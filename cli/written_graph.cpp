#include "cli/written_graph.hpp"

#include "cli/options.hpp"

namespace pg::cli {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& file) {
    std::error_code unknown;  // a folder that may not be entered: opening tells
    return fs::exists(file, unknown) || unknown;
}

}  // namespace

void drop_graph(const fs::path& file) {
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) fs::remove(file.string() + part, ignored);
}

WrittenGraph::WrittenGraph(const Session& session) : file_(session.graph), is_new_(!is_there(file_)), store_(open_for_writing(session)) {}

WrittenGraph::~WrittenGraph() {
    if (!is_new_) return;
    try {
        // While the writer's lock still holds.
        if (given_up_ || store_.is_empty()) drop_graph(file_);
    } catch (const std::exception&) {
        // A file that cannot be read is left for people to look at.
        return;
    }
}

}  // namespace pg::cli
