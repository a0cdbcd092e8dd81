// The first layer's share of the gates for frequent forms, computed once and shared by all threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pg::language {

/// Keeps the first forms that come along, up to a fixed number; in running text these are the frequent ones. What it holds never
/// changes and is what would be computed again, so results do not depend on it. Safe to use from any number of threads.
class GateCache {
public:
    GateCache();
    ~GateCache();
    GateCache(const GateCache&) = delete;
    GateCache& operator=(const GateCache&) = delete;

    /// The form's row, valid as long as the cache lives; nullptr when it is not kept.
    const float* find(std::string_view form) const;
    /// Copies the row unless the cache is full or holds it already.
    void keep(std::string_view form, const float* row, std::size_t size);

private:
    static constexpr std::size_t slots = 16384, most = 4096, longest = 40, reach = 64;
    struct Entry {
        std::string form;
        std::vector<float> row;
    };
    std::unique_ptr<std::atomic<const Entry*>[]> table_;
    std::atomic<std::size_t> count_{0};
};

}  // namespace pg::language
