// Who and what one phrase joins: "Berg, Keller and Lund", "the two senators, Ann Keller and Karl Berg", "countries such as Iran".
#include <algorithm>

#include "extract/frames/participants.hpp"
#include "extract/mending/ruled_out.hpp"

namespace pg::extract {
namespace {

bool is_conjunct(const Tree& tree, std::uint32_t t) { return tree.token(t).deprel == Deprel::Conj && tree.token(t).upos != Upos::Verb; }

/// "met not the king but the queen": the first is named only to be ruled out.
bool gives_way(const Tree& tree, std::uint32_t head, std::uint32_t conjunct) {
    const std::uint32_t but = tree.child(conjunct, {Deprel::Cc});
    return but != no_token && tree.lemma(but) == "but" && is_ruled_out(tree, head) && !is_ruled_out(tree, conjunct);
}

}  // namespace

/// "the Brotherhood, an Islamist group, and the Labour Party": of three joined the second only describes the first.
bool Participants::describes_before(std::uint32_t head, std::uint32_t conjunct) const {
    const std::uint32_t article = tree_.child(conjunct, {Deprel::Det});
    if (article == no_token || tree_.child(conjunct, {Deprel::Cc}) != no_token || (tree_.form(article) != "a" && tree_.form(article) != "an")) return false;
    const auto named = layer_.headed_by(head, NodeKind::Actor), described = layer_.headed_by(conjunct, NodeKind::Actor);
    return named && described && layer_.mentions[*named].form == MentionForm::Name && layer_.entity_of(*described).generic && tree_.token(conjunct).xpos == Xpos::Nn;
}

/// "the two senators, Ann Keller and Karl Berg", "two Republicans, ...": several beside a plural are told by name.
void Participants::name_the_many(std::vector<std::uint32_t>& heads) const {
    const auto is_named = [&](std::uint32_t t) {
        const auto m = layer_.headed_by(t);
        return m && layer_.mentions[*m].form == MentionForm::Name && layer_.kind_of_mention(*m) != NodeKind::Policy;
    };
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const std::uint32_t head = heads[i], first = tree_.child(head, {Deprel::Appos});
        const bool counted = tree_.child(head, {Deprel::Nummod}) != no_token;
        if ((tree_.token(head).xpos != Xpos::Nns && !(tree_.token(head).xpos == Xpos::Nnps && counted)) || first == no_token || first < head || !is_named(first) || !layer_.headed_by(head, NodeKind::Actor)) continue;
        std::vector<std::uint32_t> named{first};
        for (const std::uint32_t c : tree_.children(first))
            if (tree_.token(c).deprel == Deprel::Conj && is_named(c)) named.push_back(c);
        if (named.size() == 1 && counted && is_named_person(first))  // parsers join the second to those who are counted
            for (const std::uint32_t c : tree_.children(head))
                if (c > first && is_conjunct(tree_, c) && is_named_person(c)) {
                    named.push_back(c);
                    std::erase(heads, c);
                }
        if (named.size() < 2) continue;
        heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(i));
        heads.insert(heads.begin() + static_cast<std::ptrdiff_t>(i), named.begin(), named.end());
        i += named.size() - 1;
    }
}

/// "by Berg, Keller, Novak and Lund": parsers hang some on the one before.
void Participants::add_hung_on(std::uint32_t conjunct, std::vector<std::uint32_t>& heads) const {
    for (const std::uint32_t next : tree_.children(conjunct))
        if (next > conjunct && is_conjunct(tree_, next) && !is_ruled_out(tree_, next) && layer_.headed_by(next)) heads.push_back(next);
}

/// "Erdogan, President Niinisto and Andersson": two people, not one under two names.
bool Participants::are_two_persons(std::uint32_t a, std::uint32_t b) const {
    return is_named_person(a) && is_named_person(b) && layer_.mentions[*layer_.headed_by(a, NodeKind::Actor)].entity != layer_.mentions[*layer_.headed_by(b, NodeKind::Actor)].entity;
}

void Participants::add_joined(std::uint32_t head, std::vector<std::uint32_t>& heads) const {
    const std::uint32_t beside = tree_.child(head, {Deprel::Appos});
    for (const std::uint32_t c : tree_.children(head)) {
        if (!is_conjunct(tree_, c) || is_ruled_out(tree_, c) || describes_before(head, c)) continue;
        // "Perez, a Mexican national, and member of a gang" is one man.
        const auto also = layer_.headed_by(c, NodeKind::Actor);
        if (beside != no_token && beside < c && also && layer_.entity_of(*also).generic && tree_.token(c).xpos == Xpos::Nn) continue;
        if (gives_way(tree_, head, c) && heads.front() == head) heads.erase(heads.begin());
        heads.push_back(c);
        add_hung_on(c, heads);
        // "the council, the mayor's office and the sheriff": parsers take the second of three for an apposition.
        if (beside == no_token || beside < head || beside > c) continue;
        if (names_another(head, beside) || (is_named_person(c) && are_two_persons(head, beside))) heads.push_back(beside);
    }
}

