#include "extract/mending/words.hpp"

#include "core/tsv.hpp"

namespace pg::extract {

MendingWords MendingWords::load(const std::filesystem::path& data_dir) {
    MendingWords words;
    const Tsv file = Tsv::read(data_dir / "lexicons/control.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const std::string_view name = file.cell(r, file.column("kind"));
        const auto kind = from_name<MendingWord>(name);
        if (!kind) file.fail(r, unknown_name_message<MendingWord>(name));
        for (const auto word : split(file.cell(r, file.column("words")), ' ')) words.words_[static_cast<std::size_t>(*kind)].emplace(word);
    }
    return words;
}

}  // namespace pg::extract
