#include "validation.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "extract/triggers/model.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t parts = 5;

struct Answer {
    float event = 0;
    TriggerModel::Choice type, act, status;
};

std::vector<Answer> answers(const std::vector<TriggerExample>& examples, const TrainingSettings& settings) {
    std::vector<Answer> out(examples.size());
    for (std::uint32_t part = 0; part < parts; ++part) {
        std::vector<const TriggerExample*> others;
        for (const auto& e : examples)
            if (feature_hash(e.article) % parts != part) others.push_back(&e);
        const TriggerModel model(LinearModel(learn_events(others, settings)), LinearModel(learn_types(others, settings)), LinearModel(learn_acts(others, settings)), LinearModel(learn_statuses(others, settings)));
        for (std::size_t i = 0; i < examples.size(); ++i)
            if (feature_hash(examples[i].article) % parts == part) out[i] = {model.event(examples[i].features), model.type(examples[i].features), model.act(examples[i].features), model.status(examples[i].features)};
    }
    return out;
}

bool contains(const std::vector<std::uint32_t>& types, std::uint32_t type) { return std::find(types.begin(), types.end(), type) != types.end(); }

/// Where no frame fits, how many words are told, and how many of them are marked and of a type that a reader gave, by the leads of both models.
void sure_types(const std::vector<TriggerExample>& examples, const std::vector<Answer>& answer, std::ostream& out) {
    for (const float from : {-0.5f, 0.0f, 0.5f, 1.0f, 1.5f})
        for (const float lead : {0.0f, 0.5f, 1.0f, 1.5f, 2.0f}) {
            int told = 0, marked = 0, typed = 0;
            for (std::size_t i = 0; i < examples.size(); ++i) {
                if (examples[i].origin != TriggerOrigin::Open || answer[i].event < from || answer[i].type.lead < lead) continue;
                ++told;
                marked += examples[i].event;
                typed += contains(examples[i].types, answer[i].type.best);
            }
            out << "open from " << from << ", type's lead from " << lead << ": " << told << " told, marked " << static_cast<double>(marked) / std::max(told, 1) << ", with the right type " << static_cast<double>(typed) / std::max(told, 1) << '\n';
        }
}

/// How many of the words that have some confidence are marked.
void calibration(const std::vector<TriggerExample>& examples, const std::vector<Answer>& answer, std::ostream& out) {
    for (int tenth = 0; tenth < 10; ++tenth) {
        int all = 0, right = 0, beside = 0;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const double p = confidence_from(answer[i].event);
            if (p < tenth / 10.0 || p >= (tenth + 1) / 10.0) continue;
            ++all;
            right += examples[i].event;
            beside += examples[i].event || examples[i].beside;
        }
        out << "confidence from " << tenth / 10.0 << ": " << all << " words, marked " << static_cast<double>(right) / std::max(all, 1) << ", or beside " << static_cast<double>(beside) / std::max(all, 1) << '\n';
    }
}

/// Acts of marked words: by the frame, and by the model's lead.
void acts(const std::vector<TriggerExample>& examples, const std::vector<Answer>& answer, std::ostream& out) {
    for (const TriggerOrigin origin : {TriggerOrigin::Told, TriggerOrigin::Doubtful, TriggerOrigin::Open})
        for (float from = -3; from < 1.1f; from += 0.5f) {
            int all = 0, by_frame = 0, frame_right = 0, added = 0, right = 0, other = 0, other_right = 0, other_frame = 0;
            for (std::size_t i = 0; i < examples.size(); ++i) {
                const TriggerExample& e = examples[i];
                if (e.origin != origin || !e.event) continue;
                const auto frame = e.frame_act ? static_cast<std::uint32_t>(*e.frame_act) : TriggerModel::no_act;
                const auto mine = answer[i].act.best;
                all += e.act != TriggerModel::no_act;
                by_frame += frame != TriggerModel::no_act;
                frame_right += frame != TriggerModel::no_act && frame == e.act;
                if (answer[i].act.lead < from) continue;
                if (frame == TriggerModel::no_act && mine != TriggerModel::no_act) ++added, right += mine == e.act;
                if (frame != TriggerModel::no_act && mine != frame) ++other, other_right += mine == e.act, other_frame += frame == e.act;
            }
            out << "acts, " << name_of(origin) << " from " << from << ": marked " << all << ", by frames " << by_frame << " right " << frame_right << "; added " << added << " right " << right << "; otherwise " << other << ", rightly " << other_right << ", the frame right " << other_frame << '\n';
        }
}

