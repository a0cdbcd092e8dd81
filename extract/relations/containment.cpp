// Places in places: "Minneapolis, Minnesota", "the Mississippi cities of Brandon and Canton", and what maps know of two places of one sentence.
#include <algorithm>
#include <map>
#include <string>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

/// Larger contains smaller.
int level(NodeType type) {
    switch (type) {
        case NodeType::Facility: return 0;
        case NodeType::City: return 1;
        case NodeType::County: return 2;
        case NodeType::Admin1: return 3;
        case NodeType::Region: return 4;
        case NodeType::Country: return 5;
        default: return -1;
    }
}

constexpr std::uint32_t near = 3;  // sentences between two places that belong together

class ContainmentFinder {
public:
    explicit ContainmentFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {}

    void run() {
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m)
            if (out_.is_place(m) && mention(m).form == MentionForm::Name) places_.push_back(m);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (i + 1 < places_.size()) comma(places_[i], places_[i + 1]);
            phrase(places_[i]);
            named_by_direction(places_[i]);
        }
        on_the_map();
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }
    const Entity& entity(MentionIndex m) const { return out_.layer().entity_of(m); }
    bool may_contain(MentionIndex inner, MentionIndex outer) const {
        const Entity& a = entity(inner);
        const Entity& b = entity(outer);
        if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
        if (a.type == NodeType::Region && b.type != NodeType::Region && spans_countries(a)) return false;  // "its behaviour in the Middle East"
        if (b.type == NodeType::Region && level(a.type) > level(NodeType::City) && a.type != NodeType::Region && !on_map(b)) return false;
        if (a.type == NodeType::Region) return level(b.type) > level(NodeType::City) && (b.type == NodeType::Country || a.ids.empty());
        return level(a.type) < level(b.type);
    }
    bool on_map(const Entity& place) const { return !out_.sources().gazetteer.places(place.name).empty(); }
    /// "Middle East", "Africa": a region that the map knows and that is no country's.
    bool spans_countries(const Entity& region) const {
        const auto& known = out_.sources().gazetteer.places(region.name);
        return region.country.empty() && std::any_of(known.begin(), known.end(), [&](std::uint32_t i) { return out_.sources().gazetteer.place(i).type == NodeType::Region && out_.sources().gazetteer.place(i).country.empty(); });
    }
    void add(MentionIndex inner, MentionIndex outer, double confidence) {
        const auto begin = std::min(mention(inner).tokens.begin, mention(outer).tokens.begin);
        const auto end = std::max(mention(inner).tokens.end, mention(outer).tokens.end);
        out_.add(RelationType::LocatedIn, inner, outer, out_.span_from(begin, end - 1), confidence);
    }

    /// "the racecourse in Sydney", "Kogelo, in Nyanza": nothing else between the two names, whatever the tree hangs the second on.
    bool beside(std::uint32_t end, std::uint32_t begin) const { return (end + 1 == begin && doc_.form(end) == "in") || (end + 2 == begin && doc_.form(end) == "," && doc_.form(end + 1) == "in"); }

    /// "Minneapolis, Minnesota", "Jackson (Mississippi)".
    void comma(MentionIndex inner, MentionIndex outer) {
        const auto gap = mention(inner).tokens.end;
        if (tree_.sentence_of(mention(inner).head) != tree_.sentence_of(mention(outer).head)) return;
        if (beside(gap, mention(outer).tokens.begin)) {
            if (may_contain(inner, outer)) add(inner, outer, 0.85);
            return;
        }
        if (gap + 1 != mention(outer).tokens.begin) return;
        const auto between = doc_.form(gap);
        if ((between == "," || (between == "(" && !is_short_for(outer))) && may_contain(inner, outer) && !listed(inner, outer)) add(inner, outer, 0.95);
    }

    /// "the Central Business District (CBD)", "San Jose (SJO)": letters that no map knows.
    bool is_short_for(MentionIndex m) const {
        const auto form = doc_.form(mention(m).head);
        return mention(m).tokens.size() == 1 && form.size() < 6 && std::all_of(form.begin(), form.end(), [](char c) { return 'A' <= c && c <= 'Z'; }) && out_.sources().gazetteer.places(form).empty();
    }

    /// "Iowa, Germany and France" is a list; the tree says so and the map does not.
    bool listed(MentionIndex inner, MentionIndex outer) const {
        return doc_.tokens[mention(outer).head].deprel == Deprel::Conj && (entity(inner).country.empty() || entity(outer).country.empty());
    }

    /// "X in Y", "Y's X", "the Y cities of X1 and X2".
    void phrase(MentionIndex m) {
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head)) {
            const auto rel = doc_.tokens[c].deprel;
            const auto other = out_.place_at(c);
            if (!other) continue;
            const bool inside = rel == Deprel::NmodPoss || (rel == Deprel::Nmod && (tree_.marker(c) == "in" || tree_.marker(c) == "of"));
            if (inside && may_contain(m, *other)) add(m, *other, 0.85);
        }
        std::uint32_t first = head;
        for (int steps = 0; steps < 12 && doc_.tokens[first].deprel == Deprel::Conj && doc_.tokens[first].head != no_token; ++steps) first = doc_.tokens[first].head;
        const auto rel = doc_.tokens[first].deprel;
        const auto noun = doc_.tokens[first].head;
        if (noun == no_token || (rel != Deprel::Nmod && rel != Deprel::Appos && rel != Deprel::NmodDesc) || doc_.tokens[noun].upos != Upos::Noun) return;
        const std::string marker = tree_.marker(first);
        if (!marker.empty() && marker != "of" && marker != "in" && marker != "including" && marker != "such as" && marker != "like" && marker != "namely") return;  // "south of Tulum to Punta Gruesa"
        const bool part = is_part(utf8::lower(tree_.lemma(noun))) && doc_.tokens[noun].xpos != Xpos::Nns;  // "the Cairns suburbs of Edmonton and Mooroobool"
        for (const auto c : tree_.children(noun)) {
            const auto other = out_.place_at(c);
            if (!other || c == first || (c > noun && tree_.marker(c) != "of" && tree_.marker(c) != "in")) continue;
            // "the Montmartre area of Paris": the noun is a part of what is behind it, and the name before it is the noun's.
            if (part && c < noun && entity(*other).type != NodeType::Country && (marker == "of" || marker == "in" || doc_.tokens[first].deprel == Deprel::Appos)) {
                if (may_contain(*other, m) || entity(*other).type == NodeType::Region) add(*other, m, 0.85);
            } else if (may_contain(m, *other)) {
                add(m, *other, 0.85);
            }
        }
    }
    static bool is_part(std::string_view noun) {
        for (const std::string_view word : {"area", "district", "region", "neighborhood", "neighbourhood", "suburb", "quarter", "section", "valley", "borough"})
            if (noun == word) return true;
        return false;
    }

    /// "northern Iraq", "Central Florida", where the article names Iraq or Florida as well.
    void named_by_direction(MentionIndex m) {
        if (entity(m).type != NodeType::Region || !entity(m).country.empty()) return;
        const std::string key = name_key(mention(m).span.of(doc_.text()));
        const auto cut = key.find(' ');
        if (cut == std::string::npos || !is_direction(std::string_view(key).substr(0, cut))) return;
        for (const auto whole : places_)
            if (name_key(mention(whole).span.of(doc_.text())) == key.substr(cut + 1)) return out_.add(RelationType::LocatedIn, m, whole, mention(m).span, 0.85);
    }
    static bool is_direction(std::string_view word) {
        for (const std::string_view direction : {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"})
            if (word == direction || (word.ends_with(direction) && (word.starts_with("north") || word.starts_with("south")))) return true;
        return false;
    }

    /// The state of a city in the United States, from its entry.
    std::string division(const Entity& place) const {
        const auto id = place.ids.find("geonames");
        if (id == place.ids.end()) return {};
        for (const auto i : out_.sources().gazetteer.places(place.name))
            if (const auto& entry = out_.sources().gazetteer.place(i); entry.id == id->second) return entry.admin;
        return {};
    }

    /// Two places that sentences near one another name ("German police" names Germany), and of which the map knows that one lies in the other; else the
    /// country or state that the article names first.
    void on_the_map() {
        std::vector<MentionIndex> all;
        std::map<std::string, MentionIndex> wholes;  // first mention by code of country or state
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m) {
            if (!out_.is_place(m) || mention(m).form == MentionForm::Pronoun) continue;
            all.push_back(m);
            if (const std::string code = code_of(entity(m)); !code.empty()) wholes.emplace(code, m);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Entity& a = entity(all[i]);
            if (mention(all[i]).form != MentionForm::Name || (a.type != NodeType::City && a.type != NodeType::Admin1 && a.type != NodeType::County)) continue;
            const std::string state = a.type == NodeType::City ? division(a) : std::string();
            const auto sentence = tree_.sentence_of(mention(all[i]).head);
            auto look = [&](std::size_t j) {
                const std::string code = code_of(entity(all[j]));
                if (!code.empty() && (code == state || code == a.country)) add(all[i], all[j], code == state ? 0.7 : 0.6);
            };
            for (std::size_t j = i; j-- > 0 && tree_.sentence_of(mention(all[j]).head) + near >= sentence;) look(j);
            for (std::size_t j = i + 1; j < all.size() && tree_.sentence_of(mention(all[j]).head) <= sentence + near; ++j) look(j);
            if (!is_foremost(a)) continue;
            for (const std::string* code : {&state, &a.country})
                if (const auto whole = wholes.find(*code); !code->empty() && whole != wholes.end()) out_.add(RelationType::LocatedIn, all[i], whole->second, mention(all[i]).span, 0.55);
        }
    }

    /// The largest place of its name, and no village: what else is called "Cairo", "West" or "Earth" needs its state or country nearby.
    bool is_foremost(const Entity& place) const {
        const auto& known = out_.sources().gazetteer.places(place.name);
        if (known.empty()) return false;
        const PlaceEntry& first = out_.sources().gazetteer.place(known.front());
        if (first.type == NodeType::City && first.population < 10000) return false;
        const auto id = place.ids.find(first.id_scheme);
        return id == place.ids.end() ? first.id.empty() : id->second == first.id;
    }

    /// Of a country or a state of the United States; empty for other places.
    static std::string code_of(const Entity& place) {
        if (place.type == NodeType::Country) return place.country;
        if (place.type != NodeType::Admin1) return {};
        const auto id = place.ids.find("iso3166");
        return id == place.ids.end() ? std::string() : id->second;
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
    std::vector<MentionIndex> places_;
};

}  // namespace

void find_containment(RelationCollector& out) { ContainmentFinder(out).run(); }

}  // namespace pg::extract
