#include "language/analyser.hpp"

#include "core/data_dir.hpp"
#include "core/hash.hpp"
#include "language/names/recognizer.hpp"
#include "language/parser/parser.hpp"
#include "language/text/lemmatizer.hpp"
#include "language/text/sentences.hpp"

namespace pg::language {
namespace {

/// Raised when code of this room changes what it says about a text.
constexpr std::string_view code_version = "language 3";
/// Names look at the whole article; beyond this many sentences the rest is taken as another one, which bounds memory.
constexpr std::size_t article_sentences = 400;

std::vector<std::vector<std::string_view>> forms_of(const Document& document, std::size_t begin, std::size_t end) {
    std::vector<std::vector<std::string_view>> forms(end - begin);
    for (std::size_t s = begin; s < end; ++s) {
        const TokenRange range = document.sentences[s].tokens;
        forms[s - begin].reserve(range.size());
        for (std::uint32_t t = range.begin; t < range.end; ++t) forms[s - begin].push_back(document.form(t));
    }
    return forms;
}

}  // namespace

struct Analyser::Parts {
    TextLexicon lexicon;
    Lemmatizer lemmatizer;
    Parser parser;
    Recognizer recognizer;
    std::string fingerprint;
};

Analyser::Analyser(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

Analyser Analyser::load(const std::filesystem::path& data_dir) {
    auto parts = std::make_unique<Parts>(Parts{TextLexicon::load(data_dir), Lemmatizer::load(data_dir), Parser::load(data_dir / "models/parser.model"),
                                               Recognizer::load(data_dir / "models"), {}});
    std::string all(code_version);
    for (const char* file : {"lexicons/abbreviations.tsv", "lexicons/tokens.tsv", "lexicons/verb-forms.tsv", "lexicons/verbs.tsv", "models/lemmas.tsv", "models/sentences.tsv"}) all += read_file(data_dir / file);
    parts->fingerprint = content_hash(all + parts->parser.fingerprint() + parts->recognizer.fingerprint());
    return Analyser(std::move(parts));
}

std::string Analyser::fingerprint() const { return parts_->fingerprint; }

Document Analyser::analyse(Article article) const {
    Document document;
    document.article = std::move(article);
    split_sentences(document, parts_->lexicon);
    annotate(document);
    return document;
}

void Analyser::annotate(Document& document) const {
    for (std::size_t begin = 0; begin < document.sentences.size(); begin += article_sentences) {
        const std::size_t end = std::min(document.sentences.size(), begin + article_sentences);
        const auto forms = forms_of(document, begin, end);
        const auto parses = parts_->parser.parse(forms);
        const auto names = parts_->recognizer.recognize(forms);
        for (std::size_t s = begin; s < end; ++s) {
            const TokenRange range = document.sentences[s].tokens;
            for (std::uint32_t i = 0; i < range.size(); ++i) {
                Token& token = document.tokens[range.begin + i];
                const TokenParse& parse = parses[s - begin][i];
                token.upos = parse.upos;
                token.xpos = parse.xpos;
                token.deprel = parse.deprel;
                token.head = parse.head < 0 ? no_token : range.begin + static_cast<std::uint32_t>(parse.head);
                token.lemma = parts_->lemmatizer.lemma(document.form(token), token.xpos);
            }
            for (const NameSpan& name : names[s - begin]) document.names.push_back({{range.begin + name.begin, range.begin + name.end}, name.type});
        }
    }
}

}  // namespace pg::language
