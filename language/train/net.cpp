#include "net.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <stdexcept>

#include "language/nn/word_features.hpp"

namespace pg::train {
namespace {

constexpr float input_dropout = 0.3f, layer_dropout = 0.3f, head_dropout = 0.3f, leak = 0.1f;

void leaky(Matrix& m) { m = m.cwiseMax(leak * m); }
/// Gradient through the leaky ReLU, told by the sign of its result.
void leaky_back(const Matrix& result, Matrix& d) { d.array() *= (result.array() > 0).select(Matrix::Ones(d.rows(), d.cols()).array(), leak); }

void softmax_rows(const Matrix& logits, Matrix& p) {
    p = logits;
    for (Eigen::Index r = 0; r < p.rows(); ++r) {
        p.row(r).array() -= p.row(r).maxCoeff();
        p.row(r) = p.row(r).array().exp();
        p.row(r) /= p.row(r).sum();
    }
}

/// What a teacher thinks possible may not be, or not be known: the others share its part.
void to_one(Shares<int>& shares) {
    float sum = 0;
    for (const auto& [answer, share] : shares) sum += share;
    for (auto& [answer, share] : shares) share /= sum;
}

Shares<int> only(int label) { return label < 0 ? Shares<int>{} : Shares<int>{{label, 1.0f}}; }

void linear(const Matrix& in, const Param& w, const Param& b, Matrix& out) {
    out.noalias() = in * w.value;
    out.rowwise() += RowVector(b.value.row(0));
}

void linear_back(const Matrix& in, Param& w, Param& b, const Matrix& d_out, Matrix& d_in, bool add) {
    w.grad.noalias() += in.transpose() * d_out;
    b.grad += d_out.colwise().sum();
    if (add) d_in.noalias() += d_out * w.value.transpose();
    else d_in.noalias() = d_out * w.value.transpose();
}

}  // namespace

struct Net::Pass {
    Batch batch;
    std::vector<const TokenIds*> tokens;
    std::vector<std::size_t> order;  ///< sentence of the caller at each place of the batch
    bool training = false;
    Matrix in, in_mask, one, one_mask, one_dropped, upos, xpos, xpos_p, two_in, two, two_mask, two_dropped;
    Matrix arc_head, arc_dep, arc_head_mask, arc_dep_mask, label_head, label_dep, label_head_mask, label_dep_mask;
};

Net::Net(const Sizes& sizes, Vocabulary vocabulary, std::uint64_t seed) : sizes_(sizes), vocabulary_(std::move(vocabulary)) {
    Random random(seed);
    const auto words = static_cast<int>(vocabulary_.words.size());
    word_.init("word", words, sizes.word, 0.1f, random, true);
    suffix3_.init("suffix3", static_cast<int>(language::affix_buckets), sizes.suffix3, 0.1f, random, true);
    prefix3_.init("prefix3", static_cast<int>(language::affix_buckets), sizes.prefix3, 0.1f, random, true);
    suffix2_.init("suffix2", static_cast<int>(language::short_affix_buckets), sizes.suffix2, 0.1f, random, true);
    shape_.init("shape", static_cast<int>(language::shape_buckets), sizes.shape, 0.1f, random, true);
    first_.init("first", sizes.input(), sizes.hidden, random);
    const int out = 2 * sizes.hidden;
    second_.init("second", out + sizes.tag, sizes.hidden, random);
    upos_w_.init_glorot("upos.w", out, vocabulary_.upos.size(), random);
    upos_b_.init("upos.b", 1, vocabulary_.upos.size(), 0, random);
    xpos_w_.init_glorot("xpos.w", out, vocabulary_.xpos.size(), random);
    xpos_b_.init("xpos.b", 1, vocabulary_.xpos.size(), 0, random);
    tag_.init("tag", vocabulary_.xpos.size(), sizes.tag, 0.3f, random);
    arc_head_w_.init_glorot("arc_head.w", out, sizes.arc, random);
    arc_head_b_.init("arc_head.b", 1, sizes.arc, 0, random);
    arc_dep_w_.init_glorot("arc_dep.w", out, sizes.arc, random);
    arc_dep_b_.init("arc_dep.b", 1, sizes.arc, 0, random);
    arc_w_.init("arc.w", sizes.arc, sizes.arc, 0.05f, random);
    arc_u_.init("arc.u", 1, sizes.arc, 0.05f, random);
    arc_root_.init("arc.root", 1, sizes.arc, 0.3f, random);
    label_head_w_.init_glorot("label_head.w", out, sizes.label, random);
    label_head_b_.init("label_head.b", 1, sizes.label, 0, random);
    label_dep_w_.init_glorot("label_dep.w", out, sizes.label, random);
    label_dep_b_.init("label_dep.b", 1, sizes.label, 0, random);
    label_sum_.init_glorot("label.sum", sizes.label, vocabulary_.rels.size(), random);
    label_product_.init_glorot("label.product", sizes.label, vocabulary_.rels.size(), random);
    label_b_.init("label.b", 1, vocabulary_.rels.size(), 0, random);
    label_root_.init("label.root", 1, sizes.label, 0.3f, random);
}

std::vector<Param*> Net::params() {
    std::vector<Param*> all{&word_, &suffix3_, &prefix3_, &suffix2_, &shape_};
    for (Lstm* l : {&first_.left, &first_.right, &second_.left, &second_.right})
        for (Param* p : l->params()) all.push_back(p);
    for (Param* p : {&upos_w_, &upos_b_, &xpos_w_, &xpos_b_, &tag_, &arc_head_w_, &arc_head_b_, &arc_dep_w_, &arc_dep_b_, &arc_w_, &arc_u_, &arc_root_,
                     &label_head_w_, &label_head_b_, &label_dep_w_, &label_dep_b_, &label_sum_, &label_product_, &label_b_, &label_root_})
        all.push_back(p);
    return all;
}

std::vector<TokenIds> Net::ids(const Sentence& sentence) const {
    std::vector<TokenIds> out;
    out.reserve(sentence.size());
    const auto find = [](const std::unordered_map<std::string, int>& index, const std::string& key) {
        const auto at = index.find(key);
        return at == index.end() ? 0 : at->second;
    };
    for (const Word& w : sentence) {
        const auto f = language::word_features(w.form);
        TokenIds t{};
        t.word = find(vocabulary_.index, f.digits);
        t.word_count = vocabulary_.counts[static_cast<std::size_t>(t.word)];
        t.glove = find(vocabulary_.glove_index, f.lower);
        t.suffix3 = static_cast<int>(f.suffix3);
        t.prefix3 = static_cast<int>(f.prefix3);
        t.suffix2 = static_cast<int>(f.suffix2);
        t.shape = static_cast<int>(f.shape);
        t.upos = vocabulary_.upos.find(w.upos);
        t.xpos = vocabulary_.xpos.find(w.xpos);
        t.rel = vocabulary_.rels.find(w.rel);
        t.head = w.head;
        const int self = static_cast<int>(out.size()) + 1;
        for (const auto& [head, share] : w.heads)
            if (head <= static_cast<int>(sentence.size()) && head != self) t.heads.emplace_back(head, share);
        for (const auto& [rel, share] : w.rels)
            if (const int known = vocabulary_.rels.find(rel); known >= 0) t.rels.emplace_back(known, share);
        to_one(t.heads);
        to_one(t.rels);
        if (t.heads.empty()) t.heads.emplace_back(t.head, 1.0f);
        if (t.rels.empty() && t.rel >= 0) t.rels.emplace_back(t.rel, 1.0f);
        out.push_back(t);
    }
    return out;
}

void Net::forward(Pass& p, const std::vector<std::vector<TokenIds>>& sentences, Random* random) {
    p.training = random != nullptr;
    p.order.resize(sentences.size());
    std::iota(p.order.begin(), p.order.end(), 0u);
    std::stable_sort(p.order.begin(), p.order.end(), [&](std::size_t a, std::size_t b) { return sentences[a].size() > sentences[b].size(); });
    for (std::size_t s : p.order) {
        p.batch.start.push_back(p.batch.rows);
        p.batch.length.push_back(static_cast<int>(sentences[s].size()));
        p.batch.rows += static_cast<int>(sentences[s].size());
        for (const TokenIds& t : sentences[s]) p.tokens.push_back(&t);
    }
    const int rows = p.batch.rows;
    p.in.resize(rows, sizes_.input());
    for (int r = 0; r < rows; ++r) {
        const TokenIds& t = *p.tokens[static_cast<std::size_t>(r)];
        int at = 0;
        const auto put = [&](const auto& row) {
            p.in.block(r, at, 1, row.cols()) = row;
            at += static_cast<int>(row.cols());
        };
        int word = t.word;
        if (random != nullptr && word != 0 && uniform(*random) < 0.25f / (0.25f + static_cast<float>(t.word_count))) word = 0;
        const_cast<TokenIds&>(t).word = word;
        put(vocabulary_.glove.row(t.glove));
        put(word_.value.row(word));
        put(suffix3_.value.row(t.suffix3));
        put(prefix3_.value.row(t.prefix3));
        put(suffix2_.value.row(t.suffix2));
        put(shape_.value.row(t.shape));
    }
    const auto drop = [&](Matrix& m, Matrix& mask, float rate) {
        if (random == nullptr) return;
        dropout_mask(mask, m.rows(), m.cols(), rate, *random);
        m.array() *= mask.array();
    };
    drop(p.in, p.in_mask, input_dropout);
    first_.forward(p.batch, p.in, p.one);
    p.one_dropped = p.one;
    drop(p.one_dropped, p.one_mask, layer_dropout);
    linear(p.one_dropped, upos_w_, upos_b_, p.upos);
    linear(p.one_dropped, xpos_w_, xpos_b_, p.xpos);
    softmax_rows(p.xpos, p.xpos_p);
    p.two_in.resize(rows, p.one.cols() + sizes_.tag);
    p.two_in.leftCols(p.one.cols()) = p.one_dropped;
    p.two_in.rightCols(sizes_.tag).noalias() = p.xpos_p * tag_.value;
    second_.forward(p.batch, p.two_in, p.two);
    p.two_dropped = p.two;
    drop(p.two_dropped, p.two_mask, layer_dropout);
    const auto head = [&](const Param& w, const Param& b, Matrix& out, Matrix& mask) {
        linear(p.two_dropped, w, b, out);
        leaky(out);
        drop(out, mask, head_dropout);
    };
    head(arc_head_w_, arc_head_b_, p.arc_head, p.arc_head_mask);
    head(arc_dep_w_, arc_dep_b_, p.arc_dep, p.arc_dep_mask);
    head(label_head_w_, label_head_b_, p.label_head, p.label_head_mask);
    head(label_dep_w_, label_dep_b_, p.label_dep, p.label_dep_mask);
}

float Net::learn(const std::vector<std::vector<TokenIds>>& sentences, Random& random) {
    Pass p;
    forward(p, sentences, &random);
    const int rows = p.batch.rows;
    const float scale = 1.0f / static_cast<float>(rows);
    double loss = 0;
    // Arcs.
    Matrix d_arc_head = Matrix::Zero(rows, sizes_.arc), d_arc_dep(rows, sizes_.arc), dep_w(rows, sizes_.arc), d_dep_w(rows, sizes_.arc);
    dep_w.noalias() = p.arc_dep * arc_w_.value;
    dep_w.rowwise() += RowVector(arc_u_.value.row(0));
    for (std::size_t s = 0; s < p.batch.start.size(); ++s) {
        const int b = p.batch.start[s], n = p.batch.length[s];
        Matrix heads(n + 1, sizes_.arc), scores, prob;
        heads.row(0) = arc_root_.value;
        heads.bottomRows(n) = p.arc_head.middleRows(b, n);
        scores.noalias() = dep_w.middleRows(b, n) * heads.transpose();
        for (int i = 0; i < n; ++i) scores(i, i + 1) = -1e9f;
        softmax_rows(scores, prob);
        for (int i = 0; i < n; ++i) {
            for (const auto& [head, share] : p.tokens[static_cast<std::size_t>(b + i)]->heads) {
                loss -= share * std::log(std::max(prob(i, head), 1e-9f));
                prob(i, head) -= share;
            }
        }
        prob *= scale;
        d_dep_w.middleRows(b, n).noalias() = prob * heads;
        Matrix d_heads = prob.transpose() * dep_w.middleRows(b, n);
        arc_root_.grad += d_heads.row(0);
        d_arc_head.middleRows(b, n) = d_heads.bottomRows(n);
    }
    arc_w_.grad.noalias() += p.arc_dep.transpose() * d_dep_w;
    arc_u_.grad += d_dep_w.colwise().sum();
    d_arc_dep.noalias() = d_dep_w * arc_w_.value.transpose();
    // Labels on gold arcs.
    Matrix gold_head(rows, sizes_.label);
    std::vector<int> head_row(static_cast<std::size_t>(rows));
    for (std::size_t s = 0; s < p.batch.start.size(); ++s)
        for (int i = 0; i < p.batch.length[s]; ++i) {
            const int r = p.batch.start[s] + i, gold = p.tokens[static_cast<std::size_t>(r)]->head;
            head_row[static_cast<std::size_t>(r)] = gold == 0 ? -1 : p.batch.start[s] + gold - 1;
            gold_head.row(r) = gold == 0 ? RowVector(label_root_.value.row(0)) : RowVector(p.label_head.row(head_row[static_cast<std::size_t>(r)]));
        }
    Matrix sum = p.label_dep + gold_head, product, logits, prob, la = p.label_dep, lb = gold_head;
    leaky(sum);
    product = la.cwiseProduct(lb);
    logits.noalias() = sum * label_sum_.value;
    logits.noalias() += product * label_product_.value;
    logits.rowwise() += RowVector(label_b_.value.row(0));
    const auto cross_entropy = [&](const Matrix& scores, auto gold_of, float weight, Matrix& d) {
        softmax_rows(scores, d);
        for (int r = 0; r < rows; ++r) {
            const auto& gold = gold_of(*p.tokens[static_cast<std::size_t>(r)]);
            if (gold.empty()) { d.row(r).setZero(); continue; }
            for (const auto& [label, share] : gold) {
                loss -= weight * share * std::log(std::max(d(r, label), 1e-9f));
                d(r, label) -= share;
            }
        }
        d *= weight * scale;
    };
    cross_entropy(logits, [](const TokenIds& t) -> const Shares<int>& { return t.rels; }, 1.0f, prob);
    label_sum_.grad.noalias() += sum.transpose() * prob;
    label_product_.grad.noalias() += product.transpose() * prob;
    label_b_.grad += prob.colwise().sum();
    Matrix d_sum = prob * label_sum_.value.transpose(), d_product = prob * label_product_.value.transpose();
    leaky_back(sum, d_sum);
    Matrix d_label_dep = d_sum + d_product.cwiseProduct(lb), d_gold_head = d_sum + d_product.cwiseProduct(la);
    Matrix d_label_head = Matrix::Zero(rows, sizes_.label);
    for (int r = 0; r < rows; ++r) {
        if (head_row[static_cast<std::size_t>(r)] < 0) label_root_.grad += d_gold_head.row(r);
        else d_label_head.row(head_row[static_cast<std::size_t>(r)]) += d_gold_head.row(r);
    }
    // Back through the heads.
    Matrix d_two = Matrix::Zero(rows, p.two.cols());
    const auto head_back = [&](Param& w, Param& b, const Matrix& out, const Matrix& mask, Matrix& d) {
        d.array() *= mask.array();
        leaky_back(out, d);
        linear_back(p.two_dropped, w, b, d, d_two, true);
    };
    head_back(arc_head_w_, arc_head_b_, p.arc_head, p.arc_head_mask, d_arc_head);
    head_back(arc_dep_w_, arc_dep_b_, p.arc_dep, p.arc_dep_mask, d_arc_dep);
    head_back(label_head_w_, label_head_b_, p.label_head, p.label_head_mask, d_label_head);
    head_back(label_dep_w_, label_dep_b_, p.label_dep, p.label_dep_mask, d_label_dep);
    d_two.array() *= p.two_mask.array();
    Matrix d_two_in;
    second_.backward(p.batch, p.two_in, p.two, d_two, d_two_in);
    Matrix d_one = d_two_in.leftCols(p.one.cols()), d_tags = d_two_in.rightCols(sizes_.tag), d_upos, d_xpos;
    tag_.grad.noalias() += p.xpos_p.transpose() * d_tags;
    Matrix d_p = d_tags * tag_.value.transpose();
    cross_entropy(p.upos, [](const TokenIds& t) { return only(t.upos); }, 0.5f, d_upos);
    cross_entropy(p.xpos, [](const TokenIds& t) { return only(t.xpos); }, 0.25f, d_xpos);
    for (int r = 0; r < rows; ++r) {
        const float dot = d_p.row(r).dot(p.xpos_p.row(r));
        d_xpos.row(r).array() += p.xpos_p.row(r).array() * (d_p.row(r).array() - dot);
    }
    linear_back(p.one_dropped, upos_w_, upos_b_, d_upos, d_one, true);
    linear_back(p.one_dropped, xpos_w_, xpos_b_, d_xpos, d_one, true);
    d_one.array() *= p.one_mask.array();
    Matrix d_in;
    first_.backward(p.batch, p.in, p.one, d_one, d_in);
    d_in.array() *= p.in_mask.array();
    for (int r = 0; r < rows; ++r) {
        const TokenIds& t = *p.tokens[static_cast<std::size_t>(r)];
        int at = sizes_.glove;
        const auto take = [&](Param& param, int row) {
            param.grad.row(row) += d_in.block(r, at, 1, param.value.cols());
            param.touch(row);
            at += static_cast<int>(param.value.cols());
        };
        take(word_, t.word);
        take(suffix3_, t.suffix3);
        take(prefix3_, t.prefix3);
        take(suffix2_, t.suffix2);
        take(shape_, t.shape);
    }
    return static_cast<float>(loss * scale);
}

Net::Output Net::run(const std::vector<std::vector<TokenIds>>& sentences) {
    Pass p;
    forward(p, sentences, nullptr);
    Output out;
    out.start.resize(sentences.size());
    out.arcs.resize(sentences.size());
    out.upos = std::move(p.upos);
    out.xpos = std::move(p.xpos);
    Matrix dep_w = p.arc_dep * arc_w_.value;
    dep_w.rowwise() += RowVector(arc_u_.value.row(0));
    for (std::size_t s = 0; s < p.batch.start.size(); ++s) {
        const int b = p.batch.start[s], n = p.batch.length[s];
        Matrix heads(n + 1, sizes_.arc);
        heads.row(0) = arc_root_.value;
        heads.bottomRows(n) = p.arc_head.middleRows(b, n);
        Matrix scores = dep_w.middleRows(b, n) * heads.transpose();
        for (int i = 0; i < n; ++i) scores(i, i + 1) = -1e9f;
        out.arcs[p.order[s]] = std::move(scores);
        out.start[p.order[s]] = b;
    }
    out.label_dep = std::move(p.label_dep);
    out.label_head.resize(p.batch.rows + 1, sizes_.label);
    out.label_head.topRows(p.batch.rows) = p.label_head;
    out.label_head.bottomRows(1) = label_root_.value;
    return out;
}

RowVector Net::label_scores(const Output& output, int dep_row, int head_row) const {
    Matrix sum = output.label_dep.row(dep_row) + output.label_head.row(head_row);
    leaky(sum);
    const Matrix product = output.label_dep.row(dep_row).cwiseProduct(output.label_head.row(head_row));
    return sum * label_sum_.value + product * label_product_.value + label_b_.value;
}

void Net::save(const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    for (Param* p : params()) {
        const std::int64_t size[2] = {p->value.rows(), p->value.cols()};
        out.write(reinterpret_cast<const char*>(size), sizeof size);
        out.write(reinterpret_cast<const char*>(p->value.data()), static_cast<std::streamsize>(p->value.size() * 4));
    }
    if (!out) throw std::runtime_error("cannot write " + file);
}

void Net::load(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    for (Param* p : params()) {
        std::int64_t size[2] = {0, 0};
        in.read(reinterpret_cast<char*>(size), sizeof size);
        if (!in || size[0] != p->value.rows() || size[1] != p->value.cols()) throw std::runtime_error(file + " does not fit: " + p->name);
        in.read(reinterpret_cast<char*>(p->value.data()), static_cast<std::streamsize>(p->value.size() * 4));
    }
}

const Matrix& Net::value(const std::string& name) {
    for (Param* p : params())
        if (p->name == name) return p->value;
    throw std::out_of_range("no parameter " + name);
}

}  // namespace pg::train
