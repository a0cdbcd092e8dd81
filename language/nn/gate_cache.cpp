#include "language/nn/gate_cache.hpp"

#include <functional>

namespace pg::language {

GateCache::GateCache() : table_(new std::atomic<const Entry*>[slots]) {
    for (std::size_t i = 0; i < slots; ++i) table_[i].store(nullptr, std::memory_order_relaxed);
}

GateCache::~GateCache() {
    for (std::size_t i = 0; i < slots; ++i) delete table_[i].load(std::memory_order_relaxed);
}

const float* GateCache::find(std::string_view form) const {
    const std::size_t hash = std::hash<std::string_view>{}(form);
    for (std::size_t step = 0; step < reach; ++step) {
        const Entry* entry = table_[(hash + step) % slots].load(std::memory_order_acquire);
        if (entry == nullptr) return nullptr;
        if (entry->form == form) return entry->row.data();
    }
    return nullptr;
}

void GateCache::keep(std::string_view form, const float* row, std::size_t size) {
    if (form.size() > longest || count_.load(std::memory_order_relaxed) >= most) return;
    auto entry = std::make_unique<const Entry>(Entry{std::string(form), {row, row + size}});
    const std::size_t hash = std::hash<std::string_view>{}(form);
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

}  // namespace pg::language
