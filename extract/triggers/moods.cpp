#include "extract/triggers/moods.hpp"

#include <algorithm>
#include <string>

#include "extract/frames/clause.hpp"
#include "extract/status/modality.hpp"
#include "extract/status/own_words.hpp"

namespace pg::extract {
namespace {

/// How far up the tree the words that govern an event are read; how far all that is known of them; how far phrases beside them.
constexpr int steps_up = 6, steps_near = 3, steps_of_phrases = 4;

bool is_small_word(Deprel relation) {
    return relation == Deprel::Aux || relation == Deprel::AuxPass || relation == Deprel::Mark || relation == Deprel::Advmod || relation == Deprel::Det || relation == Deprel::Amod || relation == Deprel::Case || relation == Deprel::Cc || relation == Deprel::Cop;
}

bool tells_mood(Deprel relation) { return relation == Deprel::Aux || relation == Deprel::Mark || relation == Deprel::Advmod || relation == Deprel::Cop; }

bool determines(Deprel relation) { return relation == Deprel::Det || relation == Deprel::NmodPoss || relation == Deprel::Amod || relation == Deprel::Case || relation == Deprel::Nummod; }

bool is_phrase(Deprel relation) { return relation == Deprel::Obl || relation == Deprel::OblTmod || relation == Deprel::Nmod || relation == Deprel::NmodTmod; }

}  // namespace

/// The names of one candidate.
class MoodReader::Builder {
public:
    /// `whole`: what the words around the event say, before the frame has its say.
    Builder(const MoodReader& reader, const TriggerCandidate& candidate, Status whole)
        : tree_(reader.tree_), layer_(reader.layer_), quotes_(reader.quotes_), frames_(reader.frames_), modality_(reader.modality_), clause_(candidate.clause), claim_(candidate.claim), origin_(name_of(candidate.origin)), t_(candidate.clause.predicate), rules_("/" + std::string(name_of(candidate.claim.status)) + std::string(name_of(whole))) {}

    std::vector<Feature> run() {
        word();
        participants();
        below();
        above();
        governor();
        phrases();
        beside();
        unite(out_);
        return std::move(out_);
    }

private:
    void add(const std::string& name) { out_.push_back({feature_hash(name), 1.0f}); }
    /// Alone, and with what the rules say.
    void add_both(const std::string& name) { add(name), add(name + rules_); }
    std::string lemma(std::uint32_t t) const { return lower_lemma(tree_, t); }
    std::string form(std::uint32_t t) const { return utf8::lower(tree_.form(t)); }
    std::string tag(std::uint32_t t) const { return std::string(name_of(tree_.token(t).xpos)); }
    std::string relation(std::uint32_t t) const { return std::string(name_of(tree_.token(t).deprel)); }
    std::string status_at(std::uint32_t t) const { return std::string(name_of(status_of(tree_, t, modality_))); }

    std::string type_of(MentionIndex mention) const { return std::string(name_of(layer_.entity_of(mention).type)); }
    std::string kind(std::uint32_t t) const {
        const auto mention = layer_.headed_by(t);
        return mention ? type_of(*mention) : tag(t);
    }

    /// "will|not|", "to|"
    std::string small_words(std::uint32_t t) const {
        std::string out;
        for (const std::uint32_t child : tree_.children(t))
            if (tells_mood(tree_.token(child).deprel) || tree_.token(child).deprel == Deprel::AuxPass) out += form(child) + "|";
        return out;
    }

    const std::vector<Frame>& frames_at(std::uint32_t t) const { return tree_.token(t).upos == Upos::Verb ? frames_.verb(lemma(t)) : frames_.noun(lemma(t)); }

