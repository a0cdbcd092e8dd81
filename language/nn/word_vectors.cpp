#include "language/nn/word_vectors.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "language/parser/network.hpp"

namespace pg::language {

WordVectors::WordVectors(const std::filesystem::path& parser_model) : model_(parser_model, parser_version), words_(model_.section("embedding.words")) {
    const std::size_t count = model_.section("embedding.scale").size() / sizeof(float);
    scale_ = model_.numbers<float>("embedding.scale", count);
    numbers_ = model_.numbers<std::int8_t>("embedding.q", count * width);
    std::uint32_t row = 1;  // row 0 is the unknown word
    for (std::size_t begin = 0; begin < words_.size(); ++row) {
        const std::size_t end = std::min(words_.find('\n', begin), words_.size());
        if (row < count) row_.emplace(words_.substr(begin, end - begin), row);
        begin = end + 1;
    }
    if (row_.size() + 1 != count) throw Error("model '" + model_.file_name() + "': words and vectors differ in number");
}

bool WordVectors::add(std::string_view word, float* sum) const {
    const auto found = row_.find(word);
    if (found == row_.end()) return false;
    const std::int8_t* row = numbers_ + found->second * width;
    for (std::size_t i = 0; i < width; ++i) sum[i] += static_cast<float>(row[i]) * scale_[found->second];
    return true;
}

}  // namespace pg::language
