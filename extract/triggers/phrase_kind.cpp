#include "extract/triggers/phrase_kind.hpp"

#include "extract/events/relevance.hpp"

namespace pg::extract {

std::string kind_of_phrase(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, std::uint32_t head) {
    if (const auto m = layer.headed_by(head)) {
        const Entity& e = layer.entity_of(*m);
        return std::string(name_of(e.type)) + (e.generic ? "*" : "") + (is_political(layer, *m) ? "+" : "");
    }
    const Token& token = tree.token(head);
    if (token.upos != Upos::Noun) return std::string(name_of(token.upos));
    return tells_event(tree, frames, head) ? "event" : "thing";
}

}  // namespace pg::extract
