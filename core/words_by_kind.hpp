// A lexicon of words by kind: a tab-separated file with the columns `kind` and `words`, these separated by blanks.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/names.hpp"
#include "core/tsv.hpp"

namespace pg {

/// `Kind`: an enumeration with PG_ENUM_NAMES. Immutable after loading, thread-safe.
template <typename Kind>
class WordsByKind {
public:
    /// Throws Error naming file and line of a kind that it does not know.
    static WordsByKind load(const std::filesystem::path& path) {
        WordsByKind out;
        const Tsv file = Tsv::read(path);
        for (std::size_t r = 0; r < file.rows(); ++r) {
            const std::string_view name = file.cell(r, file.column("kind"));
            const auto kind = from_name<Kind>(name);
            if (!kind) file.fail(r, unknown_name_message<Kind>(name));
            for (const auto word : split(file.cell(r, file.column("words")), ' ')) out.words_[static_cast<std::size_t>(*kind)].emplace(word);
        }
        return out;
    }
    bool is(Kind kind, std::string_view word) const { return words_[static_cast<std::size_t>(kind)].contains(std::string(word)); }

private:
    std::array<std::unordered_set<std::string>, enum_size<Kind>()> words_;
};

}  // namespace pg
