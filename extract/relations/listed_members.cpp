// Members told by a list of names: "a coalition, including ICE and the FBI", "the three senators, Ann Reed, Bob Hale and Carl Stone".
#include <algorithm>
#include <vector>

#include "core/utf8.hpp"
#include "extract/relations/collector.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

class ListedMembers {
public:
    explicit ListedMembers(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {}

    void run() {
        const auto count = static_cast<MentionIndex>(out_.layer().mentions.size());
        for (MentionIndex m = 0; m < count; ++m) {
            if (out_.layer().entity_of(m).type != NodeType::Group || mention(m).form == MentionForm::Pronoun) continue;
            including(m);
            counted(m);
        }
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }

    /// "a coalition of federal partners, including ICE and the FBI", "tobacco companies such as Liggett".
    void including(MentionIndex group) {
        const auto head = mention(group).head;
        for (const auto c : tree_.children(head)) {
            if (c < head) continue;
            const std::string marker = tree_.marker(c);
            std::uint32_t first = no_token;
            if (doc_.tokens[c].deprel == Deprel::Nmod && (marker == "including" || marker == "such as" || marker == "like")) first = c;
            else if (doc_.tokens[c].deprel == Deprel::Acl && tree_.lemma(c) == "include") first = tree_.child(c, {Deprel::Obj});
            if (first == no_token) continue;
            std::vector<MentionIndex> names;
            collect(first, 0, names);
            for (const auto also : tree_.children(head))  // in long lists parsers hang what follows on the group itself
                if (also > first && doc_.tokens[first].deprel == Deprel::Nmod && doc_.tokens[also].deprel == Deprel::Conj) collect(also, 1, names);
            for (const MentionIndex name : names)
                if (!only_kind(group, name)) add(group, name);
        }
    }

    /// "the six parties, ...": as many names right behind the comma or colon as the number says, whether the parser takes them for an apposition or for more of the same.
    void counted(MentionIndex group) {
        const auto head = mention(group).head;
        const int number = number_before(head);
        if (number < 2 || head + 2 >= doc_.tokens.size()) return;
        const std::string_view sign = doc_.form(head + 1);
        if (sign != "," && sign != ":" && sign != "-" && sign != "\xE2\x80\x93" && sign != "\xE2\x80\x94") return;
        std::vector<MentionIndex> names;
        for (const auto c : tree_.children(head))
            if (c > head + 1 && (doc_.tokens[c].deprel == Deprel::Conj || doc_.tokens[c].deprel == Deprel::Appos)) collect(c, 1, names);
        if (names.size() != static_cast<std::size_t>(number)) return;
        if (mention(names.front()).tokens.begin > head + 3) return;  // an article may stand between
        for (const MentionIndex name : names) add(group, name);
    }

    int number_before(std::uint32_t noun) const {
        for (const auto c : tree_.children(noun)) {
            if (c > noun) continue;
            if (doc_.tokens[c].deprel == Deprel::Nummod) return count_of(utf8::lower(doc_.form(c)));
            if (tree_.lemma(c) == "both") return 2;
        }
        return 0;
    }

    /// Names that are joined, those that parsers hang on one another's acronyms too; in the order of the text, none twice.
    void collect(std::uint32_t t, int depth, std::vector<MentionIndex>& names) const {
        const auto who = out_.layer().headed_by(t, NodeKind::Actor);
        const auto found = who ? who : out_.place_at(t);
        if (found && mention(*found).form == MentionForm::Name && std::find(names.begin(), names.end(), *found) == names.end()) names.push_back(*found);
        for (const auto also : tree_.children(t))
            if (depth < 6 && also > t && (doc_.tokens[also].deprel == Deprel::Conj || doc_.tokens[also].deprel == Deprel::Appos)) collect(also, depth + 1, names);
    }

    /// "countries such as Iran", "people like Smith": a kind, not a body that has members.
    bool only_kind(MentionIndex group, MentionIndex name) const {
        const std::uint32_t noun = mention(group).head;
        if (!out_.layer().entity_of(group).generic) return false;
        if (doc_.tokens[noun].xpos == Xpos::Nn) return out_.is_place(name);
        return doc_.tokens[noun].xpos == Xpos::Nns && (out_.is_place(name) || tree_.lemma(noun) == "people" || tree_.lemma(noun) == "expert");
    }

    void add(MentionIndex group, MentionIndex name) { out_.add(RelationType::MemberOf, name, group, out_.span_from(mention(group).tokens.begin, mention(name).tokens.end - 1), 0.8); }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
};

}  // namespace

void find_listed_members(RelationCollector& out) { ListedMembers(out).run(); }

}  // namespace pg::extract
