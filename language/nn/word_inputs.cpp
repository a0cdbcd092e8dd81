#include "language/nn/word_inputs.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "language/nn/bilstm.hpp"
#include "language/nn/word_features.hpp"

namespace pg::language {
namespace {
constexpr std::size_t embedding_width = 100, word_width = 64, affix_width = 32, short_affix_width = 16, shape_width = 16;
}

EmbeddingTable::EmbeddingTable(const ModelFile& model, const std::string& name, std::size_t given_width) : width(given_width) {
    const std::size_t count = model.section(name + ".scale").size() / sizeof(float);
    const auto* scale = model.numbers<float>(name + ".scale", count);
    const auto* q = model.numbers<std::int8_t>(name + ".q", count * width);
    rows.resize(count * width);
    for (std::size_t r = 0; r < count; ++r)
        for (std::size_t c = 0; c < width; ++c) {
            const float value = static_cast<float>(q[r * width + c]) * scale[r] * input_factor;
            rows[r * width + c] = static_cast<std::int16_t>(std::clamp(value + (value < 0 ? -0.5f : 0.5f), -32767.0f, 32767.0f));
        }
}

WordInputs::Index WordInputs::index_of(const ModelFile& model, const char* section) {
    Index index;
    std::uint32_t row = 1;  // row 0 is the unknown word
    for (auto& word : model.lines(section)) index.emplace(std::move(word), row++);
    return index;
}

WordInputs::WordInputs(const ModelFile& model)
    : words_(index_of(model, "words")), embedded_(index_of(model, "embedding.words")), word_(model, "word", word_width),
      embedding_(model, "embedding", embedding_width), suffix3_(model, "suffix3", affix_width), prefix3_(model, "prefix3", affix_width),
      suffix2_(model, "suffix2", short_affix_width), shape_(model, "shape", shape_width) {
    if (word_.count() != words_.size() + 1 || embedding_.count() != embedded_.size() + 1 || suffix3_.count() != affix_buckets ||
        prefix3_.count() != affix_buckets || suffix2_.count() != short_affix_buckets || shape_.count() != shape_buckets)
        throw Error("model '" + model.file_name() + "': embedding tables and vocabularies differ in size");
    cache_ = std::make_unique<FormCache<float>>();
    width_ = embedding_width + word_width + 2 * affix_width + short_affix_width + shape_width;
}

void WordInputs::write(std::string_view form, std::int16_t* out) const {
    const WordFeatures f = word_features(form);
    const auto find = [](const Index& index, std::string_view key) {
        const auto at = index.find(key);
        return at == index.end() ? std::size_t{0} : std::size_t{at->second};
    };
    const auto put = [&out](const EmbeddingTable& table, std::size_t row) { out = std::copy_n(table.row(row), table.width, out); };
    put(embedding_, find(embedded_, f.lower));
    put(word_, find(words_, f.digits));
    put(suffix3_, f.suffix3);
    put(prefix3_, f.prefix3);
    put(suffix2_, f.suffix2);
    put(shape_, f.shape);
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
