// What the tests of language/ share: models loaded once, texts cut and joined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data_dir.hpp"
#include "language/analyser.hpp"
#include "language/text/sentences.hpp"
#include "language/text/tokenizer.hpp"

namespace test {

inline const pg::language::TextLexicon& lexicon() {
    static const auto lexicon = pg::language::TextLexicon::load(pg::find_data_dir());
    return lexicon;
}

inline const pg::language::Analyser& analyser() {
    static const auto analyser = pg::language::Analyser::load(pg::find_data_dir());
    return analyser;
}

inline pg::Document split(std::string text) {
    pg::Document document;
    document.article.text = std::move(text);
    pg::language::split_sentences(document, lexicon());
    return document;
}

/// "do|n't|go"
inline std::string tokens(const std::string& text) {
    std::string out;
    for (const auto& token : pg::language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, lexicon())) out += (out.empty() ? "" : "|") + std::string(token.span.of(text));
    return out;
}

/// "He left.|She stayed."
inline std::string sentences(const std::string& text) {
    const auto document = split(text);
    std::string out;
    for (const auto& sentence : document.sentences) out += (out.empty() ? "" : "|") + std::string(sentence.span.of(text));
    return out;
}

inline pg::Document analysed(std::string text) {
    pg::Article article;
    article.text = std::move(text);
    return analyser().analyse(std::move(article));
}

}  // namespace test
