// Vectors that begin at a multiple of 64 bytes, so that no load of a whole vector register straddles two cache lines, and whose new
// elements are left as they are: scratch that grows and shrinks by megabytes from article to article is not cleared each time.
#pragma once

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace pg::language {

template <typename T>
struct CacheLineAllocator {
    using value_type = T;
    CacheLineAllocator() = default;
    template <typename U>
    CacheLineAllocator(const CacheLineAllocator<U>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), std::align_val_t{64})); }
    void deallocate(T* at, std::size_t) { ::operator delete(at, std::align_val_t{64}); }
    /// Elements for which no value is given stay as they are.
    template <typename U>
    void construct(U* at) {
        ::new (static_cast<void*>(at)) U;
    }
    template <typename U, typename... Values>
    void construct(U* at, Values&&... values) {
        ::new (static_cast<void*>(at)) U(std::forward<Values>(values)...);
    }
    bool operator==(const CacheLineAllocator&) const = default;
};

template <typename T>
using AlignedVector = std::vector<T, CacheLineAllocator<T>>;

}  // namespace pg::language
