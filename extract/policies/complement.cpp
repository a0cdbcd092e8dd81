#include "extract/policies/complement.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 14;  // words of a description behind its noun

bool is_content(const Token& t) { return t.upos == Upos::Noun || t.upos == Upos::Propn || t.upos == Upos::Adj; }

/// "in public places" names, "in January" and "in France" tell when and where.
bool names_where(const Tree& tree, std::uint32_t c, const std::string& marker) { return marker == "in" && !leads_elsewhere(tree, c) && tree.token(c).upos == Upos::Noun && tree.child(c, {Deprel::Nummod}) == no_token; }

/// "the citizens of some [of the states]", "the transfer of half [of the land]".
bool is_share(const Tree& tree, std::uint32_t t) {
    static constexpr std::array<std::string_view, 8> shares{"some", "many", "half", "part", "most", "number", "all", "third"};
    return std::find(shares.begin(), shares.end(), tree.lemma(t)) != shares.end();
}

bool is_relative_word(const Tree& tree, std::uint32_t t) { return t < tree.document().tokens.size() && (tree.lemma(t) == "that" || tree.lemma(t) == "which" || tree.lemma(t) == "who"); }

/// Joined objects: "between Israel and Hamas", "on steel and aluminium", "from the coast and part [of the hills]", "the withholding or withdrawal [of food]".
/// "benefits for workers and a clause that ..." are two.
std::uint32_t with_conjuncts(const Tree& tree, std::uint32_t noun, std::uint32_t end) {
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < end || c > end + 5 || tree.token(c).deprel != Deprel::Conj || !is_content(tree.token(c)) || tree.subtree(c).begin != end || is_relative_word(tree, c + 1)) continue;
        end = c + 1;
        for (const std::uint32_t owner : {c, noun})
            for (const std::uint32_t of : tree.children(owner))
                if (of > end && of <= end + 4 && tree.token(of).deprel == Deprel::Nmod && tree.subtree(of).begin == end && tree.marker(of) == "of") end = of + 1;
    }
    return end;
}

/// "bringing Ukraine [closer] to the union", "fly [back] to the Moon".
std::uint32_t behind_adverb(const Tree& tree, std::uint32_t verb, std::uint32_t end) {
    for (const std::uint32_t c : tree.children(verb))
        if (c == end && tree.token(c).deprel == Deprel::Advmod && (tree.form(c).ends_with("er") || tree.lemma(c) == "back" || tree.lemma(c) == "home") && end + 1 < tree.document().tokens.size() && tree.lemma(end + 1) == "to") return end + 1;
    return end;
}

/// "on Tuesday" is no complement.
bool is_day(const Tree& tree, std::uint32_t t) { return tree.token(t).upos == Upos::Propn && names_day_or_month(utf8::lower(tree.form(t))); }

std::uint32_t oblique_end(const Tree& tree, std::uint32_t verb, std::uint32_t end, const PolicyLexicon& lexicon) {
    static constexpr std::array<std::string_view, 10> joiners{"to", "from", "into", "for", "with", "on", "against", "of", "in", "at"};
    for (const std::uint32_t c : tree.children(verb)) {
        if (c < end || tree.token(c).deprel != Deprel::Obl || tree.subtree(c).begin != end || !is_content(tree.token(c)) || is_day(tree, c)) continue;
        const std::string marker = tree.marker(c);
        if (std::find(joiners.begin(), joiners.end(), marker) == joiners.end()) continue;
        if (marker == "in" && !names_where(tree, c, marker)) continue;
        return noun_phrase_end(tree, c, lexicon);
    }
    return end;
}

/// "that would", "which will".
bool is_plan_clause(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb)) {
        if (tree.token(c).deprel != Deprel::Aux) continue;
        const std::string form = utf8::lower(tree.form(c));
        if (form == "would" || form == "will") return tree.token(verb).upos == Upos::Verb;
    }
    return false;
}

/// "a bill that bars agencies from sharing data": what a text does is what it is; that it passed or was signed is what became of it.
bool is_content_clause(const Tree& tree, std::uint32_t verb, NodeType type) {
    if (type != NodeType::Bill && type != NodeType::Law && type != NodeType::Order && type != NodeType::Agreement) return false;
    static constexpr std::array<std::string_view, 10> fates{"pass", "become", "take", "expire", "fail", "go", "come", "win", "receive", "face"};
    const Token& t = tree.token(verb);
    if (t.upos != Upos::Verb || tree.child(verb, {Deprel::AuxPass}) != no_token || std::find(fates.begin(), fates.end(), t.lemma) != fates.end()) return false;
    return t.xpos == Xpos::Vbz || t.xpos == Xpos::Vbp || t.xpos == Xpos::Vbd || tree.child(verb, {Deprel::Aux}) != no_token;
}

