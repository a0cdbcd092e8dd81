#include "core/ontology.hpp"

namespace pg {

int topic_number(Topic topic) {
    static constexpr std::array<int, enum_size<Topic>()> numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23};
    return numbers[static_cast<std::size_t>(topic)];
}

}  // namespace pg
