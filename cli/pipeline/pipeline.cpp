#include "cli/pipeline/pipeline.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <mutex>

#include "archive/finish.hpp"
#include "archive/reader.hpp"

namespace pg::cli {

namespace {

struct Item {
    Location where;
    archive::ReadResult result;
    Wanted wanted = Wanted::Yes;
    Record record;
    std::string prepared;
};

/// One raw input on its way through the stages.
struct Parcel {
    archive::RawInput raw;
    std::vector<Item> items;
};

/// The rules and models know English alone.
void reject_foreign(archive::ReadResult& result, const Location& where) {
    const auto* article = std::get_if<Article>(&result);
    if (article == nullptr) return;
    if (const auto language = archive::foreign_language(article->text); !language.empty()) result = Rejection{where, "not English: the language looks like '" + language + "'"};
}

void read(Parcel& parcel) {
    auto results = archive::read_articles(parcel.raw);
    parcel.raw.bytes = {};
    for (std::size_t i = 0; i < results.size(); ++i) {
        auto where = archive::place_of(parcel.raw, i, results.size());
        reject_foreign(results[i], where);
        parcel.items.push_back({std::move(where), std::move(results[i]), Wanted::Yes, {}, {}});
    }
}

class Run {
public:
    Run(archive::InputStream& input, const std::function<Record(Article)>& analyse, RecordSink& sink, const RunContext& context, Progress& progress)
        : input_(input), analyse_(analyse), sink_(sink), context_(context), progress_(progress), slots_(2 * std::size_t{context.threads}) {}

    Counts run() {
        try {
            pump();
        } catch (...) {
            if (!sink_failed_) sink_.finish();
            throw;
        }
        sink_.finish();
        return counts_;
    }

private:
    void pump() {
        namespace tbb = oneapi::tbb;
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, context_.threads);
        tbb::parallel_pipeline(
            slots_.size(),
            tbb::make_filter<void, Parcel*>(tbb::filter_mode::serial_in_order, [this](tbb::flow_control& flow) { return next(flow); }) &
                tbb::make_filter<Parcel*, Parcel*>(tbb::filter_mode::parallel, [](Parcel* parcel) { return read(*parcel), parcel; }) &
                tbb::make_filter<Parcel*, Parcel*>(tbb::filter_mode::serial_in_order, [this](Parcel* parcel) { return choose(*parcel), parcel; }) &
                tbb::make_filter<Parcel*, Parcel*>(tbb::filter_mode::parallel, [this](Parcel* parcel) { return analyse(*parcel), parcel; }) &
                tbb::make_filter<Parcel*, void>(tbb::filter_mode::serial_in_order, [this](Parcel* parcel) { deliver(*parcel); }));
    }

    /// The slot is free: no more parcels than slots are under way, and they are delivered in the order in which they came.
    Parcel* next(oneapi::tbb::flow_control& flow) {
        auto raw = context_.stop ? std::nullopt : input_.next();
        if (!raw) {
            flow.stop();
            return nullptr;
        }
        Parcel& parcel = slots_[count_++ % slots_.size()];
        parcel = {std::move(*raw), {}};
        return &parcel;
    }

    /// The sink is used by two stages, so it needs a lock.
    template <typename Use>
    void with_sink(const Use& use) {
        const std::scoped_lock lock(mutex_);
        try {
            use();
        } catch (...) {
            sink_failed_ = true;
            throw;
        }
    }

    void choose(Parcel& parcel) {
        with_sink([&] {
            for (auto& item : parcel.items)
                if (const auto* article = std::get_if<Article>(&item.result)) item.wanted = sink_.wanted(item.where, *article);
        });
    }

    void analyse(Parcel& parcel) const {
        for (auto& item : parcel.items) {
            auto* article = std::get_if<Article>(&item.result);
            if (article == nullptr || item.wanted != Wanted::Yes) continue;
            item.record = analyse_(std::move(*article));
            item.prepared = sink_.prepare(item.record);
        }
    }

    void deliver(Parcel& parcel) {
        with_sink([&] {
            for (auto& item : parcel.items) deliver(item);
        });
        parcel = {};
        progress_.update(counts_, input_.bytes_read());
    }

    void deliver(const Item& item) {
        if (const auto* rejection = std::get_if<Rejection>(&item.result)) {
            sink_.reject(*rejection);
            ++counts_.rejected;
        } else if (item.wanted == Wanted::Yes) {
            sink_.take(item.where, item.record, item.prepared);
            ++counts_.articles;
        } else {
            ++(item.wanted == Wanted::Known ? counts_.skipped : counts_.kept_out);
        }
    }

    archive::InputStream& input_;
    const std::function<Record(Article)>& analyse_;
    RecordSink& sink_;
    const RunContext& context_;
    Progress& progress_;
    std::mutex mutex_;
    bool sink_failed_ = false;
    Counts counts_;
    /// Parcels under way. They are ours: what the pipeline owns it may keep when a stage throws.
    std::vector<Parcel> slots_;
    std::size_t count_ = 0;
};

}  // namespace

Counts run_pipeline(archive::InputStream& input, const std::function<Record(Article)>& analyse, RecordSink& sink, const RunContext& context,
                    Progress& progress) {
    return Run(input, analyse, sink, context, progress).run();
}

}  // namespace pg::cli
