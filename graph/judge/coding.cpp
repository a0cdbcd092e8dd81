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

}  // namespace pg::graph
