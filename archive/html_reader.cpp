// Web pages.
#include "archive/encoding.hpp"
#include "archive/finish.hpp"
#include "archive/html/main_text.hpp"
#include "archive/html/metadata.hpp"
#include "archive/html/page.hpp"
#include "archive/readers.hpp"

namespace pg::archive {

ReadResult read_page(std::string_view utf8_html, std::string_view url, const Location& where, const Knowledge& knowledge) {
    const auto page = html::parse_page(utf8_html);
    if (!page) return Rejection{where, "the page's markup needs too much memory"};
    html::Metadata metadata = html::metadata_of(*page, url);
    Draft draft;
    draft.url = std::move(metadata.url);
    draft.title = std::move(metadata.title);
    draft.author = std::move(metadata.author);
    draft.source = std::move(metadata.source);
    draft.language = std::move(metadata.language);
    draft.published = metadata.published;
    const auto chosen = html::main_blocks(*page, knowledge.pages, draft.title, metadata.article_body);
    draft.text = without_furniture(normalised(html::text_of(*page, chosen)), knowledge.furniture);
    return finished(std::move(draft), where);
}

std::vector<ReadResult> read_html(const RawInput& input, const Knowledge& knowledge) {
    return {read_page(to_utf8(input.bytes, declared_charset(input.bytes)), {}, input.where, knowledge)};
}

}  // namespace pg::archive
