#include "extract/places/named_places.hpp"

namespace pg::extract {

bool names_place(const MentionDraft& draft) { return draft.form == MentionForm::Name && kind_of(draft.about.type) == NodeKind::Place; }

NamedPlaces::NamedPlaces(std::size_t token_count, const std::vector<MentionDraft>& drafts) : from_(token_count + 1, nullptr), to_(token_count + 1, nullptr) {
    for (const MentionDraft& draft : drafts) {
        if (draft.form == MentionForm::Name) called_[draft.about.name].push_back(&draft);
        if (!names_place(draft)) continue;
        from_[draft.tokens.begin] = &draft;
        to_[draft.tokens.end] = &draft;
    }
}

const std::vector<const MentionDraft*>& NamedPlaces::called(std::string_view name) const {
    static const std::vector<const MentionDraft*> none;
    const auto found = called_.find(name);
    return found == called_.end() ? none : found->second;
}

}  // namespace pg::extract
