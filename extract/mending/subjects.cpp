// Who is a verb's subject though the parser does not say so, and who is none though it does.
#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"

namespace pg::extract {

void mend_raised(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t it = tree.child(verb, {Deprel::Expl}), deed = tree.child(verb, {Deprel::Xcomp});
    if (it == no_token || utf8::lower(tree.form(it)) != "it" || deed == no_token || tree.token(deed).upos != Upos::Verb || tree.token(deed).xpos != Xpos::Vb || tree.marker(deed, Deprel::Mark) != "to") return;
    if (tree.child(verb, {Deprel::Ccomp, Deprel::Csubj, Deprel::Obj}) != no_token || tree.child(deed, {Deprel::Ccomp}) != no_token) return;
    mended.tokens[it].deprel = Deprel::Nsubj;
}

void mend_listener(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.child(verb, {Deprel::Obj, Deprel::Iobj, Deprel::AuxPass, Deprel::NsubjPass}) != no_token) return;
    std::uint32_t speaker = no_token, listener = no_token;
    for (const std::uint32_t c : tree.children(verb)) {
        if (tree.token(c).deprel != Deprel::Nsubj) continue;
        if (c < verb) speaker = c;
        else if (tree.subtree(c).begin == verb + 1) listener = c;
    }
    if (speaker != no_token && listener != no_token) mended.tokens[listener].deprel = Deprel::Obj;
}

}  // namespace pg::extract
