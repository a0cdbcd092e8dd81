#include "export.hpp"

#include "language/parser/network.hpp"
#include "model_sections.hpp"

namespace pg::train {

void export_model(Net& net, const std::string& file) {
    ModelSections out;
    const Vocabulary& v = net.vocabulary();
    const auto names = [](const Labels& labels) {
        std::vector<std::string> all;
        for (int i = 0; i < labels.size(); ++i) all.push_back(labels.name(i));
        return all;
    };
    out.writer.add_numbers("hidden", std::vector<std::uint32_t>{static_cast<std::uint32_t>(net.sizes().hidden)});
    out.writer.add_lines("labels.upos", names(v.upos));
    out.writer.add_lines("labels.xpos", names(v.xpos));
    out.writer.add_lines("labels.rel", names(v.rels));
    out.vocabulary(v);
    for (const char* table : {"word", "suffix3", "prefix3", "suffix2", "shape"}) out.rows(table, net.value(table));
    for (const std::string layer : {"first", "second"})
        for (const std::string side : {".f", ".b"}) {
            out.linear(layer + side + ".x", net.value(layer + side + ".wx"), net.value(layer + side + ".b"));
            out.weights(layer + side + ".h", net.value(layer + side + ".wh"));
        }
    for (const std::string head : {"upos", "xpos", "arc_head", "arc_dep", "label_head", "label_dep"}) out.linear(head, net.value(head + ".w"), net.value(head + ".b"));
    out.floats("tags", net.value("tag"));
    out.floats("arc", net.value("arc.w"));
    out.floats("arc.u", net.value("arc.u"));
    out.floats("arc.root", net.value("arc.root"));
    for (const std::string part : {"sum", "product", "b", "root"}) out.floats("label." + part, net.value("label." + part));
    out.writer.write(file, language::parser_version);
}

}  // namespace pg::train
