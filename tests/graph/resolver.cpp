// Who is who across articles. Every case is told by invented articles; the order in which they are given must not matter.
#include "graph/resolve/resolver.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "told.hpp"

using namespace pg;
using namespace pg::testing;
using Names = std::vector<std::string>;

namespace {

Record of_body(const std::string& id, const std::string& name, std::initializer_list<std::string> aliases = {}, const std::string& country = "") {
    Told t(id);
    t.body(name, aliases, country);
    return t.record();
}

/// Actors by id, the same for every order of the articles.
Names actors(std::vector<Record> records, const std::vector<graph::Judgement>& judgements = {}) {
    const auto first = derived(records, judgements);
    const std::string json = json_of(first);
    for (int i = 0; i < 3; ++i) {
        std::rotate(records.begin(), records.begin() + 1, records.end());
        std::reverse(records.begin(), records.end());
        BOOST_TEST(json_of(derived(records, judgements)) == json);
    }
    return ids(first, NodeKind::Actor);
}

std::size_t suggestions(const std::vector<Record>& records) { return derived(records).suggestions.size(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(resolver)

BOOST_AUTO_TEST_CASE(the_same_full_name_is_one_person) {
    const auto all = {about("a", "Tom Homan"), about("b", "Tom Homan", "border czar"), about("c", "Tim Walz")};
    BOOST_TEST(actors(all) == (Names{"actor:tim-walz", "actor:tom-homan"}), boost::test_tools::per_element());
    BOOST_TEST(node(derived(all), "actor:tom-homan").articles == 2u);
}

BOOST_AUTO_TEST_CASE(a_gazetteer_id_decides) {
    const auto official = [](const std::string& id, const std::string& name, const std::string& bioguide) {
        Told t(id);
        t.entity(t.person(name)).ids["bioguide"] = bioguide;
        return t.record();
    };
    BOOST_TEST(actors({official("a", "Joe Biden", "B1"), official("b", "Joseph Biden", "B1")}).size() == 1u);
    BOOST_TEST(actors({official("a", "Mike Rogers", "R1"), official("b", "Mike Rogers", "R2")}).size() == 2u);
    // Who has no id cannot be told between the two, and is suggested.
    const std::vector<Record> three{official("a", "Mike Rogers", "R1"), official("b", "Mike Rogers", "R2"), about("c", "Mike Rogers")};
    BOOST_TEST(actors(three).size() == 3u);
    BOOST_TEST(suggestions(three) == 2u);
}

BOOST_AUTO_TEST_CASE(thousands_of_one_name_keep_ids_of_their_own) {
    // "police" without a country are others in every article: 12,000 suffixes of 24 bits meet about four times.
    std::vector<Record> records;
    for (int n = 0; n < 12000; ++n) {
        Told t("p" + std::to_string(n));
        t.entity(t.body("police")).generic = true;
        records.push_back(t.record());
    }
    Names names = ids(derived(records), NodeKind::Actor);
    BOOST_TEST(names.size() == 12000u);
    std::sort(names.begin(), names.end());
    BOOST_TEST((std::adjacent_find(names.begin(), names.end()) == names.end()));
    const auto longer = std::count_if(names.begin(), names.end(), [](const std::string& id) { return id.size() > 30; });
    BOOST_TEST(longer > 0);
    BOOST_TEST(longer < 100);
}

BOOST_AUTO_TEST_CASE(namesakes_are_kept_apart_by_place_and_period) {
    const auto mayor = [](const std::string& id, const std::string& city, const std::string& published) {
        Told t(id, published);
        t.person("Ann Reed", "mayor of " + city);
        t.place(city);
        return t.record();
    };
    BOOST_TEST(actors({mayor("a", "Fairview", "2026-01-01"), mayor("b", "Lakeside", "2026-01-05")}).size() == 2u);
    BOOST_TEST(actors({mayor("a", "Fairview", "2026-01-01"), mayor("b", "Fairview", "2026-01-05")}).size() == 1u);
    BOOST_TEST(actors({about("a", "Ann Reed", "", "1910-05-01"), about("b", "Ann Reed", "", "2026-01-01")}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(people_of_two_countries_are_two) {
    const auto from = [](const std::string& id, const std::string& country) {
        Told t(id);
        t.entity(t.person("Gordon Brown")).country = country;
        return t.record();
    };
    BOOST_TEST(actors({from("a", "GB"), from("b", "US")}).size() == 2u);
    BOOST_TEST(actors({from("a", "GB"), from("b", "GB")}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_middle_name_may_be_left_out) {
    BOOST_TEST(actors({about("a", "Hillary Clinton"), about("b", "Hillary Rodham Clinton"), about("c", "Hillary R. Clinton")}).size() == 1u);
    BOOST_TEST(actors({about("a", "George W. Bush"), about("b", "George H. W. Bush")}).size() == 2u);
    BOOST_TEST(actors({about("a", "George H.W. Bush"), about("b", "George H. W. Bush")}).size() == 1u);
    // Fits both: stays alone.
    const std::vector<Record> bushes{about("a", "George W. Bush"), about("b", "George H.W. Bush"), about("c", "George Bush")};
    BOOST_TEST(actors(bushes).size() == 3u);
    BOOST_TEST(suggestions(bushes) == 2u);
    // Unless only one of them holds the office.
    BOOST_TEST(actors({about("a", "George W. Bush", "President"), about("b", "George H.W. Bush"), about("c", "George Bush", "US President")}).size() == 2u);
    BOOST_TEST(actors({about("a", "John Smith Jr."), about("b", "John Smith Sr.")}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(familiar_forms_and_initials_need_something_that_speaks_for_them) {
    BOOST_TEST(actors({about("a", "Bob Menendez", "senator"), about("b", "Robert Menendez", "senator")}).size() == 1u);
    BOOST_TEST(actors({about("a", "J.D. Vance", "vice president"), about("b", "James David Vance", "vice president")}).size() == 1u);
    const std::vector<Record> strangers{about("a", "Bob Menendez"), about("b", "Robert Menendez")};
    BOOST_TEST(actors(strangers).size() == 2u);
    BOOST_TEST(suggestions(strangers) == 1u);
    BOOST_TEST(actors({about("a", "Ed Reed", "judge"), about("b", "Edmund Reed", "judge"), about("c", "Edward Reed", "judge")}).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_surname_goes_with_office_article_or_surroundings) {
    BOOST_TEST(actors({about("a", "Jacob Frey", "mayor"), about("b", "Frey", "mayor")}).size() == 1u);
    BOOST_TEST(actors({about("a", "George W. Bush", "President"), about("b", "George H. W. Bush"), about("c", "Bush", "US President")}).size() == 2u);
    BOOST_TEST(actors({about("a", "George W. Bush", "President"), about("c", "Bush", "Vice President")}).size() == 2u);
    Told both("a");
    both.person("Jacob Frey");
    both.person("Frey");
    BOOST_TEST(actors({both.record()}).size() == 1u);
    const auto with_council = [](const std::string& id, const std::string& name) {
        Told t(id);
        t.person(name);
        t.body("Fairview City Council");
        return t.record();
    };
    BOOST_TEST(actors({with_council("a", "Jacob Frey"), with_council("b", "Frey")}).size() == 2u);  // he and the council
    const std::vector<Record> strangers{about("a", "Serena Williams"), about("b", "Williams")};
    BOOST_TEST(actors(strangers).size() == 2u);
    BOOST_TEST(suggestions(strangers) == 1u);
}

BOOST_AUTO_TEST_CASE(one_name_alone_is_one_person_unless_others_bear_it) {
    BOOST_TEST(actors({about("a", "Lula"), about("b", "Lula")}).size() == 1u);
    BOOST_TEST(actors({about("a", "Williams"), about("b", "Williams"), about("c", "Serena Williams"), about("d", "Maggie Williams")}).size() == 4u);
}

BOOST_AUTO_TEST_CASE(who_has_no_name_is_another_one_in_every_article_unless_a_country_tells) {
    const auto groups = [](const std::string& id, const std::string& country, bool copied = false) {
        Told t(id);
        Entity president;
        president.name = "president";
        president.generic = true;
        t.add(president);
        t.entity(t.group("protesters")).country = country;
        Record record = t.record();
        for (int n = 0; n < 20 && !copied; ++n) record.article.text += " " + id + std::to_string(n);
        return record;
    };
    BOOST_TEST(actors({groups("a", "IR"), groups("b", "IR")}).size() == 3u);  // two presidents
    BOOST_TEST(actors({groups("a", "IR"), groups("b", "IQ")}).size() == 4u);
    BOOST_TEST(actors({groups("a", ""), groups("b", "")}).size() == 4u);
    BOOST_TEST(actors({groups("a", "", true), groups("b", "", true)}).size() == 2u);  // copies of one report
}

BOOST_AUTO_TEST_CASE(who_has_no_name_is_the_only_one_of_the_article_who_fits) {
    const auto told = [](std::initializer_list<const char*> presidents, const char* generic) {
        Told t("a");
        for (const char* name : presidents) t.person(name, "US President");
        t.body("US federal government");
        t.group(generic);
        return actors({t.record()}).size();
    };
    BOOST_TEST(told({"Ann Reed"}, "president") == 2u);
    BOOST_TEST(told({"Ann Reed", "Carl Stone"}, "president") == 4u);
    BOOST_TEST(told({"Ann Reed"}, "presidents") == 3u);
    BOOST_TEST(told({"Ann Reed"}, "presidents of the two countries") == 3u);
    BOOST_TEST(told({"Ann Reed"}, "president's office") == 3u);
    BOOST_TEST(told({"Ann Reed"}, "various bodies of the government of the president") == 3u);
    BOOST_TEST(told({"Ann Reed"}, "federal government") == 2u);
    BOOST_TEST(told({"Ann Reed"}, "government") == 3u);  // one word tells too little
}

BOOST_AUTO_TEST_CASE(bodies_of_two_countries_are_two) {
    const auto us = of_body("a", "Department of Justice", {}, "US"), ph = of_body("b", "Department of Justice", {}, "PH");
    BOOST_TEST(actors({us, ph}).size() == 2u);
    BOOST_TEST(actors({us, of_body("c", "Department of Justice")}).size() == 1u);
    BOOST_TEST(actors({us, ph, of_body("c", "Department of Justice")}).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_name_that_many_bear_goes_by_the_country_of_the_article) {
    const auto army = [](const std::string& id, const std::string& country) {
        Told t(id);
        t.body("Army");
        Entity place;
        place.type = NodeType::City;
        place.name = "City of " + country;
        place.country = country;
        t.add(place);
        return t.record();
    };
    const std::vector<Record> named{of_body("x", "Indian Army"), of_body("y", "Israeli Army")};
    std::vector<Record> all{army("a", "IN"), army("b", "IN"), army("c", "IL")};
    all.insert(all.end(), named.begin(), named.end());
    BOOST_TEST(actors(all).size() == 4u);
    BOOST_TEST(actors({army("a", "IN"), army("c", "IL")}).size() == 1u);  // nothing tells that the name is shared
}

BOOST_AUTO_TEST_CASE(an_acronym_is_the_only_body_known_by_it) {
    const auto kuna = of_body("a", "Kuwait News Agency", {"KUNA"});
    BOOST_TEST(actors({kuna, of_body("b", "KUNA")}).size() == 1u);
    BOOST_TEST(actors({kuna, of_body("b", "KUNA"), of_body("c", "Kupang Nature Trust", {"KUNA"})}).size() == 3u);
    BOOST_TEST(actors({of_body("a", "International Atomic Energy Agency"), of_body("b", "IAEA")}).size() == 1u);
    const std::vector<Record> three_letters{of_body("a", "Reed Steel Group"), of_body("b", "RSG")};
    BOOST_TEST(actors(three_letters).size() == 2u);
    BOOST_TEST(suggestions(three_letters) == 1u);
}

BOOST_AUTO_TEST_CASE(three_letters_need_something_that_speaks_for_the_body) {
    const auto in = [](const std::string& id, const std::string& name, std::initializer_list<std::string> aliases, const std::string& country, const std::string& other = "") {
        Told t(id);
        t.body(name, aliases);
        t.entity(t.place("City of " + country)).country = country;
        if (!other.empty()) t.person(other);
        return t.record();
    };
    const auto namibia = in("a", "Namibian Broadcasting Corporation", {"NBC"}, "NA", "Nora Hale");
    BOOST_TEST(actors({namibia, in("b", "NBC", {}, "NA")}).size() == 2u);             // Nora Hale is the other one
    BOOST_TEST(actors({namibia, in("b", "NBC", {}, "US")}).size() == 3u);
    BOOST_TEST(suggestions({namibia, in("b", "NBC", {}, "US")}) == 1u);
    BOOST_TEST(actors({namibia, in("b", "NBC", {}, "US", "Nora Hale")}).size() == 2u);
    BOOST_TEST(actors({namibia, in("b", "NBC", {}, "US"), in("c", "NBC", {}, "US"), in("d", "NBC", {}, "NA")}).size() == 3u);
    const auto nepal = in("e", "Nepal Bank Council", {"NBC"}, "NP");
    BOOST_TEST(actors({namibia, nepal, in("b", "NBC", {}, "NP")}).size() == 3u);      // the country tells which of the two
}

BOOST_AUTO_TEST_CASE(a_company_is_the_same_with_its_legal_form) {
    BOOST_TEST(actors({of_body("a", "Hale Shipping"), of_body("b", "Hale Shipping Ltd."), of_body("c", "Hale Shipping Co., Ltd")}).size() == 1u);
    BOOST_TEST(actors({of_body("a", "Hale Shipping Company"), of_body("b", "Hale Shipping")}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(places_go_by_id) {
    const auto place = [](const std::string& id, const std::string& geonames) {
        Told t(id);
        t.place("Paris", geonames);
        return t.record();
    };
    BOOST_TEST(ids(derived({place("a", "1"), place("b", "2")}), NodeKind::Place).size() == 2u);
    BOOST_TEST(ids(derived({place("a", "1"), place("b", "1"), place("c", "")}), NodeKind::Place).size() == 1u);
    BOOST_TEST(ids(derived({place("a", "1"), place("b", "2"), place("c", "")}), NodeKind::Place).size() == 3u);
}

BOOST_AUTO_TEST_CASE(policies_go_by_form_jurisdiction_and_period) {
    const auto policy = [](const std::string& id, const std::string& name, const std::string& jurisdiction, const std::string& published = "2026-02-04") {
        Told t(id, published);
        t.policy(name, jurisdiction);
        t.body("Fairview City Council");
        return t.record();
    };
    const auto count = [](std::vector<Record> records) { return ids(derived(records), NodeKind::Policy).size(); };
    BOOST_TEST(count({policy("a", "access to local jails", ""), policy("b", "access to the local jail", "")}) == 1u);
    BOOST_TEST(count({policy("a", "nuclear program", "Iran"), policy("b", "nuclear program", "North Korea")}) == 2u);
    BOOST_TEST(count({policy("a", "ceasefire", "", "2001-05-01"), policy("b", "ceasefire", "", "2026-02-04")}) == 2u);
    BOOST_TEST(count({policy("a", "Clean Air Act", "", "2001-05-01"), policy("b", "Clean Air Act", "", "2026-02-04")}) == 1u);
    const auto at = [](const std::string& id, const std::string& name, const std::string& country) {
        Told t(id);
        t.policy(name);
        t.entity(t.place("City of " + country)).country = country;
        t.body("Hale News Agency");
        return t.record();
    };
    BOOST_TEST(count({at("a", "constitution", "KE"), at("b", "constitution", "KE")}) == 1u);
    BOOST_TEST(count({at("a", "constitution", "KE"), at("b", "constitution", "PE")}) == 2u);  // one agency tells of both
    BOOST_TEST(count({at("a", "Article 13", "KE"), at("b", "Article 13", "PE")}) == 2u);
    BOOST_TEST(count({at("a", "Clean Air Act", "KE"), at("b", "Clean Air Act", "PE")}) == 1u);
    BOOST_TEST(count({at("a", "human rights", "KE"), at("b", "human rights", "PE"), at("c", "Human Rights", "CL")}) == 3u);
    Told elsewhere("c");
    elsewhere.policy("ceasefire");
    BOOST_TEST(count({policy("a", "ceasefire", ""), elsewhere.record()}) == 2u);  // nothing in common
}

BOOST_AUTO_TEST_CASE(ids_do_not_depend_on_how_often_something_is_told) {
    const auto one = actors({about("a", "Tom Homan")}), two = actors({about("a", "Tom Homan"), about("b", "Tom Homan", "border czar"), about("c", "Homan")});
    BOOST_TEST(std::count(two.begin(), two.end(), one.front()) == 1);
    // A body of the gazetteer keeps its id when another of that name appears.
    Told known("k");
    known.entity(known.body("Department of Justice", {}, "US")).ids["pg"] = "org/Department of Justice/US";
    const auto all = actors({known.record(), of_body("b", "Department of Justice", {}, "PH")});
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(std::count(all.begin(), all.end(), "actor:department-of-justice") == 1);
}

BOOST_AUTO_TEST_CASE(the_gazetteer_names_what_it_knows) {
    Told t("k");
    t.entity(t.body("Pentagon", {"Department of Defense", "DoD"}, "US")).ids["pg"] = "org/Department of Defense/US";
    const auto d = derived({t.record()});
    BOOST_TEST(node(d, "actor:department-of-defense").name == "Department of Defense");
    const auto& aliases = node(d, "actor:department-of-defense").aliases;
    BOOST_TEST(std::count(aliases.begin(), aliases.end(), "Pentagon") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
