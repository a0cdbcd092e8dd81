#include "extract/types/pairs.hpp"

#include <algorithm>
#include <cmath>

#include "core/utf8.hpp"
#include "language/nn/model_file.hpp"

namespace pg::extract {
namespace {

std::vector<std::uint32_t> way_up(const Tree& tree, std::uint32_t t) {
    std::vector<std::uint32_t> way;
    for (int i = 0; i < 16 && t != no_token; ++i, t = tree.head(t)) way.push_back(t);
    return way;
}

/// The first of joined phrases hangs where the others do.
std::uint32_t first_conjunct(const Tree& tree, std::uint32_t t) {
    for (int i = 0; i < 6 && tree.token(t).deprel == Deprel::Conj && tree.head(t) != no_token; ++i) t = tree.head(t);
    return t;
}

std::string bucket(std::size_t n) { return n < 4 ? std::to_string(n) : n < 7 ? "4+" : n < 12 ? "7+" : "12+"; }

}  // namespace

std::vector<Pair> pairs_of(const std::vector<Phrase>& phrases) {
    std::vector<Pair> out;
    for (std::size_t a = 0; a < phrases.size(); ++a)
        for (std::size_t r = 0; r < phrases.size(); ++r)
            if (phrases[a].tokens.end <= phrases[r].tokens.begin || phrases[r].tokens.end <= phrases[a].tokens.begin) out.push_back({a, r});
    return out;
}

std::uint32_t predicate_of(const Tree& tree, const Phrase& agent, const Phrase& recipient) {
    const auto a = way_up(tree, agent.head), r = way_up(tree, recipient.head);
    std::uint32_t first = no_token;
    for (const std::uint32_t t : a) {
        if (std::find(r.begin(), r.end(), t) == r.end()) continue;
        if (first == no_token) first = t;
        if (tree.token(t).upos == Upos::Verb || (t != agent.head && t != recipient.head && tree.token(t).upos == Upos::Noun)) return t;
    }
    return first;
}

PairFeatures::PairFeatures(const Tree& tree, const EntityLayer& layer, const std::vector<Phrase>& phrases, const FrameLexicon& frames, const ModalityLexicon& modality)
    : tree_(tree), layer_(layer), phrases_(phrases), frames_(frames), modality_(modality) {
    for (std::size_t i = 0; i < phrases.size(); ++i) sides_.push_back(side(i));
}

bool PairFeatures::tells(std::uint32_t t) const {
    const std::string lemma = utf8::lower(tree_.lemma(t));
    return !(tree_.token(t).upos == Upos::Verb ? frames_.verb(lemma) : frames_.noun(lemma)).empty();
}

PairFeatures::Side PairFeatures::side(std::size_t index) const {
    const Phrase& phrase = phrases_[index];
    Side s;
    const std::uint32_t top = first_conjunct(tree_, phrase.head), above = tree_.head(top);
    s.up = way_up(tree_, phrase.head);
    s.relation = std::string(name_of(tree_.token(top).deprel)) + ":" + tree_.marker(top);
    s.governor = above == no_token ? "ROOT" : utf8::lower(tree_.lemma(above));
    s.lemma = utf8::lower(tree_.lemma(phrase.head));
    if (phrase.mention) {
        const Entity& e = layer_.entity_of(*phrase.mention);
        s.kind = std::string(name_of(e.type)) + (layer_.mentions[*phrase.mention].form == MentionForm::Name ? "" : "/role");
    } else s.kind = tree_.token(phrase.head).upos == Upos::Propn ? "name" : tells(phrase.head) ? "event" : "noun";
    const std::string tag = above == no_token ? "-" : std::string(name_of(tree_.token(above).upos));
    const std::string known = above == no_token ? "-" : tells(above) ? "frame" : modality_.reports(s.governor) ? "report" : "other";
    std::size_t depth = 0;
    for (std::size_t i = 1; i < s.up.size(); ++i)
        if (tree_.token(s.up[i]).upos == Upos::Verb) ++depth;
    s.own = {"rel " + s.relation, "tag " + s.relation + " " + tag + known, "gov " + s.governor + " " + s.relation, "g " + s.governor, "kind " + s.kind, "kr " + s.kind + " " + s.relation,
             "at " + bucket(index), "ar " + bucket(index) + s.relation, "deep " + bucket(depth), "known " + known + s.relation, "dk " + bucket(depth) + known + s.relation};
    if (top != phrase.head) s.own.push_back("joined");
    if (s.kind == "noun" || s.kind == "event" || s.kind.ends_with("/role")) s.own.push_back("l " + s.lemma);
    const bool plural = tree_.token(phrase.head).xpos == Xpos::Nns || tree_.token(phrase.head).xpos == Xpos::Nnps;
    s.own.push_back(std::string("pl ") + (plural ? "s" : "-") + s.kind);
    for (const std::uint32_t c : tree_.children(phrase.head)) {
        const Deprel rel = tree_.token(c).deprel;
        if (rel == Deprel::NmodPoss || rel == Deprel::Nmod || rel == Deprel::Appos || rel == Deprel::AclRelcl) s.own.push_back("has " + std::string(name_of(rel)) + s.kind);
        for (const Phrase& other : phrases_)
            if (other.head == c && other.mention) s.own.push_back("holds " + std::string(name_of(rel)) + s.kind);
    }
    return s;
}

std::vector<Feature> PairFeatures::of(Pair pair) const {
    const Side &a = sides_[pair.agent], &r = sides_[pair.recipient];
    std::vector<Feature> out;
    const auto add = [&out](const std::string& name) { out.push_back({feature_hash(name), 1}); };
    for (const auto& name : a.own) add("A " + name);
    for (const auto& name : r.own) add("R " + name);
    add("rr " + a.relation + " " + r.relation);
    add("kk " + a.kind + " " + r.kind);
    const bool forward = pair.agent < pair.recipient;
    const std::size_t gap = forward ? pair.recipient - pair.agent : pair.agent - pair.recipient;
    const std::string order = forward ? ">" : "<";
    add("order " + order + bucket(gap));
    add("order " + order + a.relation + r.relation);
    const Phrase &first = phrases_[forward ? pair.agent : pair.recipient], &second = phrases_[forward ? pair.recipient : pair.agent];
    add("dist " + order + bucket(second.tokens.begin - first.tokens.end));
    add("pos " + bucket(pair.agent) + " " + bucket(pair.recipient));
    add("kp " + a.kind + bucket(pair.agent) + " " + r.kind + bucket(pair.recipient));
    // The way between the two.
    for (std::size_t i = 0; i < a.up.size(); ++i) {
        const auto found = std::find(r.up.begin(), r.up.end(), a.up[i]);
        if (found == r.up.end()) continue;
        const auto below = static_cast<std::size_t>(found - r.up.begin());
        std::string up, down;
        for (std::size_t k = 0; k < i && k < 5; ++k) up += std::string(name_of(tree_.token(a.up[k]).deprel)) + "^";
        for (std::size_t k = std::min<std::size_t>(below, 5); k-- > 0;) down += "v" + std::string(name_of(tree_.token(r.up[k]).deprel)) + (k == 0 ? tree_.marker(r.up[k]) : "");
        const std::string lemma = utf8::lower(tree_.lemma(a.up[i])), tag(name_of(tree_.token(a.up[i]).upos));
        const std::string known = tells(a.up[i]) ? "frame" : modality_.reports(lemma) ? "report" : "other";
        add("way " + up + down);
        add("wayk " + up + down + tag + known);
        add("up " + up + tag);
        add("down " + down + tag);
        add("len " + bucket(i) + " " + bucket(below));
        add("top " + lemma);
        add("topr " + lemma + " " + r.relation);
        add("topa " + lemma + " " + a.relation);
        add("topk " + tag + known);
        bool told = false;
        for (std::size_t k = 1; k < below; ++k) {
            add("in " + utf8::lower(tree_.lemma(r.up[k])));
            told = told || tells(r.up[k]);
        }
        for (std::size_t k = 1; k < i; ++k) {
            add("ia " + utf8::lower(tree_.lemma(a.up[k])));
            told = told || tells(a.up[k]);
        }
        add(std::string("told ") + (told ? "y" : "n") + known + bucket(below));
        if (i == 0) add("R in A"), add("R in A " + r.relation);
        if (below == 0) add("A in R"), add("A in R " + a.relation);
        break;
    }
    unite(out);
    return out;
}

PairRanking::PairRanking(std::vector<std::uint32_t> hashes, std::vector<float> weights) {
    for (std::size_t i = 0; i < hashes.size(); ++i) weights_.emplace(hashes[i], weights[i]);
}

PairRanking PairRanking::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/event-types.model", model_version);
    const std::size_t rows = file.section("pair hashes").size() / sizeof(std::uint32_t);
    const auto* hashes = file.numbers<std::uint32_t>("pair hashes", rows);
    const auto* weights = file.numbers<float>("pair weights", rows);
    return {{hashes, hashes + rows}, {weights, weights + rows}};
}

float PairRanking::score(const std::vector<Feature>& features) const {
    float sum = 0;
    for (const Feature& f : features)
        if (const auto found = weights_.find(f.hash); found != weights_.end()) sum += found->second;
    return sum;
}

std::vector<RankedPair> PairRanking::rank(const PairFeatures& features, const std::vector<Pair>& pairs) const {
    std::vector<std::pair<float, Pair>> scored;
    for (const Pair pair : pairs) scored.emplace_back(score(features.of(pair)), pair);
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<RankedPair> out;
    double total = 0;
    for (const auto& [s, pair] : scored) {
        const double p = std::exp(static_cast<double>(s - scored.front().first));
        total += p;
        out.push_back({pair, p});
    }
    for (auto& r : out) r.probability /= total;
    return out;
}

}  // namespace pg::extract
