#include "extract/types/participation.hpp"

#include <algorithm>

namespace pg::extract {

Participation participation(const Document& document, Span agent, Span recipient) {
    const auto tokens_of = [&](Span span) {
        TokenRange range{0, 0};
        for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
            if (!document.tokens[t].span.overlaps(span)) continue;
            if (range.begin == range.end) range.begin = t;
            range.end = t + 1;
        }
        return range;
    };
    Participation who;
    who.agent = tokens_of(agent);
    if (recipient.begin < recipient.end) who.recipient = tokens_of(recipient);
    const std::uint32_t first = who.recipient.begin < who.recipient.end ? std::min(who.agent.begin, who.recipient.begin) : who.agent.begin;
    const std::uint32_t last = std::max(who.agent.end, who.recipient.end);
    who.sentence = {first, last};
    for (const Sentence& s : document.sentences)
        if (s.tokens.begin < last && s.tokens.end > first) {
            who.sentence.begin = std::min(who.sentence.begin, s.tokens.begin);
            who.sentence.end = std::max(who.sentence.end, s.tokens.end);
        }
    return who;
}

std::uint32_t head_of(const Tree& tree, TokenRange range) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const std::uint32_t h = tree.head(t);
        if (h == no_token || !range.contains(h)) return t;
    }
    return range.begin;
}

}  // namespace pg::extract
