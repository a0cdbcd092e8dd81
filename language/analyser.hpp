// Article -> Document: sentences, tokens, tags, trees, lemmas, names.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>

#include "core/document.hpp"

namespace pg::language {

/// Immutable after loading; `analyse` may run on any number of threads at once and depends on nothing but the article.
class Analyser {
public:
    /// Throws Error naming the file that is missing or damaged.
    static Analyser load(const std::filesystem::path& data_dir);
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;
    ~Analyser();

    Document analyse(Article article) const;
    /// Tags, parses and finds names in a Document whose sentences and tokens (spans) are given and stay as they are.
    void annotate(Document& document) const;
    /// Changes whenever a model, a data file or the code's version of this room changes.
    std::string fingerprint() const;

private:
    struct Parts;
    explicit Analyser(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

}  // namespace pg::language
