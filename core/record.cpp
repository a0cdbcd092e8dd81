#include "core/record.hpp"

#include <algorithm>
#include <cmath>

#include "core/record_places.hpp"
#include "core/utf8.hpp"

namespace pg {
namespace {

bool is_plain(std::string_view text) {
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20u && c != '\n') || c == 0x7F; };
    return utf8::valid(text) && std::none_of(text.begin(), text.end(), is_control);
}

bool is_plain(const Article& a) {
    const auto all = {&a.id, &a.url, &a.title, &a.author, &a.source, &a.language, &a.text};
    return std::all_of(all.begin(), all.end(), [](const std::string* text) { return is_plain(*text); });
}

bool is_plain(const Entity& e) {
    return is_plain(e.name) && is_plain(e.jurisdiction) && is_plain(e.country) &&
           std::all_of(e.aliases.begin(), e.aliases.end(), [](const std::string& alias) { return is_plain(alias); }) &&
           std::all_of(e.ids.begin(), e.ids.end(), [](const auto& id) { return is_plain(id.first) && is_plain(id.second); }) &&
           std::all_of(e.offices.begin(), e.offices.end(), [](const Office& office) { return is_plain(office.title); });
}

bool is_plain(const EventClaim& e) { return is_plain(e.label) && is_plain(e.rule) && (!e.quantity || is_plain(e.quantity->unit)); }

bool is_share(double value) { return value >= 0 && value <= 1; }
bool is_degree(std::optional<double> value, double most) { return !value || std::abs(*value) <= most; }

template <typename T>
bool in_order(const std::vector<T>& all, Span T::*place) {
    return std::is_sorted(all.begin(), all.end(), [place](const T& a, const T& b) { return (a.*place).begin < (b.*place).begin; });
}

}  // namespace

std::string Record::check() const {
    if (std::string wrong = misplaced(*this); !wrong.empty()) return wrong;
    if (!is_plain(article)) return "article with control characters or bytes that are no UTF-8";
    if (!in_order(mentions, &Mention::span)) return "mentions out of order";
    if (!in_order(times, &TimeExpression::span)) return "times out of order";
    if (!in_order(events, &EventClaim::trigger)) return "events out of order";
    if (!in_order(quotes, &Quote::span)) return "quotes out of order";
    for (const Entity& e : entities) {
        if (!is_plain(e)) return "entity with control characters or bytes that are no UTF-8";
        if (!is_degree(e.latitude, 90) || !is_degree(e.longitude, 180)) return "entity at no place on earth";
    }
    for (const EventClaim& e : events) {
        if (!is_plain(e)) return "event with control characters or bytes that are no UTF-8";
        if (!is_share(e.confidence)) return "event with a confidence outside 0 to 1";
    }
    for (const Relation& r : relations) {
        if (!is_plain(r.title)) return "relation with control characters or bytes that are no UTF-8";
        if (!is_share(r.confidence)) return "relation with a confidence outside 0 to 1";
    }
    return {};
}

}  // namespace pg
