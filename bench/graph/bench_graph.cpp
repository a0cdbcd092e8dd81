// bench_graph FILE [ARTICLES [change]]: makes a graph of invented news (10 events an article; 100,000 articles unless said), or takes FILE as it
// is when it exists, and measures what people wait for; with "change" only changes. Needs $POLICYGRAPH_DATA.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

#include "graph/query.hpp"
#include "graph/store.hpp"
#include "tests/graph/invented_news.hpp"

using namespace pg;
using namespace pg::graph;

namespace {

using Clock = std::chrono::steady_clock;
constexpr testing::World world{20000, 5000, 3000, 4000, 10, 50, 4000};
constexpr std::uint32_t asked = 200;

double seconds(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void line(const char* what, double value, const char* unit) {
    std::printf("%-44s %10.3f %s\n", what, value, unit);
    std::fflush(stdout);
}

Location place(std::uint32_t n) { return {"news/" + std::to_string(n), 0}; }

void make(const std::string& file, std::uint32_t articles) {
    auto store = Store::open(file, Access::Write);
    line("add", seconds([&] {
             for (std::uint32_t n = 0; n < articles; ++n) {
                 store.add(place(n), testing::invented_record(world, n), "bench");
                 if (n % 512 == 511) store.commit();
             }
             store.commit();
         }),
         "s");
    line("derive, first", seconds([&] { store.derive(); }), "s");
}

/// The 95th and 50th of a hundred, and the slowest.
void times(const char* what, const std::vector<std::string>& nodes, const std::function<void(const std::string&)>& ask) {
    std::vector<double> all;
    for (const auto& node : nodes) all.push_back(seconds([&] { ask(node); }) * 1000);
    std::sort(all.begin(), all.end());
    const std::string name(what);
    line((name + " median").c_str(), all[all.size() / 2], "ms");
    line((name + " p95").c_str(), all[all.size() * 95 / 100], "ms");
    line((name + " slowest").c_str(), all.back(), "ms");
}

/// Nodes of events, evenly over all of them: the same ones every time.
std::vector<std::string> sample(const Store& store, const std::string& which) {
    std::vector<std::string> all, out;
    for (const auto& row : sql(store, "SELECT id FROM node WHERE kind <> 'event' " + which).rows) all.push_back(std::get<std::string>(row[0]));
    for (std::uint32_t i = 0; i < asked && !all.empty(); ++i) out.push_back(all[i * all.size() / asked]);
    return out;
}

void ask(const std::string& file) {
    const auto store = Store::open(file, Access::Read);
    for (const auto& row : stats(store))
        if (row.what == "articles" || row.what == "actors" || row.what == "events") line(row.what.c_str(), static_cast<double>(row.count), "");
    for (const auto& [name, which] : {std::pair("any node", "ORDER BY id"), std::pair("the 200 best known nodes", "ORDER BY mentions DESC LIMIT 200")}) {
        const auto nodes = sample(store, which);
        std::printf("-- %s\n", name);
        times("neighbors", nodes, [&](const auto& n) { neighbors(store, n, 1, std::nullopt, {Status::Actual}); });
        times("show", nodes, [&](const auto& n) { show(store, n); });
        times("timeline", nodes, [&](const auto& n) { timeline(store, n); });
        std::size_t i = 0;
        times("path", nodes, [&](const auto& n) { path(store, n, nodes[(i++ * 37 + 11) % nodes.size()], {Status::Actual}); });
    }
}

void change(const std::string& file, std::uint32_t articles) {
    auto store = Store::open(file, Access::Write);
    std::uint32_t unknown = 0;
    line("known, every article once more", seconds([&] {
             for (std::uint32_t n = 0; n < articles; ++n)
                 unknown += store.known(place(n), article_hash(testing::invented_record(world, n).article), "bench") ? 0 : 1;
             store.derive();
         }),
         "s");
    if (unknown != 0) line("of them not found", unknown, "");
    std::vector<std::string> gone;
    for (std::uint32_t n = 0; n < 85; ++n) gone.push_back(place(n * (articles / 85)).path);
    line("remove 85 articles", seconds([&] { store.remove(gone), store.commit(); }), "s");
    line("derive after that", seconds([&] { store.derive(); }), "s");
    line("add them again", seconds([&] {
             for (std::uint32_t n = 0; n < 85; ++n) store.add(place(n * (articles / 85)), testing::invented_record(world, n * (articles / 85)), "bench");
             store.commit();
         }),
         "s");
    line("derive after that", seconds([&] { store.derive(); }), "s");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("bench_graph FILE [ARTICLES [change]]\n", stderr), 2;
    const auto articles = static_cast<std::uint32_t>(argc > 2 ? std::stoul(argv[2]) : 100000);
    if (!std::filesystem::exists(argv[1])) make(argv[1], articles);
    if (argc <= 3) ask(argv[1]);
    change(argv[1], articles);
}
