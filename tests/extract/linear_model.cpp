// A linear model over hashed names: what it adds up, how it is stored, what a file that does not fit together is told.
#include "extract/linear/linear_model.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>

#include "core/error.hpp"

using namespace pg;
using namespace pg::extract;

namespace {

constexpr std::uint32_t version = 1;

std::vector<Feature> names(std::initializer_list<std::uint32_t> hashes) {
    std::vector<Feature> out;
    for (const std::uint32_t h : hashes) out.push_back({h, 1.0f});
    return out;
}

std::filesystem::path scratch(const std::string& name) { return std::filesystem::temp_directory_path() / ("pg-linear-" + std::to_string(::getpid()) + name); }

}  // namespace

BOOST_AUTO_TEST_SUITE(linear_model)

BOOST_AUTO_TEST_CASE(known_names_weigh_together_as_much_however_many_they_are) {
    const LinearModel model({1, {10, 20}, {0.5f, 0.25f}, {2.0f}, {0.125f}});
    const float none[] = {0.0f}, one[] = {1.0f};
    BOOST_TEST(model.score(names({}), none) == 0.125f);
    BOOST_TEST(model.score(names({10}), none) == 0.125f + 0.5f * names_weigh);
    BOOST_TEST(model.score(names({10, 99}), none) == model.score(names({10}), none));  // 99 is not known
    BOOST_TEST(model.score(names({10, 20}), none) == 0.125f + 0.75f * (names_weigh / std::sqrt(2.0f)));
    BOOST_TEST(model.score(names({10}), one) == model.score(names({10}), none) + 2.0f);
}

BOOST_AUTO_TEST_CASE(names_whose_hashes_meet_in_the_table_are_kept_apart) {
    rc::check("every known name has its own weight, every other none", [] {
        const auto low = *rc::gen::inRange<std::uint32_t>(1, 40);
        LinearParameters p{1, {}, {}, {}, {0.0f}};
        for (std::uint32_t i = 0; i < low; ++i) {
            p.hashes.push_back(7 + (i << 20));  // the same place in any small table
            p.weights.push_back(static_cast<float>(i + 1));
        }
        const LinearModel model(p);
        for (std::uint32_t i = 0; i < low; ++i) RC_ASSERT(model.score(names({7 + (i << 20)}), {}) == static_cast<float>(i + 1) * names_weigh);
        RC_ASSERT(model.score(names({8}), {}) == 0.0f);
    });
}

BOOST_AUTO_TEST_CASE(what_is_stored_is_read_again_within_one_part_in_127) {
    const LinearParameters p{2, {1, 2}, {1.0f, -2.0f, 0.5f, 0.25f}, {3.0f, 1.5f}, {0.1f, 0.2f}};
    language::ModelWriter writer;
    LinearModel::store(p, "x", writer);
    const auto file = scratch("a");
    writer.write(file, version);
    const LinearModel read = LinearModel::load(language::ModelFile(file, version), "x"), made(p);
    const float number[] = {1.0f};
    const auto a = made.scores(names({1, 2}), number), b = read.scores(names({1, 2}), number);
    for (std::size_t k = 0; k < 2; ++k) BOOST_TEST(std::fabs(a[k] - b[k]) < 0.1f);
    BOOST_CHECK_THROW(LinearModel::load(language::ModelFile(file, version), "y"), Error);
    std::filesystem::remove(file);
}

BOOST_AUTO_TEST_CASE(sections_that_do_not_fit_together_are_refused) {
    language::ModelWriter writer;
    LinearModel::store({2, {1, 2, 3}, {1.0f, -2.0f, 0.5f, 0.25f}, {}, {0.1f, 0.2f}}, "x", writer);  // three names, weights for two
    const auto file = scratch("b");
    writer.write(file, version);
    BOOST_CHECK_THROW(LinearModel::load(language::ModelFile(file, version), "x"), Error);
    std::filesystem::remove(file);
}

BOOST_AUTO_TEST_SUITE_END()
