// One table of names for each closed set, so that code never spells a code as a string.
//
// A closed set is an `enum class` whose values are 0..N-1 and a specialisation of `EnumNames` that lists the names in
// that order. `name_of` and `from_name` are the only ways between the two. All functions are pure and thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pg {

/// Specialise with `static constexpr auto names = std::array{...}` (std::string_view) and `static constexpr std::string_view what`.
template <typename E>
struct EnumNames;

template <typename E>
constexpr std::size_t enum_size() {
    return EnumNames<E>::names.size();
}

template <typename E>
constexpr std::string_view name_of(E value) {
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

/// Exact, case-sensitive look-up; std::nullopt for a name outside the set.
template <typename E>
constexpr std::optional<E> from_name(std::string_view name) {
    for (std::size_t i = 0; i < enum_size<E>(); ++i)
        if (EnumNames<E>::names[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

/// "unknown kind 'persn': one of actor, place, policy, event": for error messages.
template <typename E>
std::string unknown_name_message(std::string_view given) {
    std::string text = "unknown " + std::string(EnumNames<E>::what) + " '" + std::string(given) + "': one of ";
    for (std::size_t i = 0; i < enum_size<E>(); ++i) {
        if (i != 0) text += ", ";
        text += EnumNames<E>::names[i];
    }
    return text;
}

}  // namespace pg

/// Defines the table for one enum: PG_ENUM_NAMES(pg::NodeKind, "kind", "actor", "place", ...). Use at global scope.
#define PG_ENUM_NAMES(Type, What, ...)                                              \
    template <>                                                                     \
    struct pg::EnumNames<Type> {                                                    \
        static constexpr std::string_view what = What;                              \
        static constexpr auto names = std::to_array<std::string_view>({__VA_ARGS__}); \
    }
