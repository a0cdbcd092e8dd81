#include "word_tables.hpp"

#include "language/nn/word_features.hpp"

namespace pg::train {

void WordTables::init(const Vocabulary& vocabulary, Random& random) {
    word_.init("word", static_cast<int>(vocabulary.words.size()), word_width, 0.1f, random, true);
    suffix3_.init("suffix3", static_cast<int>(language::affix_buckets), affix_width, 0.1f, random, true);
    prefix3_.init("prefix3", static_cast<int>(language::affix_buckets), affix_width, 0.1f, random, true);
    suffix2_.init("suffix2", static_cast<int>(language::short_affix_buckets), short_affix_width, 0.1f, random, true);
    shape_.init("shape", static_cast<int>(language::shape_buckets), shape_width, 0.1f, random, true);
}

WordIds WordTables::ids(const Vocabulary& vocabulary, const std::string& form) {
    const auto find = [](const std::unordered_map<std::string, int>& index, const std::string& key) {
        const auto at = index.find(key);
        return at == index.end() ? 0 : at->second;
    };
    const auto f = language::word_features(form);
    WordIds out;
    out.word = find(vocabulary.index, f.digits);
    out.word_count = vocabulary.counts[static_cast<std::size_t>(out.word)];
    out.glove = find(vocabulary.glove_index, f.lower);
    out.suffix3 = static_cast<int>(f.suffix3);
    out.prefix3 = static_cast<int>(f.prefix3);
    out.suffix2 = static_cast<int>(f.suffix2);
    out.shape = static_cast<int>(f.shape);
    return out;
}

void WordTables::drop_word(WordIds& ids, Random& random) const {
    if (ids.word != 0 && uniform(random) < 0.25f / (0.25f + static_cast<float>(ids.word_count))) ids.word = 0;
}

void WordTables::fill(const Vocabulary& vocabulary, const WordIds& ids, Matrix& in, int row) const {
    int at = 0;
    const auto put = [&](const auto& values) {
        in.block(row, at, 1, values.cols()) = values;
        at += static_cast<int>(values.cols());
    };
    put(vocabulary.glove.row(ids.glove));
    put(word_.value.row(ids.word));
    put(suffix3_.value.row(ids.suffix3));
    put(prefix3_.value.row(ids.prefix3));
    put(suffix2_.value.row(ids.suffix2));
    put(shape_.value.row(ids.shape));
}

void WordTables::take(const WordIds& ids, const Matrix& d_in, int row) {
    int at = glove_width;
    const auto add = [&](Param& param, int r) {
        param.grad.row(r) += d_in.block(row, at, 1, param.value.cols());
        param.touch(r);
        at += static_cast<int>(param.value.cols());
    };
    add(word_, ids.word);
    add(suffix3_, ids.suffix3);
    add(prefix3_, ids.prefix3);
    add(suffix2_, ids.suffix2);
    add(shape_, ids.shape);
}

}  // namespace pg::train
