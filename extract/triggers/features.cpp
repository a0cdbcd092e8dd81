#include "extract/triggers/features.hpp"

#include <algorithm>
#include <cmath>

#include "extract/events/relevance.hpp"
#include "extract/triggers/phrase_kind.hpp"
#include "extract/triggers/said_words.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t width = language::WordVectors::width;

void to_length_one(float* v) {
    float square = 0;
    for (std::size_t i = 0; i < width; ++i) square += v[i] * v[i];
    if (square <= 0) return;
    const float scale = 1 / std::sqrt(square);
    for (std::size_t i = 0; i < width; ++i) v[i] *= scale;
}

bool is_content(const Token& t) { return t.upos == Upos::Verb || t.upos == Upos::Noun || t.upos == Upos::Adj; }

/// 0, 1, 2, 3, 4 ... in steps that double: "how many in a hundred words".
std::string step_of(std::size_t count, std::size_t words) {
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(words, 40));
    int step = 0;
    for (double limit = 0.25; share > limit && step < 8; limit *= 2) ++step;
    return std::to_string(step);
}

}  // namespace

/// The features of one candidate.
class TriggerReader::Builder {
public:
    Builder(const TriggerReader& reader, const TriggerCandidate& candidate) : r_(reader), candidate_(candidate), tree_(reader.tree_), c_(candidate.clause), claim_(candidate.claim), t_(candidate.clause.predicate), origin_(name_of(candidate.origin)), doubt_(candidate.doubt), lemma_(lower_lemma(reader.tree_, candidate.clause.predicate)) {}

    TriggerFeatures run() {
        out_.vectors.fill(0);
        word();
        arguments();
        surroundings();
        participants();
        for (const std::string& name : r_.article_) add(name), add(name + "/" + type_);
        contents();
        for (const std::string& name : SaidWords(tree_, r_.layer_, r_.frames_, r_.evaluations_).of(candidate_, lemma_)) add(name);
        for (const std::string& name : r_.around_.of(tree_.sentence_of(t_), tree_.token(t_).span.begin, lemma_)) add(name);
        vectors();
        unite(out_.names);
        return std::move(out_);
    }

private:
    void add(const std::string& name, float value = 1) { out_.names.push_back({feature_hash(name), value}); }

    void word() {
        const Token& token = tree_.token(t_);
        type_ = claim_.type ? std::string(name_of(*claim_.type)) : claim_.act ? "act" : "open";
        add("origin:" + origin_);
        add("type:" + type_ + origin_);
        add("rule:" + claim_.rule + origin_);
        if (!doubt_.empty()) add("doubt:" + doubt_), add("doubt:" + doubt_ + type_), add("doubt:" + doubt_ + lemma_);
        if (claim_.act) add("act:" + std::string(name_of(*claim_.act)));
        add("l:" + lemma_ + "/" + std::string(name_of(token.upos)));
        add("l:" + lemma_ + c_.particle);
        add("status:" + std::string(name_of(claim_.status)));
        add("status:" + std::string(name_of(claim_.status)) + type_);
        add("x:" + std::string(name_of(token.xpos)));
        add("x:" + std::string(name_of(token.xpos)) + origin_);
        add("d:" + std::string(name_of(token.deprel)));
        add("d:" + std::string(name_of(token.deprel)) + type_);
        add("d:" + std::string(name_of(token.deprel)) + std::string(name_of(token.upos)) + origin_);
        if (c_.passive) add("passive"), add("passive" + origin_ + type_);
        for (const Frame& f : frames_at(t_))
            if (f.type) add("may:" + std::string(name_of(*f.type)));
        if (lemma_.size() > 5) add("end:" + lemma_.substr(lemma_.size() - 4) + std::string(name_of(token.upos)));
    }

    const std::vector<Frame>& frames_at(std::uint32_t t) const {
        const std::string lemma = lower_lemma(tree_, t);
        return tree_.token(t).upos == Upos::Verb ? r_.frames_.verb(lemma) : r_.frames_.noun(lemma);
    }

    std::string kind(std::uint32_t head) const { return kind_of_phrase(tree_, r_.layer_, r_.frames_, head); }

