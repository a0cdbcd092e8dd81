#include "cli/pipeline/graph_sink.hpp"

namespace pg::cli {

namespace {

constexpr std::size_t batch_size = 512;
constexpr std::chrono::seconds batch_time{10};

}  // namespace

GraphSink::GraphSink(graph::Store& store, std::string fingerprint) : store_(store), fingerprint_(std::move(fingerprint)) {}

bool GraphSink::wanted(const Location& where, const Article& article) {
    return !store_.known(where, graph::article_hash(article), fingerprint_);
}

void GraphSink::take(const Location& where, const Record& record, const std::string&) {
    store_.add(where, record, fingerprint_);
    count_one();
}

void GraphSink::reject(const Rejection& rejection) {
    store_.reject(rejection);
    count_one();
}

void GraphSink::count_one() {
    if (++pending_ >= batch_size || std::chrono::steady_clock::now() - committed_ > batch_time) finish();
}

void GraphSink::finish() {
    store_.commit();
    pending_ = 0;
    committed_ = std::chrono::steady_clock::now();
}

}  // namespace pg::cli
