// Named entities of tokenised sentences: PER, ORG, LOC, FAC, NORP, MISC. Network: docs/language.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ud.hpp"

namespace pg::language {

/// Token indices in the sentence.
struct NameSpan {
    std::uint32_t begin = 0, end = 0;
    NerType type = NerType::Misc;

    bool operator==(const NameSpan&) const = default;
};

/// Immutable after loading, safe to call from any number of threads. The result depends on the article's sentences alone.
class Recognizer {
public:
    /// Throws Error naming the file when it is missing, damaged, foreign or of another version.
    static Recognizer load(const std::filesystem::path& models_dir);
    Recognizer(Recognizer&&) noexcept;
    Recognizer& operator=(Recognizer&&) noexcept;
    ~Recognizer();

    /// One list a sentence: sorted, not overlapping. A form that is mostly one class in the article is that class where the
    /// sentence alone leaves it open.
    std::vector<std::vector<NameSpan>> recognize(std::span<const std::vector<std::string_view>> sentences_of_one_article) const;
    std::string fingerprint() const;

    struct Network;  ///< internal to language/names and to the tools that train it

private:
    explicit Recognizer(std::unique_ptr<const Network> network);
    std::unique_ptr<const Network> network_;
};

}  // namespace pg::language
