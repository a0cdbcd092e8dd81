#include "names_net.hpp"

#include <algorithm>
#include <numeric>

namespace pg::train {
namespace {
constexpr float input_dropout = 0.4f, layer_dropout = 0.4f;
}  // namespace

struct NamesNet::Pass {
    Batch batch;
    std::vector<WordIds> ids;
    std::vector<std::size_t> order;
    Matrix in, in_mask, one, one_mask, one_dropped, two, two_mask, two_dropped, scores;
};

NamesNet::NamesNet(Vocabulary vocabulary, std::vector<std::string> labels, int hidden, std::uint64_t seed)
    : vocabulary_(std::move(vocabulary)), labels_(std::move(labels)), hidden_(hidden) {
    Random random(seed);
    words_.init(vocabulary_, random);
    first_.init("first", WordTables::width, hidden, random);
    second_.init("second", 2 * hidden, hidden, random);
    const auto count = static_cast<int>(labels_.size());
    output_w_.init_glorot("output.w", 2 * hidden, count, random);
    output_b_.init("output.b", 1, count, 0, random);
    transitions_.init("transitions", count + 1, count + 1, 0.01f, random);
    for (int from = 0; from <= count; ++from)
        for (int to = 0; to <= count; ++to)
            if (!may_follow(labels_, static_cast<std::size_t>(from), static_cast<std::size_t>(to))) transitions_.value(from, to) = forbidden;
}

std::vector<Param*> NamesNet::params() {
    std::vector<Param*> all = words_.params();
    for (Lstm* l : {&first_.left, &first_.right, &second_.left, &second_.right})
        for (Param* p : l->params()) all.push_back(p);
    for (Param* p : {&output_w_, &output_b_, &transitions_}) all.push_back(p);
    return all;
}

void NamesNet::forward(Pass& p, const std::vector<const NameSentence*>& sentences, Random* random) {
    p.order.resize(sentences.size());
    std::iota(p.order.begin(), p.order.end(), 0u);
    std::stable_sort(p.order.begin(), p.order.end(), [&](std::size_t a, std::size_t b) { return sentences[a]->forms.size() > sentences[b]->forms.size(); });
    for (std::size_t s : p.order) {
        p.batch.start.push_back(p.batch.rows);
        p.batch.length.push_back(static_cast<int>(sentences[s]->forms.size()));
        p.batch.rows += static_cast<int>(sentences[s]->forms.size());
        for (const auto& form : sentences[s]->forms) {
            p.ids.push_back(WordTables::ids(vocabulary_, form));
            if (random != nullptr) words_.drop_word(p.ids.back(), *random);
        }
    }
    p.in.resize(p.batch.rows, WordTables::width);
    for (int r = 0; r < p.batch.rows; ++r) words_.fill(vocabulary_, p.ids[static_cast<std::size_t>(r)], p.in, r);
    const auto drop = [&](Matrix& m, Matrix& mask, float rate) {
        if (random == nullptr) return;
        dropout_mask(mask, m.rows(), m.cols(), rate, *random);
        m.array() *= mask.array();
    };
    drop(p.in, p.in_mask, input_dropout);
    first_.forward(p.batch, p.in, p.one);
    p.one_dropped = p.one;
    drop(p.one_dropped, p.one_mask, layer_dropout);
    second_.forward(p.batch, p.one_dropped, p.two);
    p.two_dropped = p.two;
    drop(p.two_dropped, p.two_mask, layer_dropout);
    p.scores.noalias() = p.two_dropped * output_w_.value;
    p.scores.rowwise() += RowVector(output_b_.value.row(0));
}

/// Of a teacher's shares only the emissions learn: they say nothing of which labels go together.
double NamesNet::crf(const Matrix& emissions, const NameSentence& sentence, float scale, Matrix& d) {
    const auto n = static_cast<int>(emissions.rows()), count = static_cast<int>(labels_.size());
    const ChainSums sums = chain_sums(emissions, transitions_.value);
    d = sums.shares * scale;
    double score = 0;
    if (!sentence.shares.empty()) {
        for (int i = 0; i < n; ++i)
            for (const auto& [label, share] : sentence.shares[static_cast<std::size_t>(i)]) {
                score += share * emissions(i, label);
                d(i, label) -= share * scale;
            }
        return sums.log_sum - score;
    }
    const auto gold = [&](int i) { return i < 0 || i == n ? count : sentence.labels[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < n; ++i) {
        score += emissions(i, gold(i));
        d(i, gold(i)) -= scale;
    }
    transitions_.grad += sums.steps * scale;
    for (int i = 0; i <= n; ++i) {
        score += transitions_.value(gold(i - 1), gold(i));
        transitions_.grad(gold(i - 1), gold(i)) -= scale;
    }
    return sums.log_sum - score;
}

float NamesNet::learn(const std::vector<const NameSentence*>& sentences, Random& random) {
    Pass p;
    forward(p, sentences, &random);
    const float scale = 1.0f / static_cast<float>(p.batch.rows);
    double loss = 0;
    Matrix d_scores(p.batch.rows, p.scores.cols()), d;
    for (std::size_t s = 0; s < p.order.size(); ++s) {
        const int b = p.batch.start[s], n = p.batch.length[s];
        loss += crf(p.scores.middleRows(b, n), *sentences[p.order[s]], scale, d);
        d_scores.middleRows(b, n) = d;
    }
    output_w_.grad.noalias() += p.two_dropped.transpose() * d_scores;
    output_b_.grad += d_scores.colwise().sum();
    Matrix d_two = d_scores * output_w_.value.transpose(), d_one, d_in;
    d_two.array() *= p.two_mask.array();
    second_.backward(p.batch, p.one_dropped, p.two, d_two, d_one);
    d_one.array() *= p.one_mask.array();
    first_.backward(p.batch, p.in, p.one, d_one, d_in);
    d_in.array() *= p.in_mask.array();
    for (int r = 0; r < p.batch.rows; ++r) words_.take(p.ids[static_cast<std::size_t>(r)], d_in, r);
    return static_cast<float>(loss * scale);
}

std::vector<Matrix> NamesNet::run(const std::vector<const NameSentence*>& sentences) {
    Pass p;
    forward(p, sentences, nullptr);
    std::vector<Matrix> out(sentences.size());
    for (std::size_t s = 0; s < p.order.size(); ++s) out[p.order[s]] = p.scores.middleRows(p.batch.start[s], p.batch.length[s]);
    return out;
}

}  // namespace pg::train
