// PLOVER's numbers for the event types: data/ontology/event-types.tsv.
#pragma once

#include <array>
#include <filesystem>
#include <optional>

#include "core/ontology.hpp"

namespace pg {

struct EventWeight {
    int quad = 0;          ///< 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    double intensity = 0;  ///< -10 (conflict) to 10 (cooperation)
};

class EventScale {
public:
    /// Of the data folder. Throws Error that names file and line: unreadable, an unknown type, no number.
    static EventScale read(const std::filesystem::path& data);
    /// Nothing for a type that the table lacks.
    const std::optional<EventWeight>& of(EventType type) const { return weights_[static_cast<std::size_t>(type)]; }

private:
    std::array<std::optional<EventWeight>, enum_size<EventType>()> weights_;
};

}  // namespace pg
