#include "export/diagram/framing.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "export/dates.hpp"

namespace pg::exporting {

namespace {

constexpr std::size_t most_named = 3;

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string out;
    for (const auto& part : parts)
        if (!part.empty()) out += (out.empty() ? "" : between) + part;
    return out;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return count == 0 ? std::string() : std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string articles_of(const graph::View& view) {
    std::set<std::string_view> cited;
    for (const auto& node : view.nodes)
        for (const auto& one : node.evidence) cited.insert(one.article);
    for (const auto& edge : view.edges)
        for (const auto& one : edge.evidence) cited.insert(one.article);
    std::optional<Date> first, last;
    for (const auto& article : view.articles) {
        if (!article.published || !cited.contains(article.id)) continue;
        if (!first || *article.published < *first) first = article.published;
        if (!last || *article.published > *last) last = article.published;
    }
    const auto count = counted(cited.size(), "article", "articles");
    return first && !count.empty() ? count + ", published " + written(DateRange{*first, *last, Granularity::Unknown}) : count;
}

std::string contents_of(const graph::View& view) {
    std::array<std::size_t, enum_size<NodeKind>()> count{};
    for (const auto& node : view.nodes) ++count[static_cast<std::size_t>(node.kind)];
    const auto of = [&](NodeKind kind) { return count[static_cast<std::size_t>(kind)]; };
    return joined({counted(of(NodeKind::Event), "event", "events"), counted(of(NodeKind::Actor), "actor", "actors"), counted(of(NodeKind::Place), "place", "places"),
                   counted(of(NodeKind::Policy), "policy", "policies")}, ", ");
}

std::string statuses_of(const std::vector<Status>& statuses) {
    static constexpr std::array words{"happened", "is planned", "is hypothetical", "is denied"};
    std::vector<std::string> parts;
    for (const auto status : statuses) parts.emplace_back(words[static_cast<std::size_t>(status)]);
    return statuses.empty() ? std::string() : "what " + joined(parts, ", ");
}

std::string time_of(const graph::Selection& selection) {
    return joined({selection.since ? "since " + written(*selection.since) : "", selection.until ? "until " + written(*selection.until) : "",
                   selection.known_by ? "known by " + written(*selection.known_by) : ""}, ", ");
}

std::string filters_of(const graph::Selection& selection) {
    std::vector<std::string> kinds;
    for (const auto kind : selection.kinds) kinds.emplace_back(name_of(kind));
    return joined({statuses_of(selection.statuses), time_of(selection), kinds.empty() ? "" : "only " + joined(kinds, ", "),
                   selection.types.empty() ? "" : "only " + joined(selection.types, ", "),
                   !selection.around.empty() && selection.hops > 1 ? "up to " + std::to_string(selection.hops) + " steps away" : "",
                   selection.min_articles > 1 ? "named in " + std::to_string(selection.min_articles) + " articles or more" : "",
                   selection.top ? "at most " + std::to_string(*selection.top) + ", the most told and best connected" : ""}, " · ");
}

std::string title_of(const graph::View& view, const std::set<std::string, std::less<>>& centre) {
    std::vector<std::string> names;
    for (const auto& node : view.nodes)
        if (centre.contains(node.id)) names.push_back(node.name + " (" + std::string(node.type ? name_of(*node.type) : name_of(node.kind)) + ")");
    if (names.empty()) return "What articles tell";
    const auto more = names.size() > most_named ? " and " + std::to_string(names.size() - most_named) + " more" : "";
    names.resize(std::min(names.size(), most_named));
    return joined(names, ", ") + more;
}

}  // namespace

Framing framing(const graph::View& view, const graph::Selection& selection) {
    Framing out;
    out.centre.insert(selection.around.begin(), selection.around.end());
    out.title = title_of(view, out.centre);
    out.notes = {joined({contents_of(view), articles_of(view)}, " · "), filters_of(selection)};
    return out;
}

}  // namespace pg::exporting
