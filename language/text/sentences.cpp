#include "language/text/sentences.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "language/text/boundaries.hpp"
#include "language/text/characters.hpp"
#include "language/text/dateline.hpp"
#include "language/text/tokenizer.hpp"

namespace pg::language {
namespace {

class Splitter {
public:
    Splitter(Document& document, const TextLexicon& lexicon, std::size_t longest) : document_(document), lexicon_(lexicon), longest_(longest) {}

    void paragraph(Span span, std::uint32_t number) {
        std::vector<Token> tokens = tokenize(document_.text(), span, lexicon_);
        number_ = number;
        std::size_t begin = dateline_length(document_.text(), tokens);
        const Boundaries boundaries(document_.text(), tokens, lexicon_);
        std::vector<std::size_t> ends;
        if (begin > 0) ends.push_back(begin);
        for (std::size_t i = begin; i < tokens.size(); ++i) {
            if (i + 1 < tokens.size() && !boundaries.ends_at(begin, i)) continue;
            ends.push_back(i + 1);
            begin = i + 1;
        }
        begin = 0;
        for (std::size_t end : ends) {
            emit(tokens, begin, end);
            begin = end;
        }
    }

private:
    std::string_view form(const Token& t) const { return document_.form(t); }

    void emit(std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
        while (end - begin > longest_) {
            std::size_t cut = begin + longest_;
            for (std::size_t i = cut; i > begin + longest_ / 2; --i) {
                const std::string_view f = form(tokens[i - 1]);
                if (f == ";" || f == "," || dash_length(f, 0) == f.size()) { cut = i; break; }
            }
            while (cut < end && tokens[cut - 1].joined_to_next) ++cut;
            add(tokens, begin, cut);
            begin = cut;
        }
        if (begin < end) add(tokens, begin, end);
    }

    void add(std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
        Sentence sentence;
        sentence.tokens.begin = static_cast<std::uint32_t>(document_.tokens.size());
        sentence.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
        sentence.paragraph = number_;
        sentence.kind = kind(tokens, begin, end);
        for (std::size_t i = begin; i < end; ++i) document_.tokens.push_back(std::move(tokens[i]));
        sentence.tokens.end = static_cast<std::uint32_t>(document_.tokens.size());
        document_.sentences.push_back(sentence);
    }

    SentenceKind kind(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) const {
        std::size_t last = end - 1;
        while (last > begin && is_closer(form(tokens[last]))) --last;
        const std::string_view f = form(tokens[last]);
        std::size_t at = 0;
        const char32_t first = utf8::next(form(tokens[begin]), at);
        if (Boundaries::is_stop(f) || Boundaries::is_ellipsis(f) || f == ":" || f.back() == '.') return SentenceKind::Prose;
        return begin == 0 && end == tokens.size() && end - begin <= 20 && utf8::is_upper(first) ? SentenceKind::Headline : SentenceKind::Fragment;
    }

    Document& document_;
    const TextLexicon& lexicon_;
    std::size_t longest_;
    std::uint32_t number_ = 0;
};

}  // namespace

void split_sentences(Document& document, const TextLexicon& lexicon, std::size_t longest) {
    Splitter splitter(document, lexicon, longest);
    const std::string_view text = document.text();
    std::uint32_t paragraph = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        splitter.paragraph({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, paragraph);
        if (end + 1 < text.size() && text[end + 1] == '\n') ++paragraph;
        begin = end + 1;
    }
}

}  // namespace pg::language
