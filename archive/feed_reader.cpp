// XML: RSS 0.9-2.0 and RDF, Atom, NITF (IPTC, also inside NewsML). The only file that knows pugixml.
#include <pugixml.hpp>

#include "archive/encoding.hpp"
#include "archive/fields.hpp"
#include "archive/finish.hpp"
#include "archive/readers.hpp"

namespace pg::archive {
namespace {

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

/// Gathers the nodes that are asked for, without recursion.
class Collector final : public pugi::xml_tree_walker {
public:
    explicit Collector(std::vector<std::string_view> names) : names_(std::move(names)) {}
    bool for_each(pugi::xml_node& node) override {
        // Deeper ones could only be nested in each other, which would make reading their text quadratic.
        constexpr int deepest = 8;
        const auto name = local_name(node);
        for (const auto wanted : names_)
            if (name == wanted && depth() <= deepest) found.push_back(node);
        return true;
    }
    std::vector<pugi::xml_node> found;

private:
    std::vector<std::string_view> names_;
};

std::vector<pugi::xml_node> all_named(pugi::xml_node root, std::vector<std::string_view> names) {
    Collector collector(std::move(names));
    root.traverse(collector);
    return std::move(collector.found);
}

/// All character data below a node; paragraphs and breaks become line ends.
class TextOf final : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
        const auto name = local_name(node);
        if (name == "p" || name == "br" || name == "div" || name == "hl2" || name == "block" || name == "li") text += "\n\n";
        return true;
    }
    std::string text;
};

std::string text_of(pugi::xml_node node) {
    TextOf walker;
    node.traverse(walker);
    return std::move(walker.text);
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

/// Atom's link: the alternate one; RSS's: its text.
std::string link_of(const pugi::xml_node& item) {
    std::string link;
    for (const pugi::xml_node child : item.children()) {
        if (local_name(child) != "link") continue;
        const std::string_view href = child.attribute("href").value(), rel = child.attribute("rel").value();
        if (href.empty() && link.empty()) link = text_of(child);
        if (!href.empty() && (rel.empty() || rel == "alternate")) return std::string(href);
    }
    return link;
}

ReadResult article_of_item(const pugi::xml_node& item, const std::string& source, const Location& where, const Knowledge& knowledge) {
    Fields fields;
    const auto first = [&](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (std::string text = text_of(child_named(item, name)); !one_line(text).empty()) return text;
        return std::string();
    };
    const std::string url = one_line(link_of(item));
    fields.set(Field::Url, url);
    // A feed's guid is mostly the page's address or a number that only the feed knows: the address is the better id.
    if (url.empty()) fields.set(Field::Id, first({"guid", "id"}));
    // Titles are often escaped twice.
    std::string title = first({"title"});
    if (title.find('&') != std::string::npos && title.find(';') != std::string::npos) title = fragment_text(title, knowledge);
    fields.set(Field::Title, std::move(title));
    fields.set(Field::Author, first({"creator", "author"}));
    fields.set(Field::Source, source);
    fields.set(Field::Published, first({"pubDate", "published", "date", "issued", "updated"}));
    fields.set(Field::Text, first({"encoded", "content", "description", "summary"}));
    return article_of_fields(fields, where, knowledge);
}

std::string first_text(pugi::xml_node root, std::vector<std::string_view> names) {
    const auto nodes = all_named(root, std::move(names));
    return nodes.empty() ? std::string() : text_of(nodes.front());
}

ReadResult article_of_nitf(const pugi::xml_node& nitf, const Location& where, const Knowledge& knowledge) {
    Fields fields;
    std::string title = first_text(nitf, {"hl1"});
    fields.set(Field::Title, title.empty() ? first_text(nitf, {"title"}) : std::move(title));
    fields.set(Field::Author, first_text(nitf, {"byline"}));
    fields.set(Field::Text, first_text(nitf, {"body.content"}));
    for (const auto& node : all_named(nitf, {"doc-id"})) fields.set(Field::Id, node.attribute("id-string").value());
    for (const auto& node : all_named(nitf, {"date.issue"})) fields.set(Field::Published, node.attribute("norm").value());
    for (const auto& node : all_named(nitf, {"pubdata"})) {
        fields.set(Field::Source, node.attribute("name").value());
        fields.set(Field::Url, node.attribute("ex-ref").value());
        if (fields[Field::Published].empty()) fields.set(Field::Published, node.attribute("date.publication").value());
    }
    return article_of_fields(fields, where, knowledge);
}

}  // namespace

std::vector<ReadResult> read_feed(const RawInput& input, const Knowledge& knowledge) {
    const std::string text = to_utf8(input.bytes, declared_charset(input.bytes));
    pugi::xml_document document;
    const auto parsed = document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) return {Rejection{input.where, "invalid XML at byte " + std::to_string(parsed.offset) + ": " + parsed.description()}};
    std::vector<ReadResult> results;
    const auto items = all_named(document, {"item", "entry"});
    const auto channels = all_named(document, {"channel", "feed"});
    const std::string source = channels.empty() ? std::string() : one_line(text_of(child_named(channels.front(), "title")));
    for (const auto& item : items) results.push_back(article_of_item(item, source, input.where, knowledge));
    if (results.empty())
        for (const auto& nitf : all_named(document, {"nitf"})) results.push_back(article_of_nitf(nitf, input.where, knowledge));
    if (results.empty()) results.emplace_back(Rejection{input.where, "no RSS, Atom or NITF: no item, entry or nitf in this XML file"});
    return results;
}

}  // namespace pg::archive
