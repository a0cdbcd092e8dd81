// A long article takes as much longer as it is longer, whatever it names again and again.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

#include "run.hpp"

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

double seconds_to_extract(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    pg::test::extract(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linear_time)

/// Eight times the text may take eight times as long, here with a wide margin for a busy machine.
BOOST_AUTO_TEST_CASE(eight_times_the_text_takes_eight_times_as_long) {
    for (const char* text : {"The governor met voters in Springfield on Monday. She then went to Portland and Paris.\n\n",
                             "Two days after Sunday's vote, Gov. Ann Keller, a Republican, said the 31-year-old Karl Berg Jr. would not repeal the ban on flights.\n\n",
                             "It was Reed, not Hale, who visited Oslo. The Senate on Monday advanced a bill to cap rents, and \"it will pass,\" he said.\n\n"}) {
        const double small = std::min(seconds_to_extract(repeated(text, 60)), seconds_to_extract(repeated(text, 60)));
        const double large = seconds_to_extract(repeated(text, 480));
        BOOST_TEST(large < 0.25 + 40 * small, text << small << " s, then " << large << " s");
    }
}

BOOST_AUTO_TEST_SUITE_END()
