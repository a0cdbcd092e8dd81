#include "archive/html/metadata.hpp"

#include <algorithm>

#include "archive/dates.hpp"
#include "archive/finish.hpp"
#include "archive/html/linked_data.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive::html {
namespace {

std::string meta(const Page& page, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const auto at = page.meta.find(name); at != page.meta.end() && !trim(at->second).empty()) return std::string(trim(at->second));
    return {};
}

bool is_web_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::string first_heading(const Page& page) {
    for (const Block& block : page.blocks)
        if (block.element != no_element && page.elements[block.element].tag == Tag::Heading1 && block.text.size() < 300) return block.text;
    return {};
}

/// Values in scripts are often escaped as HTML once more.
std::string unescaped(std::string text) {
    if (text.size() > 2000 || text.find('&') == std::string::npos || text.find(';') == std::string::npos) return text;
    const auto page = parse_page(text);
    return page && page->blocks.size() == 1 ? page->blocks[0].text : text;
}

bool contains(const std::string& text, const std::string& part) { return utf8::lower(text).find(utf8::lower(part)) != std::string::npos; }

/// A first heading inside the page's <title> is the headline in its own words, and one that tells more than the <title> is the headline, too.
std::string title_of(const Page& page, const std::string& site) {
    if (const auto title = meta(page, {"og:title", "twitter:title", "dc.title", "headline"}); !title.empty()) return without_site_name(title, site);
    const std::string heading = first_heading(page), title = one_line(page.title);
    const std::string bare = without_site_name(title, site);
    if (!heading.empty() && (contains(title, heading) || contains(heading, bare))) return heading;
    return bare;
}

std::optional<Date> visible_date(const Page& page, NumericOrder order) {
    for (const auto& [value, text] : page.times)
        for (const std::string& field : {value, text})
            if (const auto date = parse_date(field, order); date && date->day != 0) return date;
    for (const Block& block : page.blocks) {
        if (block.text.size() > 120) continue;
        if (const auto date = date_line(block.text, order); date && date->day != 0) return date;
    }
    return std::nullopt;
}

std::optional<Date> date_of(const Page& page, const LinkedData& data, std::string_view url) {
    const NumericOrder order = numeric_order_of(url);
    const std::string named = meta(page, {"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
                                          "publishdate", "publish_date", "publish-date", "date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued",
                                          "dcterms.created", "article.published", "published_time", "cxenseparse:recs:publishtime", "dc.date.created"});
    for (const std::string& field : {data.published, named})
        if (const auto date = parse_date(field, order)) return date;
    if (const auto date = visible_date(page, order)) return date;
    return date_in_url(url);
}

}  // namespace

std::string host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    std::string host = utf8::lower(url.substr(0, std::min(url.size(), url.find_first_of("/?#:"))));
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::string without_site_name(std::string_view title, std::string_view site) {
    const std::string clean = one_line(title);
    for (const std::string_view bar : {" | ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " :: ", " \xC2\xBB ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
        const auto at = clean.rfind(bar);
        if (at == std::string::npos) continue;
        const std::string_view left = std::string_view(clean).substr(0, at), right = std::string_view(clean).substr(at + bar.size());
        if (!site.empty() && utf8::lower(right) == utf8::lower(site)) return std::string(left);
        if (!site.empty() && utf8::lower(left) == utf8::lower(site)) return std::string(right);
        // A short tail behind a longer headline is the site's name; a dash needs more care than a bar.
        const std::size_t words = split(right, ' ').size(), headline = split(left, ' ').size();
        if (words <= (bar == " - " ? 4u : 6u) && headline >= 3 && headline > words) {
            const auto earlier = left.rfind(bar);
            return std::string(bar == " | " && earlier != std::string_view::npos && earlier > 20 ? left.substr(0, earlier) : left);
        }
    }
    return clean;
}

Metadata metadata_of(const Page& page, std::string_view url) {
    Metadata out;
    LinkedData data = linked_data_of(page.linked_data);
    for (const std::string& candidate : {std::string(url), page.canonical, meta(page, {"og:url", "twitter:url"}), data.url})
        if (out.url.empty() && is_web_address(candidate)) out.url = candidate;
    out.source = meta(page, {"og:site_name", "application-name", "twitter:app:name:iphone"});
    if (out.source.empty()) out.source = data.publisher;
    out.title = data.headline.empty() ? title_of(page, out.source) : data.headline;
    if (out.source.empty()) out.source = host_of(out.url);
    out.author = data.author;
    if (out.author.empty()) out.author = meta(page, {"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"});
    if (is_web_address(out.author)) out.author.clear();
    if (const auto start = utf8::lower(out.author).substr(0, 3); start == "by ") out.author.erase(0, 3);
    for (std::string* field : {&out.title, &out.author, &out.source}) *field = unescaped(std::move(*field));
    out.language = page.language.empty() ? meta(page, {"og:locale", "content-language", "language", "dc.language"}) : page.language;
    out.published = date_of(page, data, out.url);
    out.article_body = std::move(data.article_body);
    return out;
}

}  // namespace pg::archive::html
