// Web pages.
#include "archive/encoding.hpp"
#include "archive/finish.hpp"
#include "archive/html/main_text.hpp"
#include "archive/html/metadata.hpp"
#include "archive/html/page.hpp"
#include "archive/readers.hpp"
#include "archive/text_layout.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

constexpr std::size_t longest_error_page = 1500;

bool is_whole_page(std::string_view html) {
    const std::string head = utf8::lower(html.substr(0, 1024));
    return head.find("<html") != std::string::npos || head.find("<!doctype") != std::string::npos || head.find("<body") != std::string::npos ||
           head.find("<head") != std::string::npos;
}

}  // namespace

ReadResult read_page(std::string_view utf8_html, std::string_view url, const Location& where, const Knowledge& knowledge) {
    const auto page = html::parse_page(utf8_html);
    if (!page) return Rejection{where, "the page's markup needs too much memory"};
    html::Metadata metadata = html::metadata_of(*page, url);
    Draft draft;
    draft.url = std::move(metadata.url);
    draft.title = std::move(metadata.title);
    draft.author = std::move(metadata.author);
    draft.source = std::move(metadata.source);
    draft.published = metadata.published;
    const auto chosen = html::main_blocks(*page, knowledge.pages, draft.title, metadata.article_body);
    draft.text = without_furniture(normalised(html::text_of(*page, chosen)), knowledge.furniture);
    draft.text = without_head_repeats(draft.text, draft);
    if (draft.text.size() < longest_error_page && knowledge.furniture.effect_of(draft.title) == FurnitureEffect::Error)
        return Rejection{where, "an error page: \"" + draft.title + "\""};
    // Pages often declare the language of their template; the text itself knows better, if it is sure.
    draft.language = guessed_language(draft.text);
    if (draft.language.empty()) draft.language = std::move(metadata.language);
    return finished(std::move(draft), where);
}

std::string fragment_text(std::string_view utf8_html, const Knowledge& knowledge) {
    const auto page = html::parse_page(utf8_html);
    if (!page) return {};
    std::vector<bool> chosen;
    if (is_whole_page(utf8_html)) chosen = html::main_blocks(*page, knowledge.pages, {}, {});
    else
        for (const auto& block : page->blocks) chosen.push_back(block.link_bytes * 3 < block.text.size() * 2);
    return without_furniture(normalised(html::text_of(*page, chosen)), knowledge.furniture);
}

std::vector<ReadResult> read_html(const RawInput& input, const Knowledge& knowledge) {
    return {read_page(to_utf8(input.bytes, declared_charset(input.bytes)), {}, input.where, knowledge)};
}

}  // namespace pg::archive
