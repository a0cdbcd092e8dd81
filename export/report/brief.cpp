#include "export/report/brief.hpp"

#include <algorithm>
#include <set>

#include "export/dates.hpp"
#include "export/flat.hpp"
#include "export/report/event_words.hpp"
#include "export/safe_url.hpp"
#include "graph/event_row.hpp"

namespace pg::exporting {

namespace {

/// Of each side of a policy, and of what an actor does most.
constexpr std::size_t most_named = 3;

std::string counted(std::size_t count, const char* one, const char* many) { return std::to_string(count) + " " + (count == 1 ? one : many); }

class Writer {
public:
    Writer(const graph::Report& report, const graph::ReportRequest& request, bool quotes) : report_(report), request_(request), quotes_(quotes) {
        if (request.around.size() == 1) subject_ = request.around.front();
        for (const auto* told : {&report.happened, &report.latest})
            for (const auto& one : *told) {
                listed_.insert(one.row.event.id);
                listed_.insert(one.also.begin(), one.also.end());
            }
    }

    Brief run() {
        out_.title = title();
        out_.notes = notes();
        parties();
        policies();
        events("Main events", report_.happened);
        events("Latest besides", report_.latest);
        events("What is planned", report_.planned);
        events("What may happen", report_.possible);
        events("What did not happen or is denied", report_.denied);
        disputed();
        return std::move(out_);
    }

private:
    std::string title() const {
        std::vector<std::string> names;
        for (const auto& node : report_.around) names.push_back(one_line(node.name) + " (" + std::string(node.type ? name_of(*node.type) : name_of(node.kind)) + ")");
        return names.empty() ? "What articles tell" : joined(names, ", ");
    }

    std::vector<std::string> notes() const {
        std::string told = counted(report_.articles, "article with events", "articles with events");
        if (report_.first_published) told += ", published " + written(DateRange{*report_.first_published, *report_.last_published, Granularity::Unknown});
        static constexpr const char* words[] = {"happened", "planned", "possible", "did not happen or denied"};
        std::string events;
        for (const auto& [status, count] : report_.events) events += (events.empty() ? "" : ", ") + std::to_string(count) + " " + words[static_cast<std::size_t>(status)];
        if (!events.empty()) told += " · events: " + events;
        std::vector<std::string> out{told};
        const auto& filter = request_.filter;
        std::string asked;
        if (filter.since) append(asked, "since " + written(*filter.since));
        if (filter.until) append(asked, "until " + written(*filter.until));
        if (filter.known_by) append(asked, "known by " + written(*filter.known_by));
        if (!asked.empty()) out.push_back(asked);
        out.emplace_back("Read off single sentences by a program that errs. What stands at the end of a line is for policygraph why: it shows the sentence, its place and the rule.");
        return out;
    }

    void section(const std::string& title, std::vector<BriefLine> lines) {
        if (!lines.empty()) out_.sections.push_back({title, std::move(lines)});
    }

    static std::string some_of(const std::string& title, std::size_t shown, std::size_t all) {
        return shown == all ? title : title + " (" + std::to_string(shown) + " of " + std::to_string(all) + ")";
    }

    // Sources

    /// Numbered as they are first cited.
    void cite(BriefLine& line, const std::string& article) {
        const auto* info = graph::article_of(report_.cited, article);
        if (!quotes_ || info == nullptr) return;
        auto [at, fresh] = numbers_.try_emplace(article, numbers_.size() + 1);
        if (fresh) out_.sources.push_back(source(*info));
        const auto name = one_line(info->source);
        line.pieces.push_back({Look::Source, name, at->second});
    }

    static BriefSource source(const graph::ArticleInfo& article) {
        std::string words = one_line(article.title);
        append(words, one_line(article.source));
        if (article.published) append(words, written(*article.published));
        const auto url = safe_url(article.url);
        return {words.empty() ? one_line(article.id) : words, url, article.id == url ? "" : one_line(article.id)};
    }

    void quote(BriefLine& line, const graph::Evidence* evidence) {
        if (evidence == nullptr || !quotes_) return;
        line.pieces.push_back({Look::Quote, short_quote(*evidence)});
        cite(line, evidence->article);
    }

    // Events

    /// With sentences the coding and the sentence, without them the coding and the label.
    BriefLine event(const graph::EventRow& row, const std::vector<std::string>& also = {}, std::string_view without_policy = {}) {
        BriefLine line;
        if (const auto day = when(row); !day.empty()) line.pieces.push_back({Look::Strong, day});
        auto words = who(row);
        if (words.empty() || !quotes_) words = one_line(row.event.name) + (words.empty() ? "" : " · " + words);
        append(words, coded(row, without_policy.empty() ? subject_ : without_policy));
        line.pieces.push_back({Look::Plain, words});
        quote(line, graph::first_claim(row.event.evidence, row.articles));
        line.pieces.push_back({Look::Id, short_id(row.event.id)});
        for (const auto& id : also) line.pieces.push_back({Look::Id, short_id(id)});
        return line;
    }

    void events(const std::string& title, const std::vector<graph::ToldEvent>& told) {
        std::vector<BriefLine> lines;
        for (const auto& one : told) lines.push_back(event(one.row, one.also));
        section(title, std::move(lines));
    }

    // Who matters

    void parties() {
        std::vector<BriefLine> lines;
        for (const auto& party : report_.parties) {
            BriefLine line;
            line.pieces = {{Look::Strong, one_line(party.node.name)}, {Look::Plain, facts(party)}};
            if (party.latest && listed_.contains(party.latest->event.id)) {
                line.pieces.push_back({Look::Plain, "· last " + when(*party.latest)});
                line.pieces.push_back({Look::Id, short_id(party.latest->event.id)});
            } else if (party.latest) {
                line.under.push_back(labelled("last:", event(*party.latest)));
            }
            lines.push_back(std::move(line));
        }
        const auto title = some_of("Who matters", lines.size(), report_.all_parties);
        section(title, std::move(lines));
    }

