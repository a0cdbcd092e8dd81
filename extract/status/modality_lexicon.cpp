#include "extract/status/modality_lexicon.hpp"

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {

ModalityLexicon ModalityLexicon::load(const std::filesystem::path& data_dir) {
    ModalityLexicon lexicon;
    const Tsv file = Tsv::read(data_dir / "lexicons/modality.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto place = from_name<ModalPlace>(file.cell(r, file.column("where")));
        if (!place) file.fail(r, unknown_name_message<ModalPlace>(file.cell(r, file.column("where"))));
        Effect effect;
        const std::string_view status = file.cell(r, file.column("status"));
        effect.keep = status == "keep";
        if (!effect.keep) {
            const auto value = from_name<Status>(status);
            if (!value) file.fail(r, unknown_name_message<Status>(status));
            effect.status = *value;
        }
        for (auto word : split(file.cell(r, file.column("words")), ' ')) lexicon.effects_[static_cast<std::size_t>(*place)].emplace(word, effect);
    }
    lexicon.reporting_ = read_words(data_dir / "lexicons/reporting.tsv");
    return lexicon;
}

std::optional<ModalityLexicon::Effect> ModalityLexicon::effect(ModalPlace place, std::string_view lemma) const {
    const auto& table = effects_[static_cast<std::size_t>(place)];
    const auto found = table.find(std::string(lemma));
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::string ModalityLexicon::word_at(const Tree& tree, std::uint32_t t) const {
    const std::string lemma = lower_lemma(tree, t);
    std::uint32_t particle = tree.child(t, {Deprel::CompoundPrt});
    if (particle == no_token && t + 1 < tree.document().tokens.size() && tree.head(t + 1) == t && tree.lemma(t + 1) == "short") particle = t + 1;  // "stopped short of endorsing it"
    if (particle == no_token) return lemma;
    const std::string both = lemma + "_" + utf8::lower(tree.form(particle));
    return effect(ModalPlace::Verb, both) || effect(ModalPlace::Object, both) ? both : lemma;
}

}  // namespace pg::extract
