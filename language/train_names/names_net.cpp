#include "names_net.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pg::train {
namespace {
constexpr float input_dropout = 0.4f, layer_dropout = 0.4f;
constexpr float forbidden = -1e4f;
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
            if (!allowed(from, to)) transitions_.value(from, to) = forbidden;
}

/// BIOES grammar; the label past the end is the sentence's edge.
bool NamesNet::allowed(int from, int to) const {
    const auto name = [&](int l) { return l == static_cast<int>(labels_.size()) ? std::string("O") : labels_[static_cast<std::size_t>(l)]; };
    const std::string a = name(from), b = name(to);
    const bool open = a[0] == 'B' || a[0] == 'I';
    const bool goes_on = b[0] == 'I' || b[0] == 'E';
    if (open != goes_on) return false;
    return !open || a.substr(1) == b.substr(1);
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

namespace {
double log_sum(const Eigen::ArrayXd& values) {
    const double top = values.maxCoeff();
    return top + std::log((values - top).exp().sum());
}
}  // namespace

double NamesNet::crf(const Matrix& emissions, const std::vector<int>& gold, float scale, Matrix& d) {
    const auto n = static_cast<int>(emissions.rows()), count = static_cast<int>(labels_.size());
    const Eigen::MatrixXd t = transitions_.value.cast<double>();
    Eigen::MatrixXd alpha(n, count), beta(n, count);
    for (int l = 0; l < count; ++l) alpha(0, l) = t(count, l) + emissions(0, l);
    for (int i = 1; i < n; ++i)
        for (int to = 0; to < count; ++to)
            alpha(i, to) = log_sum(alpha.row(i - 1).transpose().array() + t.col(to).head(count).array()) + emissions(i, to);
    for (int l = 0; l < count; ++l) beta(n - 1, l) = t(l, count);
    for (int i = n - 2; i >= 0; --i) {
        const Eigen::ArrayXd after = beta.row(i + 1).transpose().array() + emissions.row(i + 1).transpose().cast<double>().array();
        for (int from = 0; from < count; ++from) beta(i, from) = log_sum(t.row(from).head(count).transpose().array() + after);
    }
    const double z = log_sum(alpha.row(n - 1).transpose().array() + t.col(count).head(count).array());
    double score = t(count, gold[0]) + t(gold[static_cast<std::size_t>(n - 1)], count);
    d.resize(n, count);
    for (int i = 0; i < n; ++i) {
        for (int l = 0; l < count; ++l) d(i, l) = static_cast<float>(std::exp(alpha(i, l) + beta(i, l) - z)) * scale;
        const int g = gold[static_cast<std::size_t>(i)];
        score += emissions(i, g);
        if (i > 0) score += t(gold[static_cast<std::size_t>(i - 1)], g);
    }
    // Transitions: expected minus gold counts.
    for (int l = 0; l < count; ++l) {
        transitions_.grad(count, l) += d(0, l);
        transitions_.grad(l, count) += d(n - 1, l);
    }
    for (int i = 1; i < n; ++i)
        for (int from = 0; from < count; ++from)
            for (int to = 0; to < count; ++to) {
                if (t(from, to) <= forbidden) continue;
                const double p = alpha(i - 1, from) + t(from, to) + emissions(i, to) + beta(i, to) - z;
                if (p > -20) transitions_.grad(from, to) += static_cast<float>(std::exp(p)) * scale;
            }
    for (int i = 0; i < n; ++i) d(i, gold[static_cast<std::size_t>(i)]) -= scale;
    transitions_.grad(count, gold[0]) -= scale;
    transitions_.grad(gold[static_cast<std::size_t>(n - 1)], count) -= scale;
    for (int i = 1; i < n; ++i) transitions_.grad(gold[static_cast<std::size_t>(i - 1)], gold[static_cast<std::size_t>(i)]) -= scale;
    return z - score;
}

float NamesNet::learn(const std::vector<const NameSentence*>& sentences, Random& random) {
    Pass p;
    forward(p, sentences, &random);
    const float scale = 1.0f / static_cast<float>(p.batch.rows);
    double loss = 0;
    Matrix d_scores(p.batch.rows, p.scores.cols()), d;
    for (std::size_t s = 0; s < p.order.size(); ++s) {
        const int b = p.batch.start[s], n = p.batch.length[s];
        loss += crf(p.scores.middleRows(b, n), sentences[p.order[s]]->labels, scale, d);
        d_scores.middleRows(b, n) = d;
    }
    const auto count = static_cast<int>(labels_.size());
    for (int from = 0; from <= count; ++from)
        for (int to = 0; to <= count; ++to)
            if (!allowed(from, to)) transitions_.grad(from, to) = 0;
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

std::vector<int> NamesNet::decode(const Matrix& emissions) const {
    const auto n = static_cast<int>(emissions.rows()), count = static_cast<int>(labels_.size());
    Matrix score(n, count);
    Eigen::MatrixXi back(n, count);
    score.row(0) = transitions_.value.row(count).head(count) + emissions.row(0);
    for (int i = 1; i < n; ++i)
        for (int to = 0; to < count; ++to) {
            Eigen::Index best = 0;
            score(i, to) = (score.row(i - 1) + transitions_.value.col(to).head(count).transpose()).maxCoeff(&best) + emissions(i, to);
            back(i, to) = static_cast<int>(best);
        }
    std::vector<int> path(static_cast<std::size_t>(n));
    Eigen::Index best = 0;
    (score.row(n - 1) + transitions_.value.col(count).head(count).transpose()).maxCoeff(&best);
    path[static_cast<std::size_t>(n - 1)] = static_cast<int>(best);
    for (int i = n - 1; i > 0; --i) path[static_cast<std::size_t>(i - 1)] = back(i, path[static_cast<std::size_t>(i)]);
    return path;
}

}  // namespace pg::train
