#include "export/page.hpp"

#include "export/entries.hpp"
#include "export/markup.hpp"
#include "export/page_opening.hpp"

namespace pg::exporting {

namespace {

constexpr std::string_view rules = R"(figure{margin:1rem 0;overflow:auto;border:1px solid #d5dbe1;border-radius:6px}
article{border-left:3px solid #6b7785;padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}article:target{background:#fdf0c4}
article.planned{border-left-style:dashed}article.hypothetical,article.claimed{border-left-style:dotted}article.negated{border-color:#b42318}
article.supports{border-color:#5e3c99}article.opposes{border-color:#e66101}
h3{margin:0}blockquote{margin:.4rem 0;color:#4a5561}small{color:#6b7785})";

/// The picture without the XML declaration and document type, which have no place inside a page.
std::string_view body_of(const std::string& svg) {
    const auto start = svg.find("<svg");
    return start == std::string::npos ? std::string_view{} : std::string_view(svg).substr(start);
}

std::string section(const char* name, const std::string& entries) { return entries.empty() ? entries : "<h2>" + std::string(name) + "</h2>\n" + entries; }

}  // namespace

std::string page(const graph::View& view, const Framing& framing, const std::string& svg) {
    const auto title = escaped_markup(framing.title);
    std::string out = page_opening(title.empty() ? "policygraph" : title, {"80rem", rules, true});
    if (!title.empty()) out += "<h1>" + title + "</h1>\n";
    for (const auto& note : framing.notes)
        if (!note.empty()) out += "<div><small>" + escaped_markup(note) + "</small></div>\n";
    out += "<figure>" + std::string(body_of(svg)) + "</figure>\n";
    return out + section("Events", event_entries(view, framing.quotes)) + section("Standing relations", relation_entries(view, framing.quotes)) + "</body></html>\n";
}

}  // namespace pg::exporting
