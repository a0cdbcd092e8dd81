#include "extract/extractor.hpp"

#include <algorithm>
#include <array>

#include "core/data_dir.hpp"
#include "core/hash.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/actors/mentions.hpp"
#include "extract/entities/demonyms.hpp"
#include "extract/entities/entities.hpp"
#include "extract/events/events.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/mended_tree.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/policies/policies.hpp"
#include "extract/policies/settle.hpp"
#include "extract/quotes/quotes.hpp"
#include "extract/relations/relations.hpp"
#include "extract/relations/stances.hpp"
#include "extract/status/modality.hpp"
#include "extract/times/times.hpp"
#include "extract/tree.hpp"
#include "extract/types/coder.hpp"

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
    Parts(const std::filesystem::path& data_dir, bool with_triggers)
        : gazetteer(Gazetteer::load(data_dir)),
          actors(ActorLexicon::load(data_dir)),
          policies(PolicyLexicon::load(data_dir)),
          coreference(CoreferenceKnowledge::load(data_dir)),
          control(MendingWords::load(data_dir / "lexicons/control.tsv")),
          events(EventKnowledge::load(data_dir, with_triggers)),
          bodies(OfficeBodies::load(data_dir)),
          pairs(PairRanking::load(data_dir)),
          fingerprint(hash_of_data(data_dir)) {}

    Gazetteer gazetteer;
    ActorLexicon actors;
    PolicyLexicon policies;
    CoreferenceKnowledge coreference;
    MendingWords control;
    EventKnowledge events;
    OfficeBodies bodies;
    PairRanking pairs;
    std::string fingerprint;

    /// `at_the_end` sees the layers before they become the record's.
    template <typename Visitor>
    Record record_of(const Document& document, const Visitor& at_the_end, const EventOptions& options = {}) const;
};

Extractor Extractor::load(const std::filesystem::path& data_dir, bool with_triggers) { return Extractor(std::make_shared<const Parts>(data_dir, with_triggers)); }

std::string Extractor::fingerprint() const { return parts_->fingerprint; }

template <typename Visitor>
Record Extractor::Parts::record_of(const Document& parsed, const Visitor& at_the_end, const EventOptions& options) const {
    const Document document = mend_trees(parsed, control);
    const Tree tree(document);
    std::vector<MentionDraft> drafts = find_actor_and_place_mentions(document, tree, gazetteer, actors);
    for (auto& draft : find_policy_mentions(document, tree, policies)) drafts.push_back(std::move(draft));
    settle_names(document, actors, drafts);
    EntityLayer layer = resolve_entities(document, tree, std::move(drafts), coreference, policies);
    add_demonyms(document, gazetteer, layer);

    Record record;
    record.times = find_times(document);
    record.relations = find_relations({document, tree, actors, gazetteer, bodies}, layer);  // before events: who holds an office matters to politics, and whose "we" is whose
    record.quotes = find_quotes(document, tree, layer, events.modality);
    record.events = find_events(document, tree, layer, record.times, record.quotes, record.relations, events, options);
    add_stances(document, tree, layer, events.modality, record.events, record.relations);
    record.article = document.article;
    record.mentions.reserve(layer.mentions.size());
    for (const auto& mention : layer.mentions) record.mentions.push_back({mention.span, mention.entity, mention.form});
    record.entities = layer.entities;
    at_the_end(tree, layer, record);
    return record;
}

Record Extractor::extract(const Document& document) const {
    return parts_->record_of(document, [](const Tree&, const EntityLayer&, const Record&) {});
}

void Extractor::watch(const Document& document, const TriggerWatch& watch) const {
    parts_->record_of(document, [](const Tree&, const EntityLayer&, const Record&) {}, {true, &watch});
}

Record Extractor::code(const Document& document) const {
    return parts_->record_of(document, [&](const Tree& tree, const EntityLayer& layer, Record& record) {
        const EventKnowledge& k = parts_->events;
        code_pairs(document, tree, layer, {k.frames, k.modality, k.vectors, k.types, parts_->pairs}, record);
    }, {false, nullptr});
}

EventType Extractor::type_between(const Document& document, Span agent, Span recipient) const {
    const Tree tree(document);
    const EventKnowledge& k = parts_->events;
    const Participation who = participation(document, agent, recipient);
    const EventType type = TypeClassifier::best(k.types.scores(type_features(tree, who, k.frames, k.modality, k.vectors)));
    const std::uint32_t predicate = predicate_of(tree, {who.agent, phrase_head(document, who.agent), {}}, {who.recipient, phrase_head(document, who.recipient), {}});
    return unfolded(type, predicate == no_token ? Status::Actual : status_of(tree, predicate, k.modality));
}

}  // namespace pg::extract
