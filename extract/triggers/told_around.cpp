#include "extract/triggers/told_around.hpp"

#include <algorithm>
#include <map>

namespace pg::extract {
namespace {

std::size_t sentence_of(const Document& document, std::uint32_t at) {
    const auto& sentences = document.sentences;
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), at, [](std::uint32_t byte, const Sentence& s) { return byte < s.span.begin; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - sentences.begin() - 1, 0));
}

}  // namespace

ToldAround::ToldAround(const Document& document, const std::vector<EventClaim>& told) : sentences_(document.sentences.size()) {
    std::map<std::string, std::size_t> counts;
    for (const EventClaim& claim : told) {
        const std::string type = claim.type ? std::string(name_of(*claim.type)) : "act";
        ++counts[type];
        sentences_[sentence_of(document, claim.trigger.begin)].push_back({claim.trigger.begin, type});
    }
    for (const auto& [type, n] : counts) article_.push_back("article tells:" + type + std::to_string(std::min<std::size_t>(4, 8 * n / told.size())));
}

std::vector<std::string> ToldAround::of(std::uint32_t sentence, std::uint32_t at, const std::string& lemma) const {
    std::vector<std::string> out = article_;
    for (const Told& told : sentences_[sentence])
        if (told.at != at) {
            out.push_back("told beside:" + told.type);
            out.push_back("told beside:" + told.type + lemma);
        }
    if (sentence > 0)
        for (const Told& told : sentences_[sentence - 1]) out.push_back("told before:" + told.type);
    if (sentence + 1 < sentences_.size())
        for (const Told& told : sentences_[sentence + 1]) out.push_back("told after:" + told.type);
    return out;
}

}  // namespace pg::extract
