#include "extract/entities/identified.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

bool identifies(std::string_view lemma) {
    static constexpr std::array<std::string_view, 3> words{"identify", "name", "know"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool is_denied(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb))
        if (tree.lemma(c) == "not" || tree.lemma(c) == "wrongly" || tree.lemma(c) == "mistakenly" || tree.lemma(c) == "falsely") return true;
    return false;
}

/// "identified as NAME", "named NAME", "named as NAME".
std::uint32_t name_given(const Tree& tree, std::uint32_t verb) {
    if (!identifies(tree.lemma(verb)) || is_denied(tree, verb)) return no_token;
    for (const std::uint32_t c : tree.children(verb)) {
        if (c < verb || tree.token(c).upos != Upos::Propn) continue;
        const Deprel relation = tree.token(c).deprel;
        const bool as = tree.marker(c) == "as";
        const bool called = tree.token(verb).xpos == Xpos::Vbn && tree.lemma(verb) == "name" && (relation == Deprel::Obj || relation == Deprel::Xcomp);
        if (as || (called && tree.child(c, {Deprel::Case}) == no_token)) return c;
    }
    return no_token;
}

}  // namespace

std::uint32_t identified_as(const Tree& tree, std::uint32_t noun) {
    for (const std::uint32_t c : tree.children(noun))
        if (tree.token(c).deprel == Deprel::Acl || tree.token(c).deprel == Deprel::AclRelcl)
            if (const std::uint32_t name = name_given(tree, c); name != no_token) return name;
    const std::uint32_t verb = tree.head(noun);
    const Deprel relation = tree.token(noun).deprel;
    if (verb == no_token || tree.token(verb).deprel == Deprel::AclRelcl || (relation != Deprel::NsubjPass && relation != Deprel::Obj)) return no_token;
    const std::uint32_t name = name_given(tree, verb);
    return name != no_token && tree.marker(name) == "as" ? name : no_token;  // "police identified the suspect as Rosa Diaz"
}

}  // namespace pg::extract
