// Noun phrases: "the agency", "the senator", "the bill", "Jacob Frey, the mayor of Minneapolis", and role groups told twice.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/entities/aged.hpp"
#include "extract/entities/chains.hpp"
#include "extract/entities/described.hpp"
#include "extract/entities/held_office.hpp"
#include "extract/entities/name_key.hpp"
#include "extract/entities/sides.hpp"
#include "extract/entities/speaker_again.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t sentences_back = 6;         // how far a definite phrase reaches for a body or a place
constexpr std::uint32_t office_sentences_back = 40; // offices keep their holder through an article

class NominalSieve {
public:
    explicit NominalSieve(Chains& chains) : chains_(chains), doc_(chains.document), tree_(chains.tree), at_(drafts_by_head(chains)), described_(chains, at_) {}

    void run() {
        for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
            bool had_actor = false;
            if (const auto found = at_.find(t); found != at_.end())  // "Many oppose it": not only nouns
                for (const auto d : found->second) {
                    had_actor |= kind_of(chains_.drafts[d].about.type) != NodeKind::Policy;
                    if (chains_.cluster_of[d] == no_cluster && chains_.drafts[d].form == MentionForm::Nominal && kind_of(chains_.drafts[d].about.type) != NodeKind::Policy) nominal(d);
                }
            if (!had_actor && doc_.tokens[t].upos == Upos::Noun) bare_anaphor(t);
        }
    }

