#include "extract/extractor.hpp"

#include <algorithm>
#include <array>

#include "core/data_dir.hpp"
#include "core/hash.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/actors/mentions.hpp"
#include "extract/entities/entities.hpp"
#include "extract/events/events.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/policies/policies.hpp"
#include "extract/policies/settle.hpp"
#include "extract/quotes/quotes.hpp"
#include "extract/relations/relations.hpp"
#include "extract/relations/stances.hpp"
#include "extract/times/times.hpp"
#include "extract/tree.hpp"

namespace pg::extract {
namespace {

constexpr std::string_view code_version = "extract 1";

/// Name and content of every file below a folder, in the order of their names.
std::string hash_of_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string all;
    for (const auto& file : files) {
        const MappedFile content(file);
        all += file.lexically_relative(folder).generic_string() + " " + content_hash(content.bytes()) + "\n";
    }
    return content_hash(all);
}

std::string hash_of_data(const std::filesystem::path& data_dir) {
    std::string all(code_version);
    for (const std::string_view folder : {"gazetteers", "lexicons", "models", "ontology"})
        if (std::filesystem::is_directory(data_dir / folder)) all += "\n" + hash_of_folder(data_dir / folder);
    return content_hash(all);
}

}  // namespace

struct Extractor::Parts {
    explicit Parts(const std::filesystem::path& data_dir)
        : gazetteer(Gazetteer::load(data_dir)),
          actors(ActorLexicon::load(data_dir)),
          policies(PolicyLexicon::load(data_dir)),
          coreference(CoreferenceKnowledge::load(data_dir)),
          events(EventKnowledge::load(data_dir)),
          bodies(OfficeBodies::load(data_dir)),
          fingerprint(hash_of_data(data_dir)) {}

    Gazetteer gazetteer;
    ActorLexicon actors;
    PolicyLexicon policies;
    CoreferenceKnowledge coreference;
    EventKnowledge events;
    OfficeBodies bodies;
    std::string fingerprint;
};

Extractor Extractor::load(const std::filesystem::path& data_dir) { return Extractor(std::make_shared<const Parts>(data_dir)); }

std::string Extractor::fingerprint() const { return parts_->fingerprint; }

Record Extractor::extract(const Document& document) const {
    const Tree tree(document);
    std::vector<MentionDraft> drafts = find_actor_and_place_mentions(document, tree, parts_->gazetteer, parts_->actors);
    for (auto& draft : find_policy_mentions(document, tree, parts_->policies)) drafts.push_back(std::move(draft));
    settle_names(document, parts_->actors, drafts);
    EntityLayer layer = resolve_entities(document, tree, std::move(drafts), parts_->coreference, parts_->policies);

    Record record;
    record.times = find_times(document);
    record.quotes = find_quotes(document, tree, layer, parts_->events.modality);
    record.events = find_events(document, tree, layer, record.times, record.quotes, parts_->events);
    record.relations = find_relations({document, tree, parts_->actors, parts_->gazetteer, parts_->bodies}, layer);
    add_stances(document, tree, layer, record.events, record.relations);
    record.article = document.article;
    record.mentions.reserve(layer.mentions.size());
    for (const auto& mention : layer.mentions) record.mentions.push_back({mention.span, mention.entity, mention.form});
    record.entities = std::move(layer.entities);
    return record;
}

EventType Extractor::type_between(const Document& document, Span agent, Span recipient) const {
    const Tree tree(document);
    const EventKnowledge& k = parts_->events;
    return TypeClassifier::best(k.types.scores(type_features(tree, participation(document, agent, recipient), k.frames, k.modality, k.vectors)));
}

}  // namespace pg::extract
