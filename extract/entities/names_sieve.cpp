// Named mentions: equal names, compatible names of persons, acronyms with their long forms.
#include <algorithm>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/entities/chains.hpp"
#include "extract/entities/name_key.hpp"

namespace pg::extract {
namespace {

class NameSieve {
public:
    explicit NameSieve(Chains& chains) : chains_(chains) {}

    void run() {
        vote_types();
        surnames();
        persons();
        for (std::uint32_t d = 0; d < chains_.given; ++d)
            if (is_free_name(d) && chains_.drafts[d].about.type != NodeType::Person) equal_name(d);
        acronyms();
        shortened();
        genders();
    }

private:
    bool is_free_name(std::uint32_t d) const { return chains_.drafts[d].form == MentionForm::Name && chains_.cluster_of[d] == no_cluster; }
    bool is_person(std::uint32_t d) const { return chains_.drafts[d].about.type == NodeType::Person; }
    std::string_view text(std::uint32_t d) const {
        const auto& draft = chains_.drafts[d];
        return draft.about.name.empty() ? draft.span.of(chains_.document.text()) : std::string_view(draft.about.name);
    }

    /// One name has one kind in an article: what most of its mentions say; names that gazetteers know decide ties.
    void vote_types() {
        std::unordered_map<std::string, std::unordered_map<int, std::pair<int, std::uint32_t>>> votes;
        for (std::uint32_t d = 0; d < chains_.given; ++d) {
            const auto& draft = chains_.drafts[d];
            if (draft.form != MentionForm::Name || kind_of(draft.about.type) == NodeKind::Policy) continue;
            auto& vote = votes[chains_.key(d)][is_person(d) ? 0 : kind_of(draft.about.type) == NodeKind::Actor ? 1 : 2];
            if (vote.first == 0) vote.second = d;
            vote.first += draft.about.ids.empty() && draft.about.country.empty() ? 2 : 3;
            if (!draft.about.ids.empty() && chains_.drafts[vote.second].about.ids.empty()) vote.second = d;
        }
        for (std::uint32_t d = 0; d < chains_.given; ++d) {
            auto& draft = chains_.drafts[d];
            if (draft.form != MentionForm::Name || kind_of(draft.about.type) == NodeKind::Policy) continue;
            const auto& vote = votes[chains_.key(d)];
            if (vote.size() < 2) continue;
            int best = -1, most = 0;
            for (int k = 0; k < 3; ++k)
                if (const auto found = vote.find(k); found != vote.end() && found->second.first > most) {
                    most = found->second.first;
                    best = k;
                }
            const int mine = is_person(d) ? 0 : kind_of(draft.about.type) == NodeKind::Actor ? 1 : 2;
            if (best == mine) continue;
            const Entity& model = chains_.drafts[vote.at(best).second].about;
            const auto offices = draft.about.offices;
            draft.about = model;
            draft.about.offices = offices;
        }
    }

    /// "Hadfield", taken for a place or a body, is the surname of a person whom the article names in full.
    void surnames() {
        std::unordered_map<std::string, bool> last_words;
        for (std::uint32_t d = 0; d < chains_.given; ++d)
            if (chains_.drafts[d].form == MentionForm::Name && is_person(d))
                if (auto words = name_words(text(d)); words.size() >= 2 && words.size() <= 4) {
                    drop_generation(words);
                    last_words[words.back()] = true;
                }
        for (std::uint32_t d = 0; d < chains_.given; ++d) {
            auto& about = chains_.drafts[d].about;
            if (chains_.drafts[d].form != MentionForm::Name || about.type == NodeType::Person || kind_of(about.type) == NodeKind::Policy) continue;
            if (!about.ids.empty() || !last_words.contains(chains_.key(d))) continue;
            Entity person;
            person.name = about.name;
            about = std::move(person);
        }
    }

    void persons() {
        std::vector<std::uint32_t> order;
        std::unordered_map<std::uint32_t, std::vector<std::string>> words_of;
        for (std::uint32_t d = 0; d < chains_.given; ++d)
            if (is_free_name(d) && is_person(d)) {
                auto words = name_words(text(d));
                drop_generation(words);
                if (words.empty()) continue;
                order.push_back(d);
                words_of.emplace(d, std::move(words));
            }
        for (const auto d : order)
            if (words_of.at(d).size() >= 2) full_name(d, words_of.at(d));
        for (const auto d : order)
            if (words_of.at(d).size() == 1) single_name(d, words_of.at(d).front());
    }

