// Event data as political scientists exchange it: one row an event or one row a claim, participants by name and id, and the way back to
// the source.
#include <map>

#include "export/flat.hpp"
#include "export/writers.hpp"
#include "graph/event_row.hpp"

namespace pg::exporting {

namespace {

using Cells = std::vector<std::string>;

std::string named(const auto& value) { return value ? std::string(name_of(*value)) : std::string(); }

class EventsWriter : public Sink {
public:
    EventsWriter(Output& output, const EventRows& rows) : out_(output.file("")), rows_(rows) {}

    void begin(const graph::View& view) override {
        view_ = &view;
        for (const auto& node : view.nodes) nodes_.emplace(node.id, &node);
        for (const auto& edge : view.edges)
            if (edge.role) participants_[edge.source].push_back(participant(edge));
        for (auto& [event, all] : participants_) graph::put_in_order(all);
        out_ << csv_line(header());
    }

    void node(const graph::Node& node) override {
        if (node.kind != NodeKind::Event) return;
        if (!rows_.claims) {
            const auto* first = graph::first_claim(node.evidence, view_->articles);
            out_ << csv_line(row(node, first, graph::confidence(node.evidence)));
            return;
        }
        for (const auto& claim : node.evidence) out_ << csv_line(row(node, &claim, claim.confidence));
    }

private:
    static Cells header() {
        Cells out{"event_id", "start", "end", "granularity", "type", "mode", "contexts", "act", "status", "claimed"};
        for (const auto role : EnumNames<Role>::names) {
            out.emplace_back(role);
            out.push_back(std::string(role) + "_ids");
        }
        for (const char* name : {"lat", "lon", "country", "quantity", "unit", "label", "reports", "articles", "quote", "reported", "quad", "intensity", "confidence", "rule",
                                 "trigger", "trigger_start", "trigger_end", "article_id", "published", "source", "title", "url", "article_ids", "urls", "checked"})
            out.emplace_back(name);
        return out;
    }

    graph::Participant participant(const graph::Edge& edge) const {
        const auto& node = *nodes_.at(edge.target);
        return {*edge.role, node.id, node.name, node.type, edge.evidence.empty() ? 0 : edge.evidence.front().start};
    }

    /// `claim` may be missing in a graph that was made by hand.
    Cells row(const graph::Node& event, const graph::Evidence* claim, std::optional<double> confidence) const {
        Cells out;
        what(event, out);
        for (std::size_t role = 0; role < enum_size<Role>(); ++role) who(event.id, static_cast<Role>(role), out);
        where(event.id, out);
        how_much(event, claim, out);
        weight(event, out);
        out.push_back(confidence ? number(*confidence) : "");
        source(claim, out);
        sources(event, out);
        out.push_back(named(event.checked));
        return out;
    }

    static void what(const graph::Node& event, Cells& out) {
        Cells contexts;
        for (const auto context : event.contexts) contexts.emplace_back(name_of(context));
        out = {event.id,
               event.date.start.iso(),
               event.date.end.iso(),
               event.date.known() ? std::string(name_of(event.date.granularity)) : "",
               named(event.event_type),
               named(event.mode),
               joined(contexts, "; "),
               named(event.act),
               std::string(name_of(event.status)),
               event.claimed ? "true" : "false"};
    }

    const std::vector<graph::Participant>& participants_of(const std::string& event) const {
        static const std::vector<graph::Participant> none;
        const auto found = participants_.find(event);
        return found == participants_.end() ? none : found->second;
    }

    void who(const std::string& event, Role role, Cells& out) const {
        Cells names, ids;
        for (const auto& one : participants_of(event)) {
            if (one.role != role) continue;
            names.push_back(one.name);
            ids.push_back(one.id);
        }
        out.push_back(joined(names, "; "));
        out.push_back(joined(ids, "; "));
    }

    /// On the map: the narrowest place that has coordinates.
    void where(const std::string& event, Cells& out) const {
        for (const auto& one : participants_of(event)) {
            const auto& node = *nodes_.at(one.id);
            if (one.role != Role::Place || !node.latitude || !node.longitude) continue;
            out.insert(out.end(), {number(*node.latitude), number(*node.longitude), node.country});
            return;
        }
        out.insert(out.end(), 3, "");
    }

    void how_much(const graph::Node& event, const graph::Evidence* claim, Cells& out) const {
        const auto reported = graph::reported(event.evidence, view_->articles);
        out.insert(out.end(), {event.quantity ? number(event.quantity->low) : "", event.quantity ? event.quantity->unit : "", event.name, std::to_string(event.reports),
                               std::to_string(event.articles), claim == nullptr ? "" : claim->quote, reported ? reported->iso() : ""});
    }

    void weight(const graph::Node& event, Cells& out) const {
        const auto weight = event.event_type ? rows_.scale.of(*event.event_type) : std::nullopt;
        out.push_back(weight ? std::to_string(weight->quad) : "");
        out.push_back(weight ? number(weight->intensity) : "");
    }

    void source(const graph::Evidence* claim, Cells& out) const {
        if (claim == nullptr) {
            out.insert(out.end(), 9, "");
            return;
        }
        out.insert(out.end(), {claim->rule, claim->trigger, std::to_string(claim->start), std::to_string(claim->end), claim->article});
        const auto* article = graph::article_of(view_->articles, claim->article);
        if (article == nullptr) out.insert(out.end(), 4, "");
        else out.insert(out.end(), {article->published ? article->published->iso() : "", article->source, article->title, article->url});
    }

    /// All articles that tell it, by id; a URL may be missing.
    void sources(const graph::Node& event, Cells& out) const {
        std::map<std::string, std::string> all;
        for (const auto& claim : event.evidence) {
            const auto* article = graph::article_of(view_->articles, claim.article);
            all[claim.article] = article == nullptr ? "" : article->url;
        }
        Cells ids, urls;
        for (const auto& [id, url] : all) {
            ids.push_back(id);
            if (!url.empty()) urls.push_back(url);
        }
        out.push_back(joined(ids, "; "));
        out.push_back(joined(urls, "; "));
    }

    std::ostream& out_;
    EventRows rows_;
    const graph::View* view_ = nullptr;
    std::map<std::string_view, const graph::Node*> nodes_;
    std::map<std::string, std::vector<graph::Participant>> participants_;
};

}  // namespace

std::unique_ptr<Sink> events_writer(Output& output, const EventRows& rows) { return std::make_unique<EventsWriter>(output, rows); }

}  // namespace pg::exporting
