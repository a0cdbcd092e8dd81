// How a report tells an event and quotes a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/query.hpp"

namespace pg::exporting {

/// Joins what stands on one line by " · "; nothing stays nothing.
void append(std::string& out, const std::string& part);

/// White space as single spaces, hidden characters as visible escapes.
std::string one_line(std::string_view text);

/// The sentence; of a long one what stands around the words that tell the event, cut between words.
std::string short_quote(const graph::Evidence& evidence);

/// "Tom Homan → Tim Walz", "Tom Homan ↔ Tim Walz" where there is no direction; empty where nobody is named.
std::string who(const graph::EventRow& row);

/// "REQUEST yield, propose · access to local jails · claimed by Tom Homan · 2 reports"; without the policy of that id.
std::string coded(const graph::EventRow& row, std::string_view without_policy = {});

/// "4 Feb 2026", or "reported 4 Feb 2026".
std::string when(const graph::EventRow& row);

/// An id as `why` takes it: "c6fee6e07396".
std::string short_id(const std::string& event);

}  // namespace pg::exporting
