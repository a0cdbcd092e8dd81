#include "cli/judgement_file.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <tuple>

#include "cli/event_table.hpp"
#include "cli/input_text.hpp"
#include "cli/judging.hpp"
#include "cli/spreadsheet.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"
#include "graph/event_judgement.hpp"
#include "graph/kind_of.hpp"

namespace pg::cli {

namespace {

using graph::Judgement;
using graph::JudgementKind;

/// A field of a line: no tabs, no line ends.
std::string cell(std::string text) {
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string as_read(const std::string& text) { return std::string(trim(cell(text))); }

using Content = std::tuple<JudgementKind, std::string, std::string, std::string, std::string, std::string>;

/// Without what a table does not tell: blanks around a field, tabs and line ends in it.
Content content(const Judgement& j) { return {j.kind, as_read(j.a), as_read(j.b), as_read(j.who), as_read(j.when), as_read(j.why)}; }

/// What a spreadsheet takes for text, whatever it begins with: a quotation mark would swallow the cells behind it, "=" would be reckoned. The space
/// goes when the cell is read.
std::string words(const std::string& text) { return text.empty() || (text.front() & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(text.front())) != 0 ? cell(text) : " " + cell(text); }

void check_nodes(const Judgement& j) {
    if (trim(j.a).empty() || trim(j.b).empty()) throw UsageError("a judgement of nodes needs a and b");
    for (const auto* id : {&j.a, &j.b})
        if (id->starts_with("event:") && (id == &j.a || j.kind != JudgementKind::Rename)) throw UsageError("'" + *id + "' is an event: judge of it by reject, recode or accept");
    if (j.kind != JudgementKind::Rename && graph::kind_of(j.a) != graph::kind_of(j.b)) throw UsageError(j.a + " and " + j.b + " are of different kinds");
}

/// The coding in the one form in which it is compared.
void check_event(Judgement& j) {
    if (!graph::ClaimPlace::from_text(j.a)) throw UsageError("'" + j.a + "' names no sentence: write ARTICLE@START-END, as `policygraph why EVENT` shows them");
    j.b = graph::coding_text(graph::coding_from_text(j.b));
    if (j.kind == JudgementKind::Recode && j.b.empty()) throw UsageError("recode needs in b what is coded anew: FIELD=VALUE; FIELD=VALUE ...");
    if (j.kind == JudgementKind::Reject) j.b.clear();  // a sheet shows there how the event was coded
}

/// Of two judgements about one thing the later counts: one from days to come would outlast whatever is said until then.
void check_time(const std::string& when) {
    if (when.empty()) return;
    const auto day = Date::from_iso(when);
    if (!day) throw UsageError("when: '" + when + "' is no date: write 2026, 2026-02, 2026-02-04 or 2026-02-04T10:00:00Z");
    if (day->days() > Date::from_iso(time_now())->days() + 1) throw UsageError("when: '" + when + "' is yet to come");
}

Judgement checked(const std::string& kind, Judgement j, const std::string& where) {
    try {
        j.kind = choice<JudgementKind>(kind);
        if (graph::is_of_events(j.kind)) check_event(j);
        else check_nodes(j);
        check_time(j.when);
    } catch (const UsageError& error) {
        throw UsageError(where + ": " + error.what());
    }
    if (j.who.empty()) j.who = user_name();
    return j;
}

std::string text(const rapidjson::Value& object, const char* name) {
    const auto at = object.FindMember(name);
    return at != object.MemberEnd() && at->value.IsString() ? std::string(at->value.GetString(), at->value.GetStringLength()) : std::string();
}

std::vector<Judgement> read_lines(const std::filesystem::path& file, const std::string& lines) {
    std::vector<Judgement> out;
    std::istringstream in(lines);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        const std::string where = file.string() + ":" + std::to_string(++number);
        if (trim(line).empty()) continue;
        rapidjson::Document d;
        d.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
        if (d.HasParseError() || !d.IsObject()) throw UsageError(where + ": no JSON object");
        if (const auto w = d.FindMember("withdrawn"); w != d.MemberEnd() && w->value.IsBool() && w->value.GetBool()) continue;
        out.push_back(checked(text(d, "judgement"), {0, {}, text(d, "a"), text(d, "b"), text(d, "who"), text(d, "why"), text(d, "when"), false}, where));
    }
    return out;
}

std::vector<Judgement> read_table(const std::filesystem::path& file, std::string saved) {
    const Tsv table = Tsv::parse(tab_separated(std::move(saved)), file.filename().string());
    if (!table.has("judgement") || !table.has("a"))
        throw UsageError(file.string() + ": no table of judgements, which has the columns judgement, a, b, who, when, why; one to judge events in is made by: policygraph events --sheet");
    std::vector<Judgement> out;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto field = [&](const char* name) { return table.has(name) ? std::string(trim(table.cell(row, table.column(name)))) : std::string(); };
        if (field("judgement").empty()) continue;  // of a sheet, not judged yet
        out.push_back(checked(field("judgement"), {0, {}, field("a"), field("b"), field("who"), field("why"), field("when"), false}, file.string() + ":" + std::to_string(table.line(row))));
    }
    return out;
}

}  // namespace

