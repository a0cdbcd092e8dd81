#include "extract/policies/named.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

/// Nouns that make a name with a number behind them.
struct Numbered {
    std::string_view noun;
    NodeType type;
};
constexpr std::array numbered{Numbered{"Order", NodeType::Order},       Numbered{"Resolution", NodeType::Bill}, Numbered{"Proposition", NodeType::Law},
                              Numbered{"Prop.", NodeType::Law},         Numbered{"Bill", NodeType::Bill},       Numbered{"Amendment", NodeType::Law},
                              Numbered{"Article", NodeType::Law},       Numbered{"Section", NodeType::Law},     Numbered{"Title", NodeType::Law},
                              Numbered{"Measure", NodeType::Bill},      Numbered{"Initiative", NodeType::Bill}, Numbered{"H.R.", NodeType::Bill}, Numbered{"HR", NodeType::Bill}, Numbered{"S.", NodeType::Bill}, Numbered{"HB", NodeType::Bill}, Numbered{"H.B.", NodeType::Bill}, Numbered{"S.B.", NodeType::Bill}, Numbered{"AB", NodeType::Bill},
                              Numbered{"SB", NodeType::Bill},           Numbered{"HB", NodeType::Bill},         Numbered{"Directive", NodeType::Order},
                              Numbered{"Proclamation", NodeType::Order}};

class NameReader {
public:
    NameReader(const Document& document, const PolicyLexicon& lexicon) : document_(document), lexicon_(lexicon), in_other_name_(document.tokens.size(), false) {
        // What the recogniser takes for a person or a place names no policy; an organization's name may ("Voting Rights Act"), if its last word says so.
        for (const Name& name : document.names)
            for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t)
                in_other_name_[t] = name.type == NerType::Per || name.type == NerType::Loc || (name.type == NerType::Org && t + 1 != name.tokens.end);
    }

    std::vector<NamedPolicy> run() {
        for (const Sentence& sentence : document_.sentences)
            for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end;) t = read(t, sentence.tokens);
        return std::move(found_);
    }