    void phrase(const std::string& slot, std::uint32_t head) {
        const std::string what = head == no_token ? "none" : kind(head);
        add(slot + "k:" + what);
        add(slot + "k:" + what + "/" + type_);
        add(slot + "kl:" + what + "/" + lemma_);
        if (head == no_token || tree_.token(head).upos == Upos::Propn) return;
        const std::string word = lower_lemma(tree_, head);
        add(slot + "w:" + word);
        add(slot + "wl:" + word + "/" + lemma_);
    }

    void arguments() {
        phrase("s", c_.subject);
        phrase("o", c_.object);
        if (c_.indirect != no_token) phrase("i", c_.indirect);
        for (const auto& [preposition, head] : c_.obliques) {
            const std::string what = kind(head);
            add("p:" + preposition + "/" + what);
            add("pl:" + preposition + "/" + lemma_);
            add("plk:" + preposition + "/" + lemma_ + "/" + what);
            if (tree_.token(head).upos == Upos::Noun) add("pw:" + preposition + "/" + lower_lemma(tree_, head));
        }
        for (const auto& [slot, inner] : {std::pair<std::string, std::uint32_t>{"xc", c_.xcomp}, {"cc", c_.ccomp}}) {
            if (inner == no_token) continue;
            const std::string word = lower_lemma(tree_, inner);
            add(slot);
            add(slot + "l:" + lemma_);
            add(slot + "w:" + word);
            add(slot + "wl:" + word + "/" + lemma_);
            for (const Frame& f : frames_at(inner))
                if (f.type) add(slot + "t:" + std::string(name_of(*f.type)));
            for (const std::uint32_t child : tree_.children(inner)) {
                const Deprel relation = tree_.token(child).deprel;
                if (relation == Deprel::Aux || relation == Deprel::Mark || relation == Deprel::Advmod) add(slot + "a:" + lower_lemma(tree_, child)), add(slot + "al:" + lower_lemma(tree_, child) + "/" + lemma_);
                if (relation == Deprel::Nsubj || relation == Deprel::NsubjPass) add(slot + "s:" + kind(child)), add(slot + "sl:" + kind(child) + lemma_);
            }
        }
    }

    /// The words below the trigger, as a bag: what a stand is about, and how it speaks of it.
    void contents() {
        const std::uint32_t top = c_.ccomp != no_token ? c_.ccomp : c_.xcomp != no_token ? c_.xcomp : t_;
        const bool complement = top != t_;
        const TokenRange range = tree_.subtree(top);
        for (std::uint32_t t = range.begin; t < range.end && t < range.begin + 60; ++t) {
            if (t == t_ || !tree_.dominates(top, t)) continue;
            const Token& token = tree_.token(t);
            const bool tells = is_content(token) || token.upos == Upos::Aux || token.upos == Upos::Adv || token.upos == Upos::Part;
            if (!tells) continue;
            const std::string word = lower_lemma(tree_, t);
            add("b:" + word);
            if (complement) add("bc:" + word), add("bl:" + lemma_ + "/" + word);
            if (tree_.token(t_).upos == Upos::Verb && is_content(token))
                for (const Frame& f : frames_at(t))
                    if (f.type) add("bt:" + std::string(name_of(*f.type)));
        }
    }

    void surroundings() {
        const std::uint32_t above = tree_.head(t_);
        const std::string relation(name_of(tree_.token(t_).deprel));
        if (above == no_token) add("root"), add("root" + origin_);
        else {
            const std::string word = lower_lemma(tree_, above);
            add("g:" + word);
            add("g:" + relation + "/" + word);
            add("gm:" + relation + "/" + tree_.marker(t_) + "/" + std::string(name_of(tree_.token(above).upos)));
            for (const Frame& f : frames_at(above))
                if (f.type) add("gt:" + relation + "/" + std::string(name_of(*f.type)));
        }
        for (const std::uint32_t child : tree_.children(t_)) {
            const Token& token = tree_.token(child);
            add("c:" + std::string(name_of(token.deprel)));
            if (token.deprel == Deprel::Aux || token.deprel == Deprel::AuxPass || token.deprel == Deprel::Mark || token.deprel == Deprel::Advmod || token.deprel == Deprel::Det || token.deprel == Deprel::Amod || token.deprel == Deprel::Compound) {
                const std::string word = lower_lemma(tree_, child);
                add("cw:" + word);
                add("cw:" + word + origin_ + std::string(name_of(tree_.token(t_).upos)));
            }
        }
        if (r_.in_quote(t_)) add("quoted"), add("quoted" + type_), add("quoted" + origin_);
        const std::uint32_t s = tree_.sentence_of(t_);
        const Sentence& sentence = r_.document_.sentences[s];
        add("place:" + std::to_string(std::min<std::uint32_t>(s, 4)));
        add("place:" + std::to_string(std::min<std::uint32_t>(s, 4)) + origin_);
        add("long:" + std::to_string(std::min<std::uint32_t>(sentence.tokens.size() / 8, 6)));
    }

