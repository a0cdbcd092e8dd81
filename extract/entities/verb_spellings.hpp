// How a lexicon may write a verb together with what belongs to it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/tree.hpp"

namespace pg::extract {

/// The verb's lemma first, then with its particle ("strike_down"), its object ("take_effect") and each phrase ("put_on_hold"); what stands at `except` is left out.
inline std::vector<std::string> verb_spellings(const Tree& tree, std::uint32_t verb, std::uint32_t except) {
    const std::string lemma = lower_lemma(tree, verb);
    std::vector<std::string> all{lemma};
    for (const auto c : tree.children(verb)) {
        if (c == except) continue;
        const Deprel rel = tree.token(c).deprel;
        if (rel == Deprel::CompoundPrt || rel == Deprel::Obj) all.push_back(lemma + "_" + lower_lemma(tree, c));
        if (rel == Deprel::Obl) all.push_back(lemma + "_" + tree.marker(c) + "_" + lower_lemma(tree, c));
    }
    return all;
}

}  // namespace pg::extract
