#include "cli/pipeline/graph_sink.hpp"

namespace pg::cli {

namespace {

constexpr std::size_t batch_size = 512;
constexpr std::chrono::seconds batch_time{10};

}  // namespace

GraphSink::GraphSink(graph::Store& store, std::string fingerprint, ArchivePlaces& places, KeptOut kept_out)
    : store_(store), fingerprint_(std::move(fingerprint)), places_(places), kept_out_(kept_out) {}

Wanted GraphSink::wanted(const Location& where, const Article& article) {
    places_.see(where);
    if (store_.known(where, graph::article_hash(article), fingerprint_)) return Wanted::Known;
    if (!store_.is_kept_out(article)) return Wanted::Yes;
    if (kept_out_ == KeptOut::LetIn) {
        store_.let_in(article);
        return Wanted::Yes;
    }
    // What was there before is there no more.
    store_.vacate(where);
    return Wanted::KeptOut;
}

void GraphSink::take(const Location& where, const Record& record, const std::string&) {
    store_.add(where, record, fingerprint_);
    count_one();
}

void GraphSink::reject(const Rejection& rejection) {
    places_.see_closed(rejection.where);
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
