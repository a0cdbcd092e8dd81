#include "export/report/event_words.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "export/dates.hpp"
#include "export/flat.hpp"

namespace pg::exporting {

namespace {

constexpr std::size_t longest_quote = 260;  ///< bytes
constexpr std::size_t most_names = 3;
constexpr std::string_view event_prefix = "event:";

std::vector<std::string> names(const graph::EventRow& row, Role role, std::string_view without = {}) {
    std::vector<std::string> out;
    for (const auto& one : row.participants)
        if (one.role == role && one.id != without) out.push_back(one_line(one.name));
    return out;
}

std::string some_of(std::vector<std::string> names) {
    const auto more = names.size() > most_names ? " and " + std::to_string(names.size() - most_names) + " more" : "";
    names.resize(std::min(names.size(), most_names));
    return joined(names, ", ") + more;
}

/// The window of `longest_quote` bytes around `at`, on word boundaries.
std::string around(const std::string& text, std::size_t at) {
    std::size_t from = at > longest_quote / 2 ? at - longest_quote / 2 : 0;
    from = std::min(from, text.size() - longest_quote);
    std::size_t to = from + longest_quote;
    if (from != 0) from = text.find(' ', from) == std::string::npos ? from : text.find(' ', from) + 1;
    if (to < text.size()) to = text.rfind(' ', to) == std::string::npos ? to : text.rfind(' ', to);
    // Where there is no space in reach, no code point is cut all the same.
    const auto inside = [&](std::size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    while (inside(from)) ++from;
    while (inside(to)) ++to;
    if (from >= to) return text.substr(0, to) + "…";
    return (from == 0 ? "" : "… ") + text.substr(from, to - from) + (to == text.size() ? "" : " …");
}

}  // namespace

void append(std::string& out, const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
}

std::string one_line(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) spaced += c;
        else if (!spaced.empty() && spaced.back() != ' ') spaced += ' ';
    }
    if (spaced.ends_with(' ')) spaced.pop_back();
    return utf8::escaped_for_terminal(spaced);
}

std::string short_quote(const graph::Evidence& evidence) {
    const auto text = one_line(evidence.quote);
    if (text.size() <= longest_quote) return text;
    const auto at = text.find(one_line(evidence.trigger));
    return around(text, at == std::string::npos ? 0 : at);
}

std::string who(const graph::EventRow& row) {
    const bool mutual = row.event.event_type && graph::is_mutual(*row.event.event_type);
    const auto doers = names(row, Role::Agent);
    auto others = names(row, Role::Recipient);
    // Who met whom may stand on both sides.
    if (mutual) std::erase_if(others, [&](const std::string& name) { return std::find(doers.begin(), doers.end(), name) != doers.end(); });
    const auto agents = some_of(doers), recipients = some_of(others);
    if (recipients.empty()) return agents;
    return agents + (agents.empty() ? "→ " : mutual ? " ↔ " : " → ") + recipients;
}

std::string coded(const graph::EventRow& row, std::string_view without_policy) {
    const auto& event = row.event;
    std::string what;
    if (event.event_type) what = name_of(*event.event_type);
    if (event.mode) what += " " + std::string(name_of(*event.mode));
    if (event.act) what += (what.empty() ? "" : ", ") + std::string(name_of(*event.act));
    std::string out = what;
    append(out, some_of(names(row, Role::Policy, without_policy)));
    if (event.claimed) {
        const auto claimants = some_of(names(row, Role::Claimant));
        append(out, claimants.empty() ? "only claimed" : "claimed by " + claimants);
    }
    if (event.reports > 1) append(out, std::to_string(event.reports) + " reports");
    if (event.checked) append(out, std::string(name_of(*event.checked)));
    return out;
}

std::string when(const graph::EventRow& row) { return written_when(row.event, row.articles); }

std::string short_id(const std::string& event) { return event.starts_with(event_prefix) ? event.substr(event_prefix.size()) : event; }

}  // namespace pg::exporting
