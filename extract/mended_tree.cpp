#include "extract/mended_tree.hpp"

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/tree.hpp"

namespace pg::extract {
namespace {

/// "to" before it and a bare verb.
bool is_infinitive(const Tree& tree, std::uint32_t t) { return tree.token(t).xpos == Xpos::Vb && tree.marker(t, Deprel::Mark) == "to"; }

void mend(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t object = tree.child(verb, {Deprel::Obj, Deprel::Iobj});
    if (object == no_token || object < verb || tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) != no_token) return;
    for (const auto& [above, relation] : {std::pair{object, Deprel::Acl}, std::pair{verb, Deprel::Advcl}})
        for (const std::uint32_t c : tree.children(above)) {
            if (tree.token(c).deprel != relation || c < object || !is_infinitive(tree, c)) continue;
            mended.tokens[c].head = verb;
            mended.tokens[c].deprel = Deprel::Xcomp;
            if (tree.child(verb, {Deprel::Obj}) == no_token) mended.tokens[object].deprel = Deprel::Obj;
            return;
        }
}

}  // namespace

ControlVerbs ControlVerbs::load(const std::filesystem::path& data_dir) {
    ControlVerbs verbs;
    const Tsv file = Tsv::read(data_dir / "lexicons/object-control.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (const auto word : split(file.cell(r, 0), ' ')) verbs.verbs_.emplace(word);
    return verbs;
}

Document mend_trees(const Document& document, const ControlVerbs& verbs) {
    Document mended = document;
    const Tree tree(document);
    for (Token& token : mended.tokens)
        if (token.lemma == "troops") token.lemma = "troop";  // UD keeps the plural; the lexicons have one form of each noun
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
        if (document.tokens[t].upos == Upos::Verb && verbs.contains(utf8::lower(document.tokens[t].lemma))) mend(tree, t, mended);
    return mended;
}

}  // namespace pg::extract
