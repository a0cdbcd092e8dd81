#include "export/iri.hpp"

namespace pg::exporting {

namespace {

std::string encoded(std::string_view text) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
        if (plain) out += c;
        else (out += '%', out += digits[byte >> 4], out += digits[byte & 15]);
    }
    return out;
}

}  // namespace

std::string iri(std::string_view id) { return "urn:policygraph:" + encoded(id); }

std::vector<std::string> same_as(const graph::Node& node) {
    std::vector<std::string> out;
    if (const auto id = node.ids.find("geonames"); id != node.ids.end()) out.push_back("https://sws.geonames.org/" + encoded(id->second) + "/");
    if (const auto id = node.ids.find("wikidata"); id != node.ids.end()) out.push_back("http://www.wikidata.org/entity/" + encoded(id->second));
    return out;
}

}  // namespace pg::exporting
