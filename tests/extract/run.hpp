// Invented texts through the whole of language/ and extract/, and what was found as lines that a test can show beside the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/record.hpp"

namespace pg::test {

/// What the rules find in a text published on that ISO day, without the model of triggers: tests of rules do not hang on what it learnt. The models
/// are loaded once for the whole test program.
Record extract(std::string text, std::string_view published = "2026-02-04");
/// What the program finds: the model of triggers adds to the rules and takes away from them.
Record extract_weighing(std::string text, std::string_view published = "2026-02-04");

/// One line an event, in the order of the triggers; parts that are empty are left out:
/// "met: CONSULT actual; agent Tom Homan; recipient Tim Walz; place Minneapolis; policy jail access; claimant X; time 2026-02"
/// (type with its mode as "CONSULT/visit", "NONE" without a type, " +propose" for an act; participants by their entity's name).
std::vector<std::string> event_lines(const Record& record);

/// One line an entity: "actor person Tom Homan", "(generic)" behind role groups; sorted.
std::vector<std::string> entity_lines(const Record& record);

/// One line a relation: "Tom Homan holds_office border czar"; sorted.
std::vector<std::string> relation_lines(const Record& record);

/// Whether one of the lines begins like this.
bool has_line(const std::vector<std::string>& lines, std::string_view beginning);
/// The lines joined by newlines: what a failing test prints.
std::string joined(const std::vector<std::string>& lines);

}  // namespace pg::test