/// "the police department, the sheriff's office and the FBI assisted": the third may hang on the second.
void Participants::add_joined_beside(std::uint32_t head, std::vector<std::uint32_t>& heads) const {
    const std::uint32_t beside = tree_.child(head, {Deprel::Appos});
    if (beside == no_token || beside < head || !(names_another(head, beside) || (is_named_person(head) && is_named_person(beside)))) return;
    std::vector<std::uint32_t> joined;
    for (const std::uint32_t c : tree_.children(beside))
        if (is_conjunct(tree_, c)) joined.push_back(c);
    if (!joined.empty() && std::find(heads.begin(), heads.end(), beside) == heads.end()) heads.push_back(beside);
    heads.insert(heads.end(), joined.begin(), joined.end());
}

/// "arrested 58 people, including fugitives and gang members", "a group of senators including Snowe": those are told by name.
void Participants::add_included(std::uint32_t head, std::vector<std::uint32_t>& heads) const {
    if (!actor(head)) return;  // "boycotted the treaty, including Russia"
    if (const std::uint32_t verb = tree_.head(head); verb != no_token && tree_.token(head).xpos == Xpos::Nns && (tree_.token(head).deprel == Deprel::Obj || tree_.token(head).deprel == Deprel::NsubjPass))
        for (const std::uint32_t c : tree_.children(verb))  // "detained protesters on Sunday, including Novak": hung on the verb
            if (c > head && tree_.token(c).deprel == Deprel::Obl && tree_.marker(c) == "including") {
                heads.push_back(c);
                for (const std::uint32_t also : tree_.children(c))
                    if (is_conjunct(tree_, also)) heads.push_back(also);
            }
    for (const std::uint32_t c : tree_.children(head)) {
        if (c < head) continue;
        const std::string marker = tree_.marker(c);
        const bool instead = marker == "such as" || (marker == "like" && tree_.token(head).xpos == Xpos::Nns);
        const bool beside_it = tree_.token(c).deprel == Deprel::Nmod && (marker == "including" || instead || marker == "among them");
        const std::uint32_t first = beside_it ? c : tree_.token(c).deprel == Deprel::Acl && tree_.lemma(c) == "include" ? tree_.child(c, {Deprel::Obj}) : no_token;
        if (first == no_token) continue;
        if (instead && actor(first) && heads.front() == head) heads.erase(heads.begin());  // "countries such as Iran" are none but Iran
        heads.push_back(first);
        for (const std::uint32_t also : tree_.children(first))
            if (is_conjunct(tree_, also)) heads.push_back(also);
    }
}

/// "the House of Representatives and Senate": parsers join the second to the last word of the first name.
void Participants::add_joined_to_name(std::uint32_t head, std::vector<std::uint32_t>& heads) const {
    const auto own = layer_.headed_by(head);
    if (!own) return;
    const TokenRange name = layer_.mentions[*own].tokens;
    for (std::uint32_t t = name.begin; t < name.end; ++t)
        for (const std::uint32_t c : tree_.children(t))
            if (t != head && tree_.token(c).deprel == Deprel::Conj && c >= name.end && layer_.headed_by(c)) heads.push_back(c);
}

/// "members of Congress and the White House": members of a body are the body, and what is joined to it acts as well, however the words hang together.
void Participants::add_bodies_of_members(std::uint32_t head, std::vector<std::uint32_t>& heads) const {
    if (tree_.lemma(head) != "member" || tree_.token(head).xpos != Xpos::Nns || tree_.child(head, {Deprel::Nummod, Deprel::Amod}) != no_token) return;
    for (const std::uint32_t body : tree_.children(head)) {
        if (body < head || tree_.token(body).deprel != Deprel::Nmod || tree_.marker(body) != "of" || !layer_.headed_by(body, NodeKind::Actor)) continue;
        for (const std::uint32_t c : tree_.children(body))
            if (is_conjunct(tree_, c) && !is_ruled_out(tree_, c) && layer_.headed_by(c, NodeKind::Actor)) heads.push_back(c);
    }
}

std::vector<std::uint32_t> Participants::conjuncts(std::uint32_t head) const {
    std::vector<std::uint32_t> out = senders(head);
    if (out.empty()) out.push_back(head);
    add_joined(head, out);
    add_joined_beside(head, out);
    name_the_many(out);
    add_included(head, out);
    add_joined_to_name(head, out);
    add_bodies_of_members(head, out);
    return out;
}

}  // namespace pg::extract