bool is_subject_relative(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t subject = tree.child(verb, {Deprel::Nsubj});
    if (subject == no_token) return false;
    const std::string form = utf8::lower(tree.form(subject));
    return form == "that" || form == "which";
}

/// Something that the verb governs: an object, a clause, or a phrase ("calling for an immediate truce", "aimed at curbing violence").
bool says_something(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb)) {
        const Deprel rel = tree.token(c).deprel;
        if (c > verb && (rel == Deprel::Obj || rel == Deprel::Iobj || rel == Deprel::Xcomp || rel == Deprel::Ccomp || rel == Deprel::Obl || rel == Deprel::Advcl)) return true;
    }
    return false;
}

/// "aimed at curbing violence", "designed to protect voters", "meant for refugees": what a plan is for is what it is.
bool is_aim(const Tree& tree, std::uint32_t participle) {
    static constexpr std::array<std::string_view, 4> verbs{"aim", "design", "intend", "mean"};
    const Token& t = tree.token(participle);
    return t.deprel == Deprel::Acl && t.xpos == Xpos::Vbn && std::find(verbs.begin(), verbs.end(), t.lemma) != verbs.end();
}

/// "advanced the bill on a 9-5 vote", "put the law on hold", "struck it down on appeal": how it is done is no complement.
bool tells_how(const Tree& tree, std::uint32_t t) {
    static constexpr std::array<std::string_view, 7> words{"vote", "hold", "ice", "basis", "ground", "condition", "appeal"};
    return tree.marker(t) == "on" && std::find(words.begin(), words.end(), tree.lemma(t)) != words.end();
}

/// "scrapped plans [for a new runway]", not "blamed the plan for the losses", "passed a bill for the third time".
bool plans_for(const Tree& tree, std::uint32_t head, std::uint32_t c, const PolicyNoun& noun) {
    static constexpr std::array<std::string_view, 7> times{"time", "year", "month", "week", "day", "hour", "century"};
    if (noun.type != NodeType::Proposal || tree.child(head, {Deprel::NmodPoss}) != no_token || std::find(times.begin(), times.end(), tree.lemma(c)) != times.end()) return false;
    const std::uint32_t det = tree.child(head, {Deprel::Det});
    return det == no_token || tree.lemma(det) == "a";
}

/// "approved a cap on rent increases": parsers hang the phrase right behind the object on the verb as well. head + 1 where there is none.
std::uint32_t hung_on_verb(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon) {
    const std::uint32_t verb = tree.head(head);
    if (tree.token(head).deprel != Deprel::Obj || verb == no_token) return head + 1;
    for (const std::uint32_t c : tree.children(verb)) {
        if (c < head || tree.token(c).deprel != Deprel::Obl || tree.subtree(c).begin != head + 1 || !is_content(tree.token(c)) || is_day(tree, c) || tells_how(tree, c)) continue;
        const std::string marker = tree.marker(c);
        if ((marker == "on" || marker == "against" || (marker == "for" && plans_for(tree, head, c, noun))) && noun.joins(marker)) return noun_phrase_end(tree, c, lexicon);
    }
    return head + 1;
}

/// "a proposal [from the United States] on arms": whose it is may stand before what it is about.
bool tells_author(const Tree& tree, std::uint32_t c, const PolicyNoun& noun) {
    const std::string marker = tree.marker(c);
    return tree.token(c).deprel == Deprel::Nmod && tree.token(c).upos == Upos::Propn && tree.subtree(c).size() <= 5 && (marker == "from" || marker == "by") && !noun.joins(marker);
}

bool closes_quote(const Tree& tree, std::uint32_t t) { return t < tree.document().tokens.size() && (tree.form(t) == "\"" || tree.form(t) == "\xE2\x80\x9D" || tree.form(t) == "''"); }

/// "prohibits employees [from sharing dates]", "aimed [at curbing violence]", "calling on Iran [to stop]".
bool completes(const Tree& tree, std::uint32_t adverbial) {
    const std::string marker = tree.marker(adverbial, Deprel::Mark);
    return tree.token(adverbial).xpos == Xpos::Vbg ? marker == "from" || marker == "at" : marker == "to" && (tree.lemma(tree.head(adverbial)) == "call" || is_aim(tree, tree.head(adverbial)));
}

/// Behind the last part of a name: "Ada Brook", "El Salvador".
std::uint32_t name_end(const Tree& tree, std::uint32_t noun) {
    std::uint32_t end = noun + 1;
    for (const std::uint32_t c : tree.children(noun))
        if (c == end && (tree.token(c).deprel == Deprel::Flat || tree.token(c).deprel == Deprel::Goeswith)) end = tree.subtree(c).end;
    return end;
}

}  // namespace

