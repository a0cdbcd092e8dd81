// Labels text with several recognisers together, for one to learn from what all of them think.
//
//   label_names --models FILE.model... [--in FILE --out FILE] [--dev FILE...]
//
// The mean of the networks' scores, to which the linear part of each model that has one is added. Files are as names_data.hpp tells; of --in only the words count. Written are up to four
// labels a word with their shares. --dev: how well they do together.
#include <cstdio>
#include <fstream>
#include <memory>

#include "chain.hpp"
#include "language/names/network.hpp"
#include "names_data.hpp"

using namespace pg::train;

namespace {

constexpr std::size_t most_shares = 4;
constexpr float least_share = 0.02f;

using Recogniser = pg::language::Recognizer::Network;

class Together {
public:
    explicit Together(const std::vector<std::string>& files) {
        const auto side = static_cast<Eigen::Index>(all_labels().size()) + 1;
        transitions_ = Matrix::Zero(side, side);
        for (const auto& file : files) {
            const auto& model = *models_.emplace_back(std::make_unique<Recogniser>(file));
            const auto add = [&](const char* section, float share) {
                const auto* values = model.model.numbers<float>(section, static_cast<std::size_t>(transitions_.size()));
                transitions_ += Eigen::Map<const Matrix>(values, side, side) * share;
            };
            add("transitions", 1.0f / static_cast<float>(files.size()));
            if (model.has_linear) add("linear.transitions", 1);
        }
    }

    /// Scores of all labels of the words of an article, sentence by sentence.
    std::vector<Matrix> scores(const std::vector<std::vector<std::string_view>>& article) const {
        const auto labels = all_labels().size();
        std::vector<std::vector<float>> sum;
        for (const auto& s : article) sum.emplace_back(s.size() * labels, 0.0f);
        for (const auto& model : models_) {
            const auto scores = model->emissions({article.begin(), article.end()});
            for (std::size_t s = 0; s < sum.size(); ++s)
                for (std::size_t i = 0; i < sum[s].size(); ++i) sum[s][i] += scores[s][i] / static_cast<float>(models_.size());
        }
        for (const auto& model : models_) model->add_linear(article, sum);
        std::vector<Matrix> out;
        for (const auto& s : sum) out.emplace_back(Eigen::Map<const Matrix>(s.data(), static_cast<Eigen::Index>(s.size() / labels), static_cast<Eigen::Index>(labels)));
        return out;
    }
    const Matrix& transitions() const { return transitions_; }

private:
    std::vector<std::unique_ptr<Recogniser>> models_;
    Matrix transitions_;
};

/// Calls back with each sentence, the scores of its words, and whether it opens an article.
template <class Back>
void each_sentence(const Together& together, const std::vector<NameSentence>& sentences, Back back) {
    for (std::size_t a = 0, b = 0; a < sentences.size(); a = b) {
        std::vector<std::vector<std::string_view>> article;
        for (; b < sentences.size() && sentences[b].article == sentences[a].article; ++b) article.emplace_back(sentences[b].forms.begin(), sentences[b].forms.end());
        const auto scores = together.scores(article);
        for (std::size_t s = a; s < b; ++s) back(sentences[s], scores[s - a], s == a);
    }
}

std::string told(const Matrix& shares, Eigen::Index word, const std::vector<std::string>& labels) {
    std::vector<std::pair<float, std::size_t>> likely;
    for (std::size_t l = 0; l < labels.size(); ++l) likely.emplace_back(-shares(word, static_cast<Eigen::Index>(l)), l);
    std::sort(likely.begin(), likely.end());
    std::size_t count = 1;
    float sum = -likely[0].first;
    for (; count < most_shares && -likely[count].first >= least_share; ++count) sum -= likely[count].first;
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        char text[32];
        std::snprintf(text, sizeof text, "%s%s:%.3f", i == 0 ? "" : ",", labels[likely[i].second].c_str(), -likely[i].first / sum);
        out += text;
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    const auto labels = all_labels();
    const Together together(options(argc, argv, "--models"));
    for (const auto& file : options(argc, argv, "--dev")) {
        NameTally tally;
        each_sentence(together, read_names(file), [&](const NameSentence& s, const Matrix& scores, bool) { tally.add(s.labels, best_chain(scores, together.transitions()), labels); });
        std::printf("%s\n", tally.text().c_str());
    }
    const std::string in = option(argc, argv, "--in", "");
    if (in.empty()) return 0;
    std::ofstream out(option(argc, argv, "--out", "silver.tsv"));
    each_sentence(together, read_names(in), [&](const NameSentence& s, const Matrix& scores, bool opens) {
        if (opens) out << "# newdoc\n";
        const Matrix shares = chain_sums(scores, together.transitions()).shares;
        for (std::size_t t = 0; t < s.forms.size(); ++t) out << s.forms[t] << '\t' << told(shares, static_cast<Eigen::Index>(t), labels) << '\n';
        out << '\n';
    });
    return 0;
}
