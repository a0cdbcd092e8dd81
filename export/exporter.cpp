#include "export/exporter.hpp"

#include "export/writers.hpp"

namespace pg::exporting {

namespace {

std::unique_ptr<Sink> writer_of(Format format, Output& output, const Framing& framing, const EventRows& rows) {
    switch (format) {
        case Format::Dot: return dot_writer(output, framing);
        case Format::Graphml: return graphml_writer(output);
        case Format::Gexf: return gexf_writer(output);
        case Format::Csv: return csv_writer(output);
        case Format::Neo4j: return neo4j_writer(output);
        case Format::Turtle: return turtle_writer(output);
        case Format::Jsonld: return jsonld_writer(output);
        case Format::Events: return events_writer(output, rows);
        case Format::Json: break;
    }
    return json_writer(output);
}

}  // namespace

void export_view(const graph::View& view, Format format, Output& output, const Framing& framing, const EventRows& rows) {
    walk(view, *writer_of(format, output, framing, rows));
    output.close();
}

}  // namespace pg::exporting
