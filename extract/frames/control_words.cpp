#include "extract/frames/control_words.hpp"

#include <array>

#include "extract/one_of.hpp"

namespace pg::extract {

bool is_intention(std::string_view lemma) {
    static constexpr std::array<std::string_view, 36> words{"resolve", "aim", "ambition", "duty", "obligation", "eagerness", "unwillingness", "mandate", "wish", "offer",  "bid",     "plan",   "proposal",   "decision", "refusal", "attempt",  "effort",      "pledge",    "promise",       "vow",   "threat", "agreement", "commitment",
                                                            "move",   "desire",  "intention", "failure", "willingness", "readiness", "ability", "inability", "reluctance", "determination", "right", "drive",  "scheme"};
    return is_one_of(lemma, words);
}

bool is_power(std::string_view lemma) {
    static constexpr std::array<std::string_view, 10> words{"ability", "right", "power", "authority", "capacity", "capability", "freedom", "opportunity", "chance", "permission"};
    return is_one_of(lemma, words);
}

bool is_having(std::string_view lemma) {
    static constexpr std::array<std::string_view, 36> words{"have",   "get",   "gain", "win",    "lose",   "retain", "keep",    "hold",   "acquire", "seek", "want", "claim", "demand", "use",  "exercise", "need", "enjoy", "lack",
                                                            "obtain", "receive", "possess", "reserve", "assert", "see", "take", "seize", "miss", "request", "earn", "deserve", "develop", "maintain", "welcome", "await", "find", "show"};
    return is_one_of(lemma, words);
}

bool is_given_for(std::string_view lemma) {
    static constexpr std::array<std::string_view, 19> words{"criticism", "praise", "condemnation", "scrutiny", "backlash", "outrage", "blame", "credit", "responsibility", "apology", "regret", "support", "fire", "award", "prize", "remorse", "flak", "ire", "applause"};
    return is_one_of(lemma, words);
}

bool is_contact(std::string_view lemma) { return lemma == "call" || lemma == "phone" || lemma == "telephone" || lemma == "write" || lemma == "email" || lemma == "contact" || lemma == "approach"; }

bool is_courtesy(std::string_view lemma) {
    static constexpr std::array<std::string_view, 16> words{"express", "congratulate", "thank", "apologize", "apologise", "discuss", "offer", "ask", "say", "tell", "urge", "inform", "warn", "protest", "complain", "convey"};
    return is_one_of(lemma, words);
}

bool judges_deed(std::string_view lemma) {
    static constexpr std::array<std::string_view, 17> words{"criticize", "criticise", "condemn", "denounce", "oppose", "decry", "deplore", "lament", "blast", "slam", "welcome", "applaud", "praise", "discourage", "prohibit", "outlaw", "forbid"};
    return is_one_of(lemma, words);
}

bool is_advice(std::string_view lemma) { return lemma == "warn" || lemma == "caution" || lemma == "advise" || lemma == "counsel"; }

bool settles_own(std::string_view lemma) { return lemma == "decide" || lemma == "opt" || lemma == "vote" || lemma == "rule"; }

bool is_fear(std::string_view lemma) { return lemma == "concern" || lemma == "concerned" || lemma == "worry" || lemma == "worried"; }

bool tells_result(std::string_view lemma) {
    static constexpr std::array<std::string_view, 9> words{"end", "mark", "prompt", "spark", "trigger", "pave", "clear", "bring", "raise"};
    return is_one_of(lemma, words);
}

bool takes_over(std::string_view lemma) { return lemma == "replace" || lemma == "succeed"; }

bool puts_into_office(std::string_view lemma) {
    static constexpr std::array<std::string_view, 12> words{"appoint", "name", "elect", "choose", "nominate", "designate", "select", "pick", "install", "promote", "tap", "hire"};
    return is_one_of(lemma, words);
}

bool is_message(std::string_view lemma) {
    static constexpr std::array<std::string_view, 17> words{"letter", "message", "statement", "report", "speech", "note", "petition", "declaration", "resolution", "article", "email", "remark", "testimony", "tweet", "post", "comment", "editorial"};
    return is_one_of(lemma, words);
}

bool is_enactment(std::string_view lemma) {
    static constexpr std::array<std::string_view, 7> words{"bill", "law", "legislation", "ordinance", "amendment", "referendum", "statute"};
    return is_one_of(lemma, words);
}

}  // namespace pg::extract
