// Training sentences and the features of their words.
#pragma once

#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "matrix.hpp"

namespace pg::train {

/// How sure a teacher is of the likeliest heads and, given the best head, of the likeliest relations; sums to one, or is empty where there is only one answer.
template <class T>
using Shares = std::vector<std::pair<T, float>>;

struct Word {
    std::string form, lemma, upos, xpos, rel;
    int head = 0;  ///< 0 root, else 1-based
    Shares<int> heads;
    Shares<std::string> rels;
};
using Sentence = std::vector<Word>;

/// Reads a CoNLL-U file; multiword token lines and empty nodes are skipped. In the last column "Head=3:0.8,5:0.2|Rel=obl:0.6,nmod:0.4" are a teacher's shares.
std::vector<Sentence> read_conllu(const std::string& file);

class Labels {
public:
    int add(const std::string& name);
    int find(const std::string& name) const;  ///< -1 when unknown
    const std::string& name(int i) const { return names_[static_cast<std::size_t>(i)]; }
    int size() const { return static_cast<int>(names_.size()); }

private:
    std::vector<std::string> names_;
    std::map<std::string, int> index_;
};

/// Makes the copies that news needs: without the final stop, in title case, upper case, lower case.
Sentence augmented(const Sentence& sentence, Random& random);

}  // namespace pg::train
