#include "graph/event_row.hpp"

#include <algorithm>
#include <tuple>

namespace pg::graph {
namespace {

/// How much of the map a place takes; 0 for all that are no places.
int width(const std::optional<NodeType>& type) {
    if (!type) return 0;
    switch (*type) {
        case NodeType::Facility: return 1;
        case NodeType::City: return 2;
        case NodeType::County: return 3;
        case NodeType::Admin1:
        case NodeType::Region: return 4;
        case NodeType::Country: return 5;
        default: return 0;
    }
}

}  // namespace

const ArticleInfo* article_of(const std::vector<ArticleInfo>& articles, const std::string& id) {
    const auto at = std::lower_bound(articles.begin(), articles.end(), id, [](const ArticleInfo& a, const std::string& wanted) { return a.id < wanted; });
    return at != articles.end() && at->id == id ? &*at : nullptr;
}

const Evidence* first_claim(const std::vector<Evidence>& claims, const std::vector<ArticleInfo>& articles) {
    const auto key = [&](const Evidence& claim) {
        const ArticleInfo* article = article_of(articles, claim.article);
        const bool dated = article != nullptr && article->published;
        return std::tuple(!dated, dated ? *article->published : Date{}, std::string_view(claim.article), claim.start, claim.end);
    };
    const auto first = std::min_element(claims.begin(), claims.end(), [&](const Evidence& a, const Evidence& b) { return key(a) < key(b); });
    return first == claims.end() ? nullptr : &*first;
}

std::optional<Date> reported(const std::vector<Evidence>& claims, const std::vector<ArticleInfo>& articles) {
    const Evidence* first = first_claim(claims, articles);
    const ArticleInfo* article = first == nullptr ? nullptr : article_of(articles, first->article);
    return article == nullptr ? std::nullopt : article->published;
}

std::optional<double> confidence(const std::vector<Evidence>& claims) {
    std::optional<double> most;
    for (const Evidence& claim : claims) most = std::max(most.value_or(0), claim.confidence);
    return most;
}

void put_in_order(std::vector<Participant>& participants) {
    const auto key = [](const Participant& p) { return std::tuple(p.role, p.role == Role::Place ? width(p.type) : 0, p.start, std::string_view(p.name), std::string_view(p.id)); };
    std::sort(participants.begin(), participants.end(), [&](const Participant& a, const Participant& b) { return key(a) < key(b); });
}

}  // namespace pg::graph
