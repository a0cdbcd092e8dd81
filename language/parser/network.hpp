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

    std::vector<std::vector<TokenParse>> run(const std::vector<std::vector<std::string_view>>& sentences) const;

    const Kernels& kernels;
    ModelFile model;  ///< mapped; word inputs look into it
    std::string hash;
    std::size_t hidden = 0;
    WordInputs inputs;
    BiLstmLayer first, second;
    QuantisedLinear upos, xpos, arc_head, arc_dep, label_head, label_dep;
    GateTable tags;
    std::vector<float> arc, arc_u, arc_root;       ///< arc_width x arc_width, arc_width, arc_width
    std::vector<float> label_sum, label_product, label_bias;  ///< label_width x label_stride, the same, label_stride
    std::vector<float> label_root;                 ///< label_width
    std::size_t label_stride = 0;                  ///< labels rounded up to whole vectors
    std::vector<Upos> upos_names;
    std::vector<Xpos> xpos_names;
    std::vector<Deprel> label_names;

private:
    /// Tags, and the expected Penn tag's share of the second layer's gates.
    void tag(const AlignedVector<std::uint8_t>& one, std::size_t rows, std::vector<TokenParse>& parses, AlignedVector<float>& gates) const;
    void attach(const SentenceBatch& batch, const AlignedVector<std::uint8_t>& two, std::vector<TokenParse>& parses) const;
    void label(const float* dep, const float* head, TokenParse& parse, std::vector<float>& scratch) const;
};

}  // namespace pg::language
