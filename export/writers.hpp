// The writers behind export_view, one a format.
#pragma once

#include <memory>

#include "export/diagram/framing.hpp"
#include "export/exporter.hpp"
#include "export/output.hpp"
#include "export/sink.hpp"

namespace pg::exporting {

std::unique_ptr<Sink> json_writer(Output& output);
std::unique_ptr<Sink> dot_writer(Output& output, const Framing& framing);
std::unique_ptr<Sink> graphml_writer(Output& output);
std::unique_ptr<Sink> gexf_writer(Output& output);
std::unique_ptr<Sink> csv_writer(Output& output);
std::unique_ptr<Sink> neo4j_writer(Output& output);
std::unique_ptr<Sink> turtle_writer(Output& output);
std::unique_ptr<Sink> jsonld_writer(Output& output);
std::unique_ptr<Sink> events_writer(Output& output, const EventRows& rows);

}  // namespace pg::exporting
