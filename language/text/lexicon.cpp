#include "language/text/lexicon.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/tsv.hpp"

namespace pg::language {

TextLexicon TextLexicon::load(const std::filesystem::path& data_dir) {
    TextLexicon lexicon;
    const Tsv file = Tsv::read(data_dir / "lexicons/abbreviations.tsv");
    const std::unordered_map<std::string_view, Abbreviation> classes{{"title", Abbreviation::Title}, {"date", Abbreviation::Date},   {"number", Abbreviation::Number},
                                                                     {"inner", Abbreviation::Inner}, {"unit", Abbreviation::Unit},   {"final", Abbreviation::Final},
                                                                     {"place", Abbreviation::Place}};
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto found = classes.find(file.cell(r, file.column("class")));
        if (found == classes.end()) file.fail(r, "unknown class: one of title, date, number, inner, unit, final, place");
        for (auto word : split(file.cell(r, file.column("words")), ' ')) lexicon.abbreviations_.emplace(word, found->second);
    }
    const Tsv lists = Tsv::read(data_dir / "lexicons/tokens.tsv");
    const std::unordered_map<std::string_view, Words*> sets{{"openers", &lexicon.openers_}, {"prefixes", &lexicon.prefixes_}, {"whole", &lexicon.whole_},
                                                            {"elided", &lexicon.elided_},   {"units", &lexicon.units_},       {"endings", &lexicon.endings_},
                                                            {"after-its", &lexicon.after_its_}};
    for (std::size_t r = 0; r < lists.rows(); ++r) {
        const auto name = lists.cell(r, lists.column("list"));
        const auto words = split(lists.cell(r, lists.column("words")), ' ');
        if (name == "clitics") lexicon.clitics_.assign(words.begin(), words.end());
        else if (name == "fused") {
            for (auto word : words) {
                const auto cut = word.find('|');
                if (cut == std::string_view::npos) lists.fail(r, "fused words need their cut marked by |: '" + std::string(word) + "'");
                lexicon.fused_.emplace(std::string(word.substr(0, cut)) + std::string(word.substr(cut + 1)), cut);
            }
        } else if (const auto found = sets.find(name); found != sets.end()) found->second->insert(words.begin(), words.end());
        else lists.fail(r, "unknown list: one of openers, prefixes, clitics, fused, after-its, elided, units, endings, whole");
    }
    lexicon.gaps_ = GapModel::load(data_dir / "models/sentences.tsv");
    return lexicon;
}

std::optional<Abbreviation> TextLexicon::abbreviation(std::string_view word) const {
    if (const auto found = abbreviations_.find(word); found != abbreviations_.end()) return found->second;
    // Titles and places in datelines and headlines: "ST. PAUL", "GOV. POE".
    if (word.size() < 2 || word.size() > 6 || !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return std::nullopt;
    std::string title(word);
    std::transform(title.begin() + 1, title.end(), title.begin() + 1, [](char c) { return static_cast<char>(c + 32); });
    const auto found = abbreviations_.find(title);
    return found != abbreviations_.end() && found->second == Abbreviation::Title ? std::optional(found->second) : std::nullopt;
}

std::size_t TextLexicon::fused_cut(std::string_view lower) const {
    const auto found = fused_.find(lower);
    return found == fused_.end() ? 0 : found->second;
}

}  // namespace pg::language
