#include "extract/actors/mentions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/actors/home_country.hpp"
#include "extract/actors/home_state.hpp"
#include "extract/actors/name_repair.hpp"
#include "extract/actors/repeated_names.hpp"
#include "extract/actors/role_nouns.hpp"
#include "extract/actors/titles.hpp"
#include "extract/places/toponyms.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

class MentionFinder {
public:
    MentionFinder(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon)
        : document_(document), tree_(tree), gazetteer_(gazetteer), lexicon_(lexicon), home_(document, gazetteer, lexicon), home_state_(document, gazetteer, lexicon), taken_(document.tokens.size(), false) {}

    std::vector<MentionDraft> run() {
        for (std::uint32_t t = 1; t + 1 < document_.tokens.size(); ++t) party_tag(t);
        for (const Name& name : with_repeated(document_, repaired_names(document_, gazetteer_, lexicon_)))
            if (!any_taken(name.tokens)) named(name);
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t)
            if (!taken_[t]) known_name(t);
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
            if (taken_[t]) continue;
            if (const auto people = lexicon_.nameless_people().at(tree_, t)) nameless_people(t, *people);
            else if (document_.tokens[t].upos == Upos::Pron) pronoun(t);
            else if (lexicon_.counted_people().at(tree_, t)) counted_people(t);
            else if (document_.tokens[t].upos == Upos::Noun || document_.tokens[t].upos == Upos::Propn) role_noun(t);
        }
        resolve_toponyms(document_, drafts_, gazetteer_);
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const MentionDraft& a, const MentionDraft& b) { return a.span < b.span; });
        return std::move(drafts_);
    }

