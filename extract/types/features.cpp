#include "extract/types/features.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"
#include "extract/status/modality.hpp"
#include "extract/types/readings.hpp"

namespace pg::extract {
namespace {

class Builder {
public:
    Builder(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality, const language::WordVectors& vectors)
        : tree_(tree), who_(who), frames_(frames), modality_(modality), vectors_(vectors) {
        for (std::uint32_t t = who.sentence.begin; t < who.sentence.end; ++t) masked_.push_back(word(t));
    }

    TypeFeatures run() {
        words();
        between();
        after();
        structure();
        readings();
        for (auto& block : out_.blocks) unite(block);
        return std::move(out_);
    }

private:
    /// The sum of the words' vectors as features; nothing where no word is known.
    void vector(const std::string& name, const std::vector<std::uint32_t>& tokens) {
        std::array<float, language::WordVectors::width> sum{};
        bool known = false;
        for (const std::uint32_t t : tokens) known = vectors_.add(utf8::lower(tree_.form(t)), sum.data()) || known;
        for (std::size_t i = 0; known && i < sum.size(); ++i) add(FeatureBlock::Vectors, "g" + name + std::to_string(i), sum[i]);
    }

    bool is_content(std::uint32_t t) const {
        const Upos tag = tree_.token(t).upos;
        return (tag == Upos::Verb || tag == Upos::Noun || tag == Upos::Adj) && !in_agent(t) && !in_recipient(t);
    }

    bool in_agent(std::uint32_t t) const { return who_.agent.contains(t); }
    bool in_recipient(std::uint32_t t) const { return who_.recipient.contains(t); }

    /// The lemma, or which participant the token belongs to; numbers are alike, other names too.
    std::string word(std::uint32_t t) const {
        if (in_agent(t)) return t == who_.agent.begin ? "<A>" : "";
        if (in_recipient(t)) return t == who_.recipient.begin ? "<R>" : "";
        const Token& token = tree_.token(t);
        if (token.upos == Upos::Num) return "<N>";
        if (token.upos == Upos::Punct && tree_.form(t) != "\"") return "";
        if (token.upos == Upos::Propn) return "<P>";
        return utf8::lower(token.lemma);
    }

    void add(FeatureBlock block, const std::string& name, float value = 1) { out_.blocks[static_cast<std::size_t>(block)].push_back({feature_hash(name), value}); }

    void words() {
        std::string last = "<S>";
        for (const std::string& w : masked_) {
            if (w.empty()) continue;
            add(FeatureBlock::Words, "w:" + w);
            add(FeatureBlock::Pairs, "b:" + last + " " + w);
            last = w;
        }
    }

    void between() {
        if (who_.recipient.begin == who_.recipient.end) return;
        const bool forward = who_.agent.begin < who_.recipient.begin;
        const std::uint32_t from = forward ? who_.agent.end : who_.recipient.end, to = forward ? who_.recipient.begin : who_.agent.begin;
        const std::string side = forward ? "m>" : "m<";
        std::vector<std::uint32_t> content;
        for (std::uint32_t t = from; t < to; ++t)
            if (is_content(t)) content.push_back(t);
        vector("m", content);
        std::string last = side;
        for (std::uint32_t t = from; t < to; ++t) {
            const std::string& w = masked_[t - who_.sentence.begin];
            if (w.empty()) continue;
            add(FeatureBlock::Between, side + w);
            add(FeatureBlock::Between, side + last + " " + w);
            last = w;
        }
        if (to <= from + 8 && from <= to) add(FeatureBlock::Between, side + "gap" + std::to_string(to - from));
    }

    /// Eight lemmas after the agent, and the first three verbs with their tags.
    void after() {
        int count = 0, verbs = 0;
        for (std::uint32_t t = who_.agent.end; t < who_.sentence.end; ++t) {
            const std::string& w = masked_[t - who_.sentence.begin];
            if (w.empty()) continue;
            if (count++ < 8) add(FeatureBlock::After, "a:" + w);
            const Token& token = tree_.token(t);
            if (token.upos == Upos::Verb && verbs < 3) {
                add(FeatureBlock::After, "v" + std::to_string(verbs) + ":" + w);
                add(FeatureBlock::After, "v:" + w + "/" + std::string(name_of(token.xpos)));
                ++verbs;
            }
        }
    }

    static bool is_predicate(const Token& t) { return t.upos == Upos::Verb; }

    std::vector<std::uint32_t> path_up(std::uint32_t t) const {
        std::vector<std::uint32_t> path;
        for (int i = 0; i < 14 && t != no_token; ++i, t = tree_.head(t)) path.push_back(t);
        return path;
    }

