// A folder of its own for each test, and graphs in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "core/error.hpp"
#include "graph/store.hpp"
#include "tests/graph/invented_news.hpp"

namespace pg::testing {

class Scratch {
public:
    Scratch();
    ~Scratch() { std::filesystem::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

/// Adds the articles with these numbers, each at "news/NUMBER", and derives.
void add_news(graph::Store& store, const std::vector<std::uint32_t>& numbers, const World& world = {});
std::vector<std::uint32_t> numbers(std::uint32_t from, std::uint32_t to);

/// Everything that any reader can see of the graph, as one text: equal texts, equal graphs.
std::string everything(const graph::Store& store);
std::string everything(const std::filesystem::path& file);

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, const std::string& bytes);
/// What the Error says; "" when nothing is thrown.
template <typename Work>
std::string complaint(Work work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace pg::testing
