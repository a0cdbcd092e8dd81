#include "language/names/recognizer.hpp"

#include "language/names/network.hpp"

namespace pg::language {
namespace {
constexpr std::size_t batch_words = 1500;
}

Recognizer::Recognizer(std::unique_ptr<const Network> network) : network_(std::move(network)) {}
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;
Recognizer::~Recognizer() = default;

Recognizer Recognizer::load(const std::filesystem::path& models_dir) { return Recognizer(std::make_unique<const Network>(models_dir / "names.model")); }

std::string Recognizer::fingerprint() const { return network_->hash; }

std::vector<std::vector<NameSpan>> Recognizer::recognize(std::span<const std::vector<std::string_view>> sentences) const {
    std::vector<std::vector<float>> scores;
    scores.reserve(sentences.size());
    for (std::size_t at = 0; at < sentences.size();) {
        std::vector<std::span<const std::string_view>> batch;
        for (std::size_t words = 0; at < sentences.size() && (batch.empty() || words + sentences[at].size() <= batch_words); ++at) {
            batch.push_back(sentences[at]);
            words += batch.back().size();
        }
        for (auto& sentence : network_->emissions(batch)) scores.push_back(std::move(sentence));
    }
    network_->add_linear(sentences, scores);
    std::vector<std::vector<NameSpan>> out;
    out.reserve(sentences.size());
    for (const auto& sentence : scores) out.push_back(network_->decode(sentence));
    return out;
}

}  // namespace pg::language
