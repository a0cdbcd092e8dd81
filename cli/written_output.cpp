#include "cli/written_output.hpp"

#include <filesystem>
#include <iostream>

#include "core/error.hpp"

namespace pg::cli {

namespace fs = std::filesystem;

void write_output(const Session& session, const std::string& file, const std::function<void(exporting::Output&)>& write) {
    if (file == "-") {
        exporting::StreamOutput output(std::cout);
        write(output);
        return;
    }
    std::error_code missing;
    for (const char* part : {"", "-wal", "-shm"})
        if (fs::equivalent(file, session.graph + part, missing)) throw UsageError("-o " + file + ": this is the graph itself; name another file");
    exporting::FileOutput output(file);
    write(output);
}

}  // namespace pg::cli
