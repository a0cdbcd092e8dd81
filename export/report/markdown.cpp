// A report as Markdown.
#include "export/report/writers.hpp"

namespace pg::exporting {

namespace {

/// Nothing in the text is markup: no emphasis, link, picture, tag, table, code or formula. Lines never begin with it, so that marks of blocks need no care.
std::string escaped(std::string_view text) {
    static constexpr std::string_view special = "\\`*_[]<>|~$";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool address = text.substr(i).starts_with("://");
        const bool entity = text[i] == '&' && i + 1 < text.size() && text[i + 1] != ' ';
        const bool host = text[i] == '.' && i >= 3 && (text.substr(i - 3, 3) == "www" || text.substr(i - 3, 3) == "WWW");
        if (special.find(text[i]) != std::string_view::npos || address || entity || host) out += '\\';
        out += text[i];
    }
    return out;
}

/// As code: nothing but a backtick could end it.
std::string code(std::string text) {
    std::erase(text, '`');
    return "`" + text + "`";
}

std::string words(const Piece& piece) {
    switch (piece.look) {
        case Look::Strong: return "**" + escaped(piece.text) + "**";
        case Look::Quote: return "“" + escaped(piece.text) + "”";
        case Look::Source: return (piece.text.empty() ? "" : escaped(piece.text) + " ") + "[" + std::to_string(piece.source) + "]";
        case Look::Id: return code(piece.text);
        case Look::Plain: break;
    }
    return escaped(piece.text);
}

void line(const BriefLine& one, const char* indent, std::ostream& out) {
    out << indent << '-';
    for (const auto& piece : one.pieces) out << ' ' << words(piece);
    out << '\n';
    for (const auto& below : one.under) line(below, "  ", out);
}

void source(const BriefSource& one, std::size_t number, std::ostream& out) {
    out << number << ". " << escaped(one.words);
    if (!one.id.empty()) out << ' ' << code(one.id);
    if (!one.url.empty()) out << " <" << one.url << '>';
    out << '\n';
}

}  // namespace

void write_markdown(const Brief& brief, std::ostream& out) {
    out << "# " << escaped(brief.title) << '\n';
    for (const auto& note : brief.notes) out << '\n' << escaped(note) << '\n';
    for (const auto& section : brief.sections) {
        out << "\n## " << escaped(section.title) << "\n\n";
        for (const auto& one : section.lines) line(one, "", out);
    }
    if (brief.sources.empty()) return;
    out << "\n## Sources\n\n";
    for (std::size_t i = 0; i < brief.sources.size(); ++i) source(brief.sources[i], i + 1, out);
}

}  // namespace pg::exporting
