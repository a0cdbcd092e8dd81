// Who holds which office: "Senate Minority leader Mitch McConnell", "John Boehner, the House Speaker", "Frey is the mayor of Minneapolis".
#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"
#include "extract/policies/phrase.hpp"
#include "extract/relations/collector.hpp"
#include "extract/relations/office_names.hpp"
#include "extract/relations/office_title.hpp"
#include "extract/relations/title_phrases.hpp"
#include "extract/relations/title_words.hpp"

namespace pg::extract {
namespace {

class OfficeFinder {
public:
    explicit OfficeFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree), lexicon_(out.sources().lexicon), titles_(out.sources()) {
        for (MentionIndex m = 0; m < out.layer().mentions.size(); ++m)
            if (out.is_body(m) && out.layer().mentions[m].form == MentionForm::Name) {
                const Entity& entity = out.layer().entity_of(m);
                bodies_.emplace(name_key(doc_.text().substr(out.layer().mentions[m].span.begin, out.layer().mentions[m].span.size())), m);
                bodies_.emplace(name_key(entity.name), m);
            }
    }

    void run() {
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m) {
            const auto& mention = out_.layer().mentions[m];
            if (out_.layer().entity_of(m).type != NodeType::Person) continue;
            if (mention.form == MentionForm::Name) before(m);
            if (mention.form == MentionForm::Name) behind_comma(m);
            if (mention.form == MentionForm::Name) tagged(m);
            if (mention.form == MentionForm::Name) before_comma(m);
            if (mention.form == MentionForm::Name) of_body(m);
            became(m);
            if (mention.form == MentionForm::Name) put_into(m);
            if (mention.form != MentionForm::Nominal) beside(m);
        }
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }

    void before(MentionIndex m) {
        const auto name = mention(m).tokens;
        const auto limit = doc_.sentences[tree_.sentence_of(name.begin)].tokens.begin;
        std::uint32_t end = name.begin;
        while (end > limit && lexicon_.is_honorific(doc_.form(end - 1))) --end;
        std::uint32_t begin = titles_.title_start(end, limit);
        Office office;
        while (begin < end && (titles_.drop_first(begin, office) || titles_.belongs_before(begin, end))) ++begin;
        if (begin < end && titles_.ends_in_title({begin, end})) {
            office.title = titles_.singular_title({begin, end});
            state(m, std::move(office), {begin, end}, 0.95, of_whom(end - 1, name));
        } else if (begin == end) {
            from_conjunction(m);
        }
        for (std::uint32_t t = begin; t < end; ++t) party(m, t);
        if (begin > limit) party(m, begin - 1);  // "Republican Peter Hale"
    }

    /// "the French prime minister, Dominique de Villepin, ...": a title and its phrase right before the comma before the name, whatever the tree says.
    void behind_comma(MentionIndex m) {
        const auto name = mention(m).tokens;
        const auto sentence = doc_.sentences[tree_.sentence_of(name.begin)].tokens;
        if (name.begin < sentence.begin + 2 || doc_.form(name.begin - 1) != ",") return;
        const std::uint32_t end = name.begin - 1;
        std::uint32_t noun = no_token;
        for (std::uint32_t t = end; t-- > sentence.begin && t + 9 > end;) {
            const Token& token = doc_.tokens[t];
            if (token.upos == Upos::Noun || token.upos == Upos::Propn)
                if (titles_.is_title(t) && token.xpos != Xpos::Nns && token.xpos != Xpos::Nnps) {
                    noun = t;
                    break;
                }
            const bool inside = token.upos == Upos::Noun || token.upos == Upos::Propn || token.upos == Upos::Adj || token.upos == Upos::Det || token.upos == Upos::Adp || token.upos == Upos::Cconj;
            if (!inside) return;
        }
        if (noun == no_token || names_person(noun)) return;
        const Deprel rel = doc_.tokens[noun].deprel;
        const bool argument = rel == Deprel::Obj || rel == Deprel::Iobj || rel == Deprel::Obl || rel == Deprel::OblAgent || rel == Deprel::Conj;
        if (argument && tree_.child(noun, {Deprel::Appos}) == no_token) return;
        std::uint32_t begin = noun;
        while (begin > sentence.begin && titles_.is_title_word(begin - 1)) --begin;
        if (begin == sentence.begin || (doc_.tokens[begin - 1].upos != Upos::Det && doc_.tokens[begin - 1].upos != Upos::Part && doc_.form(begin - 1) != ",")) return;
        Office office;
        for (std::uint32_t t = begin; t < end; ++t) party(m, t);
        while (begin < noun && titles_.drop_first(begin, office)) ++begin;
        for (std::uint32_t t = begin; t < noun; ++t)
            if (doc_.form(t) == "of") return;  // "the prosecution of Norway's president, Karl Lund"
        enter(m, std::move(office), {begin, end}, noun, 0.75);
    }

