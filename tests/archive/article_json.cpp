#include "archive/article_json.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE(article_json) {
    pg::Article article;
    article.id = "a";
    article.text = "x\n\"y\"";
    article.published = pg::Date{2026, 2, 0};
    BOOST_CHECK_EQUAL(pg::archive::article_to_json(article),
                      R"({"id":"a","url":null,"title":null,"author":null,"source":null,"published":"2026-02","language":null,"text":"x\n\"y\""})");
}
