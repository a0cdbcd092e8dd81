#include "language/names/phrases.hpp"

#include "core/error.hpp"

namespace pg::language {
namespace {
constexpr std::uint32_t bucket_shift = 16;
}

PhraseTable::PhraseTable(std::span<const Row> rows) : rows_(rows), start_((1u << (32 - bucket_shift)) + 1, 0) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i].hash <= rows[i - 1].hash) throw Error("names: phrases are not in order");
        ++start_[(rows[i].hash >> bucket_shift) + 1];
    }
    for (std::size_t b = 1; b < start_.size(); ++b) start_[b] += start_[b - 1];
}

PhraseTable::PhraseTable(const ModelFile& model) {
    const std::size_t count = model.section("phrases").size() / sizeof(Row);
    *this = PhraseTable(std::span(model.numbers<Row>("phrases", count), count));
}

const PhraseTable::Row* PhraseTable::find(std::uint32_t hash) const {
    if (start_.empty()) return nullptr;
    for (std::uint32_t i = start_[hash >> bucket_shift]; i < start_[(hash >> bucket_shift) + 1]; ++i)
        if (rows_[i].hash == hash) return &rows_[i];
    return nullptr;
}

}  // namespace pg::language
