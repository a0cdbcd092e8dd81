#include "archive/reader.hpp"

#include "archive/encoding.hpp"
#include "archive/readers.hpp"
#include "archive/text_layout.hpp"
#include "core/data_dir.hpp"

namespace pg::archive {
namespace {

/// "<p>", "<div", "</b>" ... within the first KiB: a fragment of HTML and no text that happens to have a "<".
bool looks_like_html(std::string_view text) {
    text = text.substr(0, 1024);
    for (const std::string_view tag : {"</p>", "<p>", "<p ", "<div", "<br", "<html", "</a>", "<!DOCTYPE", "<span"})
        if (text.find(tag) != std::string_view::npos) return true;
    return false;
}

std::vector<ReadResult> results_of(const RawInput& input, const Knowledge& knowledge) {
    if (input.problem) return {Rejection{input.where, *input.problem}};
    switch (input.format) {
        case Format::Text: return read_text(input, knowledge);
        case Format::Markdown: return read_markdown(input, knowledge);
        case Format::Html: return read_html(input, knowledge);
        case Format::Json:
        case Format::JsonLine: return read_json(input, knowledge);
        case Format::CsvRow: return read_csv_row(input, knowledge);
        case Format::WarcRecord: return read_warc_record(input, knowledge);
        case Format::Mail: return read_mail(input, knowledge);
        case Format::Feed: return read_feed(input, knowledge);
        case Format::Unknown: break;
    }
    return {Rejection{input.where, "cannot read " + std::string(name_of(input.format)) + " files"}};
}

}  // namespace

std::string body_text(std::string_view utf8, const Knowledge& knowledge) {
    if (looks_like_html(utf8)) return fragment_text(utf8, knowledge);
    const std::string text = normalised(utf8);
    return without_furniture(joined(paragraphs_of(without_stray_brackets(text))), knowledge.furniture);
}

Location place_of(const RawInput& input, std::size_t result, std::size_t results) {
    Location where = input.where;
    if (results == 1) return where;
    if (where.item == 0) where.item = result + 1;
    else where.path += "!" + std::to_string(result + 1);
    return where;
}

std::vector<ReadResult> read_articles(const RawInput& input, const Knowledge& knowledge) {
    auto results = results_of(input, knowledge);
    for (std::size_t i = 0; i < results.size(); ++i)
        if (auto* rejection = std::get_if<Rejection>(&results[i])) rejection->where = place_of(input, i, results.size());
    return results;
}

std::vector<ReadResult> read_articles(const RawInput& input) {
    static const Knowledge knowledge = Knowledge::read(find_data_dir());
    return read_articles(input, knowledge);
}

}  // namespace pg::archive
