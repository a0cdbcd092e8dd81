#include "core/record_places.hpp"

#include <algorithm>

namespace pg {
namespace {

bool is_boundary(std::string_view text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

bool good(Span span, std::string_view text) {
    return span.begin <= span.end && span.end <= text.size() && is_boundary(text, span.begin) && is_boundary(text, span.end);
}

}  // namespace

std::string misplaced(const Record& record) {
    const std::string_view text = record.article.text;
    if (record.article.id.empty()) return "article without id";
    const auto mention_ok = [&](MentionIndex m) { return m < record.mentions.size(); };
    std::vector<bool> mentioned(record.entities.size(), false);
    for (const Mention& m : record.mentions) {
        if (!good(m.span, text)) return "mention outside the text";
        if (m.entity >= record.entities.size()) return "mention of an unknown entity";
        mentioned[m.entity] = true;
    }
    if (std::find(mentioned.begin(), mentioned.end(), false) != mentioned.end()) return "entity without mention";
    for (const TimeExpression& t : record.times)
        if (!good(t.span, text)) return "time outside the text";
    for (const EventClaim& e : record.events) {
        if (!good(e.trigger, text) || !good(e.sentence, text)) return "event outside the text";
        if (e.quantity && !good(e.quantity->span, text)) return "quantity outside the text";
        if (!e.type && !e.act) return "event with neither type nor act";
        if (e.time && *e.time >= record.times.size()) return "event with an unknown time";
        for (std::size_t r = 0; r < enum_size<Role>(); ++r)
            for (MentionIndex m : e.role(static_cast<Role>(r)))
                if (!mention_ok(m)) return "event with an unknown participant";
    }
    for (const Relation& r : record.relations)
        if (!good(r.span, text) || !mention_ok(r.from) || (r.to && !mention_ok(*r.to))) return "relation outside the text or of unknown mentions";
    for (const Quote& q : record.quotes)
        if (!good(q.span, text) || (q.cue && !good(*q.cue, text)) || (q.speaker && !mention_ok(*q.speaker))) return "quote outside the text or of an unknown speaker";
    return {};
}

}  // namespace pg