std::uint32_t noun_phrase_end(const Tree& tree, std::uint32_t noun, const PolicyLexicon& lexicon) {
    std::uint32_t end = noun + 1;
    const PolicyNoun* inner = lexicon.noun(utf8::lower(tree.lemma(noun)));  // "a decision on military action [against Syria]"
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun) continue;
        const Deprel rel = tree.token(c).deprel;
        const bool joined = rel == Deprel::Flat || rel == Deprel::Goeswith || rel == Deprel::Compound;
        if (joined && c == end) {
            end = tree.subtree(c).end;
            continue;
        }
        if (rel != Deprel::Nmod || c >= end + 5 || tree.subtree(c).begin != end) break;
        const std::string marker = tree.marker(c);
        if (marker != "of" && marker != "between" && !names_where(tree, c, marker) && !(marker == "to" && tree.lemma(noun) == "end") && !(inner != nullptr && marker != "in" && inner->joins(marker) && is_content(tree.token(c)) && !is_day(tree, c))) break;  // "an end to the program"
        end = marker == "of" && !is_share(tree, c) ? name_end(tree, c) : noun_phrase_end(tree, c, lexicon);
    }
    return with_conjuncts(tree, noun, end);
}

std::uint32_t clause_end(const Tree& tree, std::uint32_t verb, const PolicyLexicon& lexicon) {
    std::uint32_t end = verb + 1;
    for (const std::uint32_t c : tree.children(verb))
        if (c == end && tree.token(c).deprel == Deprel::CompoundPrt) ++end;
    if (const std::uint32_t object = tree.child(verb, {Deprel::Obj, Deprel::Iobj}); object != no_token && object >= end && object < verb + longest) end = noun_phrase_end(tree, object, lexicon);
    else if (tree.token(verb).xpos == Xpos::Vbg || is_aim(tree, verb)) end = oblique_end(tree, verb, end, lexicon);  // "calling on Iran to stop", "aimed at voters"
    if (tree.lemma(verb) == "let" || tree.lemma(verb) == "make" || tree.lemma(verb) == "help")  // "would let the ministry override decisions"
        for (const std::uint32_t c : tree.children(verb))
            if (c >= end && c < end + 6 && (tree.token(c).deprel == Deprel::Xcomp || tree.token(c).deprel == Deprel::Ccomp) && tree.token(c).xpos == Xpos::Vb) return clause_end(tree, c, lexicon);
    for (const std::uint32_t c : tree.children(verb))
        if (c >= end && c <= end + 3 && tree.token(c).deprel == Deprel::Xcomp && tree.token(c).upos == Upos::Verb && (tree.token(c).xpos == Xpos::Vbg || tree.marker(c, Deprel::Mark) == "to")) return clause_end(tree, c, lexicon);
    for (const std::uint32_t c : tree.children(verb))
        if (c >= end && c <= end + 2 && tree.token(c).deprel == Deprel::Advcl && completes(tree, c)) return clause_end(tree, c, lexicon);
    const std::uint32_t behind = behind_adverb(tree, verb, end);
    const std::uint32_t hung = behind > end ? oblique_end(tree, end, behind, lexicon) : behind;  // "closer to the union" may hang on the adverb
    return hung > behind ? hung : oblique_end(tree, verb, behind, lexicon);
}

