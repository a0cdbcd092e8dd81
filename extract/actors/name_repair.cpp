#include "extract/actors/name_repair.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

bool is_bracket(std::string_view form) { return form == "(" || form == ")" || form == "[" || form == "]"; }
bool is_possessive(std::string_view form) { return form == "'s" || form == "\xE2\x80\x99s"; }
bool is_dash(std::string_view form) { return form == "-" || form == "--" || form == "\xE2\x80\x94" || form == "\xE2\x80\x93"; }

bool all_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z') return false;
        letters += c >= 'A' && c <= 'Z' ? 1u : 0u;
    }
    return letters >= 4;
}

class Repairer {
public:
    Repairer(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon) : doc_(document), gazetteer_(gazetteer), lexicon_(lexicon) {}

    std::vector<Name> run() {
        for (const Name& name : doc_.names) {
            if (name.tokens.begin < covered_) continue;  // inside a longer name already
            const TokenRange whole = widened(name);
            covered_ = whole.end;
            if (whole == name.tokens) bracketed(name);
            else put(whole, NerType::Org);
        }
        return std::move(out_);
    }

private:
    std::string text(TokenRange range) const { return phrase_text(doc_, range); }
    bool is_place(TokenRange range) const { return !range.empty() && !gazetteer_.places(text(range)).empty(); }
    bool is_organization(TokenRange range) const { return !range.empty() && gazetteer_.organization(text(range)) != nullptr; }
    bool known(TokenRange range) const { return is_place(range) || is_organization(range); }

    /// "Customs Enforcement" of "Immigration and Customs Enforcement": the longest known body around the name.
    TokenRange widened(const Name& name) const {
        TokenRange best = name.tokens;
        if (name.type == NerType::Per || is_organization(name.tokens)) return best;
        const auto behind = std::partition_point(doc_.sentences.begin(), doc_.sentences.end(), [&](const Sentence& s) { return s.tokens.begin <= name.tokens.begin; });
        if (behind == doc_.sentences.begin()) return best;
        const TokenRange sentence = std::prev(behind)->tokens;
        const std::uint32_t first = std::max({sentence.begin, covered_, name.tokens.begin > 4 ? name.tokens.begin - 4 : 0u});
        for (std::uint32_t begin = first; begin <= name.tokens.begin; ++begin)
            for (std::uint32_t end = name.tokens.end; end <= std::min(sentence.end, name.tokens.end + 4); ++end)
                if (end - begin > best.size() && is_organization({begin, end})) best = {begin, end};
        return best;
    }

    TokenRange trimmed(TokenRange range) const {
        auto loose = [&](std::uint32_t t) { return doc_.tokens[t].upos == Upos::Punct || doc_.tokens[t].upos == Upos::Det || doc_.form(t) == "and" || is_possessive(doc_.form(t)); };
        while (!range.empty() && loose(range.begin)) ++range.begin;
        while (!range.empty() && ((doc_.tokens[range.end - 1].upos == Upos::Punct && doc_.form(range.end - 1).back() != '.') || is_possessive(doc_.form(range.end - 1)) || doc_.form(range.end - 1) == "and")) --range.end;
        return range;
    }

    void put(TokenRange range, NerType type) {
        range = trimmed(range);
        if (range.empty()) return;
        bool letters = false;
        for (const char c : text(range)) letters |= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3;
        if (!letters || text(range).find("\xC2\xB0") != std::string::npos) return;
        out_.push_back({range, type});
    }

    /// Splits at tokens where `cut` holds; each part goes on to `next`.
    template <typename Cut, typename Next>
    void split(TokenRange range, Cut cut, Next next) {
        std::uint32_t begin = range.begin;
        for (std::uint32_t t = range.begin; t <= range.end; ++t)
            if (t == range.end || cut(t)) {
                if (begin < t) next(TokenRange{begin, t});
                begin = t + 1;
            }
    }

    void bracketed(const Name& name) {
        if (is_legal_case(doc_, name.tokens)) return put(name.tokens, NerType::Misc);
        split(name.tokens, [&](std::uint32_t t) { return is_bracket(doc_.form(t)) || is_between(t, name); }, [&](TokenRange part) { joined(part, name.type); });
    }

    /// "the envoy, Louis Bony — Gbagbo", "the Court ordered Norway": a dash with blanks around it or a verb joins no name.
    bool is_between(std::uint32_t t, const Name& name) const {
        if (t == name.tokens.begin || t + 1 == name.tokens.end) return false;
        if (doc_.form(t) == "--" && all_capitals(text({name.tokens.begin, t}))) return true;  // "ATHENS--Saudi Arabia"
        if (is_dash(doc_.form(t))) return name.type == NerType::Per && doc_.tokens[t].space_after && doc_.tokens[t - 1].space_after;
        const Token& token = doc_.tokens[t];
        const bool finite = token.xpos == Xpos::Vbd || token.xpos == Xpos::Vbz || token.xpos == Xpos::Vbp;
        return token.upos == Upos::Verb && finite && doc_.form(t).front() >= 'a' && doc_.form(t).front() <= 'z';
    }

