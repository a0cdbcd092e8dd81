// Organizations, governments and parties: what the rules for them share.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/resolve/article_countries.hpp"

namespace pg::graph {

/// The names that tell what a company is by law ("Inc.", "Ltd"), without which it is the same one. Data: data/lexicons/legal-forms.tsv.
class LegalForms {
public:
    static LegalForms read(const std::filesystem::path& file);
    /// A name_key without the legal forms at its end; whole when nothing else would be left.
    std::string without(const std::string& name) const;

private:
    std::set<std::string, std::less<>> forms_;
};

bool is_acronym(const std::string& name);

/// Acronyms that stand alone ("the NPA said") and the bodies that other articles introduce with them.
/// Four letters and more mean the only body that is so called, or whose words begin so. Two and three are borne by too many: they also
/// need something that speaks for that body: their article is mostly of its country, or names whom an article names that introduces it.
class Acronyms {
public:
    Acronyms(Gathering& all, const ArticleCountries& countries, const std::vector<std::uint32_t>& bodies);
    /// Few letters, no id, and some article introduces a body with them.
    bool is_open(std::uint32_t ref) const;
    /// Joins those that mean a body introduced elsewhere. Returns the open ones among `refs` that mean none.
    std::vector<std::uint32_t> join(const std::vector<std::uint32_t>& refs);

private:
    bool speaks_for(std::uint32_t acronym, std::uint32_t body);
    bool meet(std::uint32_t ref, const std::set<std::uint32_t>& candidates, bool alone_is_sure);
    void doubt(std::uint32_t ref, const std::set<std::uint32_t>& candidates);

    Gathering& all_;
    const ArticleCountries& countries_;
    std::map<std::string, std::set<std::uint32_t>> told_, spelt_;  ///< folded acronym -> entities so introduced; whose words begin so
};

}  // namespace pg::graph