    void structure() {
        const bool both = who_.recipient.begin != who_.recipient.end;
        const auto up_agent = path_up(head_of(tree_, who_.agent));
        const auto up_recipient = both ? path_up(head_of(tree_, who_.recipient)) : std::vector<std::uint32_t>{};
        governors("A", up_agent);
        governors("R", up_recipient);
        for (std::size_t i = 0; i < up_agent.size() && both; ++i) {
            const auto found = std::find(up_recipient.begin(), up_recipient.end(), up_agent[i]);
            if (found == up_recipient.end()) continue;
            joined(up_agent, i, up_recipient, static_cast<std::size_t>(found - up_recipient.begin()));
            break;
        }
        if (who_.predicate != no_token) predicate("X", who_.predicate);
        std::vector<std::uint32_t> above;
        for (const auto* up : {&up_agent, &up_recipient})
            for (std::size_t i = 1; i < up->size() && i < 5; ++i)
                if (is_content((*up)[i])) above.push_back((*up)[i]);
        std::sort(above.begin(), above.end());
        above.erase(std::unique(above.begin(), above.end()), above.end());
        vector("t", above);
        triggers();
    }

    /// The verbs above a participant, nearest first, with the relation in which it stands to them.
    void governors(const std::string& side, const std::vector<std::uint32_t>& up) {
        int seen = 0;
        for (std::size_t i = 1; i < up.size() && seen < 3; ++i) {
            const bool noun = tree_.token(up[i]).upos == Upos::Noun && !frames_.noun(utf8::lower(tree_.lemma(up[i]))).empty();
            if (!is_predicate(tree_.token(up[i])) && !noun) continue;
            const std::string lemma = utf8::lower(tree_.lemma(up[i])), relation(name_of(tree_.token(up[i - 1]).deprel));
            add(FeatureBlock::Tree, side + std::to_string(seen) + ":" + lemma);
            add(FeatureBlock::Tree, side + ":" + lemma + "/" + relation + tree_.marker(up[i - 1]));
            if (seen == 0) predicate(side, up[i]);
            ++seen;
        }
    }

    /// The word where the ways up from both participants meet, and the ways.
    void joined(const std::vector<std::uint32_t>& a, std::size_t in_a, const std::vector<std::uint32_t>& r, std::size_t in_r) {
        std::string way;
        for (std::size_t i = 0; i < in_a && i < 4; ++i) way += std::string(name_of(tree_.token(a[i]).deprel)) + "^";
        const std::string lemma = utf8::lower(tree_.lemma(a[in_a]));
        std::string down, lemmas;
        for (std::size_t i = in_r; i-- > 0 && in_r - i < 5;) {
            down += "v" + std::string(name_of(tree_.token(r[i]).deprel)) + tree_.marker(r[i]);
            if (i > 0 && !in_recipient(r[i])) lemmas += "_" + utf8::lower(tree_.lemma(r[i]));
        }
        add(FeatureBlock::Tree, "j:" + lemma);
        add(FeatureBlock::Tree, "way:" + way + down);
        add(FeatureBlock::Tree, "jd:" + lemma + down);
        add(FeatureBlock::Tree, "jl:" + lemma + lemmas);
        for (std::size_t i = 1; i < in_r && i < 5; ++i) add(FeatureBlock::Tree, "on:" + utf8::lower(tree_.lemma(r[i])));
        for (std::size_t i = 1; i < in_a && i < 5; ++i) add(FeatureBlock::Tree, "oa:" + utf8::lower(tree_.lemma(a[i])));
        if (a[in_a] != who_.predicate) predicate("J", a[in_a]);
    }

    std::string modality_of(std::uint32_t t) const { return std::string(name_of(status_of(tree_, t, modality_))); }

    /// A predicate with its object, particle and complement; with what the lexicon knows of it.
    void predicate(const std::string& side, std::uint32_t t) {
        const std::string lemma = utf8::lower(tree_.lemma(t));
        const Clause clause = is_predicate(tree_.token(t)) ? read_verb(tree_, t) : read_noun(tree_, t);
        const std::string status = modality_of(t);
        add(FeatureBlock::Modality, side + "s:" + status);
        add(FeatureBlock::Tree, side + "p:" + lemma + clause.particle + (clause.passive ? "/pass" : ""));
        if (clause.object != no_token && !in_recipient(clause.object) && !in_agent(clause.object))
            add(FeatureBlock::Tree, side + "o:" + lemma + " " + word(clause.object)), add(FeatureBlock::Tree, side + "oo:" + word(clause.object));
        for (const std::uint32_t inner : {clause.xcomp, clause.ccomp})
            if (inner != no_token) {
                add(FeatureBlock::Tree, side + "x:" + lemma + " " + utf8::lower(tree_.lemma(inner)));
                types(side + "x", inner, modality_of(inner));
            }
        for (const auto& [preposition, head] : clause.obliques) add(FeatureBlock::Tree, side + "ob:" + lemma + " " + preposition + (in_recipient(head) ? "<R>" : ""));
        types(side, t, status);
    }

