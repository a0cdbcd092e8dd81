// Document -> Record: all stages of this room in their order.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/document.hpp"
#include "core/record.hpp"
#include "extract/triggers/features.hpp"

namespace pg::extract {

/// Immutable after loading; `extract` may run on any number of threads at once and depends on nothing but the document.
class Extractor {
public:
    /// Reads ontology, lexicons, gazetteers and models. Throws Error naming the file that is missing or damaged.
    /// Without `with_triggers` events are told by rules alone, as the model of triggers finds them when it is trained.
    static Extractor load(const std::filesystem::path& data_dir, bool with_triggers = true);

    /// What the article says; the result keeps Record's guarantees for any document.
    Record extract(const Document& document) const;
    /// The same for sentences that are coded one by one: every sentence with two phrases has an event between the likeliest two, and events with
    /// both participants have the type that the classifier gives them.
    Record code(const Document& document) const;
    /// Shows every word of the document that the model of triggers is asked about: how it learns.
    void watch(const Document& document, const TriggerWatch& watch) const;
    /// The PLOVER type of what the first does to the second, both byte spans of the document's text.
    EventType type_between(const Document& document, Span agent, Span recipient) const;
    /// Changes whenever a data file or the code's version of this room changes.
    std::string fingerprint() const;

private:
    struct Parts;
    explicit Extractor(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
    std::shared_ptr<const Parts> parts_;
};

}  // namespace pg::extract
