#include "export/page.hpp"

#include <map>

#include "export/diagram/diagram.hpp"
#include "export/markup.hpp"

namespace pg::exporting {

namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>policygraph</title>
<style>
body{font:15px/1.5 "DejaVu Sans",Verdana,sans-serif;color:#1f2933;margin:1.5rem auto;max-width:80rem;padding:0 1rem}
figure{margin:0;overflow:auto;border:1px solid #d5dbe1;border-radius:6px}
article{border-left:3px solid #6b7785;padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}
article.planned{border-left-style:dashed}article.hypothetical,article.claimed{border-left-style:dotted}article.negated{border-color:#b42318}
h3{margin:0}blockquote{margin:.4rem 0;color:#4a5561}small{color:#6b7785}
</style></head><body>
)";

/// The picture without the XML declaration and document type, which have no place inside a page.
std::string_view body_of(const std::string& svg) {
    const auto start = svg.find("<svg");
    return start == std::string::npos ? std::string_view{} : std::string_view(svg).substr(start);
}

class PageText {
public:
    explicit PageText(const graph::View& view) : view_(view) {
        for (const auto& article : view.articles) articles_.emplace(article.id, &article);
        for (const auto& node : view.nodes) names_.emplace(node.id, node.name);
        for (const auto& edge : view.edges)
            if (edge.role) roles_[edge.source].emplace_back(edge.label(), names_[edge.target]);
    }

    std::string events() const {
        std::string out;
        for (const auto& node : view_.nodes)
            if (node.kind == NodeKind::Event) out += event(node);
        return out;
    }

private:
    std::string event(const graph::Node& node) const {
        std::string out = "<article class=\"" + std::string(name_of(node.status)) + (node.claimed ? " claimed" : "") + "\"><h3>" +
                          escaped_markup(node.name) + "</h3>\n<small>" + escaped_markup(facts(node)) + "</small>\n";
        if (const auto roles = roles_.find(node.id); roles != roles_.end())
            for (const auto& [role, name] : roles->second) out += "<div>" + std::string(role) + ": " + escaped_markup(name) + "</div>\n";
        for (const auto& one : node.evidence) out += "<blockquote>“" + escaped_markup(one.quote) + "” " + source(one.article) + "</blockquote>\n";
        return out + "</article>\n";
    }

    static std::string facts(const graph::Node& node) {
        std::string out(name_of(node.status));
        if (node.claimed) out += ", claimed";
        if (node.event_type) out += " · " + std::string(name_of(*node.event_type));
        if (node.act) out += " · " + std::string(name_of(*node.act));
        if (const auto date = node.date.start.iso(); !date.empty()) out += " · " + date;
        return out;
    }

    std::string source(const std::string& id) const {
        const auto found = articles_.find(id);
        if (found == articles_.end()) return {};
        const auto& article = *found->second;
        auto text = escaped_markup(article.source.empty() ? article.title : article.source + ": " + article.title);
        if (article.published) text += ", " + article.published->iso();
        const auto url = safe_url(article.url);
        return "<small>" + (url.empty() ? text : "<a rel=\"noreferrer\" href=\"" + escaped_markup(url) + "\">" + text + "</a>") + "</small>";
    }

    const graph::View& view_;
    std::map<std::string_view, const graph::ArticleInfo*> articles_;
    std::map<std::string_view, std::string> names_;
    std::map<std::string_view, std::vector<std::pair<std::string_view, std::string>>> roles_;
};

}  // namespace

std::string page(const graph::View& view, const std::string& svg) {
    return head + ("<figure>" + std::string(body_of(svg)) + "</figure>\n<h2>Events</h2>\n") + PageText(view).events() + "</body></html>\n";
}

}  // namespace pg::exporting
