// Two names for one thing, told in so many words: "the Treaty of Lisbon, also known as the Reform Treaty", "Islamic State (also called ISIS)".
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/entities/chains.hpp"

namespace pg::extract {
namespace {

class EquatedSieve {
public:
    explicit EquatedSieve(Chains& chains) : chains_(chains), doc_(chains.document), tree_(chains.tree) {
        for (std::uint32_t d = 0; d < chains_.given; ++d)
            if (chains_.drafts[d].form == MentionForm::Name && chains_.cluster_of[d] != no_cluster) begins_[chains_.drafts[d].tokens.begin].push_back(d);
    }

    void run() {
        for (std::uint32_t d = 0; d < chains_.given; ++d) {
            if (chains_.drafts[d].form != MentionForm::Name || chains_.cluster_of[d] == no_cluster) continue;
            const auto other = other_name(chains_.drafts[d].tokens.end, doc_.sentences[chains_.sentence(d)].tokens.end);
            const auto found = begins_.find(other);
            if (found == begins_.end()) continue;
            for (const auto e : found->second) unite(chains_.cluster_of[d], chains_.cluster_of[e]);
        }
    }

private:
    std::string form(std::uint32_t t) const { return utf8::lower(doc_.form(t)); }
    static bool one_of(const std::string& word, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), word) != list.end(); }

    /// Where the other name begins if the words from t say "also known as ..."; no_token otherwise.
    std::uint32_t other_name(std::uint32_t t, std::uint32_t end) const {
        while (t < end && one_of(form(t), {",", "(", "also", "better", "formerly", "previously", "commonly", "widely", "popularly", "often", "otherwise", "now", "which", "is", "was"})) ++t;
        if (t + 1 < end && form(t) == "known" && form(t + 1) == "as") t += 2;
        else if (t < end && one_of(form(t), {"called", "dubbed", "nicknamed", "aka", "a.k.a.", "abbreviated"})) t += 1;
        else return no_token;
        while (t < end && one_of(form(t), {"the", "a", "\"", "'", "``", "\xE2\x80\x9C", "simply", "as", "just"})) ++t;
        return t < end ? t : no_token;
    }

    void unite(std::uint32_t a, std::uint32_t b) {
        if (a == b || chains_.clusters[a].gone || chains_.clusters[b].gone || chains_.clusters[a].kind() != chains_.clusters[b].kind()) return;
        const bool person = chains_.clusters[a].type == NodeType::Person;
        if (person != (chains_.clusters[b].type == NodeType::Person)) return;
        chains_.merge(b, a);
    }

    Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> begins_;  ///< named drafts by first token
};

}  // namespace

void tie_equated(Chains& chains) { EquatedSieve(chains).run(); }

}  // namespace pg::extract
