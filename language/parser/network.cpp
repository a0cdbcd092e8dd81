#include "language/parser/network.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>

#include "core/error.hpp"
#include "language/parser/tree.hpp"

namespace pg::language {
namespace {

constexpr float slope = 0.1f;
constexpr std::size_t no_row = static_cast<std::size_t>(-1);

template <typename E>
std::vector<E> labels(const ModelFile& model, const char* section) {
    std::vector<E> out;
    for (const auto& name : model.lines(section)) {
        const auto value = from_name<E>(name);
        if (!value) throw Error("model '" + model.file_name() + "': " + unknown_name_message<E>(name));
        out.push_back(*value);
    }
    return out;
}

std::vector<float> floats(const ModelFile& model, const char* section, std::size_t count) {
    const auto* values = model.numbers<float>(section, count);
    return {values, values + count};
}

std::size_t best_of(const float* values, std::size_t count) {
    return static_cast<std::size_t>(std::max_element(values, values + count) - values);
}

/// exp for arguments <= 0 by the same float steps everywhere: 2^i times a polynomial of the fraction.
float exp_of(float x) {
    if (x < -80.0f) return 0.0f;
    const float y = x * 1.44269504f;
    const auto whole = static_cast<std::int32_t>(y) - 1;
    const float f = (y - static_cast<float>(whole)) * 0.69314718f;
    const float p = 1.0f + f * (1.0f + f * (0.5f + f * (0.16666667f + f * (0.041666667f + f * (0.0083333333f + f * (0.0013888889f + f * 0.00019841270f))))));
    return p * std::bit_cast<float>((whole + 127) << 23);
}

/// Tags and their probabilities, but for those that have less than a twenty-thousandth of the best one's.
struct Share {
    std::size_t tag;
    float weight;
};

void softmax(const float* logits, std::size_t count, std::vector<Share>& out) {
    const float top = *std::max_element(logits, logits + count);
    out.clear();
    float total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (logits[i] < top - 10.0f) continue;
        out.push_back({i, exp_of(logits[i] - top)});
        total += out.back().weight;
    }
    for (Share& share : out) share.weight /= total;
}

}  // namespace

Parser::Network::Network(const std::filesystem::path& file) : kernels(best_kernels()), model(file, parser_version) {
    hash = model.hash();
    hidden = *model.numbers<std::uint32_t>("hidden", 1);
    inputs = WordInputs(model, model);
    upos_names = labels<Upos>(model, "labels.upos");
    xpos_names = labels<Xpos>(model, "labels.xpos");
    label_names = labels<Deprel>(model, "labels.rel");
    first = BiLstmLayer(model, "first", {inputs.width(), 0, 0, input_factor}, hidden);
    second = BiLstmLayer(model, "second", {0, 2 * hidden, tag_width}, hidden);
    upos = QuantisedLinear(model, "upos", 2 * hidden, upos_names.size());
    xpos = QuantisedLinear(model, "xpos", 2 * hidden, xpos_names.size());
    arc_head = QuantisedLinear(model, "arc_head", 2 * hidden, arc_width);
    arc_dep = QuantisedLinear(model, "arc_dep", 2 * hidden, arc_width);
    label_head = QuantisedLinear(model, "label_head", 2 * hidden, label_width);
    label_dep = QuantisedLinear(model, "label_dep", 2 * hidden, label_width);
    tags = GateTable(model, "second", 2 * hidden + tag_width, hidden, floats(model, "tags", xpos_names.size() * tag_width), tag_width);
    arc = FloatMatrix(model.numbers<float>("arc", arc_width * arc_width), arc_width, arc_width);
    arc_u = floats(model, "arc.u", arc_width);
    arc_root = floats(model, "arc.root", arc_width);
    const std::size_t labels_count = label_names.size();
    label_sum = FloatMatrix(model.numbers<float>("label.sum", label_width * labels_count), label_width, labels_count);
    label_product = FloatMatrix(model.numbers<float>("label.product", label_width * labels_count), label_width, labels_count);
    label_bias = padded_bias(model, "label.b", labels_count);
    label_root = floats(model, "label.root", label_width);
}

std::vector<std::vector<TokenParse>> Parser::Network::run(const std::vector<std::span<const std::string_view>>& sentences) const {
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sentences[a].size() > sentences[b].size(); });
    SentenceBatch batch;
    std::vector<std::string_view> tokens;
    for (std::size_t s : order) {
        batch.start.push_back(batch.rows);
        batch.length.push_back(sentences[s].size());
        batch.rows += sentences[s].size();
        tokens.insert(tokens.end(), sentences[s].begin(), sentences[s].end());
    }
    // Kept from batch to batch: fresh pages for megabytes of scratch would cost more than they should.
    thread_local AlignedVector<float> gates;
    thread_local AlignedVector<std::uint8_t> one, two;
    std::vector<TokenParse> parses(batch.rows);
    first.run(kernels, batch, inputs.gates(kernels, first, tokens, gates), one);
    tag(one, batch.rows, parses, gates);
    second.run(kernels, batch, {nullptr, one.data(), 2 * hidden}, gates, two);
    attach(batch, two, parses);
    std::vector<std::vector<TokenParse>> out(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto from = parses.begin() + static_cast<std::ptrdiff_t>(batch.start[i]);
        out[order[i]].assign(from, from + static_cast<std::ptrdiff_t>(batch.length[i]));
    }
    return out;
}

