#include "extract/entities/knowledge.hpp"

#include "core/tsv.hpp"
#include "extract/actors/prefixes.hpp"

namespace pg::extract {
namespace {

Gender read_gender(const Tsv& table, std::size_t row, std::size_t column) {
    const auto cell = table.cell(row, column);
    if (cell == "m") return Gender::Male;
    if (cell == "f") return Gender::Female;
    if (cell.empty() || cell == "n") return Gender::Unknown;
    table.fail(row, "unknown gender '" + std::string(cell) + "': one of m, f, n, empty");
}

PronounKind read_kind(const Tsv& table, std::size_t row, std::size_t column) {
    const auto cell = table.cell(row, column);
    if (cell == "plain") return PronounKind::Plain;
    if (cell == "possessive") return PronounKind::Possessive;
    if (cell == "reflexive") return PronounKind::Reflexive;
    table.fail(row, "unknown kind of pronoun '" + std::string(cell) + "': one of plain, possessive, reflexive");
}

Anaphor read_anaphor(const Tsv& table, std::size_t row) {
    Anaphor anaphor;
    anaphor.gender = read_gender(table, row, table.column("gender"));
    anaphor.strict = table.cell(row, table.column("strict")) != "no";
    anaphor.match.emplace_back(table.cell(row, table.column("noun")));
    for (const auto word : split(table.cell(row, table.column("match")), ' ')) anaphor.match.emplace_back(word);
    for (const auto word : split(table.cell(row, table.column("not")), ' ')) anaphor.unless.emplace_back(word);
    for (const auto word : split(table.cell(row, table.column("refers")), ' ')) {
        if (word == "office") {
            anaphor.office = true;
            anaphor.types.push_back(NodeType::Person);
        } else if (const auto type = from_name<NodeType>(word)) {
            anaphor.types.push_back(*type);
        } else {
            table.fail(row, unknown_name_message<NodeType>(word));
        }
    }
    return anaphor;
}

}  // namespace

CoreferenceKnowledge CoreferenceKnowledge::load(const std::filesystem::path& data_dir) {
    CoreferenceKnowledge knowledge;
    const Tsv names = Tsv::read(data_dir / "gazetteers" / "first-names.tsv");
    for (std::size_t r = 0; r < names.rows(); ++r)
        knowledge.first_names_.emplace(names.cell(r, names.column("name")), read_gender(names, r, names.column("gender")));
    const Tsv pronouns = Tsv::read(data_dir / "lexicons" / "pronouns.tsv");
    for (std::size_t r = 0; r < pronouns.rows(); ++r) {
        Pronoun pronoun;
        pronoun.first_person = pronouns.cell(r, pronouns.column("person")) == "1";
        pronoun.plural = pronouns.cell(r, pronouns.column("number")) == "p";
        pronoun.thing = pronouns.cell(r, pronouns.column("gender")) == "n";
        pronoun.gender = read_gender(pronouns, r, pronouns.column("gender"));
        pronoun.kind = read_kind(pronouns, r, pronouns.column("kind"));
        knowledge.pronouns_.emplace(pronouns.cell(r, pronouns.column("form")), pronoun);
    }
    const Tsv anaphors = Tsv::read(data_dir / "lexicons" / "anaphors.tsv");
    for (std::size_t r = 0; r < anaphors.rows(); ++r)
        knowledge.anaphors_.emplace(anaphors.cell(r, anaphors.column("noun")), read_anaphor(anaphors, r));
    const Tsv persons = Tsv::read(data_dir / "lexicons" / "person-nouns.tsv");
    for (std::size_t r = 0; r < persons.rows(); ++r)
        knowledge.person_nouns_.emplace(persons.cell(r, persons.column("noun")), read_gender(persons, r, persons.column("gender")));
    knowledge.verbs_ = PronounVerbs::load(data_dir / "lexicons" / "pronoun-verbs.tsv");
    return knowledge;
}

Gender CoreferenceKnowledge::gender_of_first_name(std::string_view name) const {
    const auto found = first_names_.find(std::string(name));
    return found == first_names_.end() ? Gender::Unknown : found->second;
}

const Pronoun* CoreferenceKnowledge::pronoun(std::string_view lower_form) const {
    const auto found = pronouns_.find(std::string(lower_form));
    return found == pronouns_.end() ? nullptr : &found->second;
}

const Anaphor* CoreferenceKnowledge::anaphor(std::string_view lemma) const {
    const auto found = anaphors_.find(std::string(lemma));
    return found == anaphors_.end() ? nullptr : &found->second;
}

const Gender* CoreferenceKnowledge::person_noun(std::string_view lemma) const {
    auto found = person_nouns_.find(std::string(lemma));
    if (found == person_nouns_.end()) found = person_nouns_.find(std::string(without_prefix(lemma)));
    return found == person_nouns_.end() ? nullptr : &found->second;
}

}  // namespace pg::extract
