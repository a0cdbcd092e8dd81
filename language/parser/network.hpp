// The parser's network as it is loaded from its model file. Internal to language/parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ud.hpp"
#include "language/nn/bilstm.hpp"
#include "language/nn/gate_table.hpp"
#include "language/nn/word_inputs.hpp"
#include "language/parser/parser.hpp"

namespace pg::language {

inline constexpr std::uint32_t parser_version = 1;
inline constexpr std::size_t label_width = 96, arc_width = 128, tag_width = 32;

struct Parser::Network {
    explicit Network(const std::filesystem::path& file);

    std::vector<std::vector<TokenParse>> run(const std::vector<std::span<const std::string_view>>& sentences) const;

    const Kernels& kernels;
    ModelFile model;  ///< mapped; word inputs look into it
    std::string hash;
    std::size_t hidden = 0;
    WordInputs inputs;
    BiLstmLayer first, second;
    QuantisedLinear upos, xpos, arc_head, arc_dep, label_head, label_dep;
    GateTable tags;
    FloatMatrix arc, label_sum, label_product;
    std::vector<float> arc_u, arc_root;         ///< arc_width
    std::vector<float> label_bias, label_root;  ///< labels rounded up to whole blocks, label_width
    std::vector<Upos> upos_names;
    std::vector<Xpos> xpos_names;
    std::vector<Deprel> label_names;

private:
    /// Tags, and the expected Penn tag's share of the second layer's gates.
    Xpos best_verbal(const float* logits) const;
    void tag(const AlignedVector<std::uint8_t>& one, std::size_t rows, std::vector<TokenParse>& parses, AlignedVector<float>& gates) const;
    void attach(const SentenceBatch& batch, const AlignedVector<std::uint8_t>& two, std::vector<TokenParse>& parses) const;
    /// Names what binds each word to its head, which is given as a row of the batch.
    void label(const AlignedVector<std::uint8_t>& two, const std::vector<std::size_t>& head_rows, std::vector<TokenParse>& parses) const;
    void layer(const QuantisedLinear& linear, const AlignedVector<std::uint8_t>& two, std::size_t rows, AlignedVector<float>& out) const;
};

}  // namespace pg::language
