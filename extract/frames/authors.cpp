#include "extract/frames/authors.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

/// What somebody says by it; not what a bill or a resolution provides, which is a policy.
bool speaks_for_author(std::string_view lemma) {
    static constexpr std::array<std::string_view, 35> words{"report",  "statement", "letter",   "study",     "ad",      "advert",    "advertisement", "editorial", "article",    "video",   "tape",
                                                            "lawsuit", "suit",      "complaint", "petition",  "document", "memo",      "email",         "tweet",     "post",       "message", "column",
                                                            "dossier", "affidavit", "brief",    "leaflet",   "communique", "advisory", "survey", "bulletin", "manifesto", "website", "press release", "commentary", "testimony"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

bool makes_text(std::string_view lemma) {
    static constexpr std::array<std::string_view, 20> words{"issue", "publish", "release", "sign", "write", "file", "launch", "produce", "send", "commission", "prepare", "post", "circulate", "distribute", "sponsor", "draft", "author", "submit", "run", "pen"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool is_text(const Tree& tree, std::uint32_t noun) {
    if (speaks_for_author(tree.lemma(noun))) return true;
    // "a campaign ad": parsers may take the second word to stand beside the first.
    const std::uint32_t beside = tree.child(noun, {Deprel::Appos});
    return beside == noun + 1 && speaks_for_author(tree.lemma(beside));
}

std::uint32_t author_of(const Tree& tree, std::uint32_t noun) {
    if (noun == no_token || tree.token(noun).upos != Upos::Noun || !is_text(tree, noun)) return no_token;
    std::uint32_t before = no_token;
    for (const std::uint32_t c : tree.children(noun)) {
        const Token& t = tree.token(c);
        if (t.deprel == Deprel::NmodPoss) return c;
        if (t.deprel == Deprel::Compound && t.upos == Upos::Propn && c < noun) before = c;
        if (c < noun) continue;
        const std::string marker = t.deprel == Deprel::Nmod ? tree.marker(c) : std::string();
        if (marker == "by" || marker == "from") return c;
        if (t.deprel != Deprel::Acl || t.xpos != Xpos::Vbn || !makes_text(t.lemma)) continue;
        for (const std::uint32_t maker : tree.children(c))
            if (tree.token(maker).deprel == Deprel::OblAgent || (tree.token(maker).deprel == Deprel::Obl && tree.marker(maker) == "by")) return maker;
    }
    return before;
}

}  // namespace pg::extract
