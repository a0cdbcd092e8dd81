// Two names for one thing, told in so many words: "the Treaty of Lisbon, also known as the Reform Treaty", "Islamic State (also called ISIS)".
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/entities/chains.hpp"
#include "extract/entities/name_key.hpp"

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
            if (const auto found = begins_.find(other); found != begins_.end())
                for (const auto e : found->second) unite(chains_.cluster_of[d], chains_.cluster_of[e]);
            if (const auto found = begins_.find(chains_.drafts[d].tokens.end + 1); found != begins_.end())
                for (const auto e : found->second)
                    if (is_bracketed_short_form(d, e)) unite(chains_.cluster_of[d], chains_.cluster_of[e]);
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

    /// "African Agricultural Technology Foundation (AATF)", "Lagos Investigation Team (LIT)": an acronym in brackets right behind a body, in its letters' order.
    bool is_bracketed_short_form(std::uint32_t d, std::uint32_t e) const {
        const auto begin = chains_.drafts[e].tokens.begin, end = chains_.drafts[e].tokens.end;
        if (form(begin - 1) != "(" || end >= doc_.tokens.size() || form(end) != ")") return false;
        if (chains_.drafts[d].about.type == NodeType::Person || kind_of(chains_.drafts[d].about.type) != NodeKind::Actor || kind_of(chains_.drafts[e].about.type) != NodeKind::Actor) return false;
        const std::string_view written = chains_.drafts[e].span.of(doc_.text());
        const std::string whole = utf8::lower(chains_.drafts[d].span.of(doc_.text()));
        if (!is_acronym(written) || whole.size() < 2 * written.size()) return false;
        const std::string letters = utf8::lower(acronym_letters(written));
        for (std::size_t start = 0; start != std::string::npos; start = whole.find(' ', start + 1)) {
            std::size_t at = start == 0 ? 0 : start + 1, hits = 0;
            if (whole[at] != letters.front()) continue;
            for (; at < whole.size() && hits < letters.size(); ++at) hits += whole[at] == letters[hits] ? 1u : 0u;
            if (hits == letters.size()) return true;
        }
        return false;
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
