#include "extract/quotes/quotes.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/frames/matcher.hpp"
#include "extract/status/claimant.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t shortest = 4;
constexpr std::uint32_t longest_cue = 8;  // "the ministry's chief of staff said"

bool opens(std::string_view f) { return f == "\"" || f == "\xE2\x80\x9C" || f == "``"; }
bool closes(std::string_view f) { return f == "\"" || f == "\xE2\x80\x9D" || f == "''"; }

class QuoteFinder {
public:
    QuoteFinder(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality)
        : document_(document), tree_(tree), participants_(tree, layer), modality_(modality) {}

    std::vector<Quote> run() {
        std::uint32_t open = no_token, paragraph = 0;
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
            const std::uint32_t here = document_.sentences[tree_.sentence_of(t)].paragraph;
            if (here != paragraph) {
                open = no_token;
                paragraph = here;
            }
            const std::string_view f = document_.form(t);
            if (open != no_token && closes(f)) {
                if (t > open + shortest) tell({open + 1, t});
                open = no_token;
            } else if (opens(f) && !only_closes(t)) open = t;
        }
        return std::move(quotes_);
    }

private:
    /// 'too serious." Guards': marks that follow a word and stand before a blank open nothing, though those that they close were lost.
    bool only_closes(std::uint32_t t) const {
        const std::string& text = document_.article.text;
        const Span marks = document_.tokens[t].span;
        const auto is_blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n' || text[at] == '\t'; };
        return marks.begin > 0 && !is_blank(marks.begin - 1) && (marks.end >= text.size() || is_blank(marks.end));
    }

    void tell(TokenRange inside) {
        Quote quote;
        quote.span = document_.span_of(inside);
        const std::uint32_t first = tree_.sentence_of(inside.begin), last = tree_.sentence_of(inside.end - 1);
        const bool found = attribute(document_.sentences[last].tokens, inside, quote) || (first != last && attribute(document_.sentences[first].tokens, inside, quote)) || introduced(inside, quote) || attribute_behind(last, inside, quote) || (stands_alone(first, last, inside) && (goes_on(first, quote) || said_before(first, inside, quote)));
        if (found) {
            speaker_ = quote.speaker;
            until_ = last;
            if (quote.cue) until_ = std::max(until_, sentence_at(*quote.cue, last));
        }
        quotes_.push_back(std::move(quote));
    }

    std::uint32_t sentence_at(Span cue, std::uint32_t near) const {
        return near + 1 < document_.sentences.size() && document_.sentences[near + 1].span.contains(cue) ? near + 1 : near;
    }

    /// The verb of the sentence that reports what is quoted, the nearest to it with a known speaker; else "according to".
    bool attribute(TokenRange sentence, TokenRange inside, Quote& quote) const {
        std::uint32_t best = no_token, nearest = 0;
        int rank = 0;
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            const std::uint32_t speaker = inside.contains(t) ? no_token : speaker_of(t, inside);
            if (speaker == no_token) continue;
            const std::uint32_t distance = t < inside.begin ? inside.begin - t : t - inside.end;
            const std::uint32_t infinitive = tree_.child(t, {Deprel::Xcomp});
            const int own = (participants_.actor(speaker) ? 2 : 0) + (infinitive == no_token || inside.contains(infinitive) ? 1 : 0);  // "promised to help" is less of a report
            if (best != no_token && (own < rank || (own == rank && distance >= nearest))) continue;
            best = t;
            nearest = distance;
            rank = own;
        }
        if (best != no_token) return give(quote, best, speaker_of(best, inside));
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
            if (!inside.contains(t) && tree_.marker(t) == "according to") {
                quote.speaker = participants_.actor(speaker_behind(tree_, t, modality_));
                return true;
            }
        return false;
    }

    /// Who speaks by this verb; no_token where it reports nothing.
    std::uint32_t speaker_of(std::uint32_t verb, TokenRange inside) const {
        if (document_.tokens[verb].upos != Upos::Verb) return no_token;
        const std::string lemma = lower_lemma(tree_, verb);
        const bool speaks = modality_.reports(lemma) || modality_.effect(ModalPlace::Speak, lemma);
        if (!speaks && lemma != "read" && lemma != "quote") return no_token;
        const Clause clause = read_verb(tree_, verb);
        const std::uint32_t subject = lemma == "quote" ? clause.object : clause.subject;  // "the agency quoted him"
        if (subject == no_token || inside.contains(subject)) return no_token;
        const std::uint32_t author = speaker_behind(tree_, subject, modality_);
        return lemma == "read" && author == subject ? no_token : author;  // "a statement by the ministry read", but no reader
    }

    bool give(Quote& quote, std::uint32_t verb, std::uint32_t speaker) const {
        quote.cue = document_.tokens[verb].span;
        quote.speaker = participants_.actor(speaker);
        return true;
    }

    /// 'She paid tribute to him: "..."': behind a colon speaks who acts before it.
    bool introduced(TokenRange inside, Quote& quote) const {
        if (inside.begin < 2 || document_.form(inside.begin - 2) != ":") return false;
        const TokenRange sentence = document_.sentences[tree_.sentence_of(inside.begin - 2)].tokens;
        for (std::uint32_t t = sentence.begin; t + 2 < inside.begin; ++t) {
            if (tree_.head(t) != no_token) continue;
            const std::uint32_t own = is_verb(document_.tokens[t]) || document_.tokens[t].upos == Upos::Adj ? tree_.child(t, {Deprel::Nsubj}) : t;  // 'Ann Keller: "..."'
            const std::uint32_t subject = speaker_behind(tree_, own, modality_);
            if (subject != no_token && subject <= t && participants_.actor(subject)) return give(quote, t, subject);
        }
        return false;
    }

    /// '"...?" she said.': where a sentence ends with the marks, the next may tell who spoke.
    bool attribute_behind(std::uint32_t last, TokenRange inside, Quote& quote) const {
        if (last + 1 >= document_.sentences.size() || document_.sentences[last + 1].paragraph != document_.sentences[last].paragraph) return false;
        const TokenRange next = document_.sentences[last + 1].tokens;
        for (std::uint32_t t = next.begin; t < next.end; ++t) {
            if (t >= next.begin + longest_cue && tree_.head(t) != no_token) continue;
            if (opens(document_.form(t)) && t > inside.end) return false;
            const std::uint32_t speaker = speaker_of(t, inside);
            if (speaker != no_token && tree_.child(t, {Deprel::Ccomp}) == no_token) return give(quote, t, speaker);
        }
        return false;
    }

    bool stands_alone(std::uint32_t first, std::uint32_t last, TokenRange inside) const {
        for (std::uint32_t t = document_.sentences[first].tokens.begin; t < document_.sentences[last].tokens.end; ++t)
            if (!inside.contains(t) && document_.tokens[t].upos != Upos::Punct) return false;
        return true;
    }

    /// '"...," she said. "..."': marks that stand alone behind told ones are of the same speaker.
    bool goes_on(std::uint32_t first, Quote& quote) const {
        if (!speaker_ || until_ + 1 < first || until_ > first) return false;
        quote.speaker = speaker_;
        return true;
    }

    /// 'She said that it would end. "..."': so are those behind a sentence that reports.
    bool said_before(std::uint32_t first, TokenRange inside, Quote& quote) const {
        if (first == 0 || document_.sentences[first - 1].paragraph != document_.sentences[first].paragraph) return false;
        const TokenRange before = document_.sentences[first - 1].tokens;
        for (std::uint32_t t = before.begin; t < before.end; ++t) {
            if (tree_.head(t) != no_token || !modality_.reports(lower_lemma(tree_, t))) continue;
            const std::uint32_t speaker = speaker_of(t, inside);
            return speaker != no_token && participants_.actor(speaker) && give(quote, t, speaker);
        }
        return false;
    }

    const Document& document_;
    const Tree& tree_;
    Participants participants_;
    const ModalityLexicon& modality_;
    std::vector<Quote> quotes_;
    std::optional<MentionIndex> speaker_;  ///< of the last quotation that has one
    std::uint32_t until_ = 0;              ///< the sentence in which it, or the verb that tells who speaks, stands
};

}  // namespace

std::vector<Quote> find_quotes(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality) {
    return QuoteFinder(document, tree, layer, modality).run();
}

}  // namespace pg::extract
