// Small trees built by hand, for what must not hang on how a parser reads a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace pg::test {

struct Word {
    const char* form;
    const char* lemma;
    Upos upos;
    Xpos xpos;
    int head;  ///< 1-based, 0 for the root
    Deprel deprel;
};

/// One sentence.
inline Document document_of(const std::vector<Word>& words) {
    Document d;
    for (const Word& w : words) {
        const auto begin = static_cast<std::uint32_t>(d.article.text.size());
        d.article.text += std::string(w.form) + " ";
        Token t;
        t.span = {begin, begin + static_cast<std::uint32_t>(std::string_view(w.form).size())};
        t.lemma = w.lemma;
        t.upos = w.upos;
        t.xpos = w.xpos;
        t.head = w.head == 0 ? no_token : static_cast<std::uint32_t>(w.head - 1);
        t.deprel = w.deprel;
        d.tokens.push_back(std::move(t));
    }
    Sentence whole;
    whole.span = {0, static_cast<std::uint32_t>(d.article.text.size())};
    whole.tokens = {0, static_cast<std::uint32_t>(d.tokens.size())};
    d.sentences.push_back(whole);
    return d;
}

}  // namespace pg::test
