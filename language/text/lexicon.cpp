#include "language/text/lexicon.hpp"

#include "core/error.hpp"
#include "core/tsv.hpp"

namespace pg::language {

TextLexicon TextLexicon::load(const std::filesystem::path& data_dir) {
    TextLexicon lexicon;
    const Tsv file = Tsv::read(data_dir / "lexicons/abbreviations.tsv");
    const std::unordered_map<std::string_view, Abbreviation> classes{{"title", Abbreviation::Title}, {"date", Abbreviation::Date}, {"inner", Abbreviation::Inner},
                                                                     {"unit", Abbreviation::Unit},   {"place", Abbreviation::Place}};
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto found = classes.find(file.cell(r, file.column("class")));
        if (found == classes.end()) file.fail(r, "unknown class: one of title, date, inner, unit, place");
        for (auto word : split(file.cell(r, file.column("words")), ' ')) lexicon.abbreviations_.emplace(word, found->second);
    }
    const Tsv lists = Tsv::read(data_dir / "lexicons/tokens.tsv");
    for (std::size_t r = 0; r < lists.rows(); ++r) {
        const auto name = lists.cell(r, lists.column("list"));
        if (name != "openers" && name != "prefixes") lists.fail(r, "unknown list: one of openers, prefixes");
        for (auto word : split(lists.cell(r, lists.column("words")), ' ')) (name == "openers" ? lexicon.openers_ : lexicon.prefixes_).emplace(word);
    }
    return lexicon;
}

std::optional<Abbreviation> TextLexicon::abbreviation(std::string_view word) const {
    const auto found = abbreviations_.find(std::string(word));
    return found == abbreviations_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace pg::language
