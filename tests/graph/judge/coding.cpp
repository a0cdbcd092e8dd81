// The texts by which judgements name sentences and codings.
#include <boost/test/unit_test.hpp>

#include "core/error.hpp"
#include "graph/event_judgement.hpp"

using namespace pg;
using namespace pg::graph;

namespace {

std::string complaint(const std::string& text) {
    try {
        coding_from_text(text);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(coding)

BOOST_AUTO_TEST_CASE(a_place_reads_as_it_is_written) {
    const ClaimPlace place{"https://news.example/a@b-1", 28, 35};
    BOOST_TEST(place.text() == "https://news.example/a@b-1@28-35");
    BOOST_CHECK(ClaimPlace::from_text(place.text()) == place);
    for (const char* bad : {"", "a2", "a2@28", "a2@28-", "@28-35", "a2@35-28", "a2@28-28", "a2@x-35", "a2@-1-35", "event:c6fee6e07396"}) BOOST_TEST(!ClaimPlace::from_text(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_coding_reads_as_it_is_written) {
    const Coding coding{{CodedField::Type, {"ACCUSE"}}, {CodedField::Mode, {}}, {CodedField::Agent, {"Bob; Hale", "A\\B"}}, {CodedField::Policy, {}}};
    BOOST_TEST(coding_text(coding) == "type=ACCUSE; mode=; agent=Bob\\; Hale; agent=A\\\\B; policy=");
    BOOST_CHECK(coding_from_text(coding_text(coding)) == coding);
    BOOST_CHECK(coding_from_text(" agent = Ann Reed ;; type=ACCUSE;") == (Coding{{CodedField::Type, {"ACCUSE"}}, {CodedField::Agent, {"Ann Reed"}}}));
    BOOST_CHECK(coding_from_text("").empty());
}

BOOST_AUTO_TEST_CASE(what_no_coding_can_be_is_told) {
    BOOST_TEST(complaint("agent") == "'agent' sets no field: write FIELD=VALUE; FIELD=VALUE ...");
    BOOST_TEST(complaint("actor=Bob") == "unknown field 'actor': one of type, mode, act, status, date, agent, recipient, place, policy, claimant");
    BOOST_TEST(complaint("type=WALK").starts_with("unknown event type 'WALK': one of AGREE"));
    BOOST_TEST(complaint("act=adopt; act=veto") == "more than one act");
    BOOST_TEST(complaint("status=").starts_with("a status cannot be taken away"));
}

BOOST_AUTO_TEST_SUITE_END()