    /// "Scott Smith, acting field office director for ICE in New Orleans.": a title phrase between the comma behind the name and the next stop.
    void before_comma(MentionIndex m) {
        const auto name = mention(m).tokens;
        const auto sentence = doc_.sentences[tree_.sentence_of(name.begin)].tokens;
        if (name.end + 1 >= sentence.end || (doc_.form(name.end) != "," && !is_dash(doc_.form(name.end)))) return;
        std::uint32_t begin = name.end + 1;
        if (doc_.tokens[begin].upos == Upos::Det || doc_.tokens[begin].xpos == Xpos::Vbg) ++begin;  // "retiring UN Secretary General"
        std::uint32_t noun = begin;
        while (noun < sentence.end && noun < begin + 8 && (!titles_.is_title(noun) || (noun + 2 < sentence.end && titles_.is_hyphen(noun + 1)))) {
            const bool inside = titles_.is_title_word(noun) || titles_.is_hyphen(noun) || (noun + 2 < sentence.end && titles_.is_hyphen(noun + 1)) || doc_.form(noun) == "acting" || doc_.form(noun) == "'s" || doc_.form(noun) == "-";
            if (!inside) return;
            ++noun;
        }
        if (noun >= sentence.end || noun >= begin + 8 || doc_.tokens[noun].xpos == Xpos::Nns || doc_.tokens[noun].xpos == Xpos::Nnps) return;
        while (noun + 1 < sentence.end && titles_.is_title(noun + 1)) ++noun;
        std::uint32_t end = noun + 1;
        while (end < sentence.end && end < noun + 14 && (titles_.is_title_word(end) || doc_.tokens[end].upos == Upos::Adp || doc_.tokens[end].upos == Upos::Det || doc_.form(end) == "'s" || doc_.form(end) == "and")) ++end;
        if (end >= sentence.end || doc_.tokens[end].upos != Upos::Punct) return;
        if (end > noun + 1 && doc_.tokens[noun + 1].upos != Upos::Adp) return;  // "President Putin": a title before the next name
        for (std::uint32_t t = begin; t < end; ++t)
            if (names_person(t) && (t + 1 >= noun || doc_.tokens[t + 1].xpos != Xpos::Pos)) return;  // "Gbagbo's ambassador to Canada" is not Gbagbo
        Office office;
        while (begin < noun && titles_.drop_first(begin, office)) ++begin;
        enter(m, std::move(office), {begin, end}, noun, 0.85);
    }

    /// "the Red Cross' Anna Berg", "Anna Berg, from the Red Cross,".
    void of_body(MentionIndex m) {
        const auto name = mention(m).tokens;
        const auto sentence = doc_.sentences[tree_.sentence_of(name.begin)].tokens;
        const auto belongs = [&](MentionIndex body) { out_.add(RelationType::MemberOf, m, body, out_.span_from(std::min(name.begin, mention(body).tokens.begin), std::max(name.end, mention(body).tokens.end) - 1), 0.8); };
        if (name.begin > sentence.begin + 1 && doc_.tokens[name.begin - 1].xpos == Xpos::Pos)
            if (const auto body = owner_before(name.begin, name); body && tree_.head(mention(*body).head) == mention(m).head) belongs(*body);
        std::uint32_t t = name.end;
        if (t + 2 >= sentence.end || doc_.form(t) != "," || !is_belonging(doc_.form(t + 1))) return;
        t += 2;
        while (t < sentence.end && doc_.tokens[t].upos == Upos::Det) ++t;
        for (std::uint32_t h = t; h < std::min(sentence.end, t + 8); ++h)
            if (const auto body = out_.body_at(h); body && mention(*body).form == MentionForm::Name && mention(*body).tokens.begin == t) return belongs(*body);
    }

