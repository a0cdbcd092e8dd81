// Training data of the recogniser: files of tagged words, labels, scores.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace pg::train {

/// How sure a teacher is of the likeliest labels of a word; sums to one.
using LabelShares = std::vector<std::pair<int, float>>;

struct NameSentence {
    std::vector<std::string> forms;
    std::vector<int> labels;
    std::vector<LabelShares> shares;  ///< word by word; empty where the labels are certain
    int article = 0;  ///< sentences of one article stand together
};

/// O and BIES of every class, in the order of the models.
std::vector<std::string> all_labels();

/// Files hold a token and a BIO tag a line (tab or blank between them; a third column, names inside names, is not read), an empty
/// line ends a sentence, "# newdoc" begins an article; a file without articles is one of single sentences. Classes are mapped to
/// PER ORG LOC FAC NORP MISC; dates and money are no names. In place of the tag may stand a teacher's shares of BIOES labels,
/// "S-PER:0.93,O:0.07".
std::vector<NameSentence> read_names(const std::string& file);

using NameSpanKey = std::tuple<std::size_t, std::size_t, std::string>;
/// Spans of the classes that are scored (PER ORG LOC); facilities count as places.
std::set<NameSpanKey> scored_spans(const std::vector<int>& labels, const std::vector<std::string>& names);

/// Counts of spans by class.
class NameTally {
public:
    void add(const std::vector<int>& gold, const std::vector<int>& mine, const std::vector<std::string>& names);
    /// " all 83.20 PER ... ORG ... LOC ..."
    std::string text() const;

private:
    struct Counts { double gold = 0, mine = 0, hit = 0; };
    std::map<std::string, Counts> counts_;
};

std::string option(int argc, char** argv, const char* name, const char* fallback);
/// All values after each occurrence of the option, up to the next option.
std::vector<std::string> options(int argc, char** argv, const char* name);

}  // namespace pg::train