    void full_name(std::uint32_t d, const std::vector<std::string>& words) {
        auto& same = by_last_[words.back()];
        for (const auto& [cluster, other] : same)
            if (compatible_persons(words, other) && !other_generation(d, cluster)) {
                chains_.tie(d, cluster);
                return;
            }
        const auto cluster = chains_.start(d);
        same.emplace_back(cluster, words);
        by_first_[words.front()].push_back(cluster);
    }

    /// "Karl Lund Jr." beside "Karl Lund Sr.": father and son.
    bool other_generation(std::uint32_t d, std::uint32_t cluster) const {
        const std::string own = generation(name_words(text(d)));
        return !own.empty() && std::any_of(chains_.clusters[cluster].mentions.begin(), chains_.clusters[cluster].mentions.end(), [&](std::uint32_t m) {
            const std::string other = generation(name_words(text(m)));
            return !other.empty() && other != own;
        });
    }

    /// "Walz": the person of that surname told of last before it, else the first one after it; else a first name that only one has.
    void single_name(std::uint32_t d, const std::string& word) {
        if (const auto found = by_last_.find(word); found != by_last_.end()) {
            std::uint32_t best = no_cluster, best_mention = no_cluster;
            for (const auto& [cluster, words] : found->second) {
                if (found->second.size() > 1 && other_generation(d, cluster)) continue;
                const auto m = chains_.last_mention_before(cluster, chains_.drafts[d].tokens.begin);
                if (best == no_cluster || (m != no_cluster && (best_mention == no_cluster || told_later(m, best_mention)))) {
                    best = cluster;
                    best_mention = m;
                }
            }
            if (best != no_cluster) return chains_.tie(d, best);
        }
        if (const auto found = by_first_.find(word); found != by_first_.end() && found->second.size() == 1) {
            chains_.tie(d, found->second.front());
            return;
        }
        by_last_[word].emplace_back(chains_.start(d), std::vector<std::string>{word});
    }

    /// Of two persons of one surname the one of the later sentence; in one sentence the one of whom it speaks, not whose son he is.
    bool told_later(std::uint32_t a, std::uint32_t b) const {
        if (chains_.sentence(a) != chains_.sentence(b)) return chains_.before(b, a);
        const int ra = prominence(a), rb = prominence(b);
        return ra != rb ? ra > rb : chains_.before(b, a);
    }
    int prominence(std::uint32_t d) const {
        switch (base_of(chains_.document.tokens[chains_.drafts[d].head].deprel)) {
            case Deprel::Nsubj: return 2;
            case Deprel::Nmod: return 0;
            default: return 1;
        }
    }

    static std::string id_of(const Entity& about) {
        for (const char* scheme : {"pg", "geonames", "iso3166"})
            if (const auto found = about.ids.find(scheme); found != about.ids.end()) return found->first + ":" + found->second;
        return {};
    }

    void equal_name(std::uint32_t d) {
        const auto& draft = chains_.drafts[d];
        const NodeKind kind = kind_of(draft.about.type);
        const std::string prefix = std::string(name_of(kind)) + "|";
        std::vector<std::string> keys;
        if (const auto id = id_of(draft.about); !id.empty()) keys.push_back(prefix + id);
        const bool known_place = kind == NodeKind::Place && !keys.empty();
        if (!known_place) {
            keys.push_back(prefix + chains_.key(d));
            if (kind == NodeKind::Actor) {
                keys.push_back(prefix + "o:" + organization_key(text(d)));
                keys.push_back(prefix + "o:" + organization_key(draft.span.of(chains_.document.text())));
                for (const auto& alias : draft.about.aliases) keys.push_back(prefix + "o:" + organization_key(alias));
            }
            if (kind == NodeKind::Policy)
                for (const auto& alias : draft.about.aliases) keys.push_back(prefix + name_key(alias));
        }
        std::uint32_t cluster = no_cluster;
        for (const auto& key : keys)
            if (const auto found = by_key_.find(key); found != by_key_.end()) {
                cluster = found->second;
                break;
            }
        if (cluster == no_cluster) cluster = chains_.start(d);
        else chains_.tie(d, cluster);
        for (const auto& key : keys) by_key_.emplace(key, cluster);
    }

