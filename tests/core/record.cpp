#include "core/record.hpp"

#include <boost/test/unit_test.hpp>

namespace {

pg::Record sound_record() {
    pg::Record r;
    r.article.id = "a";
    r.article.text = "Frey vetoed \xE2\x80\x9Cit\xE2\x80\x9D.";
    r.entities.emplace_back();
    r.mentions.push_back({{0, 4}, 0, pg::MentionForm::Name});
    pg::EventClaim event;
    event.trigger = {5, 11};
    event.sentence = {0, static_cast<std::uint32_t>(r.article.text.size())};
    event.act = pg::Act::Veto;
    event.agent = {0};
    r.events.push_back(event);
    return r;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(a_sound_record_passes) { BOOST_TEST(sound_record().check() == ""); }

BOOST_AUTO_TEST_CASE(each_broken_promise_is_told) {
    const auto broken = [](auto change) {
        pg::Record r = sound_record();
        change(r);
        return r.check();
    };
    BOOST_TEST(broken([](pg::Record& r) { r.article.id.clear(); }) == "article without id");
    BOOST_TEST(broken([](pg::Record& r) { r.mentions[0].span.end = 900; }) == "mention outside the text");
    BOOST_TEST(broken([](pg::Record& r) { r.mentions[0].span = {0, 13}; }) == "mention outside the text");  // inside a quotation mark
    BOOST_TEST(broken([](pg::Record& r) { r.mentions[0].entity = 1; }) == "mention of an unknown entity");
    BOOST_TEST(broken([](pg::Record& r) { r.entities.emplace_back(); }) == "entity without mention");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].act.reset(); }) == "event with neither type nor act");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].recipient = {3}; }) == "event with an unknown participant");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].time = 0; }) == "event with an unknown time");
    BOOST_TEST(broken([](pg::Record& r) { r.relations.push_back({pg::RelationType::PartOf, 0, 1, "", {0, 4}, {}, 1}); }) ==
               "relation outside the text or of unknown mentions");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].quantity = pg::Quantity{{0, 900}, 1, 1, "person"}; }) == "quantity outside the text");
    BOOST_TEST(broken([](pg::Record& r) { r.quotes.push_back({{0, 4}, {}, pg::Span{12, 13}}); }) == "quote outside the text or of an unknown speaker");
    BOOST_TEST(broken([](pg::Record& r) { r.mentions.insert(r.mentions.begin(), {{5, 11}, 0, pg::MentionForm::Name}); }) == "mentions out of order");
    BOOST_TEST(broken([](pg::Record& r) { r.times = {{{5, 11}, {}}, {{0, 4}, {}}}; }) == "times out of order");
    BOOST_TEST(broken([](pg::Record& r) { r.quotes = {{{5, 11}, {}, {}}, {{0, 4}, {}, {}}}; }) == "quotes out of order");
    BOOST_TEST(broken([](pg::Record& r) { r.article.title = std::string("a\0b", 3); }) == "article with control characters or bytes that are no UTF-8");
    BOOST_TEST(broken([](pg::Record& r) { r.entities[0].aliases = {"\x1b[31m"}; }) == "entity with control characters or bytes that are no UTF-8");
    BOOST_TEST(broken([](pg::Record& r) { r.entities[0].latitude = 91; }) == "entity at no place on earth");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].rule = "\xFF"; }) == "event with control characters or bytes that are no UTF-8");
    BOOST_TEST(broken([](pg::Record& r) { r.events[0].confidence = 5; }) == "event with a confidence outside 0 to 1");
}

BOOST_AUTO_TEST_SUITE_END()
