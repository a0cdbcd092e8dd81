#include "extract/actors/repeated_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

class Repeater {
public:
    Repeater(const Document& document, std::vector<Name> names) : doc_(document), names_(std::move(names)), covered_(document.tokens.size(), false) {
        for (const Name& name : names_)
            for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) covered_[t] = true;
    }

    std::vector<Name> run() {
        for (const Name& name : names_) learn(name);
        const auto given = names_.size();
        for (const Sentence& sentence : doc_.sentences)
            for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
                if (!covered_[t] && proper(t)) look(t, sentence.tokens);
        if (names_.size() > given) std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.tokens < b.tokens; });
        return std::move(names_);
    }

private:
    std::string form(std::uint32_t t) const { return std::string(doc_.form(t)); }
    bool capitalised(std::uint32_t t) const {
        std::size_t at = 0;
        const auto word = doc_.form(t);
        return !word.empty() && utf8::is_upper(utf8::next(word, at));
    }
    bool proper(std::uint32_t t) const { return doc_.tokens[t].upos == Upos::Propn && capitalised(t) && doc_.tokens[t].span.size() >= 3; }

    void learn(const Name& name) {
        if (name.type == NerType::Misc || name.type == NerType::Norp || !capitalised(name.tokens.begin)) return;
        known_[form(name.tokens.begin)].push_back(name);
        if (name.type == NerType::Per && name.tokens.size() >= 2 && name.tokens.size() <= 4) {
            const std::uint32_t last = name.tokens.end - 1;
            if (proper(last)) known_[form(last)].push_back({{last, last + 1}, NerType::Per});
        }
    }

    /// The longest known name that stands here.
    void look(std::uint32_t t, TokenRange sentence) {
        const auto found = known_.find(form(t));
        if (found == known_.end()) return;
        const Name* best = nullptr;
        for (const Name& name : found->second)
            if (same(name.tokens, t, sentence) && (best == nullptr || name.tokens.size() > best->tokens.size())) best = &name;
        if (best == nullptr) return;
        const TokenRange range{t, t + best->tokens.size()};
        if (range.size() == 1 && (loose(range.begin, sentence, true) || loose(range.end, sentence, false))) return;
        for (std::uint32_t i = range.begin; i < range.end; ++i) covered_[i] = true;
        names_.push_back({range, best->type});
    }

    bool same(TokenRange name, std::uint32_t t, TokenRange sentence) const {
        if (t + name.size() > sentence.end) return false;
        for (std::uint32_t i = 0; i < name.size(); ++i)
            if (covered_[t + i] || doc_.form(name.begin + i) != doc_.form(t + i)) return false;
        return true;
    }

    /// A capitalised proper noun right beside, outside every name: the word is a part of some other name.
    bool loose(std::uint32_t edge, TokenRange sentence, bool left) const {
        if (left ? edge == sentence.begin : edge >= sentence.end) return false;
        const std::uint32_t t = left ? edge - 1 : edge;
        return !covered_[t] && doc_.tokens[t].upos == Upos::Propn && capitalised(t) && doc_.form(t).back() != '.' && !names_day_or_month(utf8::lower(doc_.form(t))) && !(left && t == sentence.begin);
    }

    const Document& doc_;
    std::vector<Name> names_;
    std::vector<bool> covered_;
    std::unordered_map<std::string, std::vector<Name>> known_;  ///< by first word
};

}  // namespace

std::vector<Name> with_repeated(const Document& document, std::vector<Name> names) { return Repeater(document, std::move(names)).run(); }

}  // namespace pg::extract
