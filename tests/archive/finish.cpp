#include "archive/finish.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(finish)

BOOST_AUTO_TEST_CASE(slugs) {
    BOOST_CHECK_EQUAL(slug("Homan's \xE2\x80\x9C" "deal\xE2\x80\x9D: 700 to leave!", 60), "homans-deal-700-to-leave");
    BOOST_CHECK_EQUAL(slug("one two three", 9), "one-two");
    BOOST_CHECK_EQUAL(slug("...", 9), "");
}

BOOST_AUTO_TEST_CASE(languages) {
    BOOST_CHECK_EQUAL(guessed_language("The mayor of the city said that it was time for the council to act."), "en");
    BOOST_CHECK_EQUAL(guessed_language("Die Regierung hat den Plan mit der Opposition nicht abgestimmt, und das ist ein Problem."), "de");
    BOOST_CHECK_EQUAL(guessed_language("El presidente dijo que los ministros del gobierno trabajan para una ley, pero con su partido."), "es");
    BOOST_CHECK_EQUAL(guessed_language("Президент заявил, что закон будет подписан"), "ru");
    BOOST_CHECK_EQUAL(guessed_language("首相は記者会見で新しい法律について話しました"), "ja");
    BOOST_CHECK_EQUAL(guessed_language("12345"), "");
}

BOOST_AUTO_TEST_CASE(foreign_languages_are_told_when_sure) {
    const std::string spanish = "El presidente dijo que los ministros del gobierno trabajan para una ley, pero con su partido. ";
    BOOST_CHECK_EQUAL(foreign_language(spanish), "");  // too short to be sure
    BOOST_CHECK_EQUAL(foreign_language(spanish + spanish + spanish), "es");
    BOOST_CHECK_EQUAL(foreign_language("Президент заявил, что закон будет подписан"), "ru");
    std::string names;
    for (int i = 0; i < 6; ++i) names += "The governors of El Paso, Los Angeles and Las Cruces met with Del Rio's mayor. ";
    BOOST_CHECK_EQUAL(foreign_language(names), "");
    std::string list;
    for (int i = 0; i < 50; ++i) list += "Wombat ";
    BOOST_CHECK_EQUAL(foreign_language(list), "");
}

BOOST_AUTO_TEST_CASE(ids_come_from_the_best_there_is) {
    const std::string text = "The mayor of the city said that it was time for the council to act.";
    const auto id = [&](Draft draft) {
        draft.text = text;
        return std::get<pg::Article>(finished(draft, {})).id;
    };
    Draft draft;
    BOOST_CHECK(id(draft).starts_with("article-"));
    draft.title = "A title";
    BOOST_CHECK(id(draft).starts_with("a-title-"));
    draft.url = "https://a.example/1";
    BOOST_CHECK_EQUAL(id(draft), "https://a.example/1");
    draft.id = " 7 ";
    BOOST_CHECK_EQUAL(id(draft), "7");
}

BOOST_AUTO_TEST_CASE(paragraphs_are_tidied) {
    Draft draft;
    draft.text = "  The mayor of the city  said\n\n\n that it was time\tfor the council to act. \n";
    BOOST_CHECK_EQUAL(std::get<pg::Article>(finished(draft, {})).text, "The mayor of the city said\n\nthat it was time for the council to act.");
}

BOOST_AUTO_TEST_SUITE_END()
