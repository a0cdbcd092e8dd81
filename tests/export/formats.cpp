// What the writers write, by small graphs with the expected text beside them.
#include <rapidjson/document.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/error.hpp"
#include "export/exporter.hpp"
#include "export/flat.hpp"
#include "story.hpp"

using namespace pg;
using namespace pg::exporting;

namespace {

std::string exported(const graph::View& view, Format format, const EventRows& rows = {}) {
    std::ostringstream stream;
    StreamOutput output(stream);
    export_view(view, format, output, {}, rows);
    return stream.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The cells of one column but the header, by ";;".
std::string column(const std::string& csv, const std::string& name) {
    std::istringstream lines(csv);
    std::string line, out;
    std::size_t at = 0;
    for (bool header = true; std::getline(lines, line); header = false) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
        if (header) at = static_cast<std::size_t>(std::find(cells.begin(), cells.end(), name) - cells.begin());
        else out += (out.empty() ? "" : ";;") + (at < cells.size() ? cells[at] : std::string());
    }
    return out;
}

graph::Node place(const std::string& name, NodeType type, double latitude) {
    graph::Node node;
    node.id = "place:" + name;
    node.kind = NodeKind::Place;
    node.type = type;
    node.name = name;
    node.latitude = node.longitude = latitude;
    return node;
}

/// The visit with a second, earlier report and three places.
graph::View visit() {
    auto view = testing::story();
    std::erase_if(view.nodes, [](const auto& node) { return node.kind == NodeKind::Event && node.id != "event:1"; });
    std::erase_if(view.edges, [](const auto& edge) { return edge.source != "event:1"; });
    for (auto& node : view.nodes)
        if (node.id == "event:1") node.evidence.push_back({"a2", 5, 9, "came", "He came.", "label", 0.6});
    view.articles.push_back({"a2", "He is here", "The Day", "https://example.org/b", Date{2026, 2, 3}});
    for (const auto& node : {place("Florida", NodeType::Admin1, 27), place("United States", NodeType::Country, 39)}) {
        graph::Edge edge;
        edge.source = "event:1";
        edge.target = node.id;
        edge.role = Role::Place;
        view.nodes.push_back(node);
        view.edges.push_back(edge);
    }
    return view;
}

graph::View two_nodes() {
    auto view = testing::story();
    std::erase_if(view.nodes, [](const auto& node) { return node.id != "actor:tom-homan" && node.id != "event:1"; });
    std::erase_if(view.edges, [](const auto& edge) { return edge.source != "event:1" || edge.role != Role::Agent; });
    return view;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(json_is_what_the_documentation_says) {
    const std::string expected =
        R"({"format":"policygraph","version":1,"directed":true,"multigraph":true,"graph":{},
"nodes":[
{"id":"actor:tom-homan","kind":"actor","type":"person","name":"Tom Homan","aliases":["Homan"],"ids":{},"generic":false,)"
        R"("offices":[{"title":"border czar","start":null,"end":null}],"mentions":2,"articles":1},
{"id":"event:1","kind":"event","type":"CONSULT","mode":"visit","contexts":["executive","migration"],"act":null,"status":"actual","claimed":false,)"
        R"("name":"Homan travels to Minneapolis","date":{"start":"2026-02","end":"2026-02","granularity":"month"},)"
        R"("quantity":{"low":700.0,"high":700.0,"unit":"agent"},"articles":1,"reports":1,"evidence":[{"article":"a1","start":20,"end":28,)"
        R"("trigger":"traveled","quote":"Homan traveled to Minneapolis.","rule":"frame:travel","confidence":0.9}]}
],
"edges":[
{"source":"event:1","target":"actor:tom-homan","relation":"agent","evidence":[{"article":"a1","start":0,"end":9,"quote":"Homan traveled to Minneapolis."}]}
],
"articles":[
{"id":"a1","title":"Homan in Minneapolis","source":"Courthouse Daily","published":"2026-02-04","url":"https://example.org/a?x=1&y=2"}
]}
)";
    BOOST_TEST(exported(two_nodes(), Format::Json) == expected);
}

BOOST_AUTO_TEST_CASE(json_stays_json_with_any_bytes_and_nothing_in_it) {
    auto view = testing::hostile_story();
    view.nodes.front().name = "\xff\xfe \x01 \"";
    for (const auto& one : {view, graph::View{}}) {
        rapidjson::Document document;
        document.Parse(exported(one, Format::Json).c_str());
        BOOST_TEST(!document.HasParseError());
        BOOST_TEST(document["nodes"].Size() == one.nodes.size());
        document.Parse(exported(one, Format::Jsonld).c_str());
        BOOST_TEST(!document.HasParseError());
    }
}

BOOST_AUTO_TEST_CASE(dot_draws_agents_towards_and_others_away_from_events) {
    const auto dot = exported(testing::story(), Format::Dot);
    for (const char* part : {"\"actor:tom-homan\" -> \"event:1\"", "\"event:1\" -> \"place:minneapolis\"", "style=\"filled,dotted\"", "shape=note",
                             "tooltip=\"Homan traveled to Minneapolis.\""})
        BOOST_TEST(holds(dot, part), part);
    BOOST_TEST(exported(testing::story(), Format::Dot) == dot);
}

