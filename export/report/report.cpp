#include "export/report/report.hpp"

#include "export/report/writers.hpp"

namespace pg::exporting {

void write_report(const graph::Report& report, const graph::ReportRequest& request, ReportFormat format, bool quotes, Output& output) {
    const auto words = brief(report, request, quotes);
    (format == ReportFormat::Html ? write_html : write_markdown)(words, output.file(""));
    output.close();
}

}  // namespace pg::exporting
