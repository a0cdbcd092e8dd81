#include "extract/frames/doers_behind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

std::uint32_t by_phrase(const Tree& tree, std::uint32_t noun) {
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "by" && tree.token(c).xpos != Xpos::Vbg) return c;
    return no_token;
}

/// What there is of a deed, is told or feared of it; nobody does it.
bool measures(std::string_view lemma) {
    static constexpr std::array<std::string_view, 22> words{"threat", "risk", "danger", "fear", "wave", "series", "spate", "string", "round", "number", "rise", "increase", "campaign", "allegation", "claim", "pattern", "history", "case", "possibility", "prospect", "evidence", "act"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

std::uint32_t owner_of_aim(const Tree& tree, std::uint32_t infinitive, std::uint32_t subject) {
    if (tree.token(subject).deprel != Deprel::NsubjOuter || tree.token(subject).upos != Upos::Noun || tree.token(infinitive).xpos != Xpos::Vb || tree.marker(infinitive, Deprel::Mark) != "to") return no_token;
    if (const std::uint32_t own = tree.child(subject, {Deprel::NmodPoss}); own != no_token) return own;
    for (const std::uint32_t c : tree.children(subject))
        if (c > subject && c < infinitive && tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of") return c;
    return no_token;
}

std::uint32_t doer_beside(const Tree& tree, std::uint32_t noun, const Clause& deed) {
    const bool suffered = is_done_to_somebody(tree.lemma(noun));
    const bool owned = deed.subject != no_token;
    if (owned && (!suffered || deed.object != no_token || tree.token(deed.subject).deprel != Deprel::NmodPoss)) return no_token;
    bool alone = !owned;  // nothing stands behind it
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun || tree.token(c).deprel != Deprel::Nmod) continue;
        alone = false;
        if (c != deed.object && !(suffered && tree.marker(c) == "for")) continue;
        if (const std::uint32_t doer = by_phrase(tree, c); doer != no_token) return doer;
    }
    if (!alone) return no_token;
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && tree.token(c).deprel == Deprel::Conj && tree.token(c).upos == Upos::Noun)
            if (const std::uint32_t doer = by_phrase(tree, c); doer != no_token) return doer;
    const std::uint32_t above = tree.head(noun);
    if (above == no_token || above > noun || tree.token(noun).deprel != Deprel::Nmod || !measures(tree.lemma(above)) || tree.marker(noun) != "of") return no_token;
    const std::uint32_t doer = by_phrase(tree, above);
    return doer != no_token && doer > noun ? doer : no_token;
}

bool is_done_to_somebody(std::string_view lemma) {
    static constexpr std::array<std::string_view, 14> words{"arrest", "conviction", "sentence", "sentencing", "detention", "imprisonment", "prosecution", "indictment", "trial", "expulsion", "deportation", "punishment", "execution", "suspension"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace pg::extract
