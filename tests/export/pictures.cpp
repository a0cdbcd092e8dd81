// Pictures hold everything they should and nothing that could run. `test_export --run_test=pictures_to_look_at` writes some to look at.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "export/diagram/wrap.hpp"
#include "export/exporter.hpp"
#include "export/render.hpp"
#include "story.hpp"

using namespace pg;
using namespace pg::exporting;

namespace {

std::string rendered(const graph::View& view, Picture picture, const Framing& framing = {}) {
    std::ostringstream stream;
    StreamOutput output(stream);
    render(view, framing, picture, output);
    return stream.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(pictures)

BOOST_AUTO_TEST_CASE(svg_shows_names_links_quotes_and_the_legend) {
    const auto svg = rendered(testing::story(), Picture::Svg);
    for (const char* part : {"Tom Homan", "Minneapolis", "sanctuary policy", "✗", "https://example.org/a?x=1&amp;y=2",
                             "Homan traveled to Minneapolis.", "takes part", "denied, did not happen", "reported 4 Feb 2026", "stroke-dasharray"})
        BOOST_TEST(holds(svg, part), part);
}

BOOST_AUTO_TEST_CASE(the_legend_tells_only_what_occurs) {
    const auto svg = rendered(testing::story(), Picture::Svg);
    for (const char* part : {"planned", "hypothetical", "supports", "opposes", "to whom"}) BOOST_TEST(!holds(svg, part), part);
    auto view = testing::story();
    for (auto& node : view.nodes)
        if (node.status == Status::Negated) node.status = Status::Hypothetical;
    const auto other = rendered(view, Picture::Svg);
    BOOST_TEST(holds(other, "? hypothetical"));
    BOOST_TEST(holds(other, "only claimed by somebody"));
    BOOST_TEST(!holds(other, "did not happen"));
}

BOOST_AUTO_TEST_CASE(title_notes_and_centre_show) {
    Framing framing;
    framing.title = "Homan & <others>";
    framing.notes = {"2 events", ""};
    framing.centre = {"actor:tom-homan"};
    const auto svg = rendered(testing::story(), Picture::Svg, framing);
    BOOST_TEST(holds(svg, "Homan &amp; &lt;others&gt;"));
    BOOST_TEST(holds(svg, "2 events"));
    BOOST_TEST(holds(svg, "font-size=\"16.00\" fill=\"#ffffff\">Tom Homan"));
}

BOOST_AUTO_TEST_CASE(without_quotes_no_sentence_title_or_address_is_left) {
    Framing framing;
    framing.quotes = false;
    for (const auto picture : {Picture::Svg, Picture::Html}) {
        const auto text = rendered(testing::story(), picture, framing);
        for (const char* part : {"Homan traveled to Minneapolis.", "The city will not drop", "example.org", "Homan in Minneapolis", "Courthouse Daily"})
            BOOST_TEST(!holds(text, part), part);
        BOOST_TEST(holds(text, "Homan travels"));
    }
}

BOOST_AUTO_TEST_CASE(a_page_names_its_node_and_bubbles_lead_to_entries) {
    Framing framing;
    framing.title = "Tom Homan (person)";
    const auto html = rendered(testing::story(), Picture::Html, framing);
    for (const char* part : {"<title>Tom Homan (person)</title>", "<h1>Tom Homan (person)</h1>", "href=\"#event:1\"", "<article id=\"event:1\"",
                             "Feb 2026 · actual · CONSULT", "reported 4 Feb 2026 · negated, claimed", "Tom Homan member of U.S. Immigration and Customs Enforcement"})
        BOOST_TEST(holds(html, part), part);
    BOOST_TEST(html.find("<article id=\"event:1\"") < html.find("<article id=\"event:2\""));
}

BOOST_AUTO_TEST_CASE(a_page_quotes_stances) {
    auto view = testing::story();
    for (auto& edge : view.edges)
        if (edge.relation) {
            edge.relation = RelationType::Opposes;
            edge.evidence = {{"a1", 0, 1, "", "Homan is against it.", "", 1}};
        }
    const auto html = rendered(view, Picture::Html);
    for (const char* part : {"class=\"opposes\"", "Homan is against it.", "href=\"#relation:"}) BOOST_TEST(holds(html, part), part);
}

BOOST_AUTO_TEST_CASE(png_and_pdf_are_what_they_say) {
    BOOST_TEST(rendered(testing::story(), Picture::Png).starts_with("\x89PNG"));
    BOOST_TEST(rendered(testing::story(), Picture::Pdf).starts_with("%PDF"));
}

BOOST_AUTO_TEST_CASE(nothing_in_an_article_becomes_markup) {
    for (const auto picture : {Picture::Svg, Picture::Html}) {
        const auto text = rendered(testing::hostile_story(), picture);
        for (const char* part : {"<script", "\" onload", "javascript:", "<b>", "\x01"}) BOOST_TEST(!holds(text, part), part);
        BOOST_TEST(holds(text, "&lt;script&gt;alert(1)"));
    }
}

BOOST_AUTO_TEST_CASE(labels_show_backslashes_and_entities_as_they_are) {
    graph::View view = testing::story();
    view.nodes.front().name = "A\\N &lt; AT&T";
    const auto svg = rendered(view, Picture::Svg);
    BOOST_TEST(holds(svg, "A\\N"));
    BOOST_TEST(holds(svg, "&amp;lt;"));
    BOOST_TEST(holds(svg, "AT&amp;T"));
}

BOOST_AUTO_TEST_CASE(the_same_view_gives_the_same_bytes) {
    const auto view = testing::large_story(80);
    BOOST_TEST((rendered(view, Picture::Svg) == rendered(view, Picture::Svg)));
}

BOOST_AUTO_TEST_CASE(an_empty_view_is_a_picture) { BOOST_TEST(holds(rendered({}, Picture::Svg), "</svg>")); }

BOOST_AUTO_TEST_CASE(labels_are_wrapped_evenly) {
    BOOST_TEST(wrapped("U.S. Immigration and Customs Enforcement", 20, 3) == "U.S. Immigration and\nCustoms Enforcement");
    BOOST_TEST(wrapped("one two three four five", 9, 2) == "one two\nthree…");
    BOOST_TEST(wrapped("", 9, 2) == "");
    BOOST_TEST(wrapped("abcdefghij", 4, 3) == "abcd\nefgh\nij");
    BOOST_TEST(shortened("äöü bcd efg", 7) == "äöü bcd…");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(pictures_to_look_at, *boost::unit_test::disabled()) {
    for (const unsigned size : {6u, 30u, 60u, 100u, 200u, 51u}) {
        const auto view = size == 6 ? testing::story() : size == 51 ? testing::busy_actor(25) : testing::large_story(size);
        FileOutput png("picture-" + std::to_string(size) + ".png");
        render(view, {}, Picture::Png, png);
        FileOutput dot("picture-" + std::to_string(size) + ".dot");
        export_view(view, Format::Dot, dot);
    }
}