    const std::vector<Frame>& frames_of(std::uint32_t t) const {
        const std::string lemma = utf8::lower(tree_.lemma(t));
        return tree_.token(t).upos == Upos::Verb ? frames_.verb(lemma) : frames_.noun(lemma);
    }

    void types(const std::string& side, std::uint32_t t, const std::string& status) {
        const auto& frames = frames_of(t);
        for (const Frame& frame : frames) {
            if (!frame.type) continue;
            const std::string type(name_of(*frame.type));
            add(FeatureBlock::Lexicon, side + "t:" + type);
            add(FeatureBlock::Modality, side + "ts:" + type + status);
        }
    }

    /// All triggers of the sentence that the lexicon knows, in their order: the first ones after the agent count most.
    void triggers() {
        int seen = 0;
        for (std::uint32_t t = who_.sentence.begin; t < who_.sentence.end; ++t) {
            const Upos tag = tree_.token(t).upos;
            if ((tag != Upos::Verb && tag != Upos::Noun) || in_agent(t) || in_recipient(t)) continue;
            const auto& frames = frames_of(t);
            if (frames.empty()) continue;
            const bool later = t >= who_.agent.end;
            const std::string place = later ? std::to_string(std::min(seen++, 3)) : "before";
            const std::string status = modality_of(t);
            for (const Frame& frame : frames)
                if (frame.type) {
                    const std::string type(name_of(*frame.type));
                    add(FeatureBlock::Lexicon, "any:" + type);
                    add(FeatureBlock::Lexicon, place + ":" + type);
                    add(FeatureBlock::Modality, "any:" + type + status);
                    if (place == "0") add(FeatureBlock::Modality, "0:" + type + status);
                }
        }
    }

    /// Quads of PLOVER: verbal and material cooperation, verbal and material conflict.
    static char quad_of(EventType type) { return type <= EventType::Concede ? '1' : type <= EventType::Retreat ? '2' : type <= EventType::Threaten ? '3' : '4'; }

    /// The frames that fit, with the roles that they give to the participants; the fullest reading once more, with what governs it.
    void readings() {
        const auto all = frame_readings(tree_, who_, frames_, modality_);
        const FrameReading* best = nullptr;
        const auto rank = [&](const FrameReading& r) { return 4 * (r.agent + r.recipient - r.swapped) + 2 * (r.trigger == who_.predicate) + (r.trigger >= who_.agent.end); };
        for (const FrameReading& r : all) {
            const std::string roles = std::string(r.agent ? "A" : "") + (r.recipient ? "R" : "") + (r.swapped ? "x" : "");
            const std::string type(name_of(r.type)), status(name_of(r.status)), quad(1, quad_of(r.type));
            add(FeatureBlock::Readings, "f:" + roles + type);
            add(FeatureBlock::Readings, "f:" + roles + type + status);
            add(FeatureBlock::Readings, "f:" + roles + quad + status);
            chain("", r);
            if (best == nullptr || rank(r) > rank(*best)) best = &r;
        }
        if (best == nullptr) return;
        add(FeatureBlock::Readings, "best:" + std::string(name_of(best->type)) + std::string(name_of(best->status)));
        add(FeatureBlock::Readings, "best:" + std::string(name_of(best->type)));
        chain("best", *best);
    }

    /// Auxiliaries, markers and the words above a trigger, each with what the trigger tells.
    void chain(const std::string& name, const FrameReading& r) {
        const std::string type(name_of(r.type)), quad(1, quad_of(r.type));
        const auto both = [&](const std::string& what) {
            add(FeatureBlock::Chains, name + what + ">" + type);
            add(FeatureBlock::Chains, name + what + ">" + quad);
        };
        for (const std::uint32_t c : tree_.children(r.trigger)) {
            const Deprel relation = tree_.token(c).deprel;
            if (relation == Deprel::Aux || relation == Deprel::Mark || relation == Deprel::Advmod) both("c:" + utf8::lower(tree_.lemma(c)));
        }
        std::uint32_t t = tree_.head(r.trigger);
        for (int i = 0; i < 3 && t != no_token; ++i, t = tree_.head(t))
            if (!in_agent(t) && !in_recipient(t)) both("u:" + word(t));
    }

    const Tree& tree_;
    const Participation& who_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    const language::WordVectors& vectors_;
    std::vector<std::string> masked_;
    TypeFeatures out_;
};

}  // namespace

TypeFeatures type_features(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality,
                           const language::WordVectors& vectors) {
    return Builder(tree, who, frames, modality, vectors).run();
}

}  // namespace pg::extract
