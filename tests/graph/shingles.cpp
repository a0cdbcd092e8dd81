#include "graph/derive/shingles.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg::graph;

BOOST_AUTO_TEST_SUITE(shingles)

BOOST_AUTO_TEST_CASE(a_shingle_is_a_run_of_three_words) {
    BOOST_TEST(shingles_of("").empty());
    BOOST_TEST(shingles_of("two words").empty());
    BOOST_TEST(shingles_of("The mayor left.").size() == 1u);
    BOOST_TEST(shingles_of("The mayor left the city").size() == 3u);
    BOOST_TEST(shingles_of("the mayor left the mayor left the mayor").size() == 3u);
    BOOST_TEST((shingles_of("The MAYOR — left!") == shingles_of("the mayor left")));
    BOOST_TEST((shingles_of("the mayor left") != shingles_of("left the mayor")));
}

BOOST_AUTO_TEST_CASE(sketches_are_the_same_on_every_machine) {
    const Shingles shingles = shingles_of("The harbour board met on Monday and put the vote on the new pier off until spring.");
    const Sketch sketch = sketch_of(shingles);
    BOOST_TEST(shingles.size() == 15u);
    BOOST_TEST(shingles.front() == 255441331986314999u);
    BOOST_TEST(sketch.front() == 15104863425769974602u);
    BOOST_TEST(sketch.back() == 12531855967536816499u);
}

BOOST_AUTO_TEST_CASE(sets_that_overlap_much_share_a_band) {
    const std::string text = "The harbour board met on Monday and put the vote on the new pier off until spring because nobody had read the report on its costs.";
    const Sketch a = sketch_of(shingles_of(text)), b = sketch_of(shingles_of(text + " The mayor was not there."));
    std::size_t shared = 0;
    for (std::size_t i = 0; i < sketch_bands; ++i) shared += a[i] == b[i];
    BOOST_TEST(shared > 0u);
    BOOST_TEST(shared < sketch_bands);
}

BOOST_AUTO_TEST_SUITE_END()
