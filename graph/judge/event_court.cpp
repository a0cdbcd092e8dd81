#include "graph/judge/event_court.hpp"

#include <algorithm>
#include <tuple>

#include "core/error.hpp"
#include "core/utf8.hpp"

namespace pg::graph {

EventCourt::EventCourt(const std::vector<Judgement>& judgements) {
    for (const Judgement& j : judgements) {
        if (j.withdrawn || !is_of_events(j.kind)) continue;
        const auto place = ClaimPlace::from_text(j.a);
        if (!place) continue;
        try {
            by_article_[place->article].emplace(Place(place->start, place->end), Said{j, coding_from_text(j.b)});
        } catch (const UsageError&) {
            continue;  // written by a program that knows other names: it applies to nothing here, and is listed so
        }
    }
    if (!by_article_.empty()) modes_ = Modes::read();
}

std::vector<EventCourt::Said> EventCourt::said_of(const std::string& id, const std::string& full_id, Place place) const {
    std::vector<Said> out;
    for (const auto& article : {id, full_id}) {
        const auto at = by_article_.find(article);
        if (at == by_article_.end()) continue;
        const auto [begin, end] = at->second.equal_range(place);
        for (auto said = begin; said != end; ++said) out.push_back(said->second);
    }
    std::sort(out.begin(), out.end(), [](const Said& x, const Said& y) { return std::tie(x.judgement.when, y.judgement.b) < std::tie(y.judgement.when, x.judgement.b); });
    return out;
}

Verdict EventCourt::verdict(Record& record, const std::vector<Said>& all, EventClaim& claim) const {
    Verdict out;
    const auto rejects = [](const Said& said) { return said.judgement.kind == JudgementKind::Reject; };
    out.left_out = std::any_of(all.begin(), all.end(), rejects);
    if (out.left_out) {
        for (const bool first : {true, false})
            for (const Said& said : all)
                if (rejects(said) == first) out.judgements.push_back(said.judgement.number);
        return out;
    }
    Coding anew;
    for (const Said& said : all) {
        if (said.judgement.kind != JudgementKind::Recode || !knows(record, said.coding)) continue;
        for (const auto& [field, values] : said.coding) anew[field] = values;
        out.judgements.push_back(said.judgement.number);
        out.checked = Checked::Corrected;
    }
    const Coding told = coding_of(record, claim);
    recode(record, anew, modes_, claim);
    out.left_out = !claim.type && !claim.act;  // one took the type away, another the act: nothing is left to tell
    const Coding coding = coding_of(record, claim);
    if (coding == told) out.checked.reset();  // coded anew as it was: nothing is corrected
    for (const Said& said : all) {
        if (said.judgement.kind != JudgementKind::Accept || !coded_so(coding, said.coding)) continue;
        out.judgements.push_back(said.judgement.number);
        if (!out.checked) out.checked = Checked::Accepted;
    }
    return out;
}

std::vector<Verdict> EventCourt::judge(const std::string& hash, Record& record) const {
    const std::string id = record.article.id, full_id = id + "~" + hash.substr(0, 8);
    if (!by_article_.contains(id) && !by_article_.contains(full_id)) return {};
    const utf8::CodePointIndex points(record.article.text);
    std::vector<Verdict> out;
    for (EventClaim& claim : record.events) {
        const Place place(points.at(claim.trigger.begin), points.at(claim.trigger.end));
        out.push_back(verdict(record, said_of(id, full_id, place), claim));
    }
    return out;
}

}  // namespace pg::graph