    /// "Lund became prime minister", "was sworn in as governor": what somebody is said to have become he was.
    void became(MentionIndex m) {
        const std::uint32_t head = mention(m).head, verb = tree_.head(head);
        if (verb == no_token || (doc_.tokens[head].deprel != Deprel::Nsubj && doc_.tokens[head].deprel != Deprel::NsubjPass) || !is_past(tree_, verb) || has_modal(tree_, verb)) return;
        const std::string_view lemma = tree_.lemma(verb);
        const bool active = doc_.tokens[head].deprel == Deprel::Nsubj;
        const bool leaves = active && (lemma == "resign" || lemma == "step" || lemma == "retire" || lemma == "quit" || lemma == "succeed" || lemma == "serve");  // "as mayor of Dover"
        const bool becomes = active ? leaves || lemma == "become" : puts_into(lemma) || lemma == "swear" || lemma == "inaugurate";
        if (becomes) told_behind(m, verb, verb, leaves ? std::initializer_list<Deprel>{} : std::initializer_list<Deprel>{Deprel::Obj, Deprel::Xcomp});
    }

    /// "named Anna Lund finance minister", "appointed her director": who was put into an office had it.
    void put_into(MentionIndex m) {
        const std::uint32_t head = mention(m).head, verb = tree_.head(head);
        if (verb == no_token || doc_.tokens[head].deprel != Deprel::Obj || !is_past(tree_, verb) || has_modal(tree_, verb)) return;
        if (puts_into(tree_.lemma(verb))) told_behind(m, verb, head, {Deprel::Xcomp});
    }

    static bool puts_into(std::string_view verb) { return verb == "appoint" || verb == "elect" || verb == "re-elect" || verb == "name"; }

    /// The offices behind `from` that the verb tells of the person: "as mayor of Dover", and what stands to the verb in these relations.
    void told_behind(MentionIndex m, std::uint32_t verb, std::uint32_t from, std::initializer_list<Deprel> relations) {
        for (const auto c : tree_.children(verb)) {
            if (tree_.lemma(c) == "not" || tree_.lemma(c) == "never") return;
            const Deprel relation = base_of(doc_.tokens[c].deprel);
            const bool told = std::find(relations.begin(), relations.end(), relation) != relations.end();
            if (c > from && (told || (relation == Deprel::Obl && tree_.marker(c) == "as"))) described(m, c, 0.8);
        }
    }

    bool names_person(std::uint32_t t) const {
        const auto found = out_.layer().headed_by(t, NodeKind::Actor);
        return found && mention(*found).form == MentionForm::Name && out_.layer().entity_of(*found).type == NodeType::Person;
    }

    /// "Harry Reid, D-Nevada", "Amy Klobuchar (D-Minn.)".
    void tagged(MentionIndex m) {
        const auto end = mention(m).tokens.end;
        if (end + 1 >= doc_.tokens.size() || (doc_.form(end) != "," && doc_.form(end) != "(")) return;
        const auto found = out_.layer().headed_by(end + 1, NodeKind::Actor);
        if (found && mention(*found).tokens.size() == 1 && !lexicon_.party_of_tag(doc_.form(end + 1)).empty() && out_.layer().entity_of(*found).type == NodeType::Party)
            out_.add(RelationType::MemberOf, m, *found, out_.span_from(mention(m).tokens.begin, end + 1), 0.95);
    }