    static std::string facts(const graph::Protagonist& party) {
        std::string what = one_line(party.office);
        if (what.empty() && party.node.type) what = name_of(*party.node.type);
        std::string out = "(" + what + ")";
        std::vector<std::string> types;
        for (const auto& [type, count] : party.types)
            if (types.size() < most_named) types.push_back(std::string(name_of(type)) + " " + std::to_string(count));
        if (party.does != 0) out += " acts in " + counted(party.does, "event", "events") + (types.empty() ? "" : ": " + joined(types, ", "));
        if (party.undergoes != 0) append(out, "is acted upon in " + std::to_string(party.undergoes));
        return out;
    }

    // Policies

    void policies() {
        std::vector<BriefLine> lines;
        for (const auto& life : report_.policies) lines.push_back(policy(life));
        const auto day = request_.filter.until ? " as of " + written(*request_.filter.until) : "";
        const auto title = some_of("Policies" + day, lines.size(), report_.all_policies);
        section(title, std::move(lines));
    }

    BriefLine policy(const graph::PolicyLife& life) {
        BriefLine line;
        const auto& node = life.policy;
        std::string facts = "(" + std::string(name_of(*node.type)) + (node.jurisdiction.empty() ? "" : ", " + one_line(node.jurisdiction)) + ")";
        line.pieces = {{Look::Strong, one_line(node.name)}, {Look::Plain, facts}, {Look::Strong, state(life)}};
        if (const auto* act = graph::decisive_act(life)) line.under.push_back(labelled(life.state ? "by:" : "last act:", event(act->row, {}, node.id)));
        if (const auto* act = planned_act(life)) line.under.push_back(labelled("planned:", event(act->row, {}, node.id)));
        stances("for:", "supports", life, life.supports, line.under);
        stances("against:", "opposes", life, life.opposes, line.under);
        if (line.under.empty() && !life.others.empty()) line.under.push_back(labelled("last told:", event(life.others.back(), {}, node.id)));
        return line;
    }

    /// The last that is planned after what left the policy in its state.
    static const graph::PolicyAct* planned_act(const graph::PolicyLife& life) {
        const graph::PolicyAct* last = nullptr;
        for (const auto& act : life.acts)
            if (act.row.event.status == Status::Planned && (!life.since || (act.row.by && *act.row.by > *life.since))) last = &act;
        return last;
    }

    static std::string state(const graph::PolicyLife& life) {
        if (!life.state) return "state not told";
        return std::string(name_of(*life.state)) + (life.since ? " since " + written(*life.since) : "") + (life.claimed ? " (only claimed)" : "");
    }

    static BriefLine labelled(const char* label, BriefLine line) {
        line.pieces.insert(line.pieces.begin(), {Look::Plain, label});
        return line;
    }

    /// The last that came to this side; a relation is asked for by its ends.
    void stances(const char* label, const char* relation, const graph::PolicyLife& life, const std::vector<graph::Stance>& all, std::vector<BriefLine>& into) {
        for (std::size_t i = all.size() - std::min(all.size(), most_named); i < all.size(); ++i) {
            const auto& stance = all[i];
            BriefLine line;
            line.pieces = {{Look::Plain, label}, {Look::Strong, one_line(stance.name)}};
            if (stance.by) line.pieces.push_back({Look::Plain, (stance.dated ? "" : "reported ") + written(*stance.by)});
            quote(line, stance.evidence.empty() ? nullptr : &stance.evidence.front());
            line.pieces.push_back({Look::Id, stance.event.empty() ? stance.actor + " " + relation + " " + life.policy.id : short_id(stance.event)});
            into.push_back(std::move(line));
        }
        if (all.size() > most_named) into.push_back({{{Look::Plain, std::string(label) + " " + std::to_string(all.size() - most_named) + " more"}}, {}});
    }

    // Disputes

    void disputed() {
        std::vector<BriefLine> lines;
        for (const auto& c : report_.disputed) {
            BriefLine line;
            line.pieces = {{Look::Plain, std::string(name_of(c.kind)) + ":"}};
            line.under.push_back(side(c.says, c.evidence, c.event));
            line.under.push_back(side(c.other_says, c.other_evidence, c.other));
            lines.push_back(std::move(line));
        }
        const auto title = some_of("What articles tell differently", lines.size(), report_.all_disputed);
        section(title, std::move(lines));
    }

    BriefLine side(const std::string& says, const graph::Evidence& evidence, const std::string& event) {
        BriefLine line;
        if (const auto* article = graph::article_of(report_.cited, evidence.article); article != nullptr && article->published)
            line.pieces.push_back({Look::Plain, "reported " + written(*article->published)});
        line.pieces.push_back({Look::Strong, one_line(says)});
        quote(line, &evidence);
        line.pieces.push_back({Look::Id, short_id(event)});
        return line;
    }

    const graph::Report& report_;
    const graph::ReportRequest& request_;
    bool quotes_;
    std::string_view subject_;        ///< what the whole report is around needs no mention in its lines
    std::set<std::string> listed_;    ///< events that a part of their own tells
    std::map<std::string, std::size_t> numbers_;
    Brief out_;
};

}  // namespace

Brief brief(const graph::Report& report, const graph::ReportRequest& request, bool quotes) { return Writer(report, request, quotes).run(); }

}  // namespace pg::exporting
