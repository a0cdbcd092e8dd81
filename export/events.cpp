// Event data as political scientists exchange it: one row an event, participants by name and id.
#include <map>

#include "export/flat.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

class EventsWriter : public Sink {
public:
    explicit EventsWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View& view) override {
        for (const auto& node : view.nodes) names_.emplace(node.id, &node);
        for (const auto& edge : view.edges)
            if (edge.role) roles_[edge.source][*edge.role].push_back(edge.target);
        std::vector<std::string> header{"event_id", "start", "end", "granularity", "type", "mode", "contexts", "act", "status", "claimed"};
        for (const auto role : EnumNames<Role>::names) {
            header.emplace_back(role);
            header.push_back(std::string(role) + "_ids");
        }
        for (const char* name : {"lat", "lon", "country", "quantity", "unit", "label", "reports", "articles", "quote"}) header.emplace_back(name);
        out_ << csv_line(header);
    }

    void node(const graph::Node& node) override {
        if (node.kind != NodeKind::Event) return;
        std::vector<std::string> contexts;
        for (const auto context : node.contexts) contexts.emplace_back(name_of(context));
        std::vector<std::string> row{node.id,
                                     node.date.start.iso(),
                                     node.date.end.iso(),
                                     node.date.known() ? std::string(name_of(node.date.granularity)) : "",
                                     node.event_type ? std::string(name_of(*node.event_type)) : "",
                                     node.mode ? std::string(name_of(*node.mode)) : "",
                                     joined(contexts, "; "),
                                     node.act ? std::string(name_of(*node.act)) : "",
                                     std::string(name_of(node.status)),
                                     node.claimed ? "true" : "false"};
        for (std::size_t role = 0; role < enum_size<Role>(); ++role) participants(node.id, static_cast<Role>(role), row);
        place(node.id, row);
        row.push_back(node.quantity ? number(node.quantity->low) : "");
        row.push_back(node.quantity ? node.quantity->unit : "");
        row.push_back(node.name);
        row.push_back(std::to_string(node.reports));
        row.push_back(std::to_string(node.articles));
        row.push_back(node.evidence.empty() ? "" : node.evidence.front().quote);
        out_ << csv_line(row);
    }

private:
    const std::vector<std::string>& ids_of(const std::string& event, Role role) const {
        static const std::vector<std::string> none;
        const auto roles = roles_.find(event);
        if (roles == roles_.end()) return none;
        const auto ids = roles->second.find(role);
        return ids == roles->second.end() ? none : ids->second;
    }

    void participants(const std::string& event, Role role, std::vector<std::string>& row) const {
        const auto& ids = ids_of(event, role);
        std::vector<std::string> names;
        for (const auto& id : ids) {
            const auto node = names_.find(id);
            names.push_back(node == names_.end() ? id : node->second->name);
        }
        row.push_back(joined(names, "; "));
        row.push_back(joined(ids, "; "));
    }

    /// Where it was on the map: the first place that has coordinates.
    void place(const std::string& event, std::vector<std::string>& row) const {
        for (const auto& id : ids_of(event, Role::Place)) {
            const auto found = names_.find(id);
            if (found == names_.end() || !found->second->latitude || !found->second->longitude) continue;
            row.push_back(number(*found->second->latitude));
            row.push_back(number(*found->second->longitude));
            row.push_back(found->second->country);
            return;
        }
        row.insert(row.end(), 3, "");
    }

    std::ostream& out_;
    std::map<std::string_view, const graph::Node*> names_;
    std::map<std::string, std::map<Role, std::vector<std::string>>> roles_;
};

}  // namespace

std::unique_ptr<Sink> events_writer(Output& output) { return std::make_unique<EventsWriter>(output); }

}  // namespace pg::exporting
