// A graph in the formats of other programs.
#pragma once

#include "core/event_scale.hpp"
#include "core/names.hpp"
#include "export/diagram/framing.hpp"
#include "export/output.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

enum class Format : std::uint8_t { Dot, Json, Graphml, Gexf, Csv, Neo4j, Turtle, Jsonld, Events };

/// What only Format::Events asks.
struct EventRows {
    EventScale scale;     ///< quads and intensities; columns stay empty without
    bool claims = false;  ///< a row for each claim, that is each sentence that tells an event, in place of one for each event
};

/// Writes the whole view and closes the output. The same view gives the same bytes. Csv and Neo4j are several files (nodes, edges, ...).
/// Throws Error when something cannot be written. Needs no lock; Dot may be called from any thread but runs one at a time.
/// Dot is a picture and has a framing; Events has rows; other formats ask for neither.
void export_view(const graph::View& view, Format format, Output& output, const Framing& framing = {}, const EventRows& rows = {});

}  // namespace pg::exporting

PG_ENUM_NAMES(pg::exporting::Format, "format", "dot", "json", "graphml", "gexf", "csv", "neo4j", "turtle", "jsonld", "events");
