#include "graph/store/remembered_command.hpp"

#include <algorithm>

#include "core/tsv.hpp"

namespace pg::graph {
namespace {

constexpr std::string_view left_out = "...";

bool is_number(std::string_view word) { return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); }

/// "-g", "--prune"; a value that is written into one word with its option is no option.
bool is_option(std::string_view word) {
    return word.size() == 2 ? word.front() == '-' : word.starts_with("--") && word.find('=') == std::string_view::npos;
}

class Places {
public:
    explicit Places(const Database& db)
        : at_or_below_(db.prepare("SELECT 1 FROM location WHERE path = ?1 OR (path >= ?1 || '/' AND path < ?1 || '0') OR (path >= ?1 || '!' AND path < ?1 || '\"')")) {}

    /// An article lies there, below that folder or in that packed file.
    bool hold(std::string_view path) {
        while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
        const bool found = at_or_below_.bind(path).step();
        at_or_below_.reset();
        return found;
    }

private:
    Statement at_or_below_;
};

}  // namespace

std::string remembered_command(const Database& database, std::string_view command) {
    Places places(database);
    std::string out;
    bool named = false, only_places = false;
    for (const auto word : split(command, ' ')) {
        const bool around = (!only_places && is_option(word)) || word == database.file();
        // The first word that is neither option nor graph is the command itself.
        const bool stays = around || !named || is_number(word) || word == "-" || places.hold(word);
        if (!around) named = true;
        if (word == "--") only_places = true;
        if (stays) out += (out.empty() ? "" : " ") + std::string(word);
        else if (!out.ends_with(left_out)) out += " " + std::string(left_out);
    }
    return out;
}

}  // namespace pg::graph
