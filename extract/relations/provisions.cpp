// Parts of laws and treaties: "Article 7 of the Press Act", "the Due Process Clause of the Constitution", "the Fifth Amendment to the Constitution".
#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

class ProvisionFinder {
public:
    explicit ProvisionFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {}

    void run() {
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m)
            if (out_.layer().kind_of_mention(m) == NodeKind::Policy && mention(m).form == MentionForm::Name && is_provision(m)) whole(m);
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }

    /// Amendments only where the whole is what they have amended ("the Fifth Amendment"), not what somebody proposes to change.
    bool is_provision(MentionIndex m) const {
        static constexpr std::array<std::string_view, 7> parts{"clause", "article", "section", "chapter", "paragraph", "annex", "amendment"};
        for (std::uint32_t t = mention(m).tokens.begin; t < mention(m).tokens.end; ++t) {
            const std::string word = utf8::lower(tree_.lemma(t));
            const bool capital = doc_.form(t).front() >= 'A' && doc_.form(t).front() <= 'Z';
            if (capital && std::find(parts.begin(), parts.end(), word) != parts.end()) return true;
        }
        return false;
    }

    /// What hangs on any word of the mention ("the Free Speech Clause and the Petition Clause of the Constitution"), and in turn on that.
    void whole(MentionIndex m) {
        for (std::uint32_t t = mention(m).tokens.begin; t < mention(m).tokens.end; ++t)
            for (const auto c : tree_.children(t)) {
                const Deprel relation = doc_.tokens[c].deprel;
                const bool behind = relation == Deprel::Nmod && c > t && (tree_.marker(c) == "of" || tree_.marker(c) == "to" || tree_.marker(c) == "in");
                if (mention(m).tokens.contains(c) || (!behind && relation != Deprel::NmodPoss)) continue;
                const auto law = out_.layer().headed_by(c, NodeKind::Policy);
                if (law && mention(*law).form != MentionForm::Pronoun) return out_.add(RelationType::PartOf, m, *law, out_.span_from(mention(m).tokens.begin, mention(*law).tokens.end - 1), 0.9);
            }
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
};

}  // namespace

void find_provisions(RelationCollector& out) { ProvisionFinder(out).run(); }

}  // namespace pg::extract