private:
    std::string_view form(std::uint32_t t) const { return document_.form(t); }
    bool capitalised(std::uint32_t t) const {
        std::size_t at = 0;
        const std::string_view word = form(t);
        return !word.empty() && utf8::is_upper(utf8::next(word, at));
    }
    bool is_number(std::uint32_t t) const {
        const std::string_view word = form(t);
        return !word.empty() && word[0] >= '0' && word[0] <= '9' && word.find(':') == std::string_view::npos;
    }

    std::uint32_t keep(TokenRange tokens, Entity about) {
        if (about.name.empty()) about.name = phrase_text(document_, tokens);
        found_.push_back({tokens, std::move(about)});
        return tokens.end;
    }

    std::uint32_t read(std::uint32_t t, TokenRange sentence) {
        if (const std::uint32_t end = known(t, sentence); end != t) return end;
        if (!capitalised(t)) return t + 1;
        if (const std::uint32_t end = with_number(t, sentence); end != t) return end;
        if (const std::uint32_t end = court_case(t, sentence); end != t) return end;
        return capitalised_run(t, sentence);
    }

    std::uint32_t known(std::uint32_t t, TokenRange sentence) {
        const std::uint32_t begin = document_.tokens[t].span.begin;
        for (const auto& match : lexicon_.names_at(document_.text().substr(begin))) {
            for (std::uint32_t end = t; end < sentence.end; ++end) {
                if (document_.tokens[end].span.end != begin + match.length) continue;
                Entity about;
                about.type = match.policy->type;
                about.topic = match.policy->topic;
                about.name = match.policy->name;
                about.aliases = match.policy->aliases;
                about.jurisdiction = match.policy->jurisdiction;
                about.ids["pg"] = "policy/" + match.policy->name;
                const std::string written = phrase_text(document_, {t, end + 1});
                if (written != about.name) about.aliases.push_back(written);
                return keep({t, end + 1}, std::move(about));
            }
        }
        return t;
    }

    std::uint32_t with_number(std::uint32_t t, TokenRange sentence) {
        std::uint32_t noun = t;
        while (noun < sentence.end && noun < t + 4 && capitalised(noun)) {
            const auto entry = std::find_if(numbered.begin(), numbered.end(), [&](const Numbered& n) { return n.noun == form(noun); });
            if (entry != numbered.end() && noun + 1 < sentence.end && is_number(noun + 1)) {
                Entity about;
                about.type = entry->type;
                return keep({t, noun + 2}, std::move(about));
            }
            ++noun;
        }
        return t;
    }

    std::uint32_t court_case(std::uint32_t t, TokenRange sentence) {
        if (t + 2 >= sentence.end || (form(t + 1) != "v." && form(t + 1) != "vs.") || !capitalised(t + 2)) return t;
        std::uint32_t end = t + 3;
        while (end < sentence.end && capitalised(end) && document_.tokens[end].upos == Upos::Propn) ++end;
        Entity about;
        about.type = NodeType::Ruling;
        return keep({t, end}, std::move(about));
    }

    static bool is_joiner(std::string_view word) { return word == "of" || word == "on" || word == "for" || word == "the" || word == "and" || word == "&" || word == "to" || word == "against"; }

    /// A run of capitalised words with small joiners between them, cut behind its last policy noun (or, for "Treaty of ...", kept whole).
    std::uint32_t capitalised_run(std::uint32_t t, TokenRange sentence) {
        std::uint32_t end = t + 1;
        while (end < sentence.end) {
            std::uint32_t next = end;
            while (next < sentence.end && next < end + 2 && is_joiner(form(next))) ++next;
            if (next >= sentence.end || !capitalised(next) || document_.tokens[next].upos == Upos::Pron) break;
            if (next > end && names_day_or_month(utf8::lower(form(next)))) break;  // "passed the Farm Bill on Wednesday"
            end = next + 1;
        }
        if (all_title_case(sentence)) return end;
        if (form(t) == "Operation" && end > t + 1 && end <= t + 4) {
            Entity about;
            about.type = NodeType::Programme;
            return keep({t, end}, std::move(about));
        }
        for (std::uint32_t noun = end; noun-- > t;) {
            if (!names_policy(noun) || in_other_name_[noun]) continue;
            const bool joined = noun + 1 < end && (form(noun + 1) == "of" || form(noun + 1) == "on" || form(noun + 1) == "against");
            // "Congressional Budget Office", "Bill Frist": the noun must end the name.
            if (!joined && noun + 1 != end && !is_joiner(form(noun + 1))) continue;
            const TokenRange name{noun_begin(t, noun), joined ? end : noun + 1};
            if (name.size() < 2 || (name.size() == 2 && is_honorific(form(name.begin)))) continue;
            Entity about;
            about.type = lexicon_.noun(utf8::lower(form(noun)))->type;
            about.topic = topic(name);
            keep(name, std::move(about));
            break;
        }
        return end;
    }

    /// "Mr. Ban" is a person; "U.S. Constitution" has stops inside.
    static bool is_honorific(std::string_view word) { return word.size() >= 2 && word.size() <= 5 && word.back() == '.' && word.find('.') == word.size() - 1; }

    /// Words of a sentence's beginning ("The", "In") and possessors before the name are no part of it.
    std::uint32_t noun_begin(std::uint32_t begin, std::uint32_t noun) const {
        for (std::uint32_t t = noun; t > begin; --t)
            if (document_.tokens[t].upos == Upos::Part || form(t) == "'s") return std::min(t + 1, noun);
        while (begin < noun) {
            const Upos tag = document_.tokens[begin].upos;
            if (tag != Upos::Det && tag != Upos::Adp && tag != Upos::Pron && tag != Upos::Sconj && tag != Upos::Adv && tag != Upos::Cconj && tag != Upos::Num) break;
            ++begin;
        }
        return begin;
    }

    bool names_policy(std::uint32_t noun) const {
        if (!capitalised(noun)) return false;
        const PolicyNoun* entry = lexicon_.noun(utf8::lower(form(noun)));
        if (entry == nullptr || entry->strength == PolicyStrength::No || entry->strength == PolicyStrength::Asked || entry->strength == PolicyStrength::Fought || entry->strength == PolicyStrength::Solo) return false;
        switch (entry->type) {
            case NodeType::Law:
            case NodeType::Agreement:
            case NodeType::Order:
            case NodeType::Bill: return true;
            default: return entry->strength == PolicyStrength::Strong || form(noun) == "Plan" || form(noun) == "Initiative" || form(noun) == "Doctrine" || form(noun) == "Rule";
        }
    }

    std::optional<Topic> topic(TokenRange range) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (const auto found = lexicon_.topic_of(utf8::lower(form(t)))) return found;
        return std::nullopt;
    }

    /// Headlines capitalise every word, which says nothing about names.
    bool all_title_case(TokenRange sentence) const {
        std::uint32_t capitals = 0, words = 0;
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            if (document_.tokens[t].upos == Upos::Punct || form(t).size() < 4) continue;
            ++words;
            if (capitalised(t)) ++capitals;
        }
        return words >= 4 && capitals * 10 >= words * 9;
    }

    const Document& document_;
    const PolicyLexicon& lexicon_;
    std::vector<bool> in_other_name_;
    std::vector<NamedPolicy> found_;
};

}  // namespace

std::vector<NamedPolicy> find_named_policies(const Document& document, const PolicyLexicon& lexicon) { return NameReader(document, lexicon).run(); }

}  // namespace pg::extract
