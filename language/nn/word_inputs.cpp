#include "language/nn/word_inputs.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/error.hpp"
#include "core/hash.hpp"
#include "language/nn/bilstm.hpp"
#include "language/nn/word_features.hpp"

namespace pg::language {
namespace {
constexpr std::size_t embedding_width = 100, word_width = 64, affix_width = 32, short_affix_width = 16, shape_width = 16;
}

EmbeddingTable::EmbeddingTable(const ModelFile& model, const std::string& name, std::size_t given_width)
    : width(given_width), count(model.section(name + ".scale").size() / sizeof(float)), q(model.numbers<std::int8_t>(name + ".q", count * width)),
      scale(model.numbers<float>(name + ".scale", count)) {}

std::int16_t* EmbeddingTable::write(std::size_t row, std::int16_t* out) const {
    for (std::size_t c = 0; c < width; ++c) {
        const float value = static_cast<float>(q[row * width + c]) * scale[row] * input_factor;
        out[c] = static_cast<std::int16_t>(std::clamp(value + (value < 0 ? -0.5f : 0.5f), -32767.0f, 32767.0f));
    }
    return out + width;
}

std::string embedding_hash(const ModelFile& model) {
    std::string all;
    for (const char* section : {"embedding.words", "embedding.q", "embedding.scale"}) all += model.section(section);
    return content_hash(all);
}

WordInputs::WordInputs(const ModelFile& model, const ModelFile& vectors)
    : words_(model.section("words")), embedded_(vectors.section("embedding.words")), word_(model, "word", word_width),
      embedding_(vectors, "embedding", embedding_width), suffix3_(model, "suffix3", affix_width), prefix3_(model, "prefix3", affix_width),
      suffix2_(model, "suffix2", short_affix_width), shape_(model, "shape", shape_width) {
    if (word_.count != words_.lines() + 1 || embedding_.count != embedded_.lines() + 1 || suffix3_.count != affix_buckets ||
        prefix3_.count != affix_buckets || suffix2_.count != short_affix_buckets || shape_.count != shape_buckets)
        throw Error("model '" + model.file_name() + "': embedding tables and vocabularies differ in size");
    cache_ = std::make_unique<FormCache<float>>();
    width_ = embedding_width + word_width + 2 * affix_width + short_affix_width + shape_width;
}

void WordInputs::write(std::string_view form, std::int16_t* out) const {
    const WordFeatures f = word_features(form);
    out = embedding_.write(embedded_.find(f.lower), out);
    out = word_.write(words_.find(f.digits), out);
    out = suffix3_.write(f.suffix3, out);
    out = prefix3_.write(f.prefix3, out);
    out = suffix2_.write(f.suffix2, out);
    shape_.write(f.shape, out);
}

std::vector<const float*> WordInputs::gates(const Kernels& kernels, const BiLstmLayer& layer, const std::vector<std::string_view>& tokens,
                                            AlignedVector<float>& scratch) const {
    std::vector<const float*> rows(tokens.size());
    std::vector<std::size_t> missing;  // places of tokens, and which of the fresh forms stands there
    std::vector<std::uint32_t> fresh_of;
    std::unordered_map<std::string_view, std::uint32_t> fresh;
    thread_local AlignedVector<std::int16_t> inputs;
    inputs.clear();
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if ((rows[t] = cache_->find(tokens[t])) != nullptr) continue;
        const auto [at, added] = fresh.try_emplace(tokens[t], static_cast<std::uint32_t>(fresh.size()));
        if (added) {
            inputs.resize(inputs.size() + width_);
            write(tokens[t], inputs.data() + inputs.size() - width_);
        }
        missing.push_back(t);
        fresh_of.push_back(at->second);
    }
    layer.project(kernels, {inputs.data(), nullptr, width_}, fresh.size(), scratch);
    for (std::size_t i = 0; i < missing.size(); ++i) rows[missing[i]] = scratch.data() + fresh_of[i] * layer.gate_stride();
    for (const auto& [form, row] : fresh) cache_->keep(form, scratch.data() + row * layer.gate_stride(), layer.gate_stride());
    return rows;
}

}  // namespace pg::language
