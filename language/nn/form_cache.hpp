// Rows of numbers that depend on a word's form alone, computed once for frequent forms and shared by all threads: the first
// layer's share of the gates, the sums of the linear part of names.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "language/nn/aligned.hpp"

namespace pg::language {

/// Keeps the first forms that come along and, once half full, only those that come along a second time, up to a fixed number; in running
/// text these are the frequent ones. What it holds never changes and is what would be computed again, so results do not depend on it.
/// Safe to use from any number of threads.
template <typename T>
class FormCache {
public:
    FormCache() : table_(new std::atomic<const Entry*>[slots]()), met_(new std::atomic<bool>[slots_met]()) {}
    ~FormCache() {
        for (std::size_t i = 0; i < slots; ++i) delete table_[i].load(std::memory_order_relaxed);
    }
    FormCache(const FormCache&) = delete;
    FormCache& operator=(const FormCache&) = delete;

    /// The form's row, valid as long as the cache lives; nullptr when it is not kept.
    const T* find(std::string_view form) const {
        const std::size_t hash = std::hash<std::string_view>{}(form);
        for (std::size_t step = 0; step < reach; ++step) {
            const Entry* entry = table_[(hash + step) % slots].load(std::memory_order_acquire);
            if (entry == nullptr) return nullptr;
            if (entry->form == form) return entry->row.data();
        }
        return nullptr;
    }

    /// Copies the row unless the cache is full or holds it already, or is half full and the form is new.
    void keep(std::string_view form, const T* row, std::size_t size) {
        if (form.size() > longest || count_.load(std::memory_order_relaxed) >= most) return;
        const std::size_t hash = std::hash<std::string_view>{}(form);
        // Half of all forms are met once in a hundred thousand words. Those that share a slot are taken for one: no harm.
        const bool met = met_[hash % slots_met].exchange(true, std::memory_order_relaxed);
        if (!met && count_.load(std::memory_order_relaxed) >= most / 2) return;
        auto entry = std::make_unique<const Entry>(Entry{std::string(form), {row, row + size}});
        for (std::size_t step = 0; step < reach; ++step) {
            auto& slot = table_[(hash + step) % slots];
            const Entry* there = nullptr;
            if (slot.compare_exchange_strong(there, entry.get(), std::memory_order_acq_rel)) {
                entry.release();
                count_.fetch_add(1, std::memory_order_relaxed);
                return;
            }
            if (there->form == form) return;
        }
    }

private:
    static constexpr std::size_t slots = 32768, most = 8192, slots_met = 65536, longest = 40, reach = 64;
    struct Entry {
        std::string form;
        AlignedVector<T> row;
    };
    std::unique_ptr<std::atomic<const Entry*>[]> table_;
    std::unique_ptr<std::atomic<bool>[]> met_;  ///< by hash
    std::atomic<std::size_t> count_{0};
};

}  // namespace pg::language