BOOST_AUTO_TEST_CASE(markup_formats_escape) {
    for (const auto format : {Format::Graphml, Format::Gexf}) {
        const auto text = exported(testing::hostile_story(), format);
        for (const char* part : {"<script", "\" onload", "\x01"}) BOOST_TEST(!holds(text, part), part);
    }
    const auto turtle = exported(testing::hostile_story(), Format::Turtle);
    BOOST_TEST(holds(turtle, "<script>alert(1)</script>\\\" onload"));
    BOOST_TEST(holds(exported(testing::story(), Format::Turtle), "<urn:policygraph:event:1> pg:agent <urn:policygraph:actor:tom-homan> ."));
}

BOOST_AUTO_TEST_CASE(events_are_rows) {
    const auto text = exported(two_nodes(), Format::Events);
    BOOST_TEST(holds(text, "\nevent:1,2026-02,2026-02,month,CONSULT,visit,executive; migration,,actual,false,Tom Homan,actor:tom-homan,,"));
}

BOOST_AUTO_TEST_CASE(rows_of_events_lead_back_to_the_first_report) {
    const auto text = exported(visit(), Format::Events, {EventScale::read(PG_DATA_DIR), false});
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"reported", "2026-02-03"}, {"quad", "1"}, {"intensity", "1.5"}, {"confidence", "0.9"}, {"rule", "label"}, {"trigger", "came"}, {"trigger_start", "5"},
             {"trigger_end", "9"}, {"quote", "He came."}, {"article_id", "a2"}, {"published", "2026-02-03"}, {"source", "The Day"}, {"title", "He is here"},
             {"url", "https://example.org/b"}, {"article_ids", "a1; a2"}, {"urls", "https://example.org/a?x=1&y=2; https://example.org/b"}})
        BOOST_TEST(column(text, name) == value, name << " is " << column(text, name));
    BOOST_TEST(column(exported(visit(), Format::Events), "quad") == "");
}

BOOST_AUTO_TEST_CASE(rows_of_claims_are_of_one_sentence_each) {
    const auto text = exported(visit(), Format::Events, {{}, true});
    BOOST_TEST(column(text, "event_id") == "event:1;;event:1");
    BOOST_TEST(column(text, "article_id") == "a1;;a2");
    BOOST_TEST(column(text, "confidence") == "0.9;;0.6");
    BOOST_TEST(column(text, "reported") == "2026-02-03;;2026-02-03");
    BOOST_TEST(column(text, "agent") == "Tom Homan;;Tom Homan");
}

BOOST_AUTO_TEST_CASE(rows_of_events_say_what_people_checked) {
    auto view = visit();
    BOOST_TEST(column(exported(view, Format::Events), "checked") == "");
    for (auto& node : view.nodes)
        if (node.kind == NodeKind::Event) node.checked = graph::Checked::Corrected;
    BOOST_TEST(column(exported(view, Format::Events), "checked") == "corrected");
}

BOOST_AUTO_TEST_CASE(an_event_lies_at_its_narrowest_place) {
    const auto text = exported(visit(), Format::Events);
    BOOST_TEST(column(text, "place") == "Minneapolis; Florida; United States");
    BOOST_TEST(column(text, "lat") == "44.97997");
}

BOOST_AUTO_TEST_CASE(tables_are_a_folder_and_appear_whole) {
    const auto folder = std::filesystem::temp_directory_path() / "pg-test-export";
    std::filesystem::remove_all(folder);
    FileOutput output(folder);
    export_view(two_nodes(), Format::Csv, output);
    std::ifstream edges(folder / "edges.csv");
    std::stringstream text;
    text << edges.rdbuf();
    BOOST_TEST(text.str() == "source,target,relation,title,evidence,quote\nevent:1,actor:tom-homan,agent,,1,Homan traveled to Minneapolis.\n");
    {
        FileOutput abandoned(folder / "new.json");
        abandoned.file("") << "half";
    }
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder), {}) == 4);
    std::filesystem::remove_all(folder);
    BOOST_CHECK_THROW(exported(two_nodes(), Format::Neo4j), UsageError);
}

BOOST_AUTO_TEST_CASE(csv_cells_are_quoted_and_run_no_formula) {
    BOOST_TEST(csv_line({"-2+3+cmd|' /C calc'!A0", "-2.5e3", "+1", "--1", "-"}) == "\"'-2+3+cmd|' /C calc'!A0\",-2.5e3,+1,\"'--1\",\"'-\"\n");
    BOOST_TEST(csv_line({"a", "b,c", "say \"x\"", "two\nlines", "=1+1", "-5", "-x"}) ==
               "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\"'=1+1\",-5,\"'-x\"\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(files_for_other_programs, *boost::unit_test::disabled()) {
    for (std::size_t i = 0; i < enum_size<Format>(); ++i) {
        FileOutput output("story." + std::string(EnumNames<Format>::names[i]));
        export_view(testing::large_story(60), static_cast<Format>(i), output);
    }
}
