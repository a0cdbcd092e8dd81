#include "core/ud.hpp"

namespace pg {

Deprel base_of(Deprel rel) {
    const std::string_view full = name_of(rel);
    const auto colon = full.find(':');
    if (colon == std::string_view::npos) return rel;
    return from_name<Deprel>(full.substr(0, colon)).value_or(rel);
}

}  // namespace pg
