#include "export/entries.hpp"

#include <algorithm>
#include <map>

#include "export/dates.hpp"
#include "export/diagram/diagram.hpp"
#include "export/diagram/style.hpp"
#include "export/markup.hpp"
#include "export/safe_url.hpp"
#include "graph/query/select.hpp"

namespace pg::exporting {

namespace {

/// So many sentences tell a standing relation well enough.
constexpr std::size_t most_quotes = 5;

class Entries {
public:
    Entries(const graph::View& view, bool quotes) : view_(view), quotes_(quotes) {
        for (const auto& article : view.articles) articles_.emplace(article.id, &article);
        for (const auto& node : view.nodes) names_.emplace(node.id, node.name);
        for (const auto& edge : view.edges)
            if (edge.role) roles_[edge.source].emplace_back(edge.label(), names_[edge.target]);
    }

    std::string events() const {
        std::vector<std::pair<std::string, const graph::Node*>> order;
        for (const auto& node : view_.nodes)
            if (node.kind == NodeKind::Event) order.emplace_back(graph::sort_date(node, view_.articles), &node);
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::string out;
        for (const auto& [date, node] : order) out += event(*node);
        return out;
    }

    std::string relations() const {
        std::string stances, others;
        for (std::size_t e = 0; e < view_.edges.size(); ++e) {
            const auto& edge = view_.edges[e];
            if (!edge.relation) continue;
            const bool stance = edge.relation == RelationType::Supports || edge.relation == RelationType::Opposes;
            (stance ? stances : others) += relation(edge, e);
        }
        return stances + others;
    }

private:
    std::string event(const graph::Node& node) const {
        auto out = opening(entry_of(node), std::string(name_of(node.status)) + (node.claimed ? " claimed" : ""), node.name) + "<small>" +
                   escaped_markup(facts(node)) + "</small>\n";
        if (const auto roles = roles_.find(node.id); roles != roles_.end())
            for (const auto& [role, name] : roles->second) out += "<div>" + std::string(role) + ": " + escaped_markup(name) + "</div>\n";
        return out + told(node.evidence, node.evidence.size()) + "</article>\n";
    }

    std::string relation(const graph::Edge& edge, std::size_t number) const {
        const char* before = edge.relation == RelationType::LocatedIn ? " lies " : " ";
        const char* after = edge.relation == RelationType::HoldsOffice ? " in " : " ";
        auto words = names_.at(edge.source) + before + spoken(*edge.relation) + after + names_.at(edge.target);
        if (!edge.title.empty()) words += ": " + edge.title;
        return opening(entry_of(number), std::string(name_of(*edge.relation)), words) + told(edge.evidence, most_quotes) + "</article>\n";
    }

    static std::string opening(const std::string& id, const std::string& look, const std::string& words) {
        return "<article id=\"" + escaped_markup(id) + "\" class=\"" + look + "\"><h3>" + escaped_markup(words) + "</h3>\n";
    }

    std::string facts(const graph::Node& node) const {
        std::string out = written_when(node, view_.articles);
        out += (out.empty() ? "" : " · ") + std::string(name_of(node.status));
        if (node.claimed) out += ", claimed";
        if (node.event_type) out += " · " + std::string(name_of(*node.event_type));
        if (node.act) out += " · " + std::string(name_of(*node.act));
        return out;
    }

    std::string told(const std::vector<graph::Evidence>& evidence, std::size_t most) const {
        if (!quotes_) return "<small>" + counted(evidence.size()) + "</small>\n";
        std::string out;
        for (std::size_t i = 0; i < std::min(evidence.size(), most); ++i)
            out += "<blockquote>“" + escaped_markup(evidence[i].quote) + "” " + source(evidence[i].article) + "</blockquote>\n";
        return evidence.size() > most ? out + "<small>and " + std::to_string(evidence.size() - most) + " more</small>\n" : out;
    }

    static std::string counted(std::size_t sentences) { return std::to_string(sentences) + (sentences == 1 ? " sentence" : " sentences"); }

    std::string source(const std::string& id) const {
        const auto found = articles_.find(id);
        if (found == articles_.end()) return {};
        const auto& article = *found->second;
        auto text = escaped_markup(article.source.empty() ? article.title : article.source + ": " + article.title);
        if (article.published) text += ", " + written(*article.published);
        const auto url = safe_url(article.url);
        return "<small>" + (url.empty() ? text : "<a rel=\"noreferrer\" href=\"" + escaped_markup(url) + "\">" + text + "</a>") + "</small>";
    }

    const graph::View& view_;
    bool quotes_;
    std::map<std::string_view, const graph::ArticleInfo*> articles_;
    std::map<std::string_view, std::string> names_;
    std::map<std::string_view, std::vector<std::pair<std::string_view, std::string>>> roles_;
};

}  // namespace

std::string event_entries(const graph::View& view, bool quotes) { return Entries(view, quotes).events(); }

std::string relation_entries(const graph::View& view, bool quotes) { return Entries(view, quotes).relations(); }

}  // namespace pg::exporting
