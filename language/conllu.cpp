#include "language/conllu.hpp"

#include <algorithm>
#include <charconv>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::language {
namespace {

constexpr std::size_t document_sentences = 200;

void write_form(std::ostream& out, std::string_view form) {
    for (char c : form) out << (static_cast<unsigned char>(c) <= ' ' ? '_' : c);
}

std::vector<std::string> name_tags(const Document& document) {
    std::vector<std::string> tags(document.tokens.size());
    for (const Name& name : document.names)
        for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t)
            tags[t] = (t == name.tokens.begin ? "B-" : "I-") + std::string(name_of(name.type));
    return tags;
}

void write_range(std::ostream& out, const Document& document, std::uint32_t t, std::uint32_t offset) {
    std::uint32_t last = t;
    while (document.tokens[last].joined_to_next) ++last;
    out << t - offset + 1 << '-' << last - offset + 1 << '\t';
    write_form(out, Span{document.tokens[t].span.begin, document.tokens[last].span.end}.of(document.text()));
    out << "\t_\t_\t_\t_\t_\t_\t_\t" << (document.tokens[last].space_after ? "_" : "SpaceAfter=No") << '\n';
}

void write_token(std::ostream& out, const Document& document, std::uint32_t t, std::uint32_t offset, bool in_range, const std::string& name) {
    const Token& token = document.tokens[t];
    out << t - offset + 1 << '\t';
    write_form(out, document.form(token));
    out << '\t';
    write_form(out, token.lemma.empty() ? std::string_view("_") : std::string_view(token.lemma));
    out << '\t' << name_of(token.upos) << '\t' << name_of(token.xpos) << "\t_\t" << (token.head == no_token ? 0 : token.head - offset + 1) << '\t'
        << name_of(token.deprel) << "\t_\t";
    const bool no_space = !token.space_after && !in_range;
    if (!name.empty()) out << "NER=" << name << (no_space ? "|" : "");
    if (no_space) out << "SpaceAfter=No";
    if (name.empty() && !no_space) out << '_';
    out << '\n';
}

struct Row {
    std::string_view id, form, misc;
};

Row cells_of(std::string_view line) {
    std::string_view cells[10];
    std::size_t n = 0;
    while (n < 10) {
        const auto tab = std::min(line.find('\t'), line.size());
        cells[n++] = line.substr(0, tab);
        if (tab == line.size()) break;
        line.remove_prefix(tab + 1);
    }
    return {n >= 2 ? cells[0] : std::string_view{}, cells[1], cells[9]};
}

/// Builds documents from token lines.
class Reader {
public:
    void line(std::string_view text) {
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (text.starts_with("# newdoc")) return next_document();
        if (text.starts_with('#')) return;
        if (trim(text).empty()) return end_sentence();
        const Row row = cells_of(text);
        if (row.id.empty() || row.form.empty() || row.id.find('.') != std::string_view::npos) return;
        if (const auto dash = row.id.find('-'); dash != std::string_view::npos && dash > 0) return range(row, dash);
        token(row);
    }

    std::vector<Document> finish() {
        end_sentence();
        next_document();
        return std::move(documents_);
    }

private:
    static std::size_t number(std::string_view text) {
        std::size_t n = 0;
        std::from_chars(text.data(), text.data() + text.size(), n);
        return n;
    }

    void range(const Row& row, std::size_t dash) {
        range_end_ = number(row.id.substr(dash + 1));
        range_spaced_ = row.misc.find("SpaceAfter=No") == std::string_view::npos;
    }

    void token(const Row& row) {
        std::string& text = current_.article.text;
        Token token;
        token.span.begin = static_cast<std::uint32_t>(text.size());
        for (char c : row.form) text += static_cast<unsigned char>(c) <= ' ' ? '_' : c;
        token.span.end = static_cast<std::uint32_t>(text.size());
        const std::size_t id = number(row.id);
        if (id < range_end_) {
            token.joined_to_next = true;
            token.space_after = false;
        } else if (id == range_end_ && range_end_ != 0) token.space_after = range_spaced_;
        else token.space_after = row.misc.find("SpaceAfter=No") == std::string_view::npos;
        if (token.space_after) text += ' ';
        current_.tokens.push_back(std::move(token));
    }

    void end_sentence() {
        range_end_ = 0;
        const auto begin = current_.sentences.empty() ? 0u : current_.sentences.back().tokens.end;
        const auto end = static_cast<std::uint32_t>(current_.tokens.size());
        if (begin == end) return;
        current_.tokens.back().joined_to_next = false;
        Sentence sentence;
        sentence.tokens = {begin, end};
        sentence.span = current_.span_of(sentence.tokens);
        sentence.paragraph = static_cast<std::uint32_t>(current_.sentences.size());
        current_.sentences.push_back(sentence);
        current_.article.text += '\n';
        if (current_.sentences.size() >= document_sentences) next_document();
    }

    void next_document() {
        if (!current_.sentences.empty()) documents_.push_back(std::move(current_));
        current_ = Document{};
    }

    std::vector<Document> documents_;
    Document current_;
    std::size_t range_end_ = 0;
    bool range_spaced_ = true;
};

}  // namespace

void write_conllu(std::ostream& out, const Document& document) {
    const std::vector<std::string> names = name_tags(document);
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const Sentence& sentence = document.sentences[s];
        out << "# sent_id = " << s + 1 << "\n# text = ";
        for (char c : sentence.span.of(document.text())) out << (c == '\n' || c == '\r' ? ' ' : c);
        out << '\n';
        bool in_range = false;
        for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            const bool starts = document.tokens[t].joined_to_next && !in_range;
            if (starts) write_range(out, document, t, sentence.tokens.begin);
            const bool inside = in_range || starts;
            write_token(out, document, t, sentence.tokens.begin, inside, names[t]);
            in_range = document.tokens[t].joined_to_next;
        }
        out << '\n';
    }
}

std::vector<Document> read_tokenized(std::string_view conllu) {
    Reader reader;
    while (!conllu.empty()) {
        const auto end = std::min(conllu.find('\n'), conllu.size());
        reader.line(conllu.substr(0, end));
        conllu.remove_prefix(std::min(end + 1, conllu.size()));
    }
    return reader.finish();
}

void parse_text(std::string_view input, bool tokenized, const Analyser& analyser, std::ostream& out) {
    if (!tokenized) {
        Article article;
        article.text = utf8::sanitised(input);
        write_conllu(out, analyser.analyse(std::move(article)));
        return;
    }
    for (Document& document : read_tokenized(input)) {
        analyser.annotate(document);
        write_conllu(out, document);
    }
}

}  // namespace pg::language
