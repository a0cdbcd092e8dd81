#include "language/names/word_classes.hpp"

#include "core/error.hpp"

namespace pg::language {

WordClasses::WordClasses(std::string_view words, const std::uint16_t* ids, std::size_t count) : words_(words), ids_(ids) {
    if (words_.lines() != count) throw Error("names: word classes and words differ in number");
}

WordClasses::WordClasses(const ModelFile& model, const ModelFile& vectors) {
    const std::size_t count = model.section("classes").size() / sizeof(std::uint16_t) / partitions;
    *this = WordClasses(vectors.section("embedding.words"), model.numbers<std::uint16_t>("classes", count * partitions), count);
}

WordClasses::Ids WordClasses::of(std::string_view lower) const {
    Ids out{};
    const std::uint32_t line = words_.find(lower);
    if (line == 0) return out;
    for (std::size_t p = 0; p < partitions; ++p) out[p] = ids_[(line - 1) * partitions + p];
    return out;
}

}  // namespace pg::language
