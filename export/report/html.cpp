// A report as a page.
#include "export/markup.hpp"
#include "export/page_opening.hpp"
#include "export/report/writers.hpp"

namespace pg::exporting {

namespace {

constexpr std::string_view rules = R"(h2{border-bottom:1px solid #d5dbe1;margin:1.6rem 0 .4rem}ul{padding-left:1.2rem;margin:.2rem 0}li{margin:.25rem 0}
q{color:#4a5561;font-style:italic}code,small,sup{color:#6b7785;font-size:.8em}li:target{background:#fdf0c4}a{color:#22577a}
@media print{body{font-size:10pt;max-width:none}li{break-inside:avoid}})";

std::string words(const Piece& piece) {
    const auto text = escaped_markup(piece.text);
    switch (piece.look) {
        case Look::Strong: return "<b>" + text + "</b>";
        case Look::Quote: return "<q>" + text + "</q>";
        case Look::Source: {
            const auto number = std::to_string(piece.source);
            return (text.empty() ? "" : "<small>" + text + "</small> ") + "<a href=\"#source-" + number + "\">[" + number + "]</a>";
        }
        case Look::Id: return "<code>" + text + "</code>";
        case Look::Plain: break;
    }
    return text;
}

void lines(const std::vector<BriefLine>& all, std::ostream& out) {
    if (all.empty()) return;
    out << "<ul>\n";
    for (const auto& one : all) {
        out << "<li>";
        for (const auto& piece : one.pieces) out << (&piece == &one.pieces.front() ? "" : " ") << words(piece);
        lines(one.under, out);
        out << "</li>\n";
    }
    out << "</ul>\n";
}

void source(const BriefSource& one, std::size_t number, std::ostream& out) {
    const auto text = escaped_markup(one.words);
    out << "<li id=\"source-" << number << "\">" << (one.url.empty() ? text : "<a rel=\"noreferrer\" href=\"" + escaped_markup(one.url) + "\">" + text + "</a>");
    if (!one.id.empty()) out << " <code>" << escaped_markup(one.id) << "</code>";
    out << "</li>\n";
}

}  // namespace

void write_html(const Brief& brief, std::ostream& out) {
    const auto title = escaped_markup(brief.title);
    out << page_opening(title, {"60rem", rules}) << "<h1>" << title << "</h1>\n";
    for (const auto& note : brief.notes) out << "<p>" << escaped_markup(note) << "</p>\n";
    for (const auto& section : brief.sections) {
        out << "<h2>" << escaped_markup(section.title) << "</h2>\n";
        lines(section.lines, out);
    }
    if (!brief.sources.empty()) {
        out << "<h2>Sources</h2>\n<ol>\n";
        for (std::size_t i = 0; i < brief.sources.size(); ++i) source(brief.sources[i], i + 1, out);
        out << "</ol>\n";
    }
    out << "</body></html>\n";
}

}  // namespace pg::exporting
