#include "extract/frames/frames.hpp"

#include <algorithm>
#include <array>

#include "core/tsv.hpp"

namespace pg::extract {
namespace {

using What = FrameCondition::What;
const std::vector<Frame> nothing;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (auto word : split(text, ',')) out.emplace_back(word);
    return out;
}

/// "out_of" is the preposition "out of".
std::string spaced(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

/// "xcomp", "xcomp~w,w": what stands behind "~" are lemmas, behind ":" a kind (or lemmas, for obliques).
FrameCondition condition_of(std::string_view text) {
    FrameCondition c;
    const auto tilde = text.find('~'), colon = text.find(':');
    const std::string_view name = text.substr(0, std::min({tilde, colon, text.size()}));
    if (tilde != std::string_view::npos) c.words = words_of(text.substr(tilde + 1));
    if (colon != std::string_view::npos) c.kind = text.substr(colon + 1);
    if (name == "noobj") c.what = What::NoObject;
    else if (name == "noobl") c.what = What::NoOblique;
    else if (name == "passive") c.what = What::Passive;
    else if (name == "active") c.what = What::Active;
    else if (name == "ccomp.self") c.what = What::SelfComplement;
    else if (name == "xcomp") c.what = What::Xcomp;
    else if (name == "ccomp") c.what = What::Ccomp;
    else if (name == "done") c.what = What::Done;
    else if (name == "obj") c.what = c.words.empty() ? What::Object : What::ObjectWord;
    else if (name == "mod") c.what = What::Modifier;
    else if (name == "iobj") c.what = What::Indirect;
    else if (name == "subj") c.what = c.words.empty() ? What::Subject : What::SubjectWord;
    else if (name == "prt") {
        c.what = What::Particle;
        c.words = {c.kind};
    } else {
        c.what = What::Oblique;
        c.preposition = spaced(name);
        static constexpr std::array<std::string_view, 5> kinds{"any", "policy", "actor", "place", "person"};
        if (!c.kind.empty() && std::find(kinds.begin(), kinds.end(), c.kind) == kinds.end() && !from_name<Sector>(c.kind)) {
            c.words = words_of(c.kind);
            c.kind.clear();
        }
    }
    return c;
}

/// A sector says more than "actor" does.
int weight_of(const FrameCondition& c) {
    const int sector = from_name<Sector>(c.kind) ? 1 : 0;
    switch (c.what) {
        case What::ObjectWord: return 9;
        case What::Particle: return 8;
        case What::Oblique: return !c.words.empty() ? 5 : c.kind.empty() ? 3 : 4 + sector;
        case What::Object: return c.kind == "any" ? 1 : c.kind == "actor" ? 2 : 3 + sector;
        case What::Done: return 7;
        case What::Xcomp:
        case What::Ccomp: return c.words.empty() ? 3 : 6;
        case What::SubjectWord: return 5;
        case What::Modifier: return 9;
        case What::Subject: return 3 + sector;
        case What::SelfComplement: return 4;
        case What::Passive:
        case What::Active:
        case What::Indirect: return 2;
        case What::NoObject:
        case What::NoOblique: return 1;
    }
    return 0;
}

FrameRole role_of(const Tsv& file, std::size_t row, std::string_view text) {
    FrameRole out;
    if (text.size() < 3 || text[1] != '=') file.fail(row, "a role must look like A=subj");
    switch (text[0]) {
        case 'A': out.role = Role::Agent; break;
        case 'R': out.role = Role::Recipient; break;
        case 'P': out.role = Role::Policy; break;
        case 'L': out.role = Role::Place; break;
        default: file.fail(row, "unknown role '" + std::string(text.substr(0, 1)) + "': one of A, R, P, L");
    }
    out.slots = words_of(spaced(text.substr(2)));
    return out;
}

void read_type(const Tsv& file, std::size_t row, std::string_view text, Frame& frame) {
    frame.nothing = text == "NOTHING";
    if (text == "NONE" || frame.nothing) return;
    const auto slash = text.find('/');
    frame.type = from_name<EventType>(text.substr(0, slash));
    if (!frame.type) file.fail(row, unknown_name_message<EventType>(text.substr(0, slash)));
    if (slash == std::string_view::npos) return;
    frame.mode = from_name<Mode>(text.substr(slash + 1));
    if (!frame.mode) file.fail(row, unknown_name_message<Mode>(text.substr(slash + 1)));
}

Frame frame_of(const Tsv& file, std::size_t r) {
    Frame frame;
    const auto when = file.cell(r, file.column("when"));
    frame.name = std::string(file.cell(r, file.column("predicate"))) + (when.empty() ? "" : "/" + std::string(when));
    read_type(file, r, file.cell(r, file.column("type")), frame);
    if (const auto name = file.cell(r, file.column("act")); !name.empty()) {
        frame.act = from_name<Act>(name);
        if (!frame.act) file.fail(r, unknown_name_message<Act>(name));
    }
    if (!frame.type && !frame.act && !frame.nothing) file.fail(r, "neither type nor act");
    for (auto text : split(when, ' ')) {
        frame.conditions.push_back(condition_of(text));
        frame.weight += weight_of(frame.conditions.back());
    }
    for (auto text : split(file.cell(r, file.column("roles")), ' ')) frame.roles.push_back(role_of(file, r, text));
    frame.example = file.cell(r, file.column("example"));
    return frame;
}

void sort_by_weight(std::vector<Frame>& frames) {
    std::stable_sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) { return a.weight > b.weight; });
}

}  // namespace

