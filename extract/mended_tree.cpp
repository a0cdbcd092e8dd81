#include "extract/mended_tree.hpp"

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"

namespace pg::extract {

ControlVerbs ControlVerbs::load(const std::filesystem::path& data_dir) {
    ControlVerbs verbs;
    const Tsv file = Tsv::read(data_dir / "lexicons/control.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (const auto word : split(file.cell(r, file.column("verbs")), ' ')) (file.cell(r, file.column("who")) == "object" ? verbs.object_ : verbs.subject_).emplace(word);
    return verbs;
}

Document mend_trees(const Document& document, const ControlVerbs& verbs) {
    Document mended = document;
    const Tree tree(document);
    for (Token& token : mended.tokens)
        if (token.lemma == "troops") token.lemma = "troop";  // UD keeps the plural; the lexicons have one form of each noun
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        const Token& token = document.tokens[t];
        if (token.upos == Upos::Noun) mend_general(tree, t, mended);
        if (token.deprel == Deprel::Root && token.upos != Upos::Verb) mend_root(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nmod) mend_owner(tree, t, mended);
        if ((token.upos == Upos::Propn || token.upos == Upos::Noun) && token.head != no_token) mend_title(tree, t, mended);
        if (token.upos == Upos::Propn && token.head != no_token) mend_apposition(tree, t, mended);
        if (token.upos == Upos::Propn && token.deprel == Deprel::Nsubj) mend_subjects(tree, t, mended);
        if (token.upos == Upos::Propn && (token.deprel == Deprel::Conj || token.deprel == Deprel::Appos)) mend_conjunct(document, tree, t, mended);
        if (token.deprel == Deprel::AclRelcl) mend_relative_subject(tree, t, mended);
        if (token.upos != Upos::Verb) continue;
        if (verbs.of_object(token.lemma)) mend_expletive(tree, t, mended);
        mend_object(tree, t, mended);
        mend_joined(tree, t, mended);
        mend_voice(tree, t, mended);
        mend_relative(tree, t, mended);
        mend_adjunct(tree, t, mended);
        mend_amount(tree, t, mended);
        if (token.xpos == Xpos::Jjr) mended.tokens[t].lemma = utf8::lower(document.form(t));  // "to lower tariffs"
        if (verbs.of_object(token.lemma)) mend_infinitive(tree, t, mended);
        else if (verbs.of_subject(token.lemma)) mend_decision(tree, t, mended);
    }
    return mended;
}

}  // namespace pg::extract
