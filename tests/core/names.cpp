#include "core/names.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

#include "core/ontology.hpp"
#include "core/ud.hpp"

namespace {

template <typename E>
void check_table() {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < pg::enum_size<E>(); ++i) {
        const auto name = pg::name_of(static_cast<E>(i));
        BOOST_TEST(seen.insert(name).second, "twice: " << name);
        BOOST_REQUIRE(pg::from_name<E>(name).has_value());
        BOOST_TEST((*pg::from_name<E>(name) == static_cast<E>(i)));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(every_name_leads_back_to_its_value) {
    check_table<pg::NodeKind>();
    check_table<pg::NodeType>();
    check_table<pg::Sector>();
    check_table<pg::EventType>();
    check_table<pg::Mode>();
    check_table<pg::Context>();
    check_table<pg::Act>();
    check_table<pg::RelationType>();
    check_table<pg::Topic>();
    check_table<pg::Upos>();
    check_table<pg::Xpos>();
    check_table<pg::Deprel>();
}

BOOST_AUTO_TEST_CASE(tables_end_where_the_enums_end) {
    BOOST_TEST(pg::name_of(pg::Mode::Unconventional) == "unconventional");
    BOOST_TEST(pg::name_of(pg::Context::Trafficking) == "trafficking");
    BOOST_TEST(pg::name_of(pg::Act::Dismiss) == "dismiss");
    BOOST_TEST(pg::name_of(pg::Sector::Mnc) == "MNC");
    BOOST_TEST(pg::name_of(pg::Deprel::Dep) == "dep");
    BOOST_TEST(pg::name_of(pg::Xpos::Xx) == "XX");
    BOOST_TEST(pg::enum_size<pg::Mode>() == static_cast<std::size_t>(pg::Mode::Unconventional) + 1);
    BOOST_TEST(pg::enum_size<pg::Xpos>() == static_cast<std::size_t>(pg::Xpos::Xx) + 1);
    BOOST_TEST(pg::enum_size<pg::Deprel>() == static_cast<std::size_t>(pg::Deprel::Dep) + 1);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_told_the_choices) {
    BOOST_TEST(pg::unknown_name_message<pg::NodeKind>("persn") == "unknown kind 'persn': one of actor, place, policy, event");
}

BOOST_AUTO_TEST_CASE(relations_lose_their_subtype) {
    BOOST_TEST((pg::base_of(pg::Deprel::NsubjPass) == pg::Deprel::Nsubj));
    BOOST_TEST((pg::base_of(pg::Deprel::AclRelcl) == pg::Deprel::Acl));
    BOOST_TEST((pg::base_of(pg::Deprel::Obj) == pg::Deprel::Obj));
}

BOOST_AUTO_TEST_CASE(types_know_their_kind) {
    BOOST_TEST((pg::kind_of(pg::NodeType::Group) == pg::NodeKind::Actor));
    BOOST_TEST((pg::kind_of(pg::NodeType::Country) == pg::NodeKind::Place));
    BOOST_TEST((pg::kind_of(pg::NodeType::Facility) == pg::NodeKind::Place));
    BOOST_TEST((pg::kind_of(pg::NodeType::Law) == pg::NodeKind::Policy));
}

BOOST_AUTO_TEST_SUITE_END()
