#include "phrase_lists.hpp"

#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "language/names/features.hpp"

namespace pg::train {
namespace {

using pg::language::PhraseClass;
using Row = pg::language::PhraseTable::Row;

std::vector<std::string> cut(const std::string& text, const std::string& marks) {
    std::vector<std::string> out{""};
    for (char c : text) {
        if (marks.find(c) != std::string::npos) out.emplace_back();
        else out.back() += c;
    }
    for (auto& part : out) {
        while (!part.empty() && part.front() == ' ') part.erase(0, 1);
        while (!part.empty() && part.back() == ' ') part.pop_back();
    }
    return out;
}

/// Rows of a table with a header line; lines that begin with # are comments.
std::vector<std::map<std::string, std::string>> table(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<std::map<std::string, std::string>> out;
    std::vector<std::string> header;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto cells = cut(line, "\t");
        if (header.empty()) { header = cells; continue; }
        out.emplace_back();
        for (std::size_t c = 0; c < cells.size() && c < header.size(); ++c) out.back()[header[c]] = cells[c];
    }
    return out;
}

class Phrases {
public:
    void add(const std::string& name, PhraseClass c) {
        if (name.size() < 2) return;
        put(name, c);
        std::string apart;  // hyphens are tokens of their own in some texts
        for (char x : name) apart += x == '-' ? std::string(" - ") : std::string(1, x);
        if (apart != name) put(apart, c);
    }
    void add_all(const std::string& names, const std::string& marks, PhraseClass c) {
        for (const auto& name : cut(names, marks)) add(name, c);
    }
    std::vector<Row> rows() const {
        std::vector<Row> out;
        for (const auto& [hash, row] : rows_) out.push_back(row);
        return out;
    }

private:
    void put(const std::string& name, PhraseClass c) {
        std::vector<std::string> words;
        std::stringstream in(name);
        for (std::string word; in >> word;) words.push_back(word);
        if (words.empty() || words.size() > pg::language::PhraseTable::longest) return;
        pg::language::Feature hash = 0;
        for (std::size_t w = 0; w < words.size(); ++w) {
            hash = pg::language::mix(hash, pg::language::facts_of(words[w], {}).lower);
            Row& row = rows_[hash];
            row.hash = hash;
            if (w + 1 < words.size()) row.longer = 1;
            else row.classes = static_cast<std::uint16_t>(row.classes | (1u << static_cast<unsigned>(c)));
        }
    }
    std::map<std::uint32_t, Row> rows_;
};

bool acronym(const std::string& name) {
    int upper = 0;
    for (char c : name) {
        if (std::islower(static_cast<unsigned char>(c)) != 0) return false;
        upper += std::isupper(static_cast<unsigned char>(c)) != 0;
    }
    return upper >= 2 && name.find(' ') == std::string::npos;
}

void add_people(Phrases& p, const std::string& dir) {
    for (auto& row : table(dir + "/gazetteers/officials.tsv")) {
        for (const auto& name : cut(row["name"] + ";" + row["aliases"], ";")) {
            p.add(name, PhraseClass::Official);
            const auto words = cut(name, " ");
            if (words.size() < 2) continue;
            p.add(words.front(), PhraseClass::FirstName);
            const bool suffix = words.back() == "II" || words.back() == "III" || words.back() == "Jr." || words.back() == "Sr.";
            p.add(words[words.size() - (suffix && words.size() > 2 ? 2 : 1)], PhraseClass::Surname);
        }
    }
    for (auto& row : table(dir + "/gazetteers/first-names.tsv")) p.add(row["name"], PhraseClass::FirstName);
}

}  // namespace

std::vector<Row> phrase_rows(const std::string& dir) {
    Phrases p;
    for (auto& row : table(dir + "/gazetteers/cities.tsv"))
        p.add_all(row["name"] + ";" + row["aliases"], ";|", std::atol(row["population"].c_str()) >= 50000 ? PhraseClass::City : PhraseClass::Town);
    for (auto& row : table(dir + "/gazetteers/countries.tsv")) {
        p.add_all(row["name"] + "|" + row["names"], "|", PhraseClass::Country);
        p.add_all(row["people"], "|", PhraseClass::People);
        p.add(row["capital"], PhraseClass::City);
    }
    for (auto& row : table(dir + "/gazetteers/regions.tsv")) {
        p.add_all(row["name"] + "|" + row["names"], "|", PhraseClass::Region);
        p.add_all(row["people"], "|", PhraseClass::People);
    }
    for (auto& row : table(dir + "/gazetteers/divisions.tsv")) p.add_all(row["name"] + "|" + row["names"], "|", PhraseClass::Region);
    for (auto& row : table(dir + "/gazetteers/us-states.tsv")) {
        p.add_all(row["name"] + ";" + row["aliases"], ";", PhraseClass::Region);
        p.add_all(row["demonyms"], ";", PhraseClass::People);
    }
    for (auto& row : table(dir + "/gazetteers/organizations.tsv"))
        for (const auto& name : cut(row["name"] + ";" + row["aliases"], ";")) p.add(name, acronym(name) ? PhraseClass::Acronym : PhraseClass::Organization);
    for (auto& row : table(dir + "/lexicons/org-heads.tsv")) p.add_all(row["words"], " ", PhraseClass::OrgHead);
    for (auto& row : table(dir + "/lexicons/titles.tsv")) p.add_all(row["titles"], ";", PhraseClass::Title);
    add_people(p, dir);
    return p.rows();
}

}  // namespace pg::train
