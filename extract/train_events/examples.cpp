#include "examples.hpp"

#include <algorithm>

namespace pg::extract {
namespace {

constexpr std::uint32_t close_by = 25;     ///< bytes
constexpr float weight_beside = 0.3f;
constexpr float shares[] = {0.7f, 0.3f, 0.2f};  ///< of the first, second, third type that a reader gave

bool is_beside(const Document& document, const TriggerCandidate& c, const Label& label) {
    if (label.trigger < c.claim.sentence.begin || label.trigger >= c.claim.sentence.end) return false;
    const std::uint32_t head = document.tokens[c.clause.predicate].head;
    const std::uint32_t from = c.claim.trigger.begin;
    return (head != no_token && document.tokens[head].span.begin == label.trigger) || std::max(from, label.trigger) - std::min(from, label.trigger) < close_by;
}

}  // namespace

void add_examples(const Document& document, const std::vector<Label>& labels, const Extractor& extractor, std::vector<TriggerExample>& out) {
    extractor.watch(document, [&](const TriggerCandidate& c, const TriggerFeatures& features) {
        TriggerExample& e = out.emplace_back();
        e.article = document.article.id;
        e.origin = c.origin;
        e.type = c.claim.type;
        e.frame_act = c.claim.act;
        e.by_rules = c.claim.status;
        e.features = features;
        for (const Label& label : labels) {
            if (label.trigger == c.claim.trigger.begin) e.event = true, e.types = label.types, e.act = label.act, e.status = label.status;
            e.beside = e.beside || is_beside(document, c, label);
        }
        if (!e.event) return;
        e.typed_names = features.names;
        e.typed_names.insert(e.typed_names.end(), features.classified.begin(), features.classified.end());
    });
}

bool TriggerExample::tells_status() const { return event && !features.moods.empty() && (!type || std::find(types.begin(), types.end(), static_cast<std::uint32_t>(*type)) != types.end()); }

LinearParameters learn_events(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings) {
    std::vector<LinearExample> cases;
    for (const TriggerExample* e : examples) cases.push_back({&e->features.names, e->features.vectors, e->event, !e->event && e->beside ? weight_beside : 1.0f});
    return learn(cases, settings.events);
}

LinearParameters learn_types(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings) {
    std::vector<LinearExample> cases;
    for (const TriggerExample* e : examples)
        for (std::size_t i = 0; i < e->types.size() && i < std::size(shares); ++i) cases.push_back({&e->typed_names, e->features.vectors, e->types[i], e->types.size() == 1 ? 1.0f : shares[i]});
    return learn(cases, settings.types);
}

LinearParameters learn_acts(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings) {
    std::vector<LinearExample> cases;
    for (const TriggerExample* e : examples)
        if (e->event) cases.push_back({&e->typed_names, e->features.vectors, e->act, 1.0f});
    return learn(cases, settings.acts);
}

LinearParameters learn_statuses(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings) {
    std::vector<LinearExample> cases;
    for (const TriggerExample* e : examples)
        if (e->tells_status()) cases.push_back({&e->features.moods, e->features.vectors, static_cast<std::uint32_t>(e->status), 1.0f});
    return learn(cases, settings.statuses);
}

}  // namespace pg::extract
