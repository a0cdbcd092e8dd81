#include "extract/events/criminal_record.hpp"

#include <algorithm>
#include <optional>

#include "core/tsv.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

std::uint8_t bit(RecordWord kind) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind)); }

bool stands_behind(const std::string& preposition) {
    return preposition == "of" || preposition == "with" || preposition == "for" || preposition == "to" || preposition == "on" || preposition == "in";
}

/// The noun of which the word's clause tells what it includes: "a record that includes theft".
std::uint32_t whole_of(const Tree& tree, std::uint32_t verb) { return lower_lemma(tree, verb) == "include" ? read_verb(tree, verb).subject : no_token; }

/// Under what kind of word the crime is named: "convicted of assault and battery", "charges for resisting", "a record that includes assault".
std::optional<RecordWord> named_under(const Tree& tree, const CriminalRecords& records, std::uint32_t t) {
    constexpr int longest_way = 6;
    for (int step = 0; step < longest_way && t != no_token; ++step) {
        const std::uint32_t head = tree.head(t);
        if (head == no_token) return std::nullopt;
        const Deprel relation = tree.token(t).deprel;
        const bool verb = tree.token(head).upos == Upos::Verb;
        if (relation == Deprel::Conj || (!verb && (relation == Deprel::Appos || relation == Deprel::Nmod || relation == Deprel::Acl || relation == Deprel::Advcl))) {
            if (!verb && relation != Deprel::Conj && records.names(RecordWord::Record, lower_lemma(tree, head))) return RecordWord::Record;
            t = head;
            continue;
        }
        if (!verb) return std::nullopt;
        const std::string marker = tree.token(t).upos == Upos::Verb ? tree.marker(t, Deprel::Mark) : tree.marker(t);
        if ((relation == Deprel::Obl || relation == Deprel::Advcl) && stands_behind(marker) && records.names(RecordWord::Verdict, lower_lemma(tree, head))) return RecordWord::Verdict;
        const std::uint32_t whole = relation == Deprel::Obj ? whole_of(tree, head) : no_token;
        if (whole == no_token) return std::nullopt;
        if (records.names(RecordWord::Record, lower_lemma(tree, whole))) return RecordWord::Record;
        t = whole;
    }
    return std::nullopt;
}

}  // namespace

CriminalRecords CriminalRecords::load(const std::filesystem::path& data_dir) {
    CriminalRecords records;
    const Tsv file = Tsv::read(data_dir / "lexicons/criminal-records.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto kind = from_name<RecordWord>(file.cell(r, file.column("kind")));
        if (!kind) file.fail(r, unknown_name_message<RecordWord>(file.cell(r, file.column("kind"))));
        for (const auto word : split(file.cell(r, file.column("words")), ' ')) records.words_[std::string(word)] |= bit(*kind);
    }
    return records;
}

bool CriminalRecords::names(RecordWord kind, const std::string& lemma) const {
    const auto found = words_.find(lemma);
    return found != words_.end() && (found->second & bit(kind)) != 0;
}

bool is_named_crime(const Tree& tree, const EntityLayer& layer, const CriminalRecords& records, const OrdinaryCrimes& crimes, const Clause& clause, const EventClaim& claim) {
    if (claim.act || !claim.type || is_one_of<EventType>(claim.type, {EventType::Sanction, EventType::Protest, EventType::Mobilize, EventType::Consult}) || is_public_violence(claim)) return false;
    const auto kind = named_under(tree, records, clause.predicate);
    if (!kind) return false;
    if (*kind == RecordWord::Record) return concerns_private_people(layer, claim);
    const bool of_somebody = std::any_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) { return !layer.entity_of(m).generic; });
    if (of_somebody || !is_between_private_people(layer, claim) || !claim.policy.empty() || (claim.time && !claim.recipient.empty())) return false;
    return clause.nominal || crimes.is_private(tree.document());
}

}  // namespace pg::extract
