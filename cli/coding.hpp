// The lines that `policygraph code` reads and writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"

namespace pg::cli {

/// One sentence to code. Spans are bytes of `text`.
struct CodingTask {
    std::string id;  ///< as JSON, so that numbers stay numbers
    std::string text;
    std::optional<std::pair<Span, Span>> pair;  ///< agent and recipient, where given
};

/// A plain sentence, {"id","text"} or {"id","text","agent":[s,e],"recipient":[s,e]} with code point offsets; throws Error that says what is wrong.
CodingTask coding_task(std::string_view line);

/// The event that fits the two participants best: both in their roles, then one of them, then a trigger that stands between them; the first
/// of equals. Null when the record has no typed event.
const EventClaim* event_between(const Record& record, Span agent, Span recipient);

/// The one event between given participants: the nearest that was found, or a new one, with the type that the classifier gives it.
EventClaim given_event(const EventClaim* nearest, EventType type, const Document& document, Span agent);

/// {"id","events":[...]}: events as in records, but participants are [start, end] in code points of the text;
/// agent and recipient are the task's own where given.
std::string coding_answer(const CodingTask& task, const Record& record, const std::vector<EventClaim>& events);

/// {"id","error"}: a line that could not be coded.
std::string coding_error(std::string_view line, std::string_view reason);

}  // namespace pg::cli
