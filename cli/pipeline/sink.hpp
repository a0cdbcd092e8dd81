// Where the pipeline's results go.
#pragma once

#include <cstdint>
#include <string>

#include "core/article.hpp"
#include "core/record.hpp"

namespace pg::cli {

/// What is to become of an article before it is analysed.
enum class Wanted : std::uint8_t { Yes, Known, KeptOut };

/// `wanted`, `take` and `reject` are called one at a time, `take` and `reject` in the order of the archive; `prepare` runs in parallel.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual Wanted wanted(const Location&, const Article&) { return Wanted::Yes; }
    /// Work on the record that need not be serial; its result is handed to `take`.
    virtual std::string prepare(const Record&) const { return {}; }
    virtual void take(const Location& where, const Record& record, const std::string& prepared) = 0;
    virtual void reject(const Rejection& rejection) = 0;
    /// After the last result, or after the last one before an interruption or an exception; what was taken is to stay.
    virtual void finish() = 0;
};

}  // namespace pg::cli
