#include "graph/event_row.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg;
using namespace pg::graph;

namespace {

const std::vector<ArticleInfo> articles{{"a", "", "", "", Date{2026, 2, 5}}, {"b", "", "", "", Date{2026, 2, 4}}, {"c", "", "", "", std::nullopt}};

Evidence claim(const std::string& article, std::uint32_t start, double confidence = 0.5) { return {article, start, start + 1, "", "", "", confidence}; }

std::string names(std::vector<Participant> participants) {
    put_in_order(participants);
    std::string out;
    for (const auto& one : participants) out += (out.empty() ? "" : "; ") + one.name;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event_row)

BOOST_AUTO_TEST_CASE(the_first_claim_is_the_one_published_first) {
    const std::vector<Evidence> claims{claim("a", 1), claim("b", 9), claim("b", 20), claim("c", 0)};
    BOOST_TEST((*first_claim(claims, articles) == claim("b", 9)));
    BOOST_TEST((reported(claims, articles) == Date{2026, 2, 4}));
    BOOST_TEST((*first_claim({claim("c", 3), claim("c", 0)}, articles) == claim("c", 0)));
    BOOST_TEST(!reported({claim("c", 0)}, articles));
    BOOST_TEST(first_claim({}, articles) == nullptr);
    BOOST_TEST(article_of(articles, "d") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_event_is_as_sure_as_its_surest_claim) {
    BOOST_TEST(*confidence({claim("a", 0, 0.4), claim("b", 0, 0.9), claim("b", 5, 0.7)}) == 0.9);
    BOOST_TEST(!confidence({}));
}

BOOST_AUTO_TEST_CASE(places_stand_the_narrowest_first_and_people_as_told) {
    BOOST_TEST(names({{Role::Place, "1", "Florida", NodeType::Admin1, 3}, {Role::Place, "2", "United States", NodeType::Country, 1},
                      {Role::Place, "3", "Fort Myers", NodeType::City, 40}}) == "Fort Myers; Florida; United States");
    BOOST_TEST(names({{Role::Recipient, "1", "Ann", NodeType::Person, 1}, {Role::Agent, "2", "Zoe", NodeType::Person, 5}, {Role::Agent, "3", "Bob", NodeType::Group, 9},
                      {Role::Agent, "4", "Amy", NodeType::Person, 9}}) == "Zoe; Amy; Bob; Ann");
}

BOOST_AUTO_TEST_SUITE_END()