    void participants() {
        std::string filled;
        for (std::size_t i = 0; i < enum_size<Role>(); ++i) {
            const auto& list = claim_.role(static_cast<Role>(i));
            if (list.empty()) continue;
            const std::string role(name_of(static_cast<Role>(i)));
            filled += role[0];
            const bool political = any_political(r_.layer_, list);
            add("r:" + role + (political ? "+" : "-"));
            add("r:" + role + (political ? "+" : "-") + origin_);
            add("r:" + role + (political ? "+" : "-") + type_);
            const Entity& e = r_.layer_.entity_of(list.front());
            add("rt:" + role + std::string(name_of(e.type)) + (e.generic ? "g" : ""));
            if (e.sector) add("rs:" + role + std::string(name_of(*e.sector))), add("rs:" + role + std::string(name_of(*e.sector)) + type_);
        }
        add("filled:" + filled);
        add("filled:" + filled + type_ + origin_);
        if (claim_.time) add("dated"), add("dated" + origin_);
        if (claim_.quantity) add("counted");
    }

    float* at(VectorOf which) { return out_.vectors.data() + static_cast<std::size_t>(which) * width; }

    void vectors() {
        r_.add_vector(t_, at(VectorOf::Trigger));
        r_.add_vector(c_.object, at(VectorOf::Object));
        r_.add_vector(c_.subject, at(VectorOf::Subject));
        r_.add_vector(tree_.head(t_), at(VectorOf::Governor));
        r_.add_vector(c_.xcomp != no_token ? c_.xcomp : c_.ccomp, at(VectorOf::Complement));
        const TokenRange range = tree_.subtree(t_);
        for (std::uint32_t t = range.begin; t < range.end && t < range.begin + 60; ++t)
            if (is_content(tree_.token(t))) r_.add_vector(t, at(VectorOf::Clause));
        for (std::size_t v = 0; v + 1 < vectors_of_trigger; ++v) to_length_one(out_.vectors.data() + v * width);
        std::copy(r_.topic_.begin(), r_.topic_.end(), at(VectorOf::Article));
    }

    const TriggerReader& r_;
    const TriggerCandidate& candidate_;
    const Tree& tree_;
    const Clause& c_;
    const EventClaim& claim_;
    std::uint32_t t_;
    std::string origin_, doubt_, lemma_, type_;
    TriggerFeatures out_;
};

TriggerReader::TriggerReader(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes, const FrameLexicon& frames,
                             const language::WordVectors& vectors, const EvaluationLexicon& evaluations, const std::vector<EventClaim>& told, bool contest)
    : document_(document), tree_(tree), layer_(layer), quotes_(quotes), frames_(frames), vectors_(vectors), evaluations_(evaluations), around_(document, told) {
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
        if (is_content(document.tokens[t])) add_vector(t, topic_.data());
    to_length_one(topic_.data());
    std::size_t political = 0, policies = 0;
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        political += is_political(layer, m);
        policies += layer.kind_of_mention(m) == NodeKind::Policy;
    }
    const std::size_t words = document.tokens.size();
    article_ = {"told:" + step_of(told.size(), words), "political:" + step_of(political, words), "policies:" + step_of(policies, words)};
    if (contest) article_.push_back("contest");
}

TriggerFeatures TriggerReader::of(const TriggerCandidate& candidate) const { return Builder(*this, candidate).run(); }

bool TriggerReader::in_quote(std::uint32_t t) const {
    const Span span = tree_.token(t).span;
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) { return q.span.begin <= span.begin && span.end <= q.span.end; });
}

void TriggerReader::add_vector(std::uint32_t t, float* sum) const {
    if (t == no_token || tree_.token(t).upos == Upos::Propn) return;
    if (!vectors_.add(lower_lemma(tree_, t), sum)) vectors_.add(utf8::lower(tree_.form(t)), sum);
}

}  // namespace pg::extract
