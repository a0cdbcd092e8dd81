#include "graph/query/table_difference.hpp"

#include <algorithm>
#include <optional>

namespace pg::graph {
namespace {

constexpr std::size_t shown_a_table = 20;

/// What to compare: the first `keys` columns say which thing the row tells about.
struct Comparison {
    std::string what;
    std::string from;
    std::vector<std::string> columns;
    std::size_t keys = 1;
};

std::vector<std::string> columns_of(const Database& db, const std::string& table) {
    std::vector<std::string> out;
    Statement s = db.prepare("SELECT name FROM pragma_table_info(?)");
    for (s.bind(table); s.step();) out.emplace_back(s.text(0));
    return out;
}

std::vector<Comparison> comparisons(const Database& db) {
    std::vector<Comparison> out;
    Statement tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words%' ORDER BY name");
    while (tables.step()) {
        const std::string table(tables.text(0));
        std::vector<std::string> columns = columns_of(db, table);
        std::erase_if(columns, [](const auto& c) { return c == "number" || c == "digest"; });
        if (table == "node") out.push_back({"node", table, columns, 1});
        else if (table == "edge") out.push_back({"edge", table, {"source", "label", "target", "title", "role"}, 4});
        else if (table == "report") out.push_back({"article", table, columns, 1});
        else if (table == "evidence") {
            std::erase_if(columns, [](const auto& c) { return c == "node" || c == "edge"; });
            std::vector<std::string> of_node = columns, of_edge = columns;
            of_node.insert(of_node.begin(), "node");
            of_edge.insert(of_edge.begin(), {"source", "label", "target", "title"});
            out.push_back({"evidence of node", "evidence WHERE node IS NOT NULL", of_node, of_node.size()});
            out.push_back({"evidence of edge", "evidence JOIN edge ON edge.number = evidence.edge", of_edge, of_edge.size()});
        } else out.push_back({"row of table " + table, table, columns, columns.size()});
    }
    return out;
}

/// Rows as SQL literals, in the order of their keys' bytes.
class Rows {
public:
    Rows(const Database& db, const Comparison& c) : keys_(c.keys), statement_(db.prepare(query(c))) { next(); }

    void next() {
        if (!statement_.step()) {
            key_.reset();
            return;
        }
        key_ = std::string(statement_.text(0));
        values_.clear();
        for (int i = 1; i < statement_.columns(); ++i) values_.emplace_back(statement_.text(i));
    }
    const std::optional<std::string>& key() const { return key_; }
    const std::vector<std::string>& values() const { return values_; }
    /// For people: without SQL's quotation marks.
    std::string name() const {
        std::string out;
        for (std::size_t i = 0; i < keys_; ++i) {
            const std::string& v = values_[i];
            const std::string plain = v.size() >= 2 && v.front() == '\'' ? v.substr(1, v.size() - 2) : v;
            if (!plain.empty()) out += (out.empty() ? "" : " ") + plain;
        }
        return out;
    }

private:
    static std::string query(const Comparison& c) {
        std::string key, all;
        for (std::size_t i = 0; i < c.columns.size(); ++i) {
            const std::string quoted = "quote(" + c.columns[i] + ")";
            if (i < c.keys) key += (i == 0 ? "" : " || ' ' || ") + quoted;
            all += ", " + quoted;
        }
        return "SELECT " + key + " AS key_" + all + " FROM " + c.from + " ORDER BY key_";
    }

    std::size_t keys_;
    Statement statement_;
    std::optional<std::string> key_;
    std::vector<std::string> values_;
};

std::string changes(const Comparison& c, const Rows& stored, const Rows& derived) {
    std::string out;
    for (std::size_t i = c.keys; i < c.columns.size(); ++i) {
        if (stored.values()[i] == derived.values()[i]) continue;
        out += (out.empty() ? "" : "; ") + c.columns[i] + " is " + stored.values()[i] + ", should be " + derived.values()[i];
    }
    return out;
}

std::vector<std::string> compare(const Comparison& c, const Database& stored_in, const Database& derived_in) {
    std::vector<std::string> out;
    std::size_t count = 0;
    const auto tell = [&](std::string text) {
        if (++count <= shown_a_table) out.push_back(std::move(text));
    };
    Rows stored(stored_in, c), derived(derived_in, c);
    while (stored.key() || derived.key()) {
        if (!derived.key() || (stored.key() && *stored.key() < *derived.key())) {
            tell(c.what + " " + stored.name() + " follows from no article");
            stored.next();
        } else if (!stored.key() || *derived.key() < *stored.key()) {
            tell(c.what + " " + derived.name() + " is missing");
            derived.next();
        } else {
            if (const auto what = changes(c, stored, derived); !what.empty()) tell(c.what + " " + stored.name() + ": " + what);
            stored.next();
            derived.next();
        }
    }
    if (count > shown_a_table) out.push_back(c.what + ": " + std::to_string(count - shown_a_table) + " more");
    return out;
}

}  // namespace

std::vector<std::string> table_differences(const Database& stored, const Database& derived) {
    std::vector<std::string> out;
    for (const Comparison& c : comparisons(derived)) {
        const std::string table = c.from.substr(0, c.from.find(' '));
        if (columns_of(stored, table).empty()) {
            out.push_back("table " + table + " is missing");
            continue;
        }
        for (auto& line : compare(c, stored, derived)) out.push_back(std::move(line));
    }
    return out;
}

}  // namespace pg::graph
