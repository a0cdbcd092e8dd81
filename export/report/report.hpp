// A report of a graph as a file that one can read or hand on.
#pragma once

#include "export/output.hpp"
#include "graph/report.hpp"

namespace pg::exporting {

enum class ReportFormat : std::uint8_t { Md, Html };

/// Writes the report and closes the output. The same report gives the same bytes; nothing that an article says can run, load or look like markup. Without quotes it
/// holds no sentence, title or address of an article. Throws Error when it cannot be written.
void write_report(const graph::Report& report, const graph::ReportRequest& request, ReportFormat format, bool quotes, Output& output);

}  // namespace pg::exporting

PG_ENUM_NAMES(pg::exporting::ReportFormat, "format", "md", "html");
