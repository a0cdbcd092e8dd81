#include "core/stance.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg;

BOOST_AUTO_TEST_SUITE(stance)

BOOST_AUTO_TEST_CASE(acts_go_before_types) {
    BOOST_TEST((stance_of(EventType::Support, Act::Adopt, "verb:pass/obj:any") == RelationType::Supports));
    BOOST_TEST((stance_of(EventType::Accuse, Act::Challenge, "verb:sue/obj:actor over:policy") == RelationType::Opposes));
    BOOST_TEST((stance_of(EventType::Reject, std::nullopt, "verb:oppose/obj:any") == RelationType::Opposes));
    BOOST_TEST(!stance_of(std::nullopt, Act::Amend, "verb:amend/obj:policy").has_value());
    BOOST_TEST((stance_of(EventType::Request, std::nullopt, "verb:call/for") == RelationType::Supports));
    BOOST_TEST((stance_of(EventType::Request, std::nullopt, "verb:press/obj:actor for") == RelationType::Supports));
    BOOST_TEST(!stance_of(EventType::Request, std::nullopt, "verb:urge/obj:actor xcomp").has_value());
    BOOST_TEST((stance_of(EventType::Request, std::nullopt, "verb:call/for/undone") == RelationType::Opposes));
    BOOST_TEST((stance_of(EventType::Request, Act::Propose, "verb:recommend/ccomp/undone") == RelationType::Opposes));
    BOOST_TEST((stance_of(EventType::Support, Act::Uphold, "verb:sustain/obj~veto") == RelationType::Opposes));
    BOOST_TEST(!stance_of(EventType::Reject, std::nullopt, "verb:postpone/obj~vote,hearing").has_value());
}

BOOST_AUTO_TEST_CASE(what_is_done_about_its_end_counts_the_other_way_round) {
    BOOST_TEST((stance_of(EventType::Support, std::nullopt, "verb:welcome/obj:any/undone") == RelationType::Opposes));
    BOOST_TEST((stance_of(EventType::Accuse, std::nullopt, "verb:condemn/obj:any/undone") == RelationType::Supports));
}

BOOST_AUTO_TEST_CASE(who_turns_a_request_down_or_denies_takes_no_side) {
    BOOST_TEST(!stance_of(EventType::Reject, std::nullopt, "verb:reject/obj~request,appeal").has_value());
    BOOST_TEST(!stance_of(EventType::Reject, Act::Reject, "verb:deny/obj~request,appeal").has_value());
    BOOST_TEST(!acts_on_policy("verb:deny/obj~request,appeal"));
    BOOST_TEST(acts_on_policy("verb:reject/obj:policy"));
    BOOST_TEST(!stance_of(EventType::Reject, std::nullopt, "verb:deny/ccomp").has_value());
    BOOST_TEST((stance_of(EventType::Support, std::nullopt, "verb:receive/obj~support") == RelationType::Supports));
}

BOOST_AUTO_TEST_CASE(who_breaks_a_law_or_looks_into_something_takes_no_side) {
    BOOST_TEST(!stance_of(EventType::Reject, std::nullopt, "verb:violate/obj:policy subj:actor").has_value());
    BOOST_TEST(!stance_of(EventType::Accuse, std::nullopt, "verb:violate/wrong").has_value());
    BOOST_TEST(!stance_of(EventType::Accuse, std::nullopt, "verb:order/obj~investigation,inquiry").has_value());
    BOOST_TEST((stance_of(EventType::Accuse, std::nullopt, "verb:criticize/obj:policy") == RelationType::Opposes));
    BOOST_TEST(!stance_of(EventType::Request, std::nullopt, "verb:rally/obj:actor").has_value());
}

BOOST_AUTO_TEST_CASE(the_type_that_the_model_gives_is_no_side) {
    BOOST_TEST(!stance_of(EventType::Support, std::nullopt, "verb:say/open").has_value());
    BOOST_TEST(!stance_of(EventType::Accuse, Act::Propose, "verb:draft/open").has_value());
    BOOST_TEST(!stance_of(EventType::Reject, std::nullopt, "verb:defend/obj:policy/typed").has_value());
    BOOST_TEST((stance_of(EventType::Reject, Act::Adopt, "verb:sign/obj:policy/typed") == RelationType::Supports));
}

BOOST_AUTO_TEST_SUITE_END()
