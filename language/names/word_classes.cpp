#include "language/names/word_classes.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace pg::language {

WordClasses::WordClasses(std::string_view words, const std::uint16_t* ids, std::size_t count) : ids_(ids) {
    std::uint32_t row = 0;
    row_.reserve(count);
    for (std::size_t begin = 0; begin < words.size() && row < count; ++row) {
        const std::size_t end = std::min(words.find('\n', begin), words.size());
        row_.emplace(words.substr(begin, end - begin), row);
        begin = end + 1;
    }
    if (row != count) throw Error("names: word classes and words differ in number");
}

WordClasses::WordClasses(const ModelFile& model) {
    const std::size_t count = model.section("classes").size() / sizeof(std::uint16_t) / partitions;
    *this = WordClasses(model.section("embedding.words"), model.numbers<std::uint16_t>("classes", count * partitions), count);
}

WordClasses::Ids WordClasses::of(std::string_view lower) const {
    Ids out{};
    const auto found = row_.find(lower);
    if (found == row_.end()) return out;
    for (std::size_t p = 0; p < partitions; ++p) out[p] = ids_[found->second * partitions + p];
    return out;
}

}  // namespace pg::language
