#include "validation.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <set>

#include "extract/quotes/quotes.hpp"
#include "extract/times/times.hpp"
#include "extract/types/coder.hpp"
#include "ranking.hpp"

namespace pg::extract {
namespace {

struct Counts {
    double right = 0, gold = 0, mine = 0;
};

class Validation {
public:
    Validation(const std::vector<Example>& examples, const ValidationSettings& settings, EventKnowledge& knowledge, std::ostream& out)
        : examples_(examples), settings_(settings), knowledge_(knowledge), out_(out) {}

    void run() {
        for (const Example& e : examples_)
            if (e.use == Use::Measured) measured_.insert(e.group);
        for (std::size_t fold = 0; fold < 10; ++fold) {
            std::vector<const Example*> part;
            for (const Example& e : examples_)
                if (fold_of(e, settings_.folds) != fold || (e.use != Use::Measured && !measured_.contains(e.group))) part.push_back(&e);
            knowledge_.types = train(part, settings_.types).classifier();
            PairRanking ranking;
            if (settings_.pairs) {
                Ranking trained = train_ranking(part);
                ranking = PairRanking(std::move(trained.hashes), std::move(trained.weights));
            }
            for (const Example& e : examples_) {
                if (e.use != Use::Measured || fold_of(e, settings_.folds) != fold) continue;
                given(e);
                if (settings_.pairs) found(e, ranking);
            }
        }
        print();
    }

private:
    void given(const Example& e) {
        const TypeScores scores = knowledge_.types.scores(e.features);
        const auto gold = static_cast<std::size_t>(*e.type), mine = static_cast<std::size_t>(folded(TypeClassifier::best(scores)));
        const float top = *std::max_element(scores.begin(), scores.end());
        double total = 0;
        for (const float s : scores) total += std::exp(static_cast<double>(s - top));
        loss_ += std::log(total) - static_cast<double>(scores[gold] - top);
        counts_[gold].gold += 1;
        counts_[mine].mine += 1;
        if (gold == mine) counts_[gold].right += 1;
        else if (settings_.errors)
            out_ << name_of(static_cast<EventType>(mine)) << " not " << name_of(*e.type) << " | A: " << e.agent.of(e.document->text()) << " | R: " << e.recipient.of(e.document->text()) << " | " << e.document->text() << '\n';
    }

    void found(const Example& e, const PairRanking& ranking) {
        Record record;
        record.article = e.document->article;
        record.times = find_times(*e.document);
        record.quotes = find_quotes(*e.document, *e.tree, *e.layer, knowledge_.modality);
        record.events = find_events(*e.document, *e.tree, *e.layer, record.times, record.quotes, {}, knowledge_);
        for (const auto& m : e.layer->mentions) record.mentions.push_back({m.span, m.entity, m.form});
        record.entities = e.layer->entities;
        code_pairs(*e.document, *e.tree, *e.layer, {knowledge_.frames, knowledge_.modality, knowledge_.vectors, knowledge_.types, ranking}, record);
        if (e.recipient.begin == e.recipient.end) return;
        const auto touches = [&](const std::vector<MentionIndex>& list, Span span) {
            return std::any_of(list.begin(), list.end(), [&](MentionIndex m) { return record.mentions[m].span.overlaps(span); });
        };
        ++all_;
        events_ += record.events.size();
        bool pair = false, coded = false;
        for (const EventClaim& event : record.events) {
            if (!touches(event.agent, e.agent) || !touches(event.recipient, e.recipient)) continue;
            pair = true;
            coded = coded || (event.type && folded(*event.type) == *e.type);
        }
        pair_ += pair;
        coded_ += coded;
        possible_ += std::find(e.right.begin(), e.right.end(), true) != e.right.end();
        if (settings_.errors && !pair) {
            out_ << "PAIR | A: " << e.agent.of(e.document->text()) << " | R: " << e.recipient.of(e.document->text()) << " | " << e.document->text() << '\n';
            for (const EventClaim& event : record.events) {
                out_ << "      " << (event.type ? name_of(*event.type) : "-") << ' ' << event.trigger.of(e.document->text()) << " |";
                for (const auto m : event.agent) out_ << ' ' << record.mentions[m].span.of(e.document->text()) << ';';
                out_ << " ->";
                for (const auto m : event.recipient) out_ << ' ' << record.mentions[m].span.of(e.document->text()) << ';';
                out_ << ' ' << event.rule << '\n';
            }
        }
    }

    void print() const {
        double macro = 0, right = 0, all = 0;
        int classes = 0;
        out_ << std::fixed << std::setprecision(1);
        for (std::size_t k = 0; k < type_count; ++k) {
            if (counts_[k].gold == 0) continue;
            const double f = 200 * counts_[k].right / (counts_[k].gold + counts_[k].mine);
            out_ << "  " << std::left << std::setw(10) << name_of(static_cast<EventType>(k)) << std::right << std::setw(6) << counts_[k].gold << "  F1 " << f << '\n';
            macro += f;
            ++classes;
            right += counts_[k].right;
            all += counts_[k].gold;
        }
        out_ << "given: macro F1 " << macro / classes << "  accuracy " << 100 * right / all << "  log loss " << std::setprecision(3) << loss_ / all << std::setprecision(1) << '\n';
        if (settings_.pairs)
            out_ << "found: pair " << 100.0 * pair_ / all_ << "  coded " << 100.0 * coded_ / all_ << "  events a sentence " << std::setprecision(2) << static_cast<double>(events_) / all_
                 << "  (a right pair of phrases exists in " << std::setprecision(1) << 100.0 * possible_ / all_ << ")\n";
    }

    const std::vector<Example>& examples_;
    const ValidationSettings& settings_;
    EventKnowledge& knowledge_;
    std::ostream& out_;
    std::set<std::string> measured_;  ///< a sentence that another file has as well is no stranger to it
    Counts counts_[type_count];
    double loss_ = 0;
    std::size_t events_ = 0;
    int all_ = 0, pair_ = 0, coded_ = 0, possible_ = 0;
};

}  // namespace

std::size_t fold_of(const Example& example, std::uint32_t division) {
    return (feature_hash(division == 0 ? example.group : std::to_string(division) + example.group) >> 8) % 10;
}

void cross_validate(const std::vector<Example>& examples, const ValidationSettings& settings, EventKnowledge& knowledge, std::ostream& out) {
    Validation(examples, settings, knowledge, out).run();
}

}  // namespace pg::extract
