// Which state of the United States an article is about, where "the House" and "the Senate" are that state's.
#pragma once

#include <string>

#include "core/document.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"

namespace pg::extract {

class HomeState {
public:
    HomeState(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon);

    /// "Connecticut" where the article plays at its statehouse and names nothing federal; empty elsewhere.
    const std::string& name() const { return name_; }

private:
    std::string name_;
};

}  // namespace pg::extract
