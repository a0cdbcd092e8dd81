// Whatever the scores, what comes out is a tree with one root; on small sentences it is the best of all trees where its root is the best.
#include "language/parser/tree.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using pg::language::best_tree;

namespace {

bool is_tree(const std::vector<std::size_t>& head) {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        roots += head[i] == 0;
        std::size_t at = i, steps = 0;
        while (head[at] != 0 && steps++ <= head.size()) at = head[at] - 1;
        if (head[at] != 0) return false;
    }
    return roots == 1;
}

float total(const std::vector<float>& scores, const std::vector<std::size_t>& head) {
    float sum = 0;
    for (std::size_t d = 0; d < head.size(); ++d) sum += scores[d * (head.size() + 1) + head[d]];
    return sum;
}

/// The best tree under a given root by trying all.
float best_under(const std::vector<float>& scores, std::size_t n, std::size_t root) {
    std::vector<std::size_t> head(n, 0);
    float best = -1e30f;
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < n; ++i) combinations *= n + 1;
    for (std::size_t c = 0; c < combinations; ++c) {
        std::size_t rest = c;
        for (std::size_t i = 0; i < n; ++i, rest /= n + 1) head[i] = rest % (n + 1);
        bool fits = head[root] == 0;
        for (std::size_t i = 0; i < n; ++i) fits = fits && head[i] != i + 1;
        if (fits && is_tree(head)) best = std::max(best, total(scores, head));
    }
    return best;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tree)

BOOST_AUTO_TEST_CASE(any_scores_give_a_tree_with_one_root) {
    BOOST_TEST(rc::check("one root, no cycle", [] {
        const auto n = *rc::gen::inRange<std::size_t>(1, 40);
        const auto numbers = *rc::gen::container<std::vector<int>>(n * (n + 1), rc::gen::inRange(-1000, 1000));
        std::vector<float> scores(numbers.begin(), numbers.end());
        const auto head = best_tree(scores, n);
        RC_ASSERT(head.size() == n);
        RC_ASSERT(is_tree(head));
    }));
}

BOOST_AUTO_TEST_CASE(equal_scores_give_a_tree) {
    for (std::size_t n = 1; n < 60; ++n) BOOST_REQUIRE(is_tree(best_tree(std::vector<float>(n * (n + 1), 0.0f), n)));
}

BOOST_AUTO_TEST_CASE(no_tree_under_the_same_root_is_better) {
    BOOST_TEST(rc::check("maximum spanning tree", [] {
        const auto n = *rc::gen::inRange<std::size_t>(1, 5);
        const auto numbers = *rc::gen::container<std::vector<int>>(n * (n + 1), rc::gen::inRange(-50, 50));
        std::vector<float> scores(numbers.begin(), numbers.end());
        const auto head = best_tree(scores, n);
        std::size_t root = 0;
        while (head[root] != 0) ++root;
        RC_ASSERT(total(scores, head) == best_under(scores, n, root));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