bool Frame::moves_country() const {
    const bool place = std::any_of(conditions.begin(), conditions.end(), [](const FrameCondition& c) { return c.what == FrameCondition::What::Object && c.kind == "place"; });
    return place && std::none_of(roles.begin(), roles.end(), [](const FrameRole& role) { return std::find(role.slots.begin(), role.slots.end(), "obj") != role.slots.end(); });
}

FrameLexicon FrameLexicon::load(const std::filesystem::path& data_dir) {
    FrameLexicon lexicon;
    const auto folder = data_dir / "lexicons/frames";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const std::string name = file.filename().string();
        if (name.starts_with("verbs-")) lexicon.load_frames(file, lexicon.verbs_);
        if (name.starts_with("nouns-")) lexicon.load_frames(file, lexicon.nouns_);
        if (name.starts_with("adjectives")) lexicon.load_frames(file, lexicon.adjectives_);
    }
    lexicon.load_nouns(folder / "nouns.tsv");
    lexicon.load_light(folder / "light-verbs.tsv");
    for (Table* table : {&lexicon.verbs_, &lexicon.nouns_, &lexicon.adjectives_})
        for (auto& [lemma, frames] : *table) sort_by_weight(frames);
    return lexicon;
}

void FrameLexicon::load_frames(const std::filesystem::path& path, Table& table) {
    const Tsv file = Tsv::read(path);
    const auto predicate = file.column("predicate");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        all_.push_back(frame_of(file, r));
        table[std::string(file.cell(r, predicate))].push_back(all_.back());
    }
}

void FrameLexicon::load_nouns(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const std::string noun(file.cell(r, 0)), verb(file.cell(r, 1));
        const auto found = verbs_.find(verb);
        if (found == verbs_.end()) file.fail(r, "no frames of the verb '" + verb + "'");
        if (file.cell(r, file.column("alone")) == "object") suffered_.insert(noun);
        auto& list = nouns_[noun];
        list.insert(list.end(), found->second.begin(), found->second.end());
    }
}

void FrameLexicon::load_light(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    const auto subject = file.column("subject"), verbs = file.column("verbs");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto role = file.cell(r, subject);
        if (role != "agent" && role != "recipient" && role != "none") file.fail(r, "unknown subject '" + std::string(role) + "': agent, recipient or none");
        for (const auto verb : split(file.cell(r, verbs), ' ')) light_.emplace(verb, role == "agent" ? LightVerb::Agent : role == "recipient" ? LightVerb::Recipient : LightVerb::None);
    }
}

LightVerb FrameLexicon::light(std::string_view verb, std::string_view particle) const {
    if (!particle.empty())
        if (const auto found = light_.find(std::string(verb) + "_" + std::string(particle)); found != light_.end()) return found->second;
    return light(verb);
}

namespace {

/// The frames of a lemma. Lemmas are made by rules and now and then lack a last letter or have one too many ("revok", "boycot", "bom", "prodd").
const std::vector<Frame>& frames_in(const std::unordered_map<std::string, std::vector<Frame>>& table, std::string_view lemma) {
    const std::string word(lemma);
    if (const auto found = table.find(word); found != table.end()) return found->second;
    if (word.size() < 3) return nothing;
    std::vector<std::string> others{word + "e", word + word.back(), word + "b"};
    if (word.back() == 'e' || word[word.size() - 1] == word[word.size() - 2]) others.push_back(word.substr(0, word.size() - 1));
    for (const std::string& other : others)
        if (const auto found = table.find(other); found != table.end()) return found->second;
    return nothing;
}

}  // namespace

const std::vector<Frame>& FrameLexicon::verb(std::string_view lemma) const { return frames_in(verbs_, lemma); }
const std::vector<Frame>& FrameLexicon::noun(std::string_view lemma) const { return frames_in(nouns_, lemma); }
const std::vector<Frame>& FrameLexicon::adjective(std::string_view lemma) const { return frames_in(adjectives_, lemma); }

std::vector<const Frame*> FrameLexicon::all() const& {
    std::vector<const Frame*> out;
    for (const Frame& frame : all_) out.push_back(&frame);
    return out;
}

LightVerb FrameLexicon::light(std::string_view verb) const {
    const auto found = light_.find(std::string(verb));
    return found == light_.end() ? LightVerb::None : found->second;
}

}  // namespace pg::extract
