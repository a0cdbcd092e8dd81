#include "core/error.hpp"

namespace pg {

void assertion_failed(const char* expression, const char* file, int line) {
    throw std::logic_error("bug: " + std::string(expression) + " does not hold at " + file + ":" + std::to_string(line));
}

}  // namespace pg
