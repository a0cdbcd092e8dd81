// Pairs of phrases as participants: what `policygraph code` finds in bare sentences.
#include "extract/types/pairs.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include "extract/extractor.hpp"
#include "language/analyser.hpp"

using namespace pg;
using namespace pg::extract;

namespace {

Record code(const std::string& text) {
    static const auto analyser = language::Analyser::load(PG_DATA_DIR);
    static const auto extractor = Extractor::load(PG_DATA_DIR);
    Article article;
    article.id = "sentence";
    article.text = text;
    return extractor.code(analyser.analyse(std::move(article)));
}

/// Whether an event has a participant in either role whose words hold these.
bool between(const Record& record, const std::string& agent, const std::string& recipient) {
    const auto holds = [&](const std::vector<MentionIndex>& list, const std::string& words) {
        for (const MentionIndex m : list)
            if (record.mentions[m].span.of(record.article.text).find(words) != std::string_view::npos) return true;
        return false;
    };
    for (const EventClaim& e : record.events)
        if (holds(e.agent, agent) && holds(e.recipient, recipient)) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(types_pairs)

BOOST_AUTO_TEST_CASE(active_passive_and_noun) {
    BOOST_TEST(between(code("Norway's coast guard boarded the Spanish trawler on Sunday."), "Norway", "trawler"));
    BOOST_TEST(between(code("The editor of the magazine was arrested by police in Oslo on Sunday."), "police", "editor"));
    BOOST_TEST(between(code("Ghana sent doctors to Liberia."), "Ghana", "Liberia"));
}

BOOST_AUTO_TEST_CASE(phrases_without_a_name_become_generic_groups) {
    const Record record = code("Looters attacked shopkeepers in the old town.");
    BOOST_TEST(between(record, "Looters", "shopkeepers"));
    BOOST_TEST(record.check() == "");
}

BOOST_AUTO_TEST_CASE(pairs_never_overlap) {
    std::vector<Phrase> phrases(3);
    phrases[0].tokens = {0, 4};
    phrases[1].tokens = {2, 3};
    phrases[2].tokens = {5, 6};
    const auto pairs = pairs_of(phrases);
    BOOST_TEST(pairs.size() == 4U);
    for (const Pair p : pairs) BOOST_TEST(p.agent + p.recipient >= 2U);
}

BOOST_AUTO_TEST_CASE(sentences_of_any_words) {
    const bool ok = rc::check("the record keeps its guarantees, the same text gives the same record", [] {
        const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "Kenya", "the", "rebels", "met", "attack", "on", "by", "and", ",", "who", "said", "will", "Paris", "police", "aid", "to", "of", "his", "\"", ".", "42", "é"));
        std::string text;
        for (const auto& w : words) text += (text.empty() ? "" : " ") + w;
        const Record record = code(text);
        RC_ASSERT(record.check() == "");
        RC_ASSERT(record == code(text));
    });
    BOOST_TEST(ok);
}

BOOST_AUTO_TEST_SUITE_END()