private:
    std::string text(TokenRange range) const { return phrase_text(document_, range); }

    void add(MentionDraft draft) {
        for (std::uint32_t t = draft.tokens.begin; t < draft.tokens.end; ++t) taken_[t] = true;
        drafts_.push_back(std::move(draft));
    }

    bool any_taken(TokenRange range) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (taken_[t]) return true;
        return false;
    }

    /// "(D-Minn.)", ", R-Texas": the letter is a mention of the party, the state one of the state.
    void party_tag(std::uint32_t t) {
        const std::string_view party = lexicon_.party_of_tag(document_.form(t));
        if (party.empty() || (document_.form(t - 1) != "(" && document_.form(t - 1) != ",") || document_.tokens[t - 1].span.end < 2) return;
        const OrganizationEntry* known = gazetteer_.organization(party);
        const std::string_view next = document_.form(t + 1);
        const bool dash = next == "-" || next == "\xE2\x80\x93" || next == "\xE2\x80\x91";
        if (known == nullptr || !(dash || (document_.form(t - 1) == "(" && next == ")"))) return;
        if (dash && (document_.tokens[t].space_after || t + 2 >= document_.tokens.size())) return;
        std::uint32_t end = t + 3;
        if (dash) {
            while (end < document_.tokens.size() && end < t + 5 && document_.tokens[end].upos == Upos::Propn) ++end;
            while (end > t + 3 && gazetteer_.places(text({t + 2, end})).empty()) --end;
            if (gazetteer_.places(text({t + 2, end})).empty() && document_.form(t + 2).size() > 2) return;
        }
        organization_mention({t, t + 1}, std::string(known->name), known);
        drafts_.back().about.name = known->name;
        if (!dash) return;
        taken_[t + 1] = true;
        if (!gazetteer_.places(text({t + 2, end})).empty()) place({t + 2, end});
        else taken_[t + 2] = true;
    }

    MentionDraft draft(TokenRange range, NodeType type) const {
        MentionDraft d;
        d.tokens = range;
        d.span = document_.span_of(range);
        d.head = phrase_head(document_, range);
        d.about.type = type;
        d.about.name = text(range);
        return d;
    }

    /// "US $2 billion": the name of a currency.
    bool counts_money(TokenRange range) const {
        const std::string_view code = document_.form(range.begin);
        const bool capitals = std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
        return range.size() == 1 && code.size() <= 4 && capitals && range.end < document_.tokens.size() && document_.form(range.end).starts_with('$');
    }

    /// Names that do nothing: indices, programmes; platforms that are but the place of a statement.
    bool idle(TokenRange range, const std::string& written) const {
        if (counts_money(range)) return true;
        if (lexicon_.never_acts(written)) return true;
        return lexicon_.acts_as_subject_only(written) && base_of(document_.tokens[phrase_head(document_, range)].deprel) != Deprel::Nsubj;
    }

    void named(const Name& name) {
        TokenRange range = name.tokens;
        while (range.size() > 1 && (document_.tokens[range.begin].upos == Upos::Det || document_.tokens[range.begin].upos == Upos::Punct)) ++range.begin;
        while (range.size() > 1 && (document_.tokens[range.end - 1].upos == Upos::Punct || document_.form(range.end - 1) == "'s")) --range.end;
        const std::string written = text(range);
        const auto& places = gazetteer_.places(written);
        const OrganizationEntry* organization = gazetteer_.organization(written);
        if (idle(range, written)) {
            for (std::uint32_t t = range.begin; t < range.end; ++t) taken_[t] = true;
            return;
        }
        if (name.type != NerType::Per && is_house(range, written)) return place(range, NodeType::Facility);
        if (organization != nullptr && range.size() == 1 && is_surname(written)) return person(range);
        switch (name.type) {
            case NerType::Per:
                if (organization != nullptr && (range.size() > 1 || organization->name.size() > 3)) return organization_mention(range, written, organization);
                return person(range);
            case NerType::Norp: return people(range, written, organization);
            case NerType::Misc:
                if (is_legal_case(document_, range)) return add(draft(range, NodeType::Ruling));
                if (organization != nullptr) organization_mention(range, written, organization);
                return;
            case NerType::Org:
                if (organization == nullptr && !places.empty() && gazetteer_.place(places.front()).type <= NodeType::Admin1) return place(range);
                if (organization == nullptr && range.size() > 1 && gazetteer_.person(written) != nullptr) return person(range);
                if (organization == nullptr && is_building(range)) return place(range, NodeType::Facility);
                return organization_mention(range, written, organization);
            case NerType::Loc:
            case NerType::Fac:
                if (organization != nullptr && (places.empty() || minor(places.front()))) return organization_mention(range, written, organization);
                if (gazetteer_.demonym(written) != nullptr && (places.empty() || minor(places.front()))) return people(range, written, organization);
                if (places.empty() && range.size() <= 4 && lexicon_.organization_word(document_.form(range.end - 1)) != nullptr && name.type == NerType::Loc)
                    return organization_mention(range, written, organization);
                return place(range, name.type == NerType::Fac ? NodeType::Facility : NodeType::Region);
        }
    }

    /// A chamber that the Union has, and nearly every state.
    bool is_chamber(const std::string& written, const OrganizationEntry* known) const {
        if (known == nullptr) return written == "House";
        return known->country == "US" && known->type == NodeType::Government && known->sector == Sector::Leg && lexicon_.is_shared_body(written);
    }

    /// "Dana Congress was elected. Congress said": the article tells a person whose surname it is.
    bool is_surname(const std::string& written) const {
        return std::any_of(document_.names.begin(), document_.names.end(), [&](const Name& n) { return n.type == NerType::Per && n.tokens.size() > 1 && document_.form(n.tokens.end - 1) == written; });
    }

    /// "was taken to the Polk County Jail": not "the Medical Center said".
    bool is_building(TokenRange range) const {
        const Deprel role = base_of(document_.tokens[phrase_head(document_, range)].deprel);
        return range.size() > 1 && role != Deprel::Nsubj && role != Deprel::NmodPoss && lexicon_.names_building(document_.form(range.end - 2), document_.form(range.end - 1));
    }

    /// "met her at the Pentagon", "a protest outside the White House", "on the steps of the Capitol": not "aides at the White House".
    bool is_house(TokenRange range, const std::string& written) const {
        static constexpr std::array<std::string_view, 14> occasions{"meeting", "talk", "ceremony", "dinner", "summit", "briefing", "conference", "protest", "rally", "event", "lunch", "reception", "speech", "vigil"};
        static constexpr std::array<std::string_view, 5> parts{"front", "step", "gate", "lawn", "ground"};
        const std::uint32_t head = phrase_head(document_, range), above = document_.tokens[head].head;
        const Deprel relation = document_.tokens[head].deprel;
        const auto is_one = [&](const auto& words) { return above != no_token && std::find(words.begin(), words.end(), document_.tokens[above].lemma) != words.end(); };
        const std::string marker = tree_.marker(head);
        if (marker == "of") return relation == Deprel::Nmod && is_one(parts) && lexicon_.names_house(written, "outside");
        return (base_of(relation) == Deprel::Obl || (relation == Deprel::Nmod && is_one(occasions))) && lexicon_.names_house(written, marker);
    }

    /// A town that few articles mean ("White House" in Tennessee, "Canadian" in Texas).
    bool minor(std::uint32_t place) const { return gazetteer_.place(place).type == NodeType::City && gazetteer_.place(place).population < 100'000; }

    void person(TokenRange range) {
        while (range.size() > 2 && gazetteer_.demonym(document_.form(range.begin)) != nullptr && lexicon_.title(document_.form(range.begin + 1)) != nullptr) ++range.begin;
        PersonTitle title = read_title(document_, tree_, range, lexicon_);
        if (title.name.empty()) return;
        if (const std::uint32_t behind = title.name.end; title.name.size() > 1 && behind < document_.tokens.size() && tells_generation(document_.form(behind))) {
            ++title.name.end;
            taken_[behind] = true;
        }
        MentionDraft d = draft(title.name, NodeType::Person);
        d.head = phrase_head(document_, {title.begin, title.name.end});
        if (title.office) d.about.offices.push_back(*title.office);
        d.about.sector = title.sector;
        if (!d.about.sector && is_of_party(title)) d.about.sector = Sector::Pty;
        if (const PersonEntry* known = gazetteer_.person(d.about.name); known != nullptr) {
            if (!known->id.empty()) d.about.ids[known->id_scheme] = known->id;
            d.about.aliases = known->aliases;
        }
        for (std::uint32_t t = title.begin; t < title.name.begin; ++t) taken_[t] = taken_[t] || !title.keep_before;
        add(std::move(d));
    }

    /// "Karl Lund Jr.": part of the name, though the recogniser may leave it out.
    static bool tells_generation(std::string_view form) { return form == "Jr." || form == "Jr" || form == "Sr." || form == "Sr" || form == "II" || form == "III"; }

    /// "Democrat Ann Keller", "Ann Keller (D-Minn.)".
    bool is_of_party(const PersonTitle& title) const {
        const std::uint32_t end = title.name.end;
        if (end + 1 < document_.tokens.size() && (document_.form(end) == "(" || document_.form(end) == ",") && !lexicon_.party_of_tag(document_.form(end + 1)).empty()) return true;
        if (title.begin == 0) return false;
        const OrganizationEntry* party = gazetteer_.organization(document_.form(title.begin - 1));
        return party != nullptr && party->type == NodeType::Party;
    }

    /// "Iranians" are a group, "Iranian" before a noun is none; "Democrats" are their party.
    void people(TokenRange range, const std::string& written, const OrganizationEntry* organization) {
        const std::uint32_t head = phrase_head(document_, range);
        const Token& token = document_.tokens[head];
        for (std::uint32_t t = range.begin; t < range.end; ++t) taken_[t] = true;
        if ((describes(token.deprel) || token.upos == Upos::Adj) && !is_party_of_person(range, organization)) return;
        if (organization != nullptr) return organization_mention(range, written, organization);
        MentionDraft d = draft(range, NodeType::Group);
        d.form = MentionForm::Nominal;
        d.about.generic = true;
        if (const PlaceEntry* of = gazetteer_.demonym(written)) d.about.country = of->country;
        d.about.sector = Sector::Cvl;
        add(std::move(d));
    }

    void organization_mention(TokenRange range, const std::string& written, const OrganizationEntry* known) {
        MentionDraft d = draft(range, NodeType::Organization);
        // "the Senate" in an article about Argentina
        if (const std::string country = known != nullptr && lexicon_.is_shared_body(written) ? home_.instead_of(known->country) : std::string(); !country.empty()) {
            d.about.type = known->type;
            d.about.sector = known->sector;
            d.about.country = country;
            return add(std::move(d));
        }
        // "the Senate" in an article from a statehouse
        if (!home_state_.name().empty() && is_chamber(written, known)) {
            d.about.type = NodeType::Government;
            d.about.sector = Sector::Leg;
            d.about.country = "US";
            d.about.name = home_state_.name() + " " + written;
            d.about.aliases.push_back(written);
            return add(std::move(d));
        }
        if (known != nullptr) {
            d.about.type = known->type;
            d.about.sector = known->sector;
            d.about.country = known->country;
            d.about.ids["pg"] = "org/" + known->name + "/" + known->country;
            d.about.aliases = known->aliases;
            if (known->name != written) d.about.aliases.push_back(known->name);
            std::erase(d.about.aliases, written);
        } else type_by_words(range, d.about);
        add(std::move(d));
    }

    void type_by_words(TokenRange range, Entity& about) const {
        for (std::uint32_t t = range.end; t-- > range.begin;)
            if (const RoleWord* word = lexicon_.organization_word(document_.form(t))) {
                about.type = word->type;
                about.sector = word->sector;
                for (std::uint32_t before = range.begin; before < t && word->sector == Sector::Gov; ++before)  // "Sheriff's Office", "Police Department"
                    if (const RoleWord* other = lexicon_.organization_word(document_.form(before)); other && other->sector == Sector::Cop) about.sector = Sector::Cop;
                return;
            }
    }

    void place(TokenRange range, NodeType fallback = NodeType::Region) {
        MentionDraft d = draft(range, fallback);
        d.about.name = title_case(d.about.name);
        if (gazetteer_.places(d.about.name).empty()) d.about.name = text(range);
        if (const std::string_view last = document_.form(range.end - 1); last == "County" || last == "Parish") d.about.type = NodeType::County;
        add(std::move(d));
    }

    /// "ICE" in a sentence that is not all capitals.
    bool acronym(std::uint32_t t) const {
        for (const char c : document_.form(t))
            if (c < 'A' || c > 'Z') return false;
        if (t + 1 >= document_.tokens.size()) return false;
        const std::string_view next = document_.form(t + 1);
        return !next.empty() && next[0] >= 'a' && next[0] <= 'z';
    }

    /// "Republican Peter Hale", "Republican Sen. Peter Hale": what begins there is a person's name, with or without a title.
    bool stands_before_person(std::uint32_t token) const {
        const auto& names = document_.names;
        const auto limit = token + static_cast<std::uint32_t>(lexicon_.longest_title());
        for (auto name = std::partition_point(names.begin(), names.end(), [&](const Name& n) { return n.tokens.begin < token; }); name != names.end() && name->tokens.begin <= limit; ++name)
            if (name->type == NerType::Per && (name->tokens.begin == token || lexicon_.title(text({token, name->tokens.begin})) != nullptr)) return true;
        return false;
    }

    bool is_party_of_person(TokenRange range, const OrganizationEntry* organization) const { return organization != nullptr && organization->type == NodeType::Party && stands_before_person(range.end); }

    /// Names of countries, states and known organizations that the recogniser missed: the longest run that fits.
    void known_name(std::uint32_t t) {
        std::size_t at = 0;
        const std::string_view word = document_.form(t);
        if (word.empty() || !utf8::is_upper(utf8::next(word, at)) || document_.tokens[t].upos == Upos::Punct) return;
        const std::uint32_t sentence_end = document_.sentences[tree_.sentence_of(t)].tokens.end;
        for (std::uint32_t end = std::min(sentence_end, t + 7); end > t; --end) {
            bool free = true;
            for (std::uint32_t i = t; i < end; ++i) free = free && !taken_[i];
            if (!free) continue;
            const TokenRange range{t, end};
            if (counts_money(range)) return;
            const std::string written = text(range);
            const OrganizationEntry* organization = gazetteer_.organization(written);
            const bool proper = document_.tokens[end - 1].upos == Upos::Propn || acronym(end - 1);
            const bool of_person = is_party_of_person(range, organization);
            if (organization != nullptr && (range.size() > 1 || ((proper || of_person) && written.size() >= 3))) {
                if (range.size() == 1 && describes(document_.tokens[t].deprel) && organization->type == NodeType::Party && !of_person) return;
                return organization_mention(range, written, organization);
            }
            const auto& places = gazetteer_.places(written);
            if (!places.empty() && proper && gazetteer_.place(places.front()).type <= NodeType::Admin1) return place(range);
            if (range.size() == 1 && gazetteer_.demonym(written) != nullptr && !describes(document_.tokens[t].deprel) && document_.tokens[t].upos != Upos::Adj)
                return people(range, written, nullptr);
        }
    }

    void pronoun(std::uint32_t t) {
        const std::string form = utf8::lower(document_.form(t));
        static constexpr std::string_view known[] = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "themselves", "it", "its", "itself"};
        if (std::find(std::begin(known), std::end(known), form) == std::end(known) || document_.tokens[t].deprel == Deprel::Expl) return;
        MentionDraft d = draft({t, t + 1}, form[0] == 'i' ? NodeType::Organization : form[0] == 't' ? NodeType::Group : NodeType::Person);
        d.form = MentionForm::Pronoun;
        d.about.name = form;
        add(std::move(d));
    }

    /// "Hundreds marched", "Several others agree".
    void counted_people(std::uint32_t t) {
        std::uint32_t begin = t;  // "2.5 million"
        while (begin > 0 && document_.tokens[t].upos == Upos::Num && document_.tokens[begin - 1].upos == Upos::Num && document_.tokens[begin - 1].head == t) --begin;
        MentionDraft d = draft({begin, t + 1}, NodeType::Group);
        d.form = MentionForm::Nominal;
        d.about.name = utf8::lower(d.about.name);
        d.about.sector = Sector::Cvl;
        d.about.generic = true;
        add(std::move(d));
    }

    /// "the elderly", "those in power".
    void nameless_people(std::uint32_t t, TokenRange words) {
        MentionDraft d = draft({t, t + 1}, NodeType::Group);
        d.form = MentionForm::Nominal;
        d.about.name = text(words);
        if (!d.about.name.empty() && d.about.name.front() == 'T') d.about.name.front() = 't';  // "Those"
        d.about.sector = Sector::Cvl;
        d.about.generic = true;
        add(std::move(d));
    }

    void role_noun(std::uint32_t t) {
        auto d = role_noun_at(document_, tree_, gazetteer_, lexicon_, t);
        if (!d) return;
        taken_[t] = true;
        drafts_.push_back(std::move(*d));
    }

    const Document& document_;
    const Tree& tree_;
    const Gazetteer& gazetteer_;
    const ActorLexicon& lexicon_;
    HomeCountry home_;
    HomeState home_state_;
    std::vector<bool> taken_;
    std::vector<MentionDraft> drafts_;
};

}  // namespace

std::uint32_t phrase_head(const Document& document, TokenRange range) {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (!range.contains(document.tokens[t].head)) return t;
    return range.end - 1;
}

std::vector<MentionDraft> find_actor_and_place_mentions(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon) {
    return MentionFinder(document, tree, gazetteer, lexicon).run();
}

}  // namespace pg::extract