    bool in_quote() const {
        const Span span = tree_.token(t_).span;
        return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) { return q.span.begin <= span.begin && span.end <= q.span.end; });
    }

    void word() {
        add(rules_);
        add_both("l:" + lemma(t_));
        add("lp:" + lemma(t_) + clause_.particle);
        add_both("x:" + tag(t_));
        add_both("d:" + relation(t_));
        add_both("dx:" + relation(t_) + tag(t_));
        add_both("type:" + (claim_.type ? std::string(name_of(*claim_.type)) : std::string("none")));
        if (claim_.act) add_both("act:" + std::string(name_of(*claim_.act)));
        add_both("rule:" + claim_.rule);
        add_both("origin:" + origin_);
        for (const Frame& f : frames_at(t_))
            if (f.type) add_both("may:" + std::string(name_of(*f.type)));
        if (in_quote()) add_both("quoted");
        if (clause_.passive) add_both("passive");
    }

    void participants() {
        add_both(claim_.claimant.empty() ? "told" : "claimed");
        add_both(claim_.time ? "dated" : "undated");
        if (claim_.quantity) add_both("counted");
        if (claim_.agent.empty()) add_both("nobody");
        for (const MentionIndex m : claim_.policy) add_both("policy:" + type_of(m));
        for (const MentionIndex m : claim_.agent) add_both("agent:" + type_of(m) + (layer_.entity_of(m).generic ? "*" : ""));
        if (clause_.subject != no_token) {
            add("sw:" + lemma(clause_.subject));
            if (layer_.headed_by(clause_.subject)) add_both("s:" + kind(clause_.subject));
        }
        if (clause_.object != no_token) {
            add("ow:" + lemma(clause_.object));
            add("o:" + kind(clause_.object));
            const std::uint32_t article = tree_.child(clause_.object, {Deprel::Det});
            add_both("od:" + (article == no_token ? std::string("-") : form(article)) + tag(clause_.object));
        }
        if (clause_.xcomp != no_token) add_both("xcomp"), add("xw:" + lemma(clause_.xcomp));
        if (clause_.ccomp != no_token) add_both("ccomp"), add("cw:" + lemma(t_));
    }

    /// Its own small words, and what else hangs on it.
    void below() {
        bool determined = false;
        for (const std::uint32_t child : tree_.children(t_)) {
            const Deprel r = tree_.token(child).deprel;
            determined = determined || r == Deprel::Det || r == Deprel::NmodPoss;
            if (is_small_word(r)) {
                add_both("c:" + form(child));
                add("c:" + relation(child) + form(child) + tag(t_));
                continue;
            }
            add("cr:" + relation(child));
            if (const std::string mark = tree_.marker(child, Deprel::Mark); !mark.empty()) add_both("cm:" + relation(child) + mark);
        }
        if (!determined) add_both("bare:" + tag(t_));
        add_both("aux:" + small_words(t_) + tag(t_));
    }

    /// All that governs it, up to the root.
    void above() {
        std::string way = relation(t_);
        std::uint32_t t = t_;
        for (int step = 1; step <= steps_up && tree_.head(t) != no_token; ++step) {
            const std::string link = relation(t), near = std::to_string(std::min(step, steps_near));
            t = tree_.head(t);
            add("g" + near + ":" + link + lemma(t));
            add_both("g:" + lemma(t));
            add("gx" + near + ":" + link + tag(t));
            if (step <= steps_near) {
                way += tag(t) + relation(t);
                add_both("way:" + way);
                add_both("gs" + near + ":" + link + status_at(t));
                for (const Frame& f : frames_at(t))
                    if (f.type) add("gt" + near + ":" + link + std::string(name_of(*f.type)));
            }
            for (const std::uint32_t child : tree_.children(t)) {
                if (!tells_mood(tree_.token(child).deprel)) continue;
                add("ga" + std::to_string(std::min(step, 2)) + ":" + form(child));
                add("gal:" + form(child) + link);
            }
        }
        add_both("root:" + tag(t));
        add("rs:" + status_at(t) + rules_);
    }

    /// The word that it hangs on, with what is said there of whom.
    void governor() {
        const std::uint32_t g = tree_.head(t_);
        if (g == no_token) return;
        const std::string mark = tree_.marker(t_) + tree_.marker(t_, Deprel::Mark), here = tag(t_) + relation(t_), word = lemma(g);
        add("gm:" + mark + "/" + word);
        add("gmx:" + mark + here + tag(g));
        add("gaa:" + small_words(t_) + here + "<" + small_words(g) + tag(g));
        add("lg:" + lemma(t_) + "<" + word);
        add("gl:" + here + word);
        add("glx:" + here + word + tag(g));
        if (const std::uint32_t above = tree_.head(g); above != no_token) add("gg:" + word + "<" + lemma(above)), add("ggx:" + here + word + relation(g) + tag(above));
        std::string determiners;
        for (const std::uint32_t child : tree_.children(g)) {
            const Deprel r = tree_.token(child).deprel;
            if (determines(r)) {
                add("gd:" + relation(child) + form(child));
                add("gdl:" + relation(child) + (r == Deprel::NmodPoss ? "" : form(child)) + word);
                determiners += relation(child)[0];
            }
            if (r == Deprel::Nsubj || r == Deprel::NsubjPass) add("gk:" + relation(t_) + kind(child)), add("gkl:" + word + kind(child));
            if (r == Deprel::Obj) add("go:" + word + lemma(child));
        }
        add("gdd:" + determiners + word);
    }

    /// Times, places and clauses beside it and beside what governs it: "next week", "if", "after".
    void phrases() {
        std::uint32_t t = t_;
        for (int step = 0; step < steps_of_phrases && t != no_token; ++step, t = tree_.head(t)) {
            const std::string near = step == 0 ? "0" : "1";
            for (const std::uint32_t child : tree_.children(t)) {
                const Token& token = tree_.token(child);
                const bool nominal = token.upos == Upos::Noun || token.upos == Upos::Propn || token.upos == Upos::Num;
                if (nominal && is_phrase(token.deprel)) {
                    add("p" + near + ":" + relation(child) + tree_.marker(child) + lemma(child));
                    for (const std::uint32_t m : tree_.children(child))
                        if (const Deprel r = tree_.token(m).deprel; r == Deprel::Amod || r == Deprel::Det || r == Deprel::Advmod) add("pm" + near + ":" + form(m) + lemma(child)), add("pw:" + form(m));
                }
                if (child == t_) continue;
                if (token.deprel == Deprel::Advcl) add("ac" + near + ":" + tree_.marker(child, Deprel::Mark) + tag(child));
                if (token.deprel == Deprel::Conj) add("conj:" + status_at(child) + rules_);
            }
        }
    }

    /// The words before and behind it, and those of its sentence that tell a mood.
    void beside() {
        const TokenRange sentence = tree_.document().sentences[tree_.sentence_of(t_)].tokens;
        if (t_ > sentence.begin) add("w-1:" + form(t_ - 1));
        if (t_ > sentence.begin + 1) add("w-2:" + form(t_ - 2) + " " + form(t_ - 1));
        if (t_ + 1 < sentence.end) add("w+1:" + form(t_ + 1));
        for (std::uint32_t t = std::max(sentence.begin, t_ > reach ? t_ - reach : 0); t < std::min(sentence.end, t_ + reach); ++t) {
            const Token& token = tree_.token(t);
            if (token.upos == Upos::Aux || token.deprel == Deprel::Mark || token.upos == Upos::Adv) add((t < t_ ? "before:" : "behind:") + form(t));
        }
        add("end:" + form(sentence.end - 1));
    }

    static constexpr std::uint32_t reach = 60;  ///< words

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Quote>& quotes_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    const Clause& clause_;
    const EventClaim& claim_;
    std::string origin_;
    std::uint32_t t_;
    std::string rules_;  ///< what the rules say
    std::vector<Feature> out_;
};

void MoodReader::read(const TriggerCandidate& candidate, TriggerFeatures& features) const {
    const std::uint32_t t = candidate.clause.predicate;
    const Status whole = status_of(tree_, t, modality_);
    if (candidate.claim.status == Status::Actual && whole != Status::Actual) return;
    Tally own;
    read_own_words(tree_, t, modality_, own);
    features.not_done = own.negations % 2 == 1 || own.hypothetical || own.planned;
    features.moods = Builder(*this, candidate, whole).run();
}

}  // namespace pg::extract
