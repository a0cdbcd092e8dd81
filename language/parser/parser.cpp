#include "language/parser/parser.hpp"

#include <algorithm>

#include "language/parser/network.hpp"

namespace pg::language {
namespace {

/// Words of one run through the network: enough to fill the kernels, few enough to stay in cache.
constexpr std::size_t batch_words = 1500;

struct Piece {
    std::size_t sentence, begin, end;
};

std::vector<Piece> pieces_of(std::span<const std::vector<std::string_view>> sentences) {
    std::vector<Piece> pieces;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (std::size_t at = 0; at < sentences[s].size(); at += Parser::max_length)
            pieces.push_back({s, at, std::min(sentences[s].size(), at + Parser::max_length)});
    return pieces;
}

/// Appends a piece's parse to its sentence; the root of a later piece hangs on the sentence's root.
void append(std::vector<TokenParse>& sentence, const std::vector<TokenParse>& piece) {
    const auto offset = static_cast<std::int32_t>(sentence.size());
    const auto root = std::find_if(sentence.begin(), sentence.end(), [](const TokenParse& t) { return t.head < 0; });
    const auto root_at = static_cast<std::int32_t>(root - sentence.begin());
    sentence.reserve(sentence.size() + piece.size());
    for (TokenParse t : piece) {
        if (t.head >= 0) t.head += offset;
        else if (offset > 0) {
            t.head = root_at;
            t.deprel = Deprel::Parataxis;
        }
        sentence.push_back(t);
    }
}

}  // namespace

Parser::Parser(std::unique_ptr<const Network> network) : network_(std::move(network)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Parser Parser::load(const std::filesystem::path& file) { return Parser(std::make_unique<const Network>(file)); }

std::string Parser::fingerprint() const { return network_->hash; }

std::vector<std::vector<TokenParse>> Parser::parse(std::span<const std::vector<std::string_view>> sentences) const {
    std::vector<std::vector<TokenParse>> out(sentences.size());
    const std::vector<Piece> pieces = pieces_of(sentences);
    for (std::size_t at = 0; at < pieces.size();) {
        std::vector<std::span<const std::string_view>> batch;
        const std::size_t from = at;
        for (std::size_t words = 0; at < pieces.size() && (batch.empty() || words + pieces[at].end - pieces[at].begin <= batch_words); ++at) {
            batch.push_back(std::span(sentences[pieces[at].sentence]).subspan(pieces[at].begin, pieces[at].end - pieces[at].begin));
            words += batch.back().size();
        }
        const auto parses = network_->run(batch);
        for (std::size_t i = 0; i < parses.size(); ++i) append(out[pieces[from + i].sentence], parses[i]);
    }
    return out;
}

}  // namespace pg::language
