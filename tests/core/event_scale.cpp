#include "core/event_scale.hpp"

#include <boost/test/unit_test.hpp>

#include "core/error.hpp"
#include "tests/temp_folder.hpp"

using namespace pg;

BOOST_AUTO_TEST_SUITE(event_scale)

BOOST_AUTO_TEST_CASE(every_type_has_a_quad_and_an_intensity_of_its_sign) {
    const auto scale = EventScale::read(PG_DATA_DIR);
    for (std::size_t i = 0; i < enum_size<EventType>(); ++i) {
        const auto& weight = scale.of(static_cast<EventType>(i));
        BOOST_TEST_CONTEXT(EnumNames<EventType>::names[i]) {
            BOOST_REQUIRE(weight.has_value());
            BOOST_TEST((weight->quad >= 1 && weight->quad <= 4));
            BOOST_TEST((weight->quad <= 2) == (weight->intensity > 0));
        }
    }
    BOOST_TEST(scale.of(EventType::Assault)->quad == 4);
    BOOST_TEST(scale.of(EventType::Assault)->intensity == -9.5);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_the_table_is_named) {
    const testing::TempFolder folder;
    const auto complaint = [&](const std::string& row) {
        folder.write("ontology/event-types.tsv", "code\tquad\tintensity\tdefinition\n" + row + "\n");
        try {
            EventScale::read(folder.path);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    BOOST_TEST(complaint("WALK\t1\t2\tgoes").find(":2: unknown event type 'WALK'") != std::string::npos);
    BOOST_TEST(complaint("AID\t2\tmuch\thelps").find(":2: intensity 'much' is no number") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
