// Archive -> articles -> records -> sink, on all processors.
#pragma once

#include <functional>

#include "archive/input.hpp"
#include "cli/pipeline/sink.hpp"
#include "cli/progress.hpp"
#include "core/context.hpp"

namespace pg::cli {

/// Runs serial source -> parallel reading -> `wanted` -> parallel analysis -> sink in the archive's order; the results do not depend on
/// context.threads. At most 2 * threads inputs are in memory. When context.stop is set, no further input is read and what is under way is
/// finished. An exception of any stage stops the pipeline, finishes the sink (unless the sink threw it) and reaches the caller.
Counts run_pipeline(archive::InputStream& input, const std::function<Record(Article)>& analyse, RecordSink& sink, const RunContext& context,
                    Progress& progress);

}  // namespace pg::cli
