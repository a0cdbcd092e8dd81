// Plain text and Markdown.
#include <algorithm>

#include "archive/dates.hpp"
#include "archive/encoding.hpp"
#include "archive/markdown.hpp"
#include "archive/readers.hpp"
#include "archive/text_layout.hpp"

namespace pg::archive {
namespace {

ReadResult article_of(std::vector<std::string> paragraphs, Draft draft, bool labels_below, const Location& where, const Knowledge& knowledge) {
    take_head(paragraphs, draft, knowledge.furniture);
    draft.text = without_furniture(joined(paragraphs), knowledge.furniture);
    if (labels_below) {
        paragraphs = paragraphs_of(draft.text);
        drop_closing_labels(paragraphs);
        draft.text = joined(paragraphs);
    }
    return finished(std::move(draft), where);
}

}  // namespace

std::vector<ReadResult> read_text(const RawInput& input, const Knowledge& knowledge) {
    const std::string text = normalised(to_utf8(input.bytes));
    return {article_of(paragraphs_of(without_stray_brackets(text)), {}, true, input.where, knowledge)};
}

std::vector<ReadResult> read_markdown(const RawInput& input, const Knowledge& knowledge) {
    Draft draft;
    auto paragraphs = markdown_paragraphs(normalised(to_utf8(input.bytes)), draft);
    return {article_of(std::move(paragraphs), std::move(draft), false, input.where, knowledge)};
}

}  // namespace pg::archive