std::uint32_t complement_end(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon, bool bare, bool alone) {
    std::uint32_t end = head + 1;
    std::uint32_t behind = closes_quote(tree, head + 1) ? head + 2 : no_token;  // 'the "suffocating siege" of Gaza'
    for (const std::uint32_t c : tree.children(head)) {
        if (c < head || (c == head + 1 && closes_quote(tree, c))) continue;
        const Token& t = tree.token(c);
        if (end == head + 1 && behind == no_token && tells_author(tree, c, noun)) {
            behind = tree.subtree(c).end;
            continue;
        }
        if (tree.subtree(c).begin != (end == head + 1 && behind != no_token ? behind : end) || c > head + longest || tree.form(end) == ",") break;  // "the bill, which contained the amendment"
        if (t.deprel == Deprel::Nmod && is_content(t) && noun.joins(tree.marker(c)) && !is_day(tree, c) && !tells_how(tree, c) && !leads_elsewhere(tree, c) && !(noun.type == NodeType::Bill && t.upos == Upos::Propn && tree.marker(c) == "to")) {  // "sent the bill to President Obama"
            end = noun_phrase_end(tree, c, lexicon);
            continue;
        }
        // "amend the constitution to limit terms" tells what for; "a bill to do so" nothing.
        const std::uint32_t det = tree.child(head, {Deprel::Det});
        const bool purpose = noun.type == NodeType::Law && det != no_token && tree.lemma(det) == "the";
        const bool infinitive = t.deprel == Deprel::Acl && tree.marker(c, Deprel::Mark) == "to" && c <= (behind == no_token ? end : std::max(end, behind)) + 3 && !purpose && t.lemma != "do";
        const bool participle = (alone || tree.child(c, {Deprel::Obj}) != no_token) && ((t.deprel == Deprel::Acl && t.xpos == Xpos::Vbg) || is_aim(tree, c)) && c == end && says_something(tree, c);
        const bool relative = bare && noun.strength != PolicyStrength::Solo && end == head + 1 && t.deprel == Deprel::AclRelcl && (is_plan_clause(tree, c) || is_content_clause(tree, c, noun.type)) && is_subject_relative(tree, c) && (tree.child(c, {Deprel::Obj}) != no_token || (alone && tree.child(c, {Deprel::Iobj, Deprel::Xcomp}) != no_token));
        const bool gerund = t.deprel == Deprel::Acl && t.xpos == Xpos::Vbg && noun.joins(tree.marker(c, Deprel::Mark));  // "a ban on eating in public"
        // "measures to ensure that all is done" are named by less.
        const std::uint32_t clause = infinitive || gerund ? clause_end(tree, c, lexicon) : end;
        if (clause > c + 1 || tree.child(c, {Deprel::Ccomp, Deprel::Conj, Deprel::Obj}) == no_token) end = clause;
        if ((participle || relative) && clause_end(tree, c, lexicon) > c + 1) end = clause_end(tree, c, lexicon);
        break;
    }
    if (end == head + 1) end = hung_on_verb(tree, head, noun, lexicon);
    return end == head + 1 || end > head + 1 + longest ? no_token : end;
}

TokenRange detached_clause(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon) {
    for (const std::uint32_t c : tree.children(head)) {
        const std::uint32_t begin = tree.subtree(c).begin;
        if (begin <= head + 1 || begin > head + 7 || !says_something(tree, c)) continue;
        // "approved a bill on Tuesday suspending cooperation"
        const bool participle = tree.token(c).deprel == Deprel::Acl && tree.token(c).xpos == Xpos::Vbg && begin == c;
        if (participle) return {begin, clause_end(tree, c, lexicon)};
        if (tree.token(c).deprel != Deprel::AclRelcl || !is_subject_relative(tree, c)) continue;
        if (!is_plan_clause(tree, c) && !is_content_clause(tree, c, noun.type)) continue;
        const std::uint32_t end = clause_end(tree, c, lexicon);
        return end > begin && end <= begin + longest ? TokenRange{begin, end} : TokenRange{};
    }
    return {};
}

namespace {

/// "proposed a bill [last week] to ban", "adopted a law [on Tuesday] to curb smoking": behind the time that stands between.
std::uint32_t behind_time(const Tree& tree, std::uint32_t verb, std::uint32_t end) {
    for (const std::uint32_t c : tree.children(verb)) {
        const Deprel rel = tree.token(c).deprel;
        const bool time = rel == Deprel::OblUnmarked || rel == Deprel::OblTmod || (rel == Deprel::Obl && is_day(tree, c));
        if (time && c > end && c < end + 4 && tree.subtree(c).begin == end) return tree.subtree(c).end;
    }
    return end;
}

}  // namespace

TokenRange detached_purpose(const Tree& tree, std::uint32_t head, const PolicyLexicon& lexicon) {
    const std::uint32_t verb = tree.head(head);
    if (verb == no_token || tree.token(verb).upos != Upos::Verb) return {};
    for (const std::uint32_t c : tree.children(verb)) {
        const Deprel rel = tree.token(c).deprel;
        if (c < head || (rel != Deprel::Advcl && rel != Deprel::Xcomp)) continue;
        const std::uint32_t begin = tree.subtree(c).begin;
        const bool content = rel == Deprel::Advcl && tree.token(c).xpos == Xpos::Vbg && begin == c && c <= head + 4 && tree.form(c - 1) != "," && tree.child(c, {Deprel::Obj}) != no_token;
        if (!content && (tree.marker(c, Deprel::Mark) != "to" || begin <= head || (begin > head + 2 && begin != behind_time(tree, verb, head + 1)))) continue;
        const std::uint32_t end = clause_end(tree, c, lexicon);
        return end > c + 1 && end <= begin + longest ? TokenRange{begin, end} : TokenRange{};
    }
    return {};
}

}  // namespace pg::extract
