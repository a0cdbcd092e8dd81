// Where the pipeline's results go.
#pragma once

#include <string>

#include "core/article.hpp"
#include "core/record.hpp"

namespace pg::cli {

/// `wanted`, `take` and `reject` are called one at a time, `take` and `reject` in the order of the archive; `prepare` runs in parallel.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    /// False skips the article before it is analysed.
    virtual bool wanted(const Location&, const Article&) { return true; }
    /// Work on the record that need not be serial; its result is handed to `take`.
    virtual std::string prepare(const Record&) const { return {}; }
    virtual void take(const Location& where, const Record& record, const std::string& prepared) = 0;
    virtual void reject(const Rejection& rejection) = 0;
    /// After the last result, or after the last one before an interruption or an exception; what was taken is to stay.
    virtual void finish() = 0;
};

}  // namespace pg::cli
