// What the writers write, by small graphs with the expected text beside them.
#include <rapidjson/document.h>

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

std::string exported(const graph::View& view, Format format) {
    std::ostringstream stream;
    StreamOutput output(stream);
    export_view(view, format, output);
    return stream.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

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