private:
    std::string lemma(std::uint32_t t) const { return utf8::lower(tree_.lemma(t)); }
    bool definite(std::uint32_t t) const { return is_definite(tree_, t); }
    bool singular(std::uint32_t t) const { return is_singular(doc_.tokens[t]); }

    void nominal(std::uint32_t d) {
        const auto& draft = chains_.drafts[d];
        if (speakers_land(draft.head)) return;
        if (const auto person = described_.person(draft.head); person != no_cluster) {
            chains_.tie(d, person);
            chains_.clusters[person].offices.push_back(utf8::lower(draft.about.name));
            return;
        }
        if (const auto land = land_of_side(chains_, d); land != no_cluster) return chains_.tie(d, land);
        if (const auto thing = described_.thing(draft.head); thing != no_cluster) return chains_.tie(d, thing);
        if (const auto person = holder_of(d); person != no_cluster) return chains_.tie(d, person);
        if (const auto person = named_holder(d); person != no_cluster) return chains_.tie(d, person);
        if (const auto cluster = taken_up(draft.head, draft.tokens.begin); cluster != no_cluster) return chains_.tie(d, cluster);
        if (const auto person = aged_person(chains_, d); person != no_cluster) return chains_.tie(d, person);
        if (by_head_.find(lemma(draft.head)) == by_head_.end())
            if (const auto person = speaker_again(chains_, d); person != no_cluster) return chains_.tie(d, person);
        repeated(d);
    }

    /// "our country", "their city": whose it is tells which; nothing to take up with "the country" later.
    bool speakers_land(std::uint32_t head) const {
        const Anaphor* anaphor = chains_.knowledge.anaphor(lemma(head));
        const auto owner = tree_.child(head, {Deprel::NmodPoss});
        if (anaphor == nullptr || owner == no_token || doc_.tokens[owner].upos != Upos::Pron) return false;
        return std::any_of(anaphor->types.begin(), anaphor->types.end(), [](NodeType type) { return kind_of(type) == NodeKind::Place; });
    }

    /// "The opposition leader denied it" after "Opposition leader Karl Lund": who was told to hold this very office last.
    std::uint32_t holder_of(std::uint32_t d) const {
        const auto& draft = chains_.drafts[d];
        if (draft.tokens.size() < 2 || !singular(draft.head) || !definite(draft.head) || chains_.knowledge.person_noun(lemma(draft.head)) == nullptr) return no_cluster;
        const std::string office = utf8::lower(draft.span.of(doc_.text()));
        for (std::uint32_t e = chains_.drafts_before(draft.head); e-- > 0 && chains_.sentence(e) + office_sentences_back >= chains_.sentence(d);) {
            const auto c = chains_.cluster_of[e];
            if (c == no_cluster || !chains_.clusters[c].named || chains_.clusters[c].type != NodeType::Person) continue;
            const auto& held = chains_.clusters[c].offices;
            if ((std::find(held.begin(), held.end(), office) != held.end() || stands_before(draft.tokens, chains_.drafts[e].tokens.begin)) && !shares_clause(e, draft.head)) return c;
        }
        return no_cluster;
    }

    /// "The IRGC Navy commander said" for whom the article calls the commander of the IRGC Navy: the last one before, else the only one.
    std::uint32_t named_holder(std::uint32_t d) {
        const auto& draft = chains_.drafts[d];
        const auto det = tree_.child(draft.head, {Deprel::Det});
        if (!singular(draft.head) || (det != no_token && !definite(draft.head))) return no_cluster;
        const std::string head = lemma(draft.head);
        const Anaphor* anaphor = chains_.knowledge.anaphor(head);
        const bool office = draft.about.type == NodeType::Person || (anaphor != nullptr && anaphor->office) || chains_.knowledge.person_noun(head) != nullptr || heads_body(head);
        if (!office) return no_cluster;
        const auto phrase = office_words(draft.about.name);
        if (phrase.size() < 2) return no_cluster;
        if (is_new_person(head, chains_.sentence(d))) return no_cluster;
        const bool named = std::any_of(draft.about.name.begin(), draft.about.name.end(), [](char ch) { return ch >= 'A' && ch <= 'Z'; });
        std::uint32_t best = no_cluster, later = no_cluster;
        bool several = false;
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            const Cluster& cluster = chains_.clusters[c];
            if (cluster.gone || !cluster.named || cluster.type != NodeType::Person) continue;
            if (cluster.offices.empty()) continue;
            const auto& offices = offices_.of(chains_, c);
            if (std::none_of(offices.begin(), offices.end(), [&](const auto& words) { return tells_office(phrase, head, anaphor, words); })) continue;
            const auto last = chains_.last_mention_before(c, draft.head);
            if (last == no_cluster) {
                several = several || later != no_cluster;
                later = c;
            } else if (!shares_clause(last, draft.head)) {
                if (best != no_cluster && !named) return no_cluster;  // "the rear admiral": of two
                if (best == no_cluster || chains_.before(chains_.last_mention_before(best, draft.head), last)) best = c;
            }
        }
        return best != no_cluster ? best : several ? no_cluster : later;
    }

    /// "a deputy leader" told just before, who has no name.
    bool is_new_person(const std::string& head, std::uint32_t sentence) const {
        const auto found = by_head_.find(head);
        if (found == by_head_.end() || found->second.first == 0 || found->second.second + 3 < sentence) return false;
        const auto& mentions = chains_.clusters[found->second.first - 1].mentions;
        return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) {
            const auto det = tree_.child(chains_.drafts[m].head, {Deprel::Det});
            return det != no_token && (tree_.lemma(det) == "a" || tree_.lemma(det) == "an" || tree_.lemma(det) == "another");
        });
    }

    /// The same words right before the token.
    bool stands_before(TokenRange words, std::uint32_t name) const {
        if (name < words.size()) return false;
        for (std::uint32_t i = 0; i < words.size(); ++i)
            if (utf8::lower(doc_.form(name - words.size() + i)) != utf8::lower(doc_.form(words.begin + i))) return false;
        return true;
    }

    bool is_called(const Cluster& cluster, const std::vector<std::string>& words) const {
        for (const auto m : cluster.mentions)
            for (const auto& word : name_words(chains_.key(m)))
                if (std::find(words.begin(), words.end(), word) != words.end()) return true;
        return false;
    }

    bool carries(const Cluster& cluster, const Anaphor& anaphor) const {
        auto hit = [&](const std::string& word) { return std::find(anaphor.match.begin(), anaphor.match.end(), word) != anaphor.match.end(); };
        if (anaphor.office) {
            for (const auto& office : cluster.offices)
                for (const auto& word : split_words(office))
                    if (hit(word) && !(word == "minister" && office.find("prime minister") != std::string::npos)) return true;
            return false;
        }
        if (is_called(cluster, anaphor.unless)) return false;
        for (const auto m : cluster.mentions)
            for (const auto& word : name_words(chains_.key(m)))
                if (hit(word)) return true;
        for (const auto m : cluster.mentions)
            for (const auto& alias : chains_.drafts[m].about.aliases)
                for (const auto& word : name_words(alias))
                    if (hit(word)) return true;
        return false;
    }

    static std::vector<std::string> split_words(const std::string& text) {
        std::vector<std::string> words;
        std::string word;
        for (const char c : text + " ") {
            if (c == ' ' || c == '-' || c == ',') {
                if (!word.empty()) words.push_back(word);
                word.clear();
            } else word += c;
        }
        return words;
    }

    /// Modifiers narrow the phrase: "the city council" is no city. Adjectives of time and praise do not.
    bool modified(std::uint32_t head, std::uint32_t begin) const {
        for (const auto c : tree_.children(head)) {
            const auto rel = doc_.tokens[c].deprel;
            if (c < head && c >= begin && ((rel == Deprel::Compound && !is_creed(c)) || rel == Deprel::NmodPoss)) return true;
            if (rel == Deprel::NmodPoss || rel == Deprel::Nummod) return true;
            if (rel == Deprel::Amod && (doc_.tokens[c].upos == Upos::Propn || is_capitalised(c)) && !is_creed(c)) return true;
            if (c > head && (rel == Deprel::Nmod || rel == Deprel::AclRelcl || rel == Deprel::Acl)) return true;
            if (rel == Deprel::Amod) {
                const auto form = utf8::lower(doc_.form(c));
                if (form == "other" || form == "new" || form == "next" || form == "same" || form == "local" || form == "federal" || form == "first" || form == "whole") return true;
            }
        }
        return false;
    }

    /// "the Islamist group": what a group believes does not tell it from others as a country does.
    bool is_creed(std::uint32_t t) const {
        static constexpr std::array<std::string_view, 16> creeds{"islamist", "islamic", "shiite", "shia", "sunni", "muslim", "christian", "catholic", "jewish", "marxist", "maoist", "communist", "jihadist", "salafist", "zionist", "kurdish"};
        return std::find(creeds.begin(), creeds.end(), utf8::lower(doc_.form(t))) != creeds.end();
    }

    /// "the West African bloc"
    bool is_capitalised(std::uint32_t t) const {
        const auto form = doc_.form(t);
        return !form.empty() && form[0] >= 'A' && form[0] <= 'Z' && t > doc_.sentences[tree_.sentence_of(t)].tokens.begin;
    }

    std::uint32_t taken_up(std::uint32_t head, std::uint32_t begin) const {
        const Anaphor* anaphor = head > 0 && tree_.head(head - 1) == head ? chains_.knowledge.anaphor(lemma(head - 1) + " " + lemma(head)) : nullptr;
        if (anaphor != nullptr) begin = head;  // "the attorney general": the first word is part of the office
        else anaphor = chains_.knowledge.anaphor(lemma(head));
        if (anaphor == nullptr || !definite(head) || !singular(head) || modified(head, begin)) return no_cluster;
        if (anaphor->office && has_portfolio(head, anaphor->match.front())) return no_cluster;
        const auto reach = anaphor->office ? office_sentences_back : sentences_back;
        const auto sentence = tree_.sentence_of(head);
        std::uint32_t best = no_cluster, only = no_cluster, several = no_cluster;
        for (std::uint32_t d = chains_.drafts_before(head); d-- > 0;) {
            if (chains_.sentence(d) + (reach == sentences_back ? 2 * reach : reach) < sentence) break;
            const auto c = chains_.cluster_of[d];
            if (c == no_cluster || (!chains_.clusters[c].named && chains_.clusters[c].generic) || chains_.drafts[d].head == head) continue;
            const Cluster& cluster = chains_.clusters[c];
            if (std::find(anaphor->types.begin(), anaphor->types.end(), cluster.type) == anaphor->types.end()) continue;
            if (anaphor->gender != Gender::Unknown && cluster.gender != Gender::Unknown && anaphor->gender != cluster.gender) continue;
            if (carries(cluster, *anaphor) && !shares_clause(d, head)) return c;
            const bool land = cluster.type == NodeType::Country || cluster.type == NodeType::Admin1 || cluster.type == NodeType::City;
            if (!anaphor->strict && best == no_cluster && chains_.sentence(d) + (land ? 5 : 2) >= sentence) best = c;
            if (land && best == no_cluster) (only == no_cluster || only == c ? only : several) = c;
        }
        if (best == no_cluster && only != no_cluster && several == no_cluster) return only;  // the one country that the article has named so far
        return best == no_cluster && anaphor->office ? only_holder(*anaphor) : best;
    }

    /// "the interior minister": no minister of something else. Part of the office's own name ("prime minister") does not count.
    bool has_portfolio(std::uint32_t head, const std::string& office) const {
        static constexpr std::array<std::string_view, 14> plain{"new", "current", "former", "outgoing", "late", "then", "acting", "same", "embattled", "young", "old", "popular", "late", "ousted"};
        for (const auto c : tree_.children(head)) {
            if (c > head || (doc_.tokens[c].deprel != Deprel::Amod && doc_.tokens[c].deprel != Deprel::Compound)) continue;
            const std::string word = lemma(c);
            if (office.find(word) == std::string::npos && std::find(plain.begin(), plain.end(), word) == plain.end()) return true;
        }
        return false;
    }

    /// "urged the prime minister to dismiss the minister": two parts of one clause are two people.
    bool shares_clause(std::uint32_t d, std::uint32_t head) const {
        const auto other = chains_.drafts[d].head;
        std::uint32_t verb = tree_.head(head);
        if (verb == no_token || tree_.sentence_of(other) != tree_.sentence_of(head) || doc_.tokens[head].deprel == Deprel::NmodPoss) return false;
        if (tree_.head(other) == verb) return true;
        return doc_.tokens[verb].deprel == Deprel::Xcomp && tree_.head(other) == tree_.head(verb);
    }

    /// "the president" before the article names him: the one person who holds such an office in it.
    std::uint32_t only_holder(const Anaphor& anaphor) const {
        std::uint32_t only = no_cluster;
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            const Cluster& cluster = chains_.clusters[c];
            if (cluster.gone || !cluster.named || cluster.type != NodeType::Person || !carries(cluster, anaphor)) continue;
            if (only != no_cluster) return no_cluster;
            only = c;
        }
        return only;
    }

    /// "the city" where no draft was made: a mention only when it takes up a place or body.
    void bare_anaphor(std::uint32_t t) {
        const auto rel = doc_.tokens[t].deprel;
        if (rel == Deprel::Compound || rel == Deprel::Flat) return;
        auto cluster = described_.thing(t);  // "the West African bloc ECOWAS"
        if (cluster == no_cluster) cluster = taken_up(t, t);
        if (cluster == no_cluster) return;
        MentionDraft draft;
        draft.tokens = {t, t + 1};
        draft.span = doc_.tokens[t].span;
        draft.head = t;
        draft.form = MentionForm::Nominal;
        draft.about.type = chains_.clusters[cluster].type;
        draft.about.name = std::string(doc_.form(t));
        chains_.tie(chains_.add_draft(std::move(draft)), cluster);
    }

    /// A role group told in the same words, or taken up with "the" and its noun alone.
    void repeated(std::uint32_t d) {
        const auto& draft = chains_.drafts[d];
        const std::string head = lemma(draft.head);
        const bool short_form = definite(draft.head) && draft.tokens.size() == 1 && !modified(draft.head, draft.tokens.begin);
        const bool bare = name_key(draft.span.of(doc_.text())) == chains_.key(d);
        const bool state_body = draft.about.type == NodeType::Government && !draft.about.generic && !draft.about.aliases.empty();
        auto& same = by_key_[state_body ? name_key(draft.about.aliases.front()) : chains_.key(d)];
        auto& last = by_head_[head];
        const bool lately = last.first != 0 && last.second + sentences_back >= chains_.sentence(d);
        if (same != 0 && (state_body || !(singular(draft.head) && !definite(draft.head)))) {
            chains_.tie(d, same - 1);
        } else if (lately && (short_form || (bare && is_corps(d) && by_head_words_[head] == chains_.key(d)))) {
            chains_.tie(d, last.first - 1);
        } else {
            chains_.start(d);
        }
        same = chains_.cluster_of[d] + 1;
        last = {chains_.cluster_of[d] + 1, chains_.sentence(d)};
        if (!bare) by_head_words_[head] = name_key(draft.span.of(doc_.text()));
    }

    /// "Police in Boston arrested ... Police said": the authorities just told of, unlike "people".
    bool is_corps(std::uint32_t d) const {
        const auto sector = chains_.drafts[d].about.sector;
        return sector == Sector::Cop || sector == Sector::Gov || sector == Sector::Jud || sector == Sector::Mil;
    }

    Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    const DraftsByHead at_;
    Described described_;
    OfficesOfPeople offices_;
    std::unordered_map<std::string, std::uint32_t> by_key_;                                      ///< generic cluster + 1
    std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>> by_head_;           ///< generic cluster + 1, sentence
    std::unordered_map<std::string, std::string> by_head_words_;                                 ///< the words before the last complement
};

}  // namespace

void tie_nominals(Chains& chains) { NominalSieve(chains).run(); }

}  // namespace pg::extract
