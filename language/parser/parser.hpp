// Tags and dependency trees of tokenised sentences. Network: docs/language.md.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ud.hpp"

namespace pg::language {

struct TokenParse {
    Upos upos = Upos::X;
    Xpos xpos = Xpos::Xx;
    Deprel deprel = Deprel::Dep;
    std::int32_t head = -1;  ///< index in the sentence; -1 for the root. Every sentence has exactly one root and no cycle.

    bool operator==(const TokenParse&) const = default;
};

/// Immutable after loading, safe to call from any number of threads. What it says about a sentence depends on nothing but the
/// sentence: not on the batch, the thread, or the instruction set.
class Parser {
public:
    /// Throws Error naming the file when it is missing, damaged, foreign or of another version.
    static Parser load(const std::filesystem::path& file);
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    ~Parser();

    /// One entry a sentence, one a token. Sentences longer than max_length are parsed in pieces whose roots hang on the first
    /// piece's root. Memory grows with the batch: callers pass an article at a time.
    std::vector<std::vector<TokenParse>> parse(std::span<const std::vector<std::string_view>> sentences) const;
    std::string fingerprint() const;

    static constexpr std::size_t max_length = 256;

private:
    struct Network;
    explicit Parser(std::unique_ptr<const Network> network);
    std::unique_ptr<const Network> network_;
};

}  // namespace pg::language
