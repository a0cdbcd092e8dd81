#include "extract/actors/counted_people.hpp"

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {

CountedPeople CountedPeople::load(const std::filesystem::path& data_dir) {
    CountedPeople out;
    const Tsv file = Tsv::read(data_dir / "lexicons/counted-people.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const std::string_view what = file.cell(r, file.column("what"));
        if (what != "number" && what != "quantifier" && what != "thing" && what != "victim") file.fail(r, "unknown: " + std::string(what));
        auto& words = what == "number" ? out.numbers_ : what == "quantifier" ? out.quantifiers_ : what == "victim" ? out.done_to_people_ : out.of_things_;
        for (const auto word : split(file.cell(r, file.column("words")), ' ')) words.emplace(word);
    }
    return out;
}

bool CountedPeople::acts_or_suffers(const Tree& tree, std::uint32_t token, bool only_acts) const {
    const Token& t = tree.token(token);
    if (t.head == no_token || tree.token(t.head).upos != Upos::Verb) return false;
    if (t.deprel == Deprel::Nsubj || t.deprel == Deprel::NsubjPass || t.deprel == Deprel::OblAgent) return true;
    return !only_acts && t.deprel == Deprel::Obj && !of_things_.contains(utf8::lower(tree.lemma(t.head)));
}

/// "killed 13", "another 14 were injured": not "killed 13 of them", who are told behind it.
bool CountedPeople::is_victims(const Tree& tree, std::uint32_t number) const {
    const Token& t = tree.token(number);
    if (t.upos != Upos::Num || t.head == no_token || !done_to_people_.contains(utf8::lower(tree.lemma(t.head)))) return false;
    if (t.deprel != Deprel::NsubjPass && t.deprel != Deprel::Obj) return false;
    for (const std::uint32_t c : tree.children(number))
        if (c > number && (tree.token(c).deprel == Deprel::Nmod || tree.token(c).upos == Upos::Noun)) return false;
    return true;
}

bool CountedPeople::at(const Tree& tree, std::uint32_t token) const {
    if (is_victims(tree, token)) return true;
    const Token& t = tree.token(token);
    const bool number = t.xpos == Xpos::Nns && numbers_.contains(t.lemma);
    if (!number && !(t.upos != Upos::Noun && quantifiers_.contains(t.lemma))) return false;
    for (const std::uint32_t c : tree.children(token)) {
        // "tens of thousands": of nobody else.
        if (tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of" && numbers_.contains(std::string(tree.lemma(c))) && tree.child(c, {Deprel::Nmod}) == no_token) continue;
        if (c > token && (tree.token(c).deprel == Deprel::Nmod || tree.token(c).deprel == Deprel::Appos || tree.token(c).deprel == Deprel::Conj)) return false;
    }
    return acts_or_suffers(tree, token, !number);
}

}  // namespace pg::extract
