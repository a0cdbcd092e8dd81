#include "extract/frames/infinitives_of_nouns.hpp"

#include <array>
#include <string_view>

#include "extract/frames/control_words.hpp"
#include "extract/frames/passive.hpp"
#include "extract/one_of.hpp"

namespace pg::extract {

std::uint32_t called_on(const Tree& tree, std::uint32_t head, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 18> words{"invitation", "instruction", "directive", "call", "appeal", "push", "plead", "plea", "lobby", "press", "demand", "request", "pressure", "ultimatum", "order", "rely", "depend", "count"};
    const std::uint32_t object = tree.child(head, {Deprel::Obj});  // "put pressure on the court to free him"
    const bool pressed = object != no_token && object < verb && is_one_of(tree.lemma(object), words);
    if (!pressed && !is_one_of(tree.lemma(head), words)) return no_token;
    for (const std::uint32_t c : tree.children(pressed && tree.child(object, {Deprel::Nmod}) != no_token ? object : head)) {
        if (c > verb || c < head || (tree.token(c).deprel != Deprel::Obl && tree.token(c).deprel != Deprel::Nmod)) continue;
        const std::string marker = tree.marker(c);
        if (marker == "on" || marker == "upon" || (marker == "for" && !pressed) || marker == "to" || (marker == "with" && tree.lemma(head) == "plead")) return c;
    }
    return no_token;
}

std::uint32_t meant_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && c < verb && tree.token(c).deprel == Deprel::Nmod && tree.token(c).upos != Upos::Num && tree.subtree(c).end == tree.subtree(verb).begin && tree.marker(c) == "for") return c;
    return no_token;
}

std::uint32_t intends(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    if (!is_intention(tree.lemma(noun))) return no_token;
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun || c > verb || tree.token(c).deprel != Deprel::Nmod) continue;
        const std::string marker = tree.marker(c);
        if (marker == "by" || marker == "from" || (marker == "of" && tree.subtree(c).end == tree.subtree(verb).begin)) return c;
    }
    return no_token;
}

std::uint32_t set_up_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 7> bodies{"committee", "commission", "panel", "tribunal", "taskforce", "council", "delegation"};
    static constexpr std::array<std::string_view, 6> beginnings{"creation", "formation", "establishment", "appointment", "dispatch", "deployment"};
    if (noun == no_token || noun > verb || tree.subtree(noun).end < tree.subtree(verb).begin) return no_token;
    if (is_one_of(tree.lemma(noun), bodies)) return noun;
    if (!is_one_of(tree.lemma(noun), beginnings)) return no_token;
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of" && is_one_of(tree.lemma(c), bodies)) return c;
    return no_token;
}

std::uint32_t empowered(const Tree& tree, std::uint32_t power) {
    static constexpr std::array<std::string_view, 15> powers{"hour", "day", "week", "month", "invitation", "power", "permission", "right", "authority", "order", "mandate", "authorization", "licence", "license", "clearance"};
    const std::uint32_t verb = tree.token(power).deprel == Deprel::Obj ? tree.head(power) : no_token;
    if (verb == no_token || !is_one_of(tree.lemma(power), powers)) return no_token;
    const std::uint32_t receiver = tree.child(verb, {Deprel::Iobj});
    if (receiver != no_token) return receiver;
    const std::uint32_t first = tree.child(verb, {Deprel::Obj});  // "handed the president an invitation"
    if (first != power && first < power && tree.token(power).deprel == Deprel::Obj) return first;
    return is_passive(tree, verb) ? surface_subject(tree, verb) : no_token;
}

std::uint32_t talked_in(const Tree& tree, std::uint32_t side) {
    if (tree.token(side).deprel == Deprel::Conj && tree.head(side) != no_token) side = tree.head(side);
    const std::uint32_t noun = tree.token(side).deprel == Deprel::Nmod && tree.marker(side) == "with" ? tree.head(side) : no_token;
    return noun != no_token && (tree.token(noun).deprel == Deprel::Obj || tree.child(noun, {Deprel::Cop}) != no_token) ? noun : no_token;
}

std::uint32_t told_by_name(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t above = tree.head(noun);
    if (above == no_token) return noun;
    const bool subject = tree.token(noun).deprel == Deprel::Nsubj, among = (tree.token(noun).deprel == Deprel::Nmod || tree.token(noun).deprel == Deprel::Obl) && tree.marker(noun) == "among";
    const bool equated = tree.token(above).upos == Upos::Propn && tree.child(above, {Deprel::Cop}) != no_token && tree.child(above, {Deprel::Case}) == no_token;  // not "is before the Senate"
    if ((subject || among) && equated) return above;
    const std::uint32_t included = subject && tree.lemma(above) == "include" ? tree.child(above, {Deprel::Obj}) : no_token;
    return included != no_token && tree.token(included).upos == Upos::Propn ? included : noun;
}

std::uint32_t said_to_be(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t above = tree.head(noun);
    const std::uint32_t predicate = above != no_token && tree.token(noun).deprel == Deprel::Nmod && tree.marker(noun) == "of" && tree.lemma(above) == "one" ? above : noun;
    // "became the second state to ban it"
    const std::uint32_t verb = tree.head(predicate);
    const bool became = verb != no_token && tree.lemma(verb) == "become" && (tree.token(predicate).deprel == Deprel::Xcomp || tree.token(predicate).deprel == Deprel::Obj);
    const std::uint32_t subject = became ? surface_subject(tree, verb) : tree.child(predicate, {Deprel::Cop}) == no_token ? no_token : surface_subject(tree, predicate);
    return subject == no_token ? told_by_name(tree, noun) : subject;
}

}  // namespace pg::extract
