#include "extract/mending/ruled_out.hpp"

#include <algorithm>
#include <array>

namespace pg::extract {

bool is_ruled_out(const Tree& tree, std::uint32_t noun) {
    static constexpr std::array<std::string_view, 4> no_more{"only", "just", "merely", "simply"};
    for (const std::uint32_t c : tree.children(noun)) {
        if (c > noun) return false;
        if (tree.token(c).deprel == Deprel::Cc && (tree.lemma(c) == "rather" || tree.lemma(c) == "instead")) return true;
        if (tree.lemma(c) == "except") return true;
        if (tree.lemma(c) == "not" && std::find(no_more.begin(), no_more.end(), tree.lemma(c + 1)) == no_more.end()) return true;
    }
    return false;
}

}  // namespace pg::extract
