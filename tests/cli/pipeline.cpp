// The pipeline with a reader of records that does nothing but copy the article.
#include "cli/pipeline/pipeline.hpp"

#include <boost/test/unit_test.hpp>

#include "core/error.hpp"
#include "tests/temp_folder.hpp"

using namespace pg;
using namespace pg::cli;

namespace {

/// A folder with `count` articles and one empty file that is rejected.
class Archive {
public:
    explicit Archive(unsigned count) {
        for (unsigned i = 0; i < count; ++i)
            folder_.write("a" + std::to_string(100 + i) + ".txt", "Article number " + std::to_string(i) + "\n\nThe mayor of the city met the governor on day " +
                                                                      std::to_string(i) + " and they talked about the budget for a while.\n");
        folder_.write("z.txt", "");
    }
    std::vector<std::string> paths() const { return {folder_.path.string()}; }

private:
    testing::TempFolder folder_;
};

class Collector : public RecordSink {
public:
    Wanted wanted(const Location& where, const Article&) override { return where.path.find("a105") == std::string::npos ? Wanted::Yes : Wanted::Known; }
    std::string prepare(const Record& record) const override { return record.article.text; }
    void take(const Location& where, const Record&, const std::string& prepared) override {
        if (taken.size() == break_at) throw Error("disk full");
        taken.push_back(where.path + prepared);
    }
    void reject(const Rejection& rejection) override { rejected.push_back(rejection.where.path); }
    void finish() override { finished = true; }

    std::vector<std::string> taken, rejected;
    std::size_t break_at = ~0u;
    bool finished = false;
};

Record copy(Article article) {
    Record record;
    record.article = std::move(article);
    return record;
}

Counts run(const Archive& archive, Collector& sink, unsigned threads, const std::function<Record(Article)>& analyse = copy) {
    archive::InputStream input(archive.paths());
    RunContext context;
    context.threads = threads;
    Progress progress(0, true);
    return run_pipeline(input, analyse, sink, context, progress);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pipeline)

BOOST_AUTO_TEST_CASE(everything_is_counted_once_and_in_order_with_any_number_of_threads) {
    const Archive archive(40);
    Collector one;
    const auto counts = run(archive, one, 1);
    BOOST_TEST(counts.articles == 39u);
    BOOST_TEST(counts.skipped == 1u);
    BOOST_TEST(counts.rejected == 1u);
    BOOST_TEST(one.finished);
    Collector four;
    run(archive, four, 4);
    BOOST_TEST(one.taken == four.taken, boost::test_tools::per_element());
    BOOST_TEST(std::is_sorted(one.taken.begin(), one.taken.end()));
}

BOOST_AUTO_TEST_CASE(an_exception_of_a_worker_reaches_the_caller_and_what_came_before_stays) {
    const Archive archive(40);
    Collector sink;
    const auto analyse = [](Article article) {
        if (article.text.find("day 20 ") != std::string::npos) throw std::logic_error("a bug");
        return copy(std::move(article));
    };
    BOOST_CHECK_THROW(run(archive, sink, 3, analyse), std::logic_error);
    BOOST_TEST(sink.finished);
    BOOST_TEST(sink.taken.size() <= 19u);
}

BOOST_AUTO_TEST_CASE(a_sink_that_failed_is_not_asked_to_commit) {
    const Archive archive(10);
    Collector sink;
    sink.break_at = 4;
    BOOST_CHECK_THROW(run(archive, sink, 2), Error);
    BOOST_TEST(!sink.finished);
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_run_after_what_is_under_way) {
    const Archive archive(40);
    archive::InputStream input(archive.paths());
    RunContext context;
    context.threads = 2;
    Progress progress(0, true);
    Collector sink;
    const auto counts = run_pipeline(
        input,
        [&](Article article) {
            context.stop = true;
            return copy(std::move(article));
        },
        sink, context, progress);
    BOOST_TEST(sink.finished);
    BOOST_TEST(counts.articles >= 1u);
    BOOST_TEST(counts.articles < 20u);
}

BOOST_AUTO_TEST_SUITE_END()