    void joined(TokenRange range, NerType type) {
        range = trimmed(range);
        if (range.empty()) return;
        if (type == NerType::Per && is_office_of_body(range)) type = NerType::Org;
        if (type == NerType::Per || type == NerType::Norp || known(range)) return typed(range, type);
        const bool place = type == NerType::Loc || type == NerType::Fac;
        if (place && contains(range, ",")) return split(range, [&](std::uint32_t t) { return doc_.form(t) == ","; }, [&](TokenRange part) { joined(part, type); });
        for (std::uint32_t t = range.begin + 1; t + 1 < range.end; ++t) {
            const TokenRange before{range.begin, t}, after{t + 1, range.end};
            if (is_possessive(doc_.form(t)) && known(before)) {
                put(before, is_place(before) ? NerType::Loc : NerType::Org);
                return joined(after, type);
            }
            if (doc_.form(t) == "and" && known(trimmed(before)) && known(trimmed(after))) {
                joined(before, type);
                return joined(after, type);
            }
        }
        typed(range, type);
    }

    /// "ERO Phoenix": a body's acronym and a place are no person.
    bool is_office_of_body(TokenRange range) const {
        const std::string_view first = doc_.form(range.begin);
        if (range.size() < 2 || first.size() < 3 || !std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
        return is_organization({range.begin, range.begin + 1}) && is_place({range.begin + 1, range.end});
    }

    bool contains(TokenRange range, std::string_view form) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (doc_.form(t) == form) return true;
        return false;
    }

    void typed(TokenRange range, NerType type) {
        if (type != NerType::Loc && behind_comma(range)) return put(range, NerType::Loc);
        if (dateline(range) || called_settlement(range)) return put(range, NerType::Loc);
        if (type == NerType::Org) return organization(range);
        put(range, type);
    }

    /// "Hamrad, a southern village, was shelled": not "Karl Berg, a village elder".
    bool called_settlement(TokenRange range) const {
        std::uint32_t t = range.end;
        if (t + 3 > doc_.tokens.size() || doc_.form(t) != "," || (doc_.form(t + 1) != "a" && doc_.form(t + 1) != "an")) return false;
        for (t += 2; t < doc_.tokens.size() && t < range.end + 6; ++t) {
            const Upos upos = doc_.tokens[t].upos;
            if (upos == Upos::Noun && lexicon_.is_settlement_noun(doc_.tokens[t].lemma))
                return t + 1 == doc_.tokens.size() || (doc_.tokens[t + 1].upos != Upos::Noun && doc_.tokens[t + 1].upos != Upos::Propn && doc_.form(t + 1) != "-");
            if (upos != Upos::Adj && upos != Upos::Noun && upos != Upos::Adv) return false;
        }
        return false;
    }

    /// "Jackson, Miss.": an abbreviated state after a comma.
    bool behind_comma(TokenRange range) const {
        if (range.begin == 0 || doc_.form(range.begin - 1) != ",") return false;
        const auto& places = gazetteer_.places(text(range));
        return !places.empty() && gazetteer_.place(places.front()).type == NodeType::Admin1 && text(range).back() == '.';
    }

    /// "JACKSON, Miss. —" at the beginning of a paragraph.
    bool dateline(TokenRange range) const {
        if (!all_capitals(text(range)) || gazetteer_.places(title_case(text(range))).empty()) return false;
        if (range.begin > 0 && doc_.text().substr(doc_.tokens[range.begin - 1].span.end, doc_.tokens[range.begin].span.begin - doc_.tokens[range.begin - 1].span.end).find('\n') == std::string_view::npos) return false;
        for (std::uint32_t t = range.end; t < doc_.tokens.size() && t < range.end + 6; ++t)
            if (is_dash(doc_.form(t)) || doc_.form(t) == ",") return true;
        return false;
    }

    /// "the Republican O'Donnell": a party and a person whom the article names elsewhere.
    bool is_partisan(TokenRange range) const {
        const OrganizationEntry* party = gazetteer_.organization(doc_.form(range.begin));
        if (range.size() < 2 || range.size() > 4 || party == nullptr || party->type != NodeType::Party) return false;
        const std::string_view surname = doc_.form(range.end - 1);
        return std::any_of(doc_.names.begin(), doc_.names.end(), [&](const Name& n) { return n.type == NerType::Per && n.tokens.size() > 1 && doc_.form(n.tokens.end - 1) == surname; });
    }

