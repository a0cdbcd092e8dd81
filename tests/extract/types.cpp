// The classifier of event types between given participants, on sentences that it never saw.
#include <boost/test/unit_test.hpp>

#include "core/data_dir.hpp"
#include "extract/extractor.hpp"
#include "extract/types/classifier.hpp"
#include "language/analyser.hpp"
#include "run.hpp"

using namespace pg;
using namespace pg::extract;

namespace {

std::string type_of(const std::string& text, const std::string& agent, const std::string& recipient) {
    static const auto analyser = language::Analyser::load(PG_DATA_DIR);
    static const auto extractor = Extractor::load(PG_DATA_DIR);
    Article article;
    article.id = "sentence";
    article.text = text;
    const auto span = [&](const std::string& part) {
        const auto at = static_cast<std::uint32_t>(text.find(part));
        return Span{at, at + static_cast<std::uint32_t>(part.size())};
    };
    return std::string(name_of(extractor.type_between(analyser.analyse(std::move(article)), span(agent), span(recipient))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(types)

BOOST_AUTO_TEST_CASE(what_is_done_and_what_is_only_announced) {
    BOOST_TEST(type_of("The Danish premier met the leader of Greenland in Nuuk on Monday.", "The Danish premier", "the leader of Greenland") == "CONSULT");
    BOOST_TEST(type_of("The Danish premier will meet the leader of Greenland in Nuuk next week.", "The Danish premier", "the leader of Greenland") == "AGREE");
    BOOST_TEST(type_of("The Danish premier refused to meet the leader of Greenland.", "The Danish premier", "the leader of Greenland") == "REJECT");
}

BOOST_AUTO_TEST_CASE(yielding_is_retreat_when_done) {
    BOOST_TEST(type_of("The rebels released eleven hostages near the border.", "The rebels", "eleven hostages") == "RETREAT");
    BOOST_TEST(type_of("Troops from Chad have withdrawn from the Sudanese town.", "Troops from Chad", "the Sudanese town") == "RETREAT");
    BOOST_TEST((unfolded(EventType::Concede, Status::Planned) == EventType::Concede));
    BOOST_TEST((unfolded(EventType::Concede, Status::Actual) == EventType::Retreat));
    BOOST_TEST((unfolded(EventType::Aid, Status::Actual) == EventType::Aid));
}

BOOST_AUTO_TEST_CASE(conflict) {
    BOOST_TEST(type_of("Gunmen killed four policemen in the northern town of Kaya.", "Gunmen", "four policemen") == "ASSAULT");
    BOOST_TEST(type_of("Police in Leeds arrested two brothers after a raid on a flat.", "Police in Leeds", "two brothers") == "COERCE");
    BOOST_TEST(type_of("The minister accused the newspaper of spreading lies about the flood.", "The minister", "the newspaper") == "ACCUSE");
    BOOST_TEST(type_of("The bishop urged the government to stop the evictions.", "The bishop", "the government") == "REQUEST");
}

BOOST_AUTO_TEST_CASE(the_voice_does_not_matter) {
    BOOST_TEST(type_of("Four policemen were killed by gunmen in the northern town of Kaya.", "gunmen", "Four policemen") == "ASSAULT");
    BOOST_TEST(type_of("Two brothers were arrested by police in Leeds.", "police in Leeds", "Two brothers") == "COERCE");
}

BOOST_AUTO_TEST_CASE(best_and_margin) {
    TypeScores scores{};
    scores[3] = 2;
    scores[5] = 1.5f;
    BOOST_TEST((TypeClassifier::best(scores) == static_cast<EventType>(3)));
    BOOST_TEST(TypeClassifier::margin(scores) == 0.5f);
}

BOOST_AUTO_TEST_CASE(nothing_known_is_no_crash) {
    const TypeClassifier empty({}, {}, {}, {});
    TypeFeatures features;
    features.blocks[0].push_back({1, 1});
    BOOST_TEST(TypeClassifier::margin(empty.scores(features)) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
