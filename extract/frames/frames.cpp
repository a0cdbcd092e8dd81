#include "extract/frames/frames.hpp"

#include <algorithm>

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

FrameCondition condition_of(std::string_view text) {
    FrameCondition c;
    if (text == "noobj") c.what = What::NoObject;
    else if (text == "noobl") c.what = What::NoOblique;
    else if (text.starts_with("xcomp")) c.what = What::Xcomp;
    else if (text.starts_with("ccomp")) c.what = What::Ccomp;
    else if (text.starts_with("obj~")) {
        c.what = What::ObjectWord;
        c.words = words_of(text.substr(4));
    } else if (text.starts_with("obj:")) {
        c.what = What::Object;
        c.kind = text.substr(4);
    } else if (text.starts_with("subj:")) {
        c.what = What::Subject;
        c.kind = text.substr(5);
    } else if (text.starts_with("prt:")) {
        c.what = What::Particle;
        c.words = {std::string(text.substr(4))};
    } else {
        c.what = What::Oblique;
        const auto colon = text.find(':');
        c.preposition = text.substr(0, colon);
        if (colon != std::string_view::npos) c.kind = text.substr(colon + 1);
    }
    return c;
}

int weight_of(const FrameCondition& c) {
    switch (c.what) {
        case What::ObjectWord: return 6;
        case What::Particle: return 5;
        case What::Oblique: return c.kind.empty() ? 3 : 4;
        case What::Object: return c.kind == "any" ? 1 : c.kind == "actor" ? 2 : 3;
        case What::Xcomp:
        case What::Ccomp:
        case What::Subject: return 3;
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
    out.slots = words_of(text.substr(2));
    return out;
}

void read_type(const Tsv& file, std::size_t row, std::string_view text, Frame& frame) {
    if (text == "NONE") return;
    const auto slash = text.find('/');
    frame.type = from_name<EventType>(text.substr(0, slash));
    if (!frame.type) file.fail(row, unknown_name_message<EventType>(text.substr(0, slash)));
    if (slash == std::string_view::npos) return;
    frame.mode = from_name<Mode>(text.substr(slash + 1));
    if (!frame.mode) file.fail(row, unknown_name_message<Mode>(text.substr(slash + 1)));
}

}  // namespace

FrameLexicon FrameLexicon::load(const std::filesystem::path& data_dir) {
    FrameLexicon lexicon;
    const auto folder = data_dir / "lexicons/frames";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("verbs-")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) lexicon.load_verbs(file);
    for (auto& [lemma, frames] : lexicon.verbs_)
        std::stable_sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) { return a.weight > b.weight; });
    const Tsv nouns = Tsv::read(folder / "nouns.tsv");
    for (std::size_t r = 0; r < nouns.rows(); ++r) {
        if (!lexicon.verbs_.contains(std::string(nouns.cell(r, 1)))) nouns.fail(r, "no frames of the verb '" + std::string(nouns.cell(r, 1)) + "'");
        lexicon.nouns_.emplace(nouns.cell(r, 0), nouns.cell(r, 1));
    }
    return lexicon;
}

void FrameLexicon::load_verbs(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    const auto predicate = file.column("predicate"), when = file.column("when"), type = file.column("type"), act = file.column("act"), roles = file.column("roles"),
               example = file.column("example");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        Frame frame;
        const std::string lemma(file.cell(r, predicate));
        frame.name = lemma + (file.cell(r, when).empty() ? "" : "/" + std::string(file.cell(r, when)));
        read_type(file, r, file.cell(r, type), frame);
        if (const auto name = file.cell(r, act); !name.empty()) {
            frame.act = from_name<Act>(name);
            if (!frame.act) file.fail(r, unknown_name_message<Act>(name));
        }
        if (!frame.type && !frame.act) file.fail(r, "neither type nor act");
        for (auto text : split(file.cell(r, when), ' ')) {
            frame.conditions.push_back(condition_of(text));
            frame.weight += weight_of(frame.conditions.back());
        }
        for (auto text : split(file.cell(r, roles), ' ')) frame.roles.push_back(role_of(file, r, text));
        frame.example = file.cell(r, example);
        auto& list = verbs_[lemma];
        if (list.empty()) order_.push_back(lemma);
        list.push_back(std::move(frame));
    }
}

const std::vector<Frame>& FrameLexicon::verb(std::string_view lemma) const {
    const auto found = verbs_.find(std::string(lemma));
    return found == verbs_.end() ? nothing : found->second;
}

const std::vector<Frame>& FrameLexicon::noun(std::string_view lemma) const {
    const auto found = nouns_.find(std::string(lemma));
    return found == nouns_.end() ? nothing : verb(found->second);
}

std::vector<const Frame*> FrameLexicon::all() const& {
    std::vector<const Frame*> out;
    for (const auto& lemma : order_)
        for (const Frame& frame : verb(lemma)) out.push_back(&frame);
    return out;
}

}  // namespace pg::extract