    /// "DHS" with "Department of Homeland Security": same initials, bodies only, the long form in the article.
    void acronyms() {
        std::unordered_map<std::string, std::uint32_t> by_initials;
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            if (!is_body(c)) continue;
            for (const auto m : chains_.clusters[c].mentions) {
                const auto words = text(m);
                if (is_acronym(words) || words.find(' ') == std::string_view::npos) continue;
                for (const bool all : {false, true}) {
                    const auto letters = initials(words, all);
                    if (letters.size() >= 2) by_initials.emplace(letters, c);
                    if (letters.size() >= 4 && is_acronym(words.substr(0, words.find(' ')))) by_initials.emplace(letters.substr(1), c);  // "CBP Office of Field Operations"
                    if (letters.size() >= 3 && (letters[0] == 'U' && name_words(words)[0] == "us")) by_initials.emplace(letters.substr(letters[1] == 'S' ? 2 : 1), c);
                }
            }
        }
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            if (chains_.clusters[c].gone || !is_body(c)) continue;
            const auto name = text(chains_.clusters[c].mentions.front());
            if (!is_acronym(name)) continue;
            if (const auto found = by_initials.find(acronym_letters(name)); found != by_initials.end() && !chains_.clusters[found->second].gone)
                chains_.merge(c, found->second);
        }
    }

    bool is_body(std::uint32_t c) const {
        const auto type = chains_.clusters[c].type;
        return !chains_.clusters[c].gone && (type == NodeType::Organization || type == NodeType::Government || type == NodeType::Party || type == NodeType::Group);
    }

    /// "Amnesty" after "Amnesty International", "Supreme Court" after "California Supreme Court": a part at either end that only one
    /// named body has.
    void shortened() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> by_part;
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            if (!is_body(c) || !chains_.clusters[c].named) continue;
            const auto words = name_words(text(chains_.clusters[c].mentions.front()));
            if (words.size() < 2 || words.size() > 8) continue;
            std::string head, tail;
            for (std::size_t n = 0; n + 1 < words.size(); ++n) {
                head += (n == 0 ? "" : " ") + words[n];
                tail = words[words.size() - 1 - n] + (n == 0 ? "" : " " + tail);
                by_part[head].push_back(c);
                if (n > 0) by_part[tail].push_back(c);
            }
        }
        for (std::uint32_t c = 0; c < chains_.clusters.size(); ++c) {
            if (!is_body(c) || !chains_.clusters[c].named) continue;
            const auto m = chains_.clusters[c].mentions.front();
            const auto found = by_part.find(chains_.key(m));
            if (found == by_part.end() || found->second.size() != 1 || found->second.front() == c) continue;
            const auto longer = found->second.front();
            if (chains_.clusters[longer].gone || is_acronym(text(m)) || chains_.before(m, chains_.clusters[longer].mentions.front())) continue;
            if (!chains_.drafts[m].about.country.empty() || !chains_.drafts[m].about.ids.empty()) continue;  // known by itself
            chains_.merge(c, longer);
        }
    }

    void genders() {
        const auto& doc = chains_.document;
        for (auto& cluster : chains_.clusters) {
            if (cluster.gone || cluster.type != NodeType::Person) continue;
            for (const auto m : cluster.mentions) {
                const auto begin = chains_.drafts[m].tokens.begin;
                if (cluster.gender == Gender::Unknown && chains_.drafts[m].tokens.size() > 1)
                    cluster.gender = chains_.knowledge.gender_of_first_name(doc.form(begin));
                for (std::uint32_t t = begin; t > 0 && begin - t < 2; --t) {
                    const auto form = doc.form(t - 1);
                    if (form == "Mr." || form == "Mr" || form == "Sir" || form == "King" || form == "Prince" || form == "Congressman" || form == "Father") cluster.gender = Gender::Male;
                    if (form == "Mrs." || form == "Mrs" || form == "Ms." || form == "Ms" || form == "Miss" || form == "Queen" || form == "Princess" || form == "Congresswoman" || form == "Lady") cluster.gender = Gender::Female;
                }
            }
        }
    }

    Chains& chains_;
    std::unordered_map<std::string, std::vector<std::pair<std::uint32_t, std::vector<std::string>>>> by_last_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

}  // namespace

void tie_names(Chains& chains) { NameSieve(chains).run(); }

}  // namespace pg::extract