    /// "Senators Susan Collins and Olympia Snowe": the plural title holds for each.
    void from_conjunction(MentionIndex m) {
        const auto head = mention(m).head;
        if (doc_.tokens[head].deprel != Deprel::Conj) return;
        const auto first = out_.layer().headed_by(doc_.tokens[head].head, NodeKind::Actor);
        if (!first || out_.layer().entity_of(*first).type != NodeType::Person) return;
        const auto begin = mention(*first).tokens.begin;
        if (begin == 0 || doc_.tokens[begin - 1].xpos != Xpos::Nns) {
            if (begin == 0 || doc_.tokens[begin - 1].xpos != Xpos::Nnps) return;
        }
        if (!titles_.is_title(begin - 1)) return;
        Office office;
        office.title = titles_.singular_title({begin - 1, begin});
        state(m, std::move(office), {begin - 1, begin}, 0.85);
    }

    /// Apposition, copula.
    void beside(MentionIndex m) {
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head))
            if (doc_.tokens[c].deprel == Deprel::Appos) described(m, c, 0.9);
        const Token& token = doc_.tokens[head];
        if (token.deprel == Deprel::Appos && token.head != no_token) described(m, token.head, 0.9);
        if (token.deprel == Deprel::Nsubj && token.head != no_token && tree_.child(token.head, {Deprel::Cop}) != no_token) described(m, token.head, 0.8);
        if (tree_.child(head, {Deprel::Cop}) != no_token)  // "the only Republicans were Collins and Snowe"
            if (const auto subject = tree_.child(head, {Deprel::Nsubj}); subject != no_token) party(m, subject);
        std::uint32_t up = head;
        for (int steps = 0; steps < 4 && up != no_token; ++steps) {
            const Deprel rel = doc_.tokens[up].deprel;
            if (rel != Deprel::Conj && rel != Deprel::Appos && rel != Deprel::Flat && rel != Deprel::NmodDesc) break;
            up = doc_.tokens[up].head;
        }
        if (up != no_token && up != head && tree_.child(up, {Deprel::Cop}) != no_token)
            if (const auto subject = tree_.child(up, {Deprel::Nsubj}); subject != no_token) party(m, subject);
    }

    void described(MentionIndex m, std::uint32_t noun, double confidence) {
        party(m, noun);
        for (const auto c : tree_.children(noun))
            if (c < noun) party(m, c);
        const Token& token = doc_.tokens[noun];
        if ((token.upos != Upos::Noun && token.upos != Upos::Propn) || token.xpos == Xpos::Nns || !titles_.is_title(noun)) return;
        if (noun + 2 < doc_.tokens.size() && titles_.is_hyphen(noun + 1)) return;  // "director-general": told by its last word
        if (tree_.child(noun, {Deprel::Cop}) != no_token && (has_modal(tree_, noun) || is_denied(noun))) return;  // "will not be the head of my party"
        if (names_person(noun)) return;
        TokenRange range = phrase_of(noun, mention(m).tokens);
        for (std::uint32_t t = std::max(range.begin, noun) + 1; t < range.end; ++t)  // "the first leader to telephone him"
            if (const Upos tag = doc_.tokens[t].upos; (tag == Upos::Part && doc_.tokens[t].xpos != Xpos::Pos) || tag == Upos::Sconj || (tag == Upos::Verb && doc_.tokens[t].xpos != Xpos::Nnp) || tree_.marker(t) == "before" || tree_.marker(t) == "after") range.end = t;
        if (range.size() > 1 && doc_.tokens[range.end - 1].xpos == Xpos::Pos) {
            if (range.end < doc_.tokens.size() && titles_.is_title_word(range.end)) while (range.end < doc_.tokens.size() && titles_.is_title_word(range.end)) ++range.end;
            else --range.end;
        }
        if (range.empty()) return;
        Office office;
        std::uint32_t begin = std::min(range.begin, begin_of_hyphened(doc_, noun));
        while (begin < noun && titles_.drop_first(begin, office)) ++begin;
        enter(m, std::move(office), {begin, range.end}, noun, confidence);
    }

    /// The title and a second one behind "and".
    void enter(MentionIndex m, Office office, TokenRange words, std::uint32_t noun, double confidence) {
        const auto titled = [this](std::uint32_t t) { return titles_.is_title(t); };
        const TitleEnd title = noun < words.end ? end_of_title(doc_, tree_, words, noun, titled) : TitleEnd{words.end, no_token};
        const bool former = office.former;
        office.title = phrase_text(doc_, {words.begin, title.end});
        state(m, std::move(office), {words.begin, title.end}, confidence);
        if (title.second == no_token) return;
        Office other;
        other.former = former;
        std::uint32_t begin = title.second, second = begin;
        while (second + 1 < words.end && !titles_.is_title(second)) ++second;
        while (begin < second && titles_.drop_first(begin, other)) ++begin;
        const std::uint32_t end = end_of_title(doc_, tree_, {begin, words.end}, second, titled).end;
        other.title = phrase_text(doc_, {begin, end});
        state(m, std::move(other), {begin, end}, confidence);
    }

    bool is_denied(std::uint32_t noun) const {
        for (const auto c : tree_.children(noun))
            if (c < noun && (tree_.lemma(c) == "not" || tree_.lemma(c) == "never" || tree_.lemma(c) == "n't")) return true;
        return false;
    }

    /// From the first modifier to the end of "of ...", without clauses, appositions and the name itself.
    TokenRange phrase_of(std::uint32_t noun, TokenRange name) const {
        std::uint32_t begin = noun, end = noun + 1;
        for (const auto c : tree_.children(noun)) {
            const auto rel = doc_.tokens[c].deprel;
            if (c < noun && (rel == Deprel::Compound || rel == Deprel::Amod || rel == Deprel::NmodPoss || rel == Deprel::NmodDesc || rel == Deprel::Nummod)) begin = std::min(begin, tree_.subtree(c).begin);
            if (c > noun && (rel == Deprel::Nmod || rel == Deprel::Flat || rel == Deprel::Compound)) end = std::max(end, tree_.subtree(c).end);
        }
        for (std::uint32_t t = noun + 1; t < end; ++t)
            if (doc_.form(t) == "," || doc_.form(t) == "(" || doc_.form(t) == "who" || doc_.form(t) == ";" || name.contains(t)) end = t;
        while (begin < noun && (doc_.tokens[begin].upos == Upos::Det || doc_.tokens[begin].upos == Upos::Punct || doc_.tokens[begin].upos == Upos::Pron || name.contains(begin))) ++begin;
        return end - begin > 14 ? TokenRange{begin, begin} : TokenRange{begin, end};
    }

    /// "King Hussein of Jordan", "Senator Olympia Snowe of Maine": the place that a ruler, minister or member of a parliament is named with.
    std::optional<MentionIndex> of_whom(std::uint32_t title, TokenRange name) const {
        const RoleWord* known = lexicon_.title(doc_.form(title));
        const std::string word = utf8::lower(doc_.form(title));
        if (word == "leader" || word == "speaker" || word == "whip" || word == "chairman" || word == "chairwoman") return std::nullopt;  // of the chamber, not of his state
        if (known == nullptr || (known->sector != Sector::Gov && known->sector != Sector::Leg)) return std::nullopt;
        if (name.end + 1 >= doc_.tokens.size() || doc_.form(name.end) != "of") return std::nullopt;
        for (std::uint32_t t = name.end + 1; t < doc_.tokens.size() && t < name.end + 5; ++t)
            if (const auto place = out_.place_at(t)) return mention(*place).tokens.begin <= name.end + 2 ? place : std::nullopt;
        return std::nullopt;
    }

    bool is_office_of_party(const std::string& title) const {
        const std::string words = utf8::lower(title);
        for (const std::string_view word : {"leader", "whip", "chair", "spokes", "candidate", "nominee", "general secretary", "organizer", "organiser", "treasurer"})
            if (words.find(word) != std::string::npos) return true;
        return false;
    }

    /// Enters the office and the membership that its words tell. `behind`: whose office it is, told behind the name.
    void state(MentionIndex m, Office office, TokenRange words, double confidence, std::optional<MentionIndex> behind = std::nullopt) {
        const auto name = mention(m).tokens;
        const Span span = out_.span_from(std::min(words.begin, name.begin), std::max(words.end, name.end) - 1);
        office.title = out_.sources().bodies.written_out(office.title);
        std::optional<MentionIndex> body;
        for (std::uint32_t t = words.begin; t < words.end && !body; ++t)
            if (!is_sent_to(doc_, tree_, words, t)) body = out_.body_at(t);
        for (std::uint32_t t = words.begin; t < words.end && !body; ++t)
            if (!is_sent_to(doc_, tree_, words, t)) body = out_.place_at(t);
        const std::string title = office.title;
        if (!body) body = owner_before(words.begin, name);
        if (body && out_.layer().entity_of(*body).type == NodeType::Party && mention(*body).tokens.end <= words.begin && !is_office_of_party(title)) body.reset();  // "Republican Senator Peter Hale" is one of the party, not its senator
        if (!body) body = behind;
        // "the leading candidate for Secretary of State in a Berg administration" is of no administration.
        if (body && out_.layer().entity_of(*body).type != NodeType::Party && (title.find("candidate") != std::string::npos || title.find("nominee") != std::string::npos)) body.reset();
        out_.add_office(m, body, std::move(office), span, confidence);
        if (body && out_.is_body(*body)) out_.add(RelationType::MemberOf, m, *body, span, confidence * 0.9);
        for (const auto& name_of_body : out_.sources().bodies.of_title(title))
            if (const auto found = bodies_.find(name_of_body); found != bodies_.end()) {
                out_.add(RelationType::MemberOf, m, found->second, span, confidence * 0.85);
                break;
            }
        for (const auto& name_of_body : bodies_of_office(title, [&](std::string_view word) { return out_.sources().gazetteer.demonym(word) != nullptr; }))
            if (const auto found = bodies_.find(name_of_body); found != bodies_.end() && is_whole_name(name_of_body, found->second)) {
                out_.add(RelationType::MemberOf, m, found->second, span, confidence * 0.8);
                break;
            }
    }

    /// "the Ministry of Health", where that is not short for the ministry of another country.
    bool is_whole_name(const std::string& name, MentionIndex body) const { return organization_key(out_.layer().entity_of(body).name) == organization_key(name); }

    /// "ERO Chicago's Assistant Field Office Director", "ICE Tampa acting Special Agent in Charge": the body that stands right before the title.
    std::optional<MentionIndex> owner_before(std::uint32_t title, TokenRange name) const {
        std::uint32_t end = title;
        while (end > 0 && is_rank(doc_.form(end - 1))) --end;
        if (end > 0 && (doc_.form(end - 1) == "'s" || doc_.form(end - 1) == "\xE2\x80\x99s" || doc_.form(end - 1) == "'" || doc_.form(end - 1) == "\xE2\x80\x99")) --end;
        const std::uint32_t first = doc_.sentences[tree_.sentence_of(name.begin)].tokens.begin;
        for (std::uint32_t t = end; t-- > first && t + 8 > end;)
            if (const auto body = out_.body_at(t); body && mention(*body).tokens.end == end && mention(*body).form == MentionForm::Name) return body;
        return std::nullopt;
    }

    /// A party's mention at this token, or a word that names a party which the article mentions elsewhere ("Republican Senator").
    void party(MentionIndex m, std::uint32_t t) {
        const auto words = [&](MentionIndex to) { out_.add(RelationType::MemberOf, m, to, out_.span_from(std::min(t, mention(m).tokens.begin), std::max(t, mention(m).tokens.end - 1)), 0.85); };
        if (const auto mentioned = out_.layer().headed_by(t, NodeKind::Actor); mentioned && out_.layer().entity_of(*mentioned).type == NodeType::Party) return words(*mentioned);
        const OrganizationEntry* known = out_.sources().gazetteer.organization(doc_.form(t));
        if (known == nullptr || known->type != NodeType::Party) return;
        if (const auto found = bodies_.find(name_key(known->name)); found != bodies_.end()) return words(found->second);
        for (const auto& alias : known->aliases)
            if (const auto found = bodies_.find(name_key(alias)); found != bodies_.end()) return words(found->second);
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
    const ActorLexicon& lexicon_;
    TitlePhrases titles_;
    std::unordered_map<std::string, MentionIndex> bodies_;  ///< first mention of a body by its name's key
};

}  // namespace

void find_offices(RelationCollector& out) { OfficeFinder(out).run(); }

}  // namespace pg::extract
