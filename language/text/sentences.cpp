#include "language/text/sentences.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "language/text/characters.hpp"
#include "language/text/tokenizer.hpp"

namespace pg::language {
namespace {

class Splitter {
public:
    Splitter(Document& document, const TextLexicon& lexicon, std::size_t longest) : document_(document), lexicon_(lexicon), longest_(longest) {}

    void paragraph(Span span, std::uint32_t number) {
        std::vector<Token> tokens = tokenize(document_.text(), span, lexicon_);
        number_ = number;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i + 1 < tokens.size() && !ends_at(tokens, begin, i)) continue;
            emit(tokens, begin, i + 1);
            begin = i + 1;
        }
    }

private:
    std::string_view form(const Token& t) const { return document_.form(t); }

    static bool is_stop(std::string_view f) { return f == "." || f == "!" || f == "?" || (f.size() > 1 && f.find_first_not_of("!?") == std::string_view::npos); }
    static bool is_ellipsis(std::string_view f) { return (f.size() >= 2 && f.find_first_not_of('.') == std::string_view::npos) || f == "\xE2\x80\xA6"; }

    bool starts_upper(const Token& t) const {
        std::size_t at = 0;
        return utf8::is_upper(utf8::next(form(t), at));
    }
    bool starts_lower(const Token& t) const {
        std::size_t at = 0;
        const char32_t c = utf8::next(form(t), at);
        return utf8::is_letter(c) && !utf8::is_upper(c);
    }

    /// The first token behind i that is no opening quote or bracket.
    const Token& next_word(const std::vector<Token>& tokens, std::size_t i) const {
        std::size_t n = i + 1;
        while (n + 1 < tokens.size() && (is_opener(form(tokens[n])) || form(tokens[n]) == "-")) ++n;
        return tokens[n];
    }

    /// True when the sentence that began at `begin` ends with token i.
    bool ends_at(const std::vector<Token>& tokens, std::size_t begin, std::size_t i) const {
        if (!tokens[i].space_after) return false;
        // Closing quotes and brackets belong to the sentence whose stop they follow.
        std::size_t stop = i;
        while (stop > begin && is_closer(form(tokens[stop])) && !tokens[stop - 1].space_after) --stop;
        const std::string_view f = form(tokens[stop]);
        const Token& next = next_word(tokens, i);
        if (i + 1 < tokens.size() && is_closer(form(tokens[i + 1])) && !is_opener(form(tokens[i + 1]))) return false;
        if (is_stop(f)) {
            if (stop == begin) return false;
            if (f == "." && is_list_number(tokens, begin, stop)) return false;
            return !starts_lower(next) || (f == "." && stop == i && lone_lower_start(next));
        }
        if (is_ellipsis(f)) return starts_upper(next);
        if (f.size() > 1 && f.back() == '.') return abbreviation_ends(f.substr(0, f.size() - 1), next, stop != i);
        return false;
    }

    /// "iPhone", "al-Qaeda": lower-case names may open a sentence after a plain stop.
    bool lone_lower_start(const Token& next) const {
        const std::string_view f = form(next);
        return f.size() > 2 && f[0] >= 'a' && f[0] <= 'z' && f[1] >= 'A' && f[1] <= 'Z';
    }

    bool is_list_number(const std::vector<Token>& tokens, std::size_t begin, std::size_t stop) const {
        return stop == begin + 1 && form(tokens[begin]).size() <= 2 && is_digit(form(tokens[begin]).front());
    }

    bool abbreviation_ends(std::string_view word, const Token& next, bool quoted) const {
        if (!starts_upper(next)) return quoted && !starts_lower(next) && !is_digit(form(next).front());
        const bool opener = lexicon_.opens_sentence(utf8::lower(form(next)));
        const auto kind = lexicon_.abbreviation(word);
        if (!kind) return word.size() > 1 ? opener : opener && word != "J";  // initials: "George W. Bush"
        switch (*kind) {
            case Abbreviation::Title:
            case Abbreviation::Inner: return false;
            case Abbreviation::Date: return opener;
            case Abbreviation::Unit:
            case Abbreviation::Place: return opener || (quoted && *kind == Abbreviation::Unit);
        }
        return false;
    }

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
        if (is_stop(f) || is_ellipsis(f) || f == ":" || f.back() == '.') return SentenceKind::Prose;
        return begin == 0 && end == tokens.size() && end - begin <= 20 && starts_upper(tokens[begin]) ? SentenceKind::Headline : SentenceKind::Fragment;
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