/// Where the model's type is not the frame's: which is right, by the model's lead.
void retyped(const std::vector<TriggerExample>& examples, const std::vector<Answer>& answer, std::ostream& out) {
    for (float from = 0; from < 4.1f; from += 0.5f) {
        int differ = 0, mine = 0, frames = 0;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const TriggerExample& e = examples[i];
            if (!e.event || !e.type || answer[i].type.lead < from || answer[i].type.best == static_cast<std::uint32_t>(*e.type)) continue;
            ++differ;
            mine += contains(e.types, answer[i].type.best);
            frames += contains(e.types, static_cast<std::uint32_t>(*e.type));
        }
        out << "types that differ, lead from " << from << ": " << differ << ", the model right " << mine << ", the frame " << frames << '\n';
    }
}

/// Where the model's status is not the rules': which is right, by the model's lead; and from which status to which.
void statuses(const std::vector<TriggerExample>& examples, const std::vector<Answer>& answer, std::ostream& out) {
    for (const TriggerOrigin origin : {TriggerOrigin::Told, TriggerOrigin::Doubtful, TriggerOrigin::Open}) {
        int all = 0, rules = 0, mine = 0;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (examples[i].origin != origin || !examples[i].tells_status()) continue;
            ++all;
            rules += examples[i].by_rules == examples[i].status;
            mine += answer[i].status.best == static_cast<std::uint32_t>(examples[i].status);
        }
        out << "status, " << name_of(origin) << ": " << all << " marked, the rules right " << static_cast<double>(rules) / std::max(all, 1) << ", the model " << static_cast<double>(mine) / std::max(all, 1) << '\n';
    }
    for (float from = 0; from < 3.1f; from += 0.5f) {
        int differ[5][5] = {}, mine[5][5] = {}, rules[5][5] = {};  // last: all
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const TriggerExample& e = examples[i];
            const auto was = static_cast<std::uint32_t>(e.by_rules), is = answer[i].status.best;
            if (!e.tells_status() || is == was || answer[i].status.lead < from) continue;
            for (const auto& [a, b] : {std::pair{was, is}, {4U, 4U}}) ++differ[a][b], mine[a][b] += is == static_cast<std::uint32_t>(e.status), rules[a][b] += e.by_rules == e.status;
        }
        for (std::uint32_t a = 0; a < 5; ++a)
            for (std::uint32_t b = 0; b < 5; ++b)
                if (differ[a][b] > 0)
                    out << "status from " << (a == 4 ? "any" : name_of(static_cast<Status>(a))) << " to " << (b == 4 ? "any" : name_of(static_cast<Status>(b))) << ", lead from " << from << ": " << differ[a][b] << ", the model right " << mine[a][b] << ", the rules " << rules[a][b] << '\n';
    }
}

}  // namespace

void cross_validate(const std::vector<TriggerExample>& examples, const TrainingSettings& settings, std::ostream& out) {
    const auto answer = answers(examples, settings);
    out << std::fixed << std::setprecision(3);
    for (const TriggerOrigin origin : {TriggerOrigin::Told, TriggerOrigin::Doubtful, TriggerOrigin::Open})
        for (float from = -2.0f; from < 2.1f; from += 0.5f) {
            int told = 0, right = 0, beside = 0, typed = 0, by_frame = 0, all = 0;
            for (std::size_t i = 0; i < examples.size(); ++i) {
                const TriggerExample& e = examples[i];
                if (e.origin != origin) continue;
                all += e.event;
                if (answer[i].event < from) continue;
                ++told;
                right += e.event;
                beside += e.event || e.beside;
                typed += contains(e.types, answer[i].type.best);
                by_frame += e.type && contains(e.types, static_cast<std::uint32_t>(*e.type));
            }
            out << name_of(origin) << " from " << from << ": " << told << " told, marked " << right << " (" << static_cast<double>(right) / std::max(told, 1) << ", or beside " << static_cast<double>(beside) / std::max(told, 1) << ") of " << all
                << "; type right " << static_cast<double>(typed) / std::max(right, 1) << ", the frame's " << static_cast<double>(by_frame) / std::max(right, 1) << '\n';
        }
    sure_types(examples, answer, out);
    calibration(examples, answer, out);
    acts(examples, answer, out);
    retyped(examples, answer, out);
    statuses(examples, answer, out);
}

}  // namespace pg::extract
