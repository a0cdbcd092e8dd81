#include <algorithm>

#include "core/error.hpp"
#include "core/tsv.hpp"
#include "graph/event_judgement.hpp"

namespace pg::graph {
namespace {

template <typename E>
void check_name(const std::string& name) {
    if (!from_name<E>(name)) throw UsageError(unknown_name_message<E>(name));
}

/// Roles take any number of names, the other fields one name of a closed set.
void check(CodedField field, const std::vector<std::string>& values) {
    if (role_of(field)) return;
    if (values.size() > 1) throw UsageError("more than one " + std::string(name_of(field)));
    if (values.empty() && field == CodedField::Status) throw UsageError("a status cannot be taken away: one of actual, planned, hypothetical, negated");
    for (const auto& value : values) switch (field) {
            case CodedField::Type: check_name<EventType>(value); break;
            case CodedField::Mode: check_name<Mode>(value); break;
            case CodedField::Act: check_name<Act>(value); break;
            case CodedField::Date:
                if (!range_from_text(value)) throw UsageError("'" + value + "' is no date: write 2026, 2026-02, 2026-02-04 or 2026-02-03 to 2026-02-05");
                break;
            default: check_name<Status>(value);
        }
}

std::string escaped(std::string_view value) {
    std::string out;
    for (char c : value) {
        if (c == ';' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// At each ";" that follows no "\"; what was escaped is itself again.
std::vector<std::string> assignments(std::string_view text) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) out.back() += text[++i];
        else if (text[i] == ';') out.emplace_back();
        else out.back() += text[i];
    }
    return out;
}

}  // namespace

std::optional<Role> role_of(CodedField field) {
    if (field < CodedField::Agent) return std::nullopt;
    return static_cast<Role>(static_cast<std::uint8_t>(field) - static_cast<std::uint8_t>(CodedField::Agent));
}

std::string coding_text(const Coding& coding) {
    std::string out;
    const auto add = [&](CodedField field, std::string_view value) { out += (out.empty() ? "" : "; ") + std::string(name_of(field)) + "=" + escaped(value); };
    for (const auto& [field, values] : coding) {
        if (values.empty()) add(field, "");
        for (const auto& value : values) add(field, value);
    }
    return out;
}

Coding coding_from_text(std::string_view text) {
    Coding out;
    for (const auto& part : assignments(text)) {
        if (trim(part).empty()) continue;
        const auto equals = part.find('=');
        if (equals == std::string::npos) throw UsageError("'" + part + "' sets no field: write FIELD=VALUE; FIELD=VALUE ...");
        const std::string_view name = trim(std::string_view(part).substr(0, equals)), value = trim(std::string_view(part).substr(equals + 1));
        const auto field = from_name<CodedField>(name);
        if (!field) throw UsageError(unknown_name_message<CodedField>(name));
        auto& values = out[*field];
        if (!value.empty()) values.emplace_back(value);
    }
    for (const auto& [field, values] : out) check(field, values);
    return out;
}

bool coded_so(const Coding& coding, const Coding& part) {
    return std::all_of(part.begin(), part.end(), [&](const auto& field) {
        const auto now = coding.find(field.first);
        return now != coding.end() && std::is_permutation(now->second.begin(), now->second.end(), field.second.begin(), field.second.end());
    });
}

std::string range_text(const DateRange& date) {
    const auto start = date.start.iso(), end = date.end.iso();
    if (start.empty()) return end;
    return end.empty() || end == start ? start : start + " to " + end;
}

std::optional<DateRange> range_from_text(std::string_view text) {
    constexpr std::string_view to = " to ";
    const auto at = text.find(to);
    const auto start = Date::from_iso(trim(text.substr(0, at)));
    const auto end = at == std::string_view::npos ? start : Date::from_iso(trim(text.substr(at + to.size())));
    if (!start || !end || end->last_day() < start->first_day()) return std::nullopt;
    const auto fine = start->day != 0 ? Granularity::Day : start->month != 0 ? Granularity::Month : Granularity::Year;
    return DateRange{*start, *end, fine};
}

}  // namespace pg::graph
