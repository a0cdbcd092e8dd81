#include "extract/quotes/quotes.hpp"

#include "core/utf8.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t shortest = 4;

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
            } else if (opens(f)) open = t;
        }
        return std::move(quotes_);
    }

private:
    void tell(TokenRange inside) {
        Quote quote;
        quote.span = document_.span_of(inside);
        const std::uint32_t first = tree_.sentence_of(inside.begin), last = tree_.sentence_of(inside.end - 1);
        for (std::uint32_t s : {last, first, last + 1})
            if (s < document_.sentences.size() && attribute(document_.sentences[s].tokens, inside, quote)) break;
        quotes_.push_back(std::move(quote));
    }

    bool attribute(TokenRange sentence, TokenRange inside, Quote& quote) const {
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            if (inside.contains(t) || document_.tokens[t].upos != Upos::Verb || !modality_.reports(utf8::lower(tree_.lemma(t)))) continue;
            const std::uint32_t subject = read_verb(tree_, t).subject;
            if (subject == no_token || inside.contains(subject)) continue;
            quote.cue = document_.tokens[t].span;
            quote.speaker = participants_.actor(subject);
            return true;
        }
        return false;
    }

    const Document& document_;
    const Tree& tree_;
    Participants participants_;
    const ModalityLexicon& modality_;
    std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality) {
    return QuoteFinder(document, tree, layer, modality).run();
}

}  // namespace pg::extract
