#include "extract/entities/quoted_speech.hpp"

namespace pg::extract {

QuotedSpeech::QuotedSpeech(const Chains& chains) : chains_(chains), doc_(chains.document), tree_(chains.tree), quoted_(doc_.tokens.size(), false) { mark_quotes(); }

/// Double quotation marks only; a paragraph's end closes a quotation that nobody closed.
void QuotedSpeech::mark_quotes() {
    bool open = false;
    std::uint32_t paragraph = 0;
    for (const auto& sentence : doc_.sentences) {
        if (sentence.paragraph != paragraph) open = false;
        paragraph = sentence.paragraph;
        for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            const auto form = doc_.form(t);
            if (form == "\"" || form == "``" || form == "''") open = !open;
            else if (form == "\xE2\x80\x9C") open = true;
            else if (form == "\xE2\x80\x9D") open = false;
            else quoted_[t] = open;
        }
    }
}

std::uint32_t QuotedSpeech::speaker_of(std::uint32_t t) const {
    std::uint32_t up = t;
    for (int steps = 0; steps < 40 && up != no_token && quoted_[up]; ++steps) {
        for (const auto c : tree_.children(up))  // "...", he said: parataxis below the quoted clause
            if (!quoted_[c] && doc_.tokens[c].upos == Upos::Verb && base_of(doc_.tokens[c].deprel) == Deprel::Parataxis)
                if (const auto found = subject_mention(c); found != no_cluster) return found;
        up = tree_.head(up);
    }
    return up == no_token || doc_.tokens[up].upos != Upos::Verb ? no_cluster : subject_mention(up);
}

std::uint32_t QuotedSpeech::subject_mention(std::uint32_t verb) const {
    const auto subject = tree_.child(verb, {Deprel::Nsubj});
    if (subject == no_token) {  // "with Commission President Barroso saying"
        const auto above = tree_.head(verb);
        return base_of(doc_.tokens[verb].deprel) == Deprel::Acl && above != no_token && !quoted_[above] ? chains_.actor_headed(above) : no_cluster;
    }
    if (quoted_[subject]) return no_cluster;
    return chains_.actor_headed(subject);
}

std::uint32_t QuotedSpeech::known_speaker(std::uint32_t t) const {
    const std::uint32_t paragraph = doc_.sentences[tree_.sentence_of(t)].paragraph;
    const TokenRange whole = quotation_of(t);
    for (std::uint32_t i = whole.begin; i < whole.end; ++i)
        if (const auto found = speaker_of(i); found != no_cluster) return found;
    for (std::uint32_t i = whole.begin; i-- > 0 && doc_.sentences[tree_.sentence_of(i)].paragraph == paragraph && i + 80 > whole.begin;)
        if (quoted_[i])
            if (const auto found = speaker_of(i); found != no_cluster) return found;
    return no_cluster;
}

TokenRange QuotedSpeech::quotation_of(std::uint32_t t) const {
    std::uint32_t begin = t, end = t + 1;
    while (begin > 0 && quoted_[begin - 1] && t - begin < 120) --begin;
    while (end < doc_.tokens.size() && quoted_[end] && end - t < 120) ++end;
    return {begin, end};
}

}  // namespace pg::extract
