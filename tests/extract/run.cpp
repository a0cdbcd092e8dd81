#include "run.hpp"

#include <algorithm>

#include "extract/extractor.hpp"
#include "language/analyser.hpp"

namespace pg::test {
namespace {

struct Program {
    language::Analyser analyser = language::Analyser::load(PG_DATA_DIR);
    extract::Extractor extractor = extract::Extractor::load(PG_DATA_DIR, false), weighing = extract::Extractor::load(PG_DATA_DIR);
};

const Program& program() {
    static const Program the;
    return the;
}

std::string names(const Record& record, const std::vector<MentionIndex>& mentions) {
    std::string out;
    for (MentionIndex m : mentions) out += (out.empty() ? "" : ", ") + record.entity_of(m).name;
    return out;
}

std::string type_of(const EventClaim& e) {
    std::string out(e.type ? name_of(*e.type) : "NONE");
    if (e.mode) out += "/" + std::string(name_of(*e.mode));
    if (e.act) out += " +" + std::string(name_of(*e.act));
    return out;
}

std::string line_of(const Record& record, const EventClaim& e) {
    std::string out = std::string(e.trigger.of(record.article.text)) + ": " + type_of(e) + " " + std::string(name_of(e.status));
    for (const Role role : {Role::Agent, Role::Recipient, Role::Place, Role::Policy, Role::Claimant})
        if (const auto who = names(record, e.role(role)); !who.empty()) out += "; " + std::string(name_of(role)) + " " + who;
    if (e.time) out += "; time " + record.times[*e.time].value.start.iso();
    return out;
}

}  // namespace

namespace {

Record read(const extract::Extractor& extractor, std::string text, std::string_view published) {
    Article article;
    article.id = "test";
    article.published = Date::from_iso(published);
    article.text = std::move(text);
    return extractor.extract(program().analyser.analyse(std::move(article)));
}

}  // namespace

Record extract(std::string text, std::string_view published) { return read(program().extractor, std::move(text), published); }

Record extract_weighing(std::string text, std::string_view published) { return read(program().weighing, std::move(text), published); }

std::vector<std::string> event_lines(const Record& record) {
    std::vector<std::string> out;
    for (const auto& e : record.events) out.push_back(line_of(record, e));
    return out;
}

std::vector<std::string> entity_lines(const Record& record) {
    std::vector<std::string> out;
    for (const auto& e : record.entities)
        out.push_back(std::string(name_of(kind_of(e.type))) + " " + std::string(name_of(e.type)) + " " + e.name + (e.generic ? " (generic)" : ""));
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> relation_lines(const Record& record) {
    std::vector<std::string> out;
    for (const auto& r : record.relations)
        out.push_back(record.entity_of(r.from).name + " " + std::string(name_of(r.type)) + " " + (r.to ? record.entity_of(*r.to).name : r.title));
    std::sort(out.begin(), out.end());
    return out;
}

bool has_line(const std::vector<std::string>& lines, std::string_view beginning) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(beginning); });
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out += line + "\n";
    return out;
}

}  // namespace pg::test