void print_judgements(std::vector<Judgement> judgements, std::ostream& out) {
    std::erase_if(judgements, [](const Judgement& j) { return j.withdrawn; });
    std::sort(judgements.begin(), judgements.end(), [](const Judgement& x, const Judgement& y) { return content(x) < content(y); });
    out << "judgement\ta\tb\twho\twhen\twhy\n";
    for (const Judgement& j : judgements)
        out << name_of(j.kind) << '\t' << words(j.a) << '\t' << words(j.b) << '\t' << words(j.who) << '\t' << words(j.when) << '\t' << words(j.why) << '\n';
}

void print_sheet(const graph::Store& store, const std::vector<graph::EventRow>& events, std::ostream& out) {
    out << "judgement\ta\tb\twho\twhen\twhy\tdate\tevent\ttrigger\tquote\n";
    for (const auto& row : events)
        for (const auto& e : row.event.evidence) {
            const graph::ClaimPlace place{e.article, e.start, e.end};
            out << '\t' << words(place.text()) << '\t' << words(graph::coding_text(graph::coding_at(store, place))) << "\t\t\t\t" << date_text(row.event.date) << '\t' << row.event.id << '\t' << words(e.trigger) << '\t' << words(e.quote) << '\n';
        }
}

std::vector<Judgement> read_judgements(const std::filesystem::path& file) {
    std::string text = whole_input(file.string());
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (text.empty()) return {};
    return text.front() == '{' ? read_lines(file, text) : read_table(file, std::move(text));
}

namespace {

/// Codes the sentence anew as it is coded: a row of a sheet in which nothing was changed. Several that code one sentence are left to the newest of them.
bool changes_nothing(const graph::Store& store, const Judgement& j, const std::vector<Judgement>& wanted) {
    if (j.kind != JudgementKind::Recode) return false;
    if (std::count_if(wanted.begin(), wanted.end(), [&](const Judgement& other) { return other.kind == j.kind && other.a == j.a; }) > 1) return false;
    try {
        return graph::coded_so(graph::coding_at(store, *graph::ClaimPlace::from_text(j.a)), graph::coding_from_text(j.b));
    } catch (const NotFound&) {
        return false;  // its article may come yet
    }
}

}  // namespace

LoadCounts load_judgements(graph::Store& store, const std::vector<Judgement>& wanted, bool replace) {
    LoadCounts counts;
    std::set<Content> standing, in_file;
    const auto timeless = [](Judgement j) {
        j.when.clear();
        return content(j);
    };
    for (const Judgement& j : wanted) in_file.insert(content(j));
    for (const Judgement& j : store.judgements()) {
        if (j.withdrawn) continue;
        if (replace && !in_file.contains(content(j)) && !in_file.contains(timeless(j))) {
            store.withdraw(j.number);
            ++counts.withdrawn;
        } else standing.insert({content(j), timeless(j)});
    }
    const std::string now = time_now();
    for (const Judgement& j : wanted) {
        if (!standing.insert(content(j)).second) {
            ++counts.kept;
            continue;
        }
        if (!replace && changes_nothing(store, j, wanted)) {
            counts.idle.push_back(j);
            continue;
        }
        store.judge(j.kind, j.a, j.b, j.who, j.why, j.when.empty() ? now : j.when);
        ++counts.added;
    }
    return counts;
}

}  // namespace pg::cli