/// A verb has one of a verb's tags, or its lemma is none of a verb: "The rule expired on Thursday".
Xpos Parser::Network::best_verbal(const float* logits) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < xpos_names.size(); ++i) {
        const Xpos tag = xpos_names[i];
        const bool verbal = tag == Xpos::Vb || tag == Xpos::Vbp || tag == Xpos::Vbz || tag == Xpos::Vbd || tag == Xpos::Vbn || tag == Xpos::Vbg;
        if (verbal && (!best || logits[i] > logits[*best])) best = i;
    }
    return best ? xpos_names[*best] : Xpos::Vb;
}

void Parser::Network::tag(const AlignedVector<std::uint8_t>& one, std::size_t rows, std::vector<TokenParse>& parses, AlignedVector<float>& gates) const {
    thread_local AlignedVector<float> upos_logits, xpos_logits;
    upos.apply(kernels, one.data(), 2 * hidden, rows, upos_logits);
    xpos.apply(kernels, one.data(), 2 * hidden, rows, xpos_logits);
    gates.resize(rows * second.gate_stride());
    std::vector<Share> expected;
    std::vector<const float*> kinds;
    std::vector<float> weights;
    for (std::size_t r = 0; r < rows; ++r) {
        parses[r].upos = upos_names[best_of(upos_logits.data() + r * upos.stride(), upos.outputs())];
        const float* logits = xpos_logits.data() + r * xpos.stride();
        parses[r].xpos = xpos_names[best_of(logits, xpos.outputs())];
        if (parses[r].upos == Upos::Verb && (parses[r].xpos == Xpos::Jj || parses[r].xpos == Xpos::Nn)) parses[r].xpos = best_verbal(logits);
        softmax(logits, xpos.outputs(), expected);
        kinds.clear();
        weights.clear();
        for (const Share& share : expected) {
            kinds.push_back(tags.row(share.tag));
            weights.push_back(share.weight);
        }
        tags.write(kernels, kinds, weights.data(), gates.data() + r * second.gate_stride());
    }
}

void Parser::Network::layer(const QuantisedLinear& linear, const AlignedVector<std::uint8_t>& two, std::size_t rows, AlignedVector<float>& out) const {
    linear.apply(kernels, two.data(), 2 * hidden, rows, out);
    kernels.leaky(out.data(), out.size(), slope);
}

void Parser::Network::attach(const SentenceBatch& batch, const AlignedVector<std::uint8_t>& two, std::vector<TokenParse>& parses) const {
    thread_local AlignedVector<float> heads, deps, turned;
    layer(arc_head, two, batch.rows, heads);
    layer(arc_dep, two, batch.rows, deps);
    turned.resize(batch.rows * arc_width);
    for (std::size_t r = 0; r < batch.rows; ++r) std::copy(arc_u.begin(), arc_u.end(), turned.data() + r * arc_width);
    arc.add(kernels, deps.data(), batch.rows, turned.data());
    std::vector<float> scores;
    std::vector<std::size_t> head_rows(batch.rows);
    for (std::size_t s = 0; s < batch.start.size(); ++s) {
        const std::size_t begin = batch.start[s], n = batch.length[s];
        scores.assign(n * (n + 1), 0.0f);
        for (std::size_t d = 0; d < n; ++d) {
            const float* dep = turned.data() + (begin + d) * arc_width;
            float* row = scores.data() + d * (n + 1);
            row[0] = kernels.dot(dep, arc_root.data(), arc_width);
            for (std::size_t h = 0; h < n; ++h) row[h + 1] = h == d ? -1e9f : kernels.dot(dep, heads.data() + (begin + h) * arc_width, arc_width);
        }
        const std::vector<std::size_t> tree = best_tree(scores, n);
        for (std::size_t d = 0; d < n; ++d) {
            parses[begin + d].head = static_cast<std::int32_t>(tree[d]) - 1;
            head_rows[begin + d] = tree[d] == 0 ? no_row : begin + tree[d] - 1;
        }
    }
    label(two, head_rows, parses);
}

/// The root is called root and nothing else is, so that trees are always well formed.
void Parser::Network::label(const AlignedVector<std::uint8_t>& two, const std::vector<std::size_t>& head_rows, std::vector<TokenParse>& parses) const {
    const std::size_t rows = parses.size(), count = label_names.size(), stride = label_sum.stride();
    thread_local AlignedVector<float> heads, sum, product, scores;  // `product` begins as what the dependents give
    layer(label_head, two, rows, heads);
    layer(label_dep, two, rows, product);
    sum.resize(rows * label_width);
    scores.resize(rows * stride);
    for (std::size_t r = 0; r < rows; ++r) {
        const float* head = head_rows[r] == no_row ? label_root.data() : heads.data() + head_rows[r] * label_width;
        for (std::size_t i = r * label_width; i < (r + 1) * label_width; ++i, ++head) {
            sum[i] = product[i] + *head;
            product[i] *= *head;
        }
        std::copy(label_bias.begin(), label_bias.end(), scores.data() + r * stride);
    }
    kernels.leaky(sum.data(), sum.size(), slope);
    label_sum.add(kernels, sum.data(), rows, scores.data());
    label_product.add(kernels, product.data(), rows, scores.data());
    for (std::size_t r = 0; r < rows; ++r) {
        parses[r].deprel = Deprel::Root;
        if (parses[r].head < 0) continue;
        const float* score = scores.data() + r * stride;
        std::size_t best = count;
        for (std::size_t i = 0; i < count; ++i)
            if (label_names[i] != Deprel::Root && (best == count || score[i] > score[best])) best = i;
        parses[r].deprel = label_names[best];
    }
}

}  // namespace pg::language