    void organization(TokenRange range) {
        if (is_organization(range)) return put(range, NerType::Org);
        if (is_partisan(range)) return put({range.begin + 1, range.end}, NerType::Per);
        if (lexicon_.title(text(range)) != nullptr) return;  // "another MSP": who holds an office, no body
        if (const auto office = office_of(range); office < range.end && names_holder(range.end)) {  // "UN High Commissioner for Human Rights, Ann Keller"
            if (const TokenRange body{range.begin, office}; known(body)) joined(body, NerType::Org);
            return;
        }
        while (range.size() > 1 && leads(range.begin) && (is_organization({range.begin + 1, range.end}))) ++range.begin;
        // "Democrat-controlled Senate" in three and more tokens
        for (std::uint32_t t = range.begin; t + 3 < range.end; ++t)
            if (doc_.form(t + 1) == "-" && leads_with("-" + utf8::lower(doc_.form(t + 2))) && is_organization({t + 3, range.end})) return put({t + 3, range.end}, NerType::Org);
        if (is_organization(range)) return put(range, NerType::Org);
        const auto last = doc_.form(range.end - 1);
        if ((last == "Minority" || last == "Majority") && range.end < doc_.tokens.size() && lexicon_.title(utf8::lower(doc_.form(range.end))) != nullptr) return;
        for (std::uint32_t t = range.begin; t + 2 < range.end; ++t)  // "Democratic Leader in the House": an office and a body
            if (lexicon_.title(doc_.form(t)) != nullptr && doc_.form(t + 1) == "in") return joined({t + 2, range.end}, NerType::Org);
        // "Polk County Sheriff Grady Judd": a place, an office and a person.
        for (std::uint32_t t = range.begin + 1; t + 2 < range.end; ++t)
            if (range.end - t <= 4 && lexicon_.title(utf8::lower(doc_.form(t))) != nullptr && (is_place({range.begin, t}) || doc_.form(t - 1) == "County") && doc_.tokens[t + 1].upos == Upos::Propn) {
                put({range.begin, t}, NerType::Loc);
                return put({t + 1, range.end}, NerType::Per);
            }
        const auto end = without_title(range);
        if (end < range.end) {
            if (const TokenRange rest{range.begin, end}; is_place(rest) && !is_organization(rest)) put(rest, NerType::Loc);
            else if (!rest.empty()) put(rest, NerType::Org);
            return;
        }
        put(range, NerType::Org);
    }

    /// Where the title begins of an office that has its subject with it; the range's end for the name of a body.
    std::uint32_t office_of(TokenRange range) const {
        for (std::uint32_t t = range.begin + 1; t + 1 < range.end; ++t) {
            if (doc_.form(t) != "for" && doc_.form(t) != "of") continue;
            for (std::uint32_t begin = range.begin; begin < t; ++begin)
                if (const RoleWord* title = lexicon_.title(text({begin, t})); title != nullptr && title->sector == Sector::Gov) return begin;
            return range.end;
        }
        return range.end;
    }

    /// A person's name stands there, or behind the comma there.
    bool names_holder(std::uint32_t t) const {
        if (t < doc_.tokens.size() && doc_.form(t) == ",") ++t;
        if (t < doc_.tokens.size() && lexicon_.title(doc_.form(t)) != nullptr) ++t;  // "Mr."
        return std::any_of(doc_.names.begin(), doc_.names.end(), [&](const Name& n) { return n.type == NerType::Per && n.tokens.begin == t; });
    }

    static bool leads_with(const std::string& form) {
        for (const std::string_view end : {"-controlled", "-led", "-dominated", "-backed", "-run"})
            if (form.ends_with(end)) return true;
        return false;
    }

    /// "Democrat-controlled Senate", "Democratic United States Senate".
    bool leads(std::uint32_t t) const {
        const std::string form = utf8::lower(doc_.form(t));
        if (leads_with(form)) return true;
        const OrganizationEntry* party = gazetteer_.organization(doc_.form(t));
        return form == "democratic" || form == "republican" || (party != nullptr && party->type == NodeType::Party);
    }

    /// Where the titles at the end begin; the range's end when there are none or all would go.
    std::uint32_t without_title(TokenRange range) const {
        for (std::uint32_t begin = range.begin + 1; begin < range.end; ++begin) {
            if (lexicon_.title(text({begin, range.end})) == nullptr) continue;
            const auto before = doc_.tokens[begin - 1].upos;
            if (before == Upos::Det || before == Upos::Adp || before == Upos::Cconj) return range.end;
            return begin;
        }
        return range.end;
    }

    const Document& doc_;
    const Gazetteer& gazetteer_;
    const ActorLexicon& lexicon_;
    std::vector<Name> out_;
    std::uint32_t covered_ = 0;  ///< behind the last name read
};

}  // namespace

std::vector<Name> repaired_names(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon) { return Repairer(document, gazetteer, lexicon).run(); }

bool is_legal_case(const Document& document, TokenRange range) {
    for (std::uint32_t t = range.begin + 1; t + 1 < range.end; ++t) {
        const auto form = document.form(t);
        if (form == "v." || form == "vs." || form == "v" || form == "vs") return true;
    }
    return false;
}

std::string title_case(std::string_view text) {
    if (!all_capitals(text)) return std::string(text);
    std::string out = utf8::lower(text);
    bool start = true;
    for (char& c : out) {
        if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        start = c == ' ' || c == '-' || c == '.';
    }
    return out;
}

}  // namespace pg::extract
