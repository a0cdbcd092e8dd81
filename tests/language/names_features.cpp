// The sparse features of the recogniser's linear part and what its tables keep to.
#include "language/names/linear.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <random>

#include "core/error.hpp"

using namespace pg;
using namespace pg::language;

namespace {

using Sentences = std::vector<std::vector<std::string_view>>;

std::vector<Feature> sorted_features(const Sentences& text, std::size_t sentence, std::size_t token, const PhraseTable& phrases = {}) {
    const NumberedArticle article = number(text, {});
    FeatureExtractor extractor(article, phrases);
    extractor.open(sentence);
    std::vector<Feature> out;
    extractor.features(token, out);
    std::sort(out.begin(), out.end());
    return out;
}

std::size_t shared(const std::vector<Feature>& a, const std::vector<Feature>& b) {
    std::vector<Feature> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

struct TemporaryFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("pg-linear-" + std::to_string(std::random_device{}()) + ".model");
    ~TemporaryFile() { std::filesystem::remove(path); }
};

ModelWriter linear_model(std::vector<Feature> features, std::vector<std::uint8_t> counts, std::vector<std::uint8_t> labels, std::vector<std::int8_t> weights) {
    ModelWriter out;
    out.add_numbers("linear.features", features);
    out.add_numbers("linear.counts", counts);
    out.add_numbers("linear.labels", labels);
    out.add_numbers("linear.weights", weights);
    out.add_numbers("linear.unit", std::vector<float>{0.5f});
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names_features)

BOOST_AUTO_TEST_CASE(capitals_of_several_alphabets_are_seen) {
    for (const char* form : {"Kenya", "Åland", "Élysée", "Čapek", "Żary", "Łódź", "Ōsaka", "Αθήνα", "Москва", "U.S.", "X"}) BOOST_TEST(facts_of(form, {}).capital, form);
    for (const char* form : {"", "kenya", "élan", "čaj", "łan", "αλφα", "мир", "2014", "’s", "\xFF", "×2"}) BOOST_TEST(!facts_of(form, {}).capital, form);
    BOOST_TEST(facts_of("NATO", {}).capitals);
    BOOST_TEST(!facts_of("Nato", {}).capitals);
    BOOST_TEST(!facts_of("A", {}).capitals);
}

BOOST_AUTO_TEST_CASE(runs_join_over_small_words) {
    const Sentences text{{"The", "Bank", "of", "Norland", "and", "Mr", "Vale", "met"}};
    const NumberedArticle article = number(text, {});
    const ArticleIndex index(article);
    const SentenceRuns& runs = index.runs(0);
    BOOST_REQUIRE_EQUAL(runs.runs.size(), 3u);
    BOOST_TEST(runs.runs[0].begin == 0u);
    BOOST_TEST(runs.runs[0].end == 2u);
    BOOST_TEST(runs.runs[0].wide_end == 4u);
    BOOST_TEST(runs.runs[1].wide_begin == 0u);
    BOOST_TEST(runs.runs[2].begin == 5u);
    BOOST_TEST(runs.runs[2].wide_begin == 5u);
    BOOST_TEST(runs.of_token[4] == no_run);
}

BOOST_AUTO_TEST_CASE(a_name_is_seen_as_it_stands_elsewhere) {
    const std::vector<std::string_view> alone{"Vale", "refused", "."};
    const auto without = sorted_features({alone}, 0, 0);
    const auto with = sorted_features({{"Minister", "Ada", "Vale", "spoke", "."}, alone}, 1, 0);
    BOOST_TEST(shared(with, without) >= without.size() - 2);  // what is told of the sentence itself stays
    BOOST_TEST(with.size() > without.size() + 3);
    // Far away it is another text.
    Sentences far{{"Minister", "Ada", "Vale", "spoke", "."}};
    for (int i = 0; i < 40; ++i) far.push_back({"nothing", "happened", "."});
    far.push_back(alone);
    BOOST_TEST(sorted_features(far, far.size() - 1, 0) == without, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_acronym_knows_its_long_form) {
    const std::vector<std::string_view> use{"Then", "the", "NPF", "left", "."}, define{"The", "Norland", "Patriotic", "Front", "won", "."}, other{"The", "Norland", "Trade", "Union", "won", "."};
    const auto known = sorted_features({{"A", "Norland", "Patriotic", "Front", "rose"}, use}, 1, 2);
    const auto known_by_article = sorted_features({{"the", "Norland", "Patriotic", "Front", "won", "."}, use}, 1, 2);
    const auto unknown = sorted_features({other, use}, 1, 2);
    BOOST_TEST(known_by_article.size() == unknown.size() + 3);
    BOOST_TEST(known.size() == unknown.size());  // "A" begins the run: the initials are others
}

BOOST_AUTO_TEST_CASE(known_phrases_are_found_longest_first) {
    std::vector<PhraseTable::Row> rows;
    const Feature ada = mix(0, facts_of("Port", {}).lower), both = mix(ada, facts_of("Vale", {}).lower);
    rows.push_back({ada, 0, 1});
    rows.push_back({both, 1, 0});
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    const PhraseTable table(rows);
    BOOST_REQUIRE(table.find(both) != nullptr);
    BOOST_TEST(table.find(both)->classes == 1);
    BOOST_TEST(table.find(both + 1) == nullptr);
    const Sentences text{{"in", "Port", "Vale", "."}};
    BOOST_TEST(sorted_features(text, 0, 1, table).size() > sorted_features(text, 0, 1).size());
    std::swap(rows[0], rows[1]);
    BOOST_CHECK_THROW(PhraseTable{rows}, Error);
}

BOOST_AUTO_TEST_CASE(weights_add_up_by_label) {
    const TemporaryFile file;
    linear_model({10, 20, 4000000000u}, {2, 1, 1}, {0, 3, 3, 24}, {5, -7, 9, 127}).write(file.path, 1);
    const ModelFile model(file.path, 1);
    const LinearWeights weights(model);
    LabelSums sums{};
    weights.add(std::vector<Feature>{10, 20, 10, 11, 4000000000u}, sums);
    BOOST_TEST(sums[0] == 10);
    BOOST_TEST(sums[3] == -5);
    BOOST_TEST(sums[24] == 127);
    BOOST_TEST(sums[1] == 0);
    BOOST_TEST(weights.unit() == 0.5f);
}

BOOST_AUTO_TEST_CASE(weights_that_do_not_fit_are_refused) {
    const auto refused = [](const ModelWriter& writer) {
        const TemporaryFile file;
        writer.write(file.path, 1);
        const ModelFile model(file.path, 1);
        BOOST_CHECK_THROW(LinearWeights{model}, Error);
    };
    refused(linear_model({20, 10}, {1, 1}, {0, 0}, {1, 1}));   // out of order
    refused(linear_model({10, 20}, {1, 2}, {0, 0}, {1, 1}));   // counts beyond the weights
    refused(linear_model({10}, {1}, {25}, {1}));               // no such label
    refused(linear_model({10}, {2}, {0, 1}, {1}));             // a weight is missing
}

BOOST_AUTO_TEST_SUITE_END()
