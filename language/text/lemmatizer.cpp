#include "language/text/lemmatizer.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::language {
namespace {

constexpr std::size_t longest_ending = 6;
constexpr std::string_view curly = "\xE2\x80\x99";

bool is_name(Xpos tag) { return tag == Xpos::Nnp || tag == Xpos::Nnps; }

/// The lower-cased form with plain apostrophes.
std::string key_of(std::string_view form, Xpos tag) {
    std::string key = is_name(tag) ? std::string(form) : utf8::lower(form);
    if (key.find(curly) == std::string::npos) return key;
    std::string plain;
    for (std::size_t at = 0; at < key.size(); ++at) {
        if (key.compare(at, curly.size(), curly) == 0) {
            plain += '\'';
            at += curly.size() - 1;
        } else plain += key[at];
    }
    return plain;
}

}  // namespace

Lemmatizer Lemmatizer::load(const std::filesystem::path& data_dir) {
    Lemmatizer lemmatizer;
    const Tsv file = Tsv::read(data_dir / "models/lemmas.tsv");
    const auto kind = file.column("kind"), tag = file.column("tag"), key = file.column("key"), cut = file.column("cut"), add = file.column("add");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto xpos = from_name<Xpos>(file.cell(r, tag));
        if (!xpos) file.fail(r, unknown_name_message<Xpos>(file.cell(r, tag)));
        const auto table = static_cast<std::size_t>(*xpos);
        if (file.cell(r, kind) == "word") {
            lemmatizer.words_[table].emplace(file.cell(r, key), file.cell(r, add));
            continue;
        }
        Edit edit;
        edit.add = file.cell(r, add);
        const std::string_view number = file.cell(r, cut);
        if (std::from_chars(number.data(), number.data() + number.size(), edit.cut).ec != std::errc()) file.fail(r, "cut is no number");
        lemmatizer.endings_[table].emplace(file.cell(r, key), std::move(edit));
    }
    const Tsv verbs = Tsv::read(data_dir / "lexicons/verbs.tsv");
    for (std::size_t r = 0; r < verbs.rows(); ++r)
        for (const auto verb : split(verbs.cell(r, 0), ' ')) lemmatizer.verbs_.emplace(verb);
    const Tsv forms = Tsv::read(data_dir / "lexicons/verb-forms.tsv");
    const auto inflected = forms.column("form"), base = forms.column("lemma");
    for (std::size_t r = 0; r < forms.rows(); ++r)
        for (const Xpos told : {Xpos::Vbd, Xpos::Vbn, Xpos::Vbp}) lemmatizer.words_[static_cast<std::size_t>(told)].insert_or_assign(std::string(forms.cell(r, inflected)), std::string(forms.cell(r, base)));  // taggers take "overrode" for a present
    for (std::size_t r = 0; r < forms.rows(); ++r) lemmatizer.words_[static_cast<std::size_t>(Xpos::Vbd)].emplace(forms.cell(r, base), forms.cell(r, base));  // and "demanded that it withdraw" for a past
    return lemmatizer;
}

/// The known verb of which the form is regular; empty where there is none. "staring" is of "stare" before "star", "barred" of "bar".
std::string Lemmatizer::regular_verb(std::string_view form, Xpos tag) const {
    const std::string_view ending = tag == Xpos::Vbd || tag == Xpos::Vbn ? "ed" : tag == Xpos::Vbg ? "ing" : tag == Xpos::Vbz ? "s" : "";
    if (ending.empty() || form.size() < ending.size() + 2 || !form.ends_with(ending)) return {};
    const std::string stem(form.substr(0, form.size() - ending.size()));
    std::vector<std::string> bases;
    if (tag != Xpos::Vbz) bases.push_back(stem + "e");
    bases.push_back(stem);
    if (tag == Xpos::Vbz && stem.ends_with('e')) bases.push_back(stem.substr(0, stem.size() - 1));  // "clashes"
    if (stem[stem.size() - 1] == stem[stem.size() - 2]) bases.push_back(stem.substr(0, stem.size() - 1));
    if (stem.ends_with("ie")) bases.push_back(stem.substr(0, stem.size() - 2) + "y");  // "denies"
    if (stem.ends_with('i')) bases.push_back(stem.substr(0, stem.size() - 1) + "y");   // "denied"
    if (tag == Xpos::Vbg && stem.ends_with('y')) bases.push_back(stem.substr(0, stem.size() - 1) + "ie");  // "vying"
    for (std::string& base : bases)
        if (verbs_.contains(base)) return std::move(base);
    return {};
}

std::string Lemmatizer::lemma(std::string_view form, Xpos tag) const {
    std::string key = key_of(form, tag);
    const auto table = static_cast<std::size_t>(tag);
    if (const auto found = words_[table].find(key); found != words_[table].end()) return found->second;
    if (auto verb = regular_verb(key, tag); !verb.empty()) return verb;
    for (std::size_t n = std::min(longest_ending, key.size()) + 1; n-- > 0;) {
        const auto found = endings_[table].find(std::string_view(key).substr(key.size() - n));
        if (found == endings_[table].end() || found->second.cut > key.size()) continue;
        if (found->second.cut == key.size() && found->second.add.empty()) continue;  // nothing would be left
        key.resize(key.size() - found->second.cut);
        return key += found->second.add;
    }
    return key;
}

}  // namespace pg::language
