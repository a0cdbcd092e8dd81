#include "tests/graph/scratch.hpp"

#include <unistd.h>

#include <atomic>

#include "graph/query.hpp"

namespace pg::testing {
namespace {

/// Every field of the view, framed so that nothing can run into its neighbour.
class Dump {
public:
    Dump& operator<<(std::string_view text) {
        out_ += std::to_string(text.size()) + ":";
        out_ += text;
        return *this;
    }
    Dump& operator<<(double number) {
        std::ostringstream text;
        text.precision(17);
        text << number;
        return *this << text.str();
    }
    Dump& operator<<(const graph::Evidence& e) {
        return *this << e.article << double(e.start) << double(e.end) << e.trigger << e.quote << e.rule << e.confidence;
    }
    void line() { out_ += "\n"; }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

template <typename E>
std::string_view maybe(const std::optional<E>& value) {
    return value ? name_of(*value) : std::string_view("-");
}

void dump(Dump& out, const graph::Node& n) {
    out << n.id << name_of(n.kind) << maybe(n.type) << n.name << double(n.generic) << maybe(n.sector) << maybe(n.topic) << n.jurisdiction << n.country
        << n.latitude.value_or(999) << n.longitude.value_or(999) << double(n.mentions) << double(n.articles) << maybe(n.event_type) << maybe(n.mode) << maybe(n.act)
        << name_of(n.status) << double(n.claimed) << maybe(n.checked) << n.date.start.iso() << n.date.end.iso() << name_of(n.date.granularity) << double(n.reports);
    for (const auto& alias : n.aliases) out << alias;
    for (const auto& [scheme, id] : n.ids) out << scheme << id;
    for (const auto& office : n.offices) out << office.title << office.start.iso() << office.end.iso() << double(office.former);
    for (const auto context : n.contexts) out << name_of(context);
    if (n.quantity) out << n.quantity->low << n.quantity->high << n.quantity->unit;
    for (const auto& e : n.evidence) out << e;
    out.line();
}

}  // namespace

Scratch::Scratch() {
    static std::atomic<int> next{0};
    folder_ = std::filesystem::temp_directory_path() / ("pg-graph-" + std::to_string(::getpid()) + "-" + std::to_string(next++));
    std::filesystem::create_directories(folder_);
}

std::vector<std::uint32_t> numbers(std::uint32_t from, std::uint32_t to) {
    std::vector<std::uint32_t> out;
    for (; from < to; ++from) out.push_back(from);
    return out;
}

void add_news(graph::Store& store, const std::vector<std::uint32_t>& numbers, const World& world) {
    for (const auto n : numbers) store.add({"news/" + std::to_string(n), 0}, invented_record(world, n), "test");
    store.commit();
    store.derive();
}

std::string everything(const graph::Store& store) {
    graph::Selection all;
    all.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    const graph::View view = store.view(all);
    Dump out;
    for (const auto& n : view.nodes) dump(out, n);
    for (const auto& e : view.edges) {
        out << e.source << e.label() << e.target << e.title;
        for (const auto& one : e.evidence) out << one;
        out.line();
    }
    for (const auto& row : graph::articles(store)) {
        out << row.info.id << row.info.title << row.info.source << row.info.url << (row.info.published ? row.info.published->iso() : "") << double(row.events)
            << double(row.duplicates);
        for (const auto& place : row.places) out << place;
        out.line();
    }
    for (const auto& r : graph::rejected(store)) {
        out << r.where.display() << r.reason;
        out.line();
    }
    return out.take();
}

std::string everything(const std::filesystem::path& file) { return everything(graph::Store::open(file, graph::Access::Read)); }

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

}  // namespace pg::testing
