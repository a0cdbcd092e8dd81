// How failures travel. Bad input is a value (Rejection, core/article.hpp) and never stops a run; the world failing is an Error,
// caught once in cli; a bug is a failed PG_ASSERT.
#pragma once

#include <stdexcept>
#include <string>

namespace pg {

/// The world failed or was misused (file missing, disk full, damaged model, bad option): names the thing, the reason and the choices.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A question that matched nothing: exit code 1.
class NotFound : public Error {
public:
    using Error::Error;
};

/// Used wrongly (unknown option value, ambiguous name): exit code 2.
class UsageError : public Error {
public:
    using Error::Error;
};

[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);

}  // namespace pg

/// A promise between parts of the program; throws std::logic_error when broken, in every build.
#define PG_ASSERT(expression) \
    do {                      \
        if (!(expression)) ::pg::assertion_failed(#expression, __FILE_NAME__, __LINE__); \
    } while (false)
