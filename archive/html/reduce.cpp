#include "archive/html/reduce.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace pg::archive::html {
namespace {

constexpr std::size_t deepest = 512, deepest_inline = 32;
constexpr std::size_t longest_name = 16;
constexpr std::size_t most_attributes = 100;

constexpr std::array<std::string_view, 6> raw_text = {"script", "style", "svg", "iframe", "noembed", "template"};
constexpr std::array<std::string_view, 15> void_or_closing = {"br",   "img", "input", "meta", "link", "hr", "p",  "li",
                                                              "option", "td",  "tr",    "th",   "dt",   "dd", "wbr"};
constexpr std::array<std::string_view, 14> formatting = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

template <typename List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string tag_name(std::string_view html, std::size_t at) {
    std::string name;
    for (; at < html.size() && name.size() < longest_name && std::isalnum(static_cast<unsigned char>(html[at])) != 0; ++at) name.push_back(lower(html[at]));
    return name;
}

std::size_t next_of(std::string_view html, std::string_view chars, std::size_t at) { return std::min(html.find_first_of(chars, at), html.size()); }
std::size_t next_not_of(std::string_view html, std::string_view chars, std::size_t at) { return std::min(html.find_first_not_of(chars, at), html.size()); }

/// Behind an attribute's value, of which `at` is the start; quotes protect ">".
std::size_t value_end(std::string_view html, std::size_t at) {
    if (at < html.size() && (html[at] == '"' || html[at] == '\'')) return std::min(next_of(html, html.substr(at, 1), at + 1) + 1, html.size());
    return next_of(html, ">\t\n\f\r ", at);
}

struct TagExtent {
    std::size_t end;   ///< behind its ">"
    std::size_t kept;  ///< what comes from here to the end are attributes too many
};

/// The tag of which `at` is the "<", cut into attributes as the parser does it.
TagExtent tag_at(std::string_view html, std::size_t at) {
    constexpr std::string_view space = "\t\n\f\r ", before_attribute = "\t\n\f\r /", behind_name = "\t\n\f\r />=";
    std::size_t attributes = 0, kept = html.size();
    at = next_of(html, "\t\n\f\r />", at + 2);
    for (;;) {
        at = next_not_of(html, before_attribute, at);
        if (at == html.size()) return {at, std::min(kept, at)};
        if (html[at] == '>') return {at + 1, std::min(kept, at + 1)};
        if (++attributes == most_attributes + 1) kept = at;
        at = next_of(html, behind_name, at + 1);
        const std::size_t equals = next_not_of(html, space, at);
        if (equals < html.size() && html[equals] == '=') at = value_end(html, next_not_of(html, space, equals + 1));
    }
}

/// Without the attributes too many, and with no "<" but its own: the parser finds no tag where there was none here.
void append_tag(std::string_view html, std::size_t at, const TagExtent& tag, std::string& out) {
    out.push_back('<');
    for (const char c : html.substr(at + 1, tag.kept - at - 1))
        if (c == '<') out += "&lt;";
        else out.push_back(c);
    if (tag.kept < tag.end) out.push_back('>');
}

/// The start of "</name", without regard to case, from `at` on.
std::size_t find_close(std::string_view html, std::size_t at, std::string_view name) {
    for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2))
        if (tag_name(html, at + 2) == name) return at;
    return html.size();
}

bool is_linked_data(std::string_view tag) { return tag.find("ld+json") != std::string_view::npos; }

/// Follows the open elements roughly; says which start tags to drop.
class DepthLimit {
public:
    bool keeps_start(const std::string& name) {
        if (contains(void_or_closing, name)) return true;
        auto& open = contains(formatting, name) ? inline_ : open_;
        if (open.size() >= (&open == &inline_ ? deepest_inline : deepest)) return false;
        open.push_back(name);
        return true;
    }
    void end(const std::string& name) {
        auto& open = contains(formatting, name) ? inline_ : open_;
        for (std::size_t i = open.size(); i-- > 0;) {
            if (open[i] == name) {
                open.resize(i);
                return;
            }
            // A cell's end tags cannot close what is open around its table.
            if (open[i] == "table") return;
        }
    }

private:
    std::vector<std::string> open_, inline_;
};

}  // namespace

Reduced reduced(std::string_view html) {
    Reduced out;
    out.html.reserve(html.size());
    DepthLimit limit;
    std::vector<std::string> unclosed;
    for (std::size_t at = 0; at < html.size();) {
        const auto open = std::min(html.find('<', at), html.size());
        out.html.append(html, at, open - at);
        if (open + 1 >= html.size()) break;
        at = open;
        if (html.substr(at, 4) == "<!--") {
            const auto end = html.find("-->", at + 4);
            at = end == std::string_view::npos ? html.size() : end + 3;
            continue;
        }
        const bool closing = html[at + 1] == '/';
        const std::string name = tag_name(html, at + (closing ? 2 : 1));
        if (name.empty()) {
            // No tag but a "<" in the text, a doctype or a processing instruction; the parser knows what to do with it.
            out.html.push_back('<');
            ++at;
            continue;
        }
        const TagExtent tag = tag_at(html, at);
        const std::size_t end = tag.end;
        if (closing) {
            limit.end(name);
        } else if (contains(raw_text, name) && !contains(unclosed, name)) {
            const std::size_t close = html[end - 2] == '/' && name == "svg" ? end : find_close(html, end, name);
            if (close == html.size() && name != "script" && name != "style") {
                // Never closed: only the tag is dropped. From here on no other can be closed either, so the search ends for good.
                unclosed.push_back(name);
                at = end;
                continue;
            }
            if (name == "script" && is_linked_data(html.substr(at, end - at))) out.linked_data.emplace_back(html.substr(end, close - std::min(end, close)));
            out.html.push_back(' ');
            at = close < html.size() ? tag_at(html, close).end : close;
            continue;
        } else if (!limit.keeps_start(name)) {
            at = end;
            continue;
        }
        append_tag(html, at, tag, out.html);
        at = end;
    }
    return out;
}

}  // namespace pg::archive::html
