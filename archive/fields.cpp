#include "archive/fields.hpp"

#include <algorithm>

#include "archive/dates.hpp"
#include "archive/finish.hpp"
#include "archive/readers.hpp"
#include "archive/text_layout.hpp"
#include "core/tsv.hpp"

namespace pg::archive {
namespace {

struct FieldName {
    std::string_view name;
    Field field;
};
// In order of preference within a field; names are compared without case, "_" and "-".
constexpr std::array field_names = {
    FieldName{"id", Field::Id}, FieldName{"articleid", Field::Id}, FieldName{"docid", Field::Id}, FieldName{"guid", Field::Id}, FieldName{"uuid", Field::Id},
    FieldName{"uri", Field::Id},
    FieldName{"url", Field::Url}, FieldName{"link", Field::Url}, FieldName{"canonicalurl", Field::Url}, FieldName{"canonicallink", Field::Url},
    FieldName{"weburl", Field::Url}, FieldName{"permalink", Field::Url}, FieldName{"sourceurl", Field::Url},
    FieldName{"title", Field::Title}, FieldName{"headline", Field::Title}, FieldName{"webtitle", Field::Title}, FieldName{"heading", Field::Title},
    FieldName{"author", Field::Author}, FieldName{"authors", Field::Author}, FieldName{"byline", Field::Author}, FieldName{"creator", Field::Author},
    FieldName{"source", Field::Source}, FieldName{"outlet", Field::Source}, FieldName{"publisher", Field::Source}, FieldName{"publication", Field::Source},
    FieldName{"newspaper", Field::Source}, FieldName{"site", Field::Source}, FieldName{"sitename", Field::Source}, FieldName{"domain", Field::Source}, FieldName{"sourcedomain", Field::Source},
    FieldName{"published", Field::Published}, FieldName{"publishedat", Field::Published}, FieldName{"datepublished", Field::Published},
    FieldName{"publisheddate", Field::Published}, FieldName{"datepublish", Field::Published}, FieldName{"publicationdate", Field::Published},
    FieldName{"publishdate", Field::Published}, FieldName{"pubdate", Field::Published}, FieldName{"publishedtime", Field::Published},
    FieldName{"webpublicationdate", Field::Published}, FieldName{"date", Field::Published}, FieldName{"datetime", Field::Published},
    FieldName{"timestamp", Field::Published}, FieldName{"time", Field::Published}, FieldName{"created", Field::Published},
    FieldName{"createdat", Field::Published}, FieldName{"firstpublished", Field::Published}, FieldName{"publishedon", Field::Published},
    FieldName{"publishedutc", Field::Published}, FieldName{"seendate", Field::Published}, FieldName{"dateline", Field::Published},
    FieldName{"language", Field::Language}, FieldName{"lang", Field::Language},
    FieldName{"text", Field::Text}, FieldName{"body", Field::Text}, FieldName{"content", Field::Text}, FieldName{"articlebody", Field::Text},
    FieldName{"maintext", Field::Text}, FieldName{"fulltext", Field::Text}, FieldName{"bodytext", Field::Text}, FieldName{"article", Field::Text},
    FieldName{"story", Field::Text}, FieldName{"html", Field::Html}, FieldName{"bodyhtml", Field::Html}, FieldName{"contenthtml", Field::Html},
    FieldName{"rawhtml", Field::Html}, FieldName{"description", Field::Summary}, FieldName{"summary", Field::Summary}, FieldName{"abstract", Field::Summary},
    FieldName{"leadparagraph", Field::Summary}, FieldName{"shortdescription", Field::Summary},
};

std::string plain_name(std::string_view name) {
    std::string out;
    for (const char c : name.substr(0, 64))
        if (c != '_' && c != '-' && c != ' ') out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return out;
}

std::size_t index_of(std::string_view name) {
    const std::string plain = plain_name(name);
    const auto at = std::find_if(field_names.begin(), field_names.end(), [&](const FieldName& f) { return f.name == plain; });
    return static_cast<std::size_t>(at - field_names.begin());
}

/// Fills the draft's text and what a page tells; the reason if there is no text.
std::optional<std::string> take_text(const Fields& fields, const Location& where, const Knowledge& knowledge, Draft& draft) {
    if (!fields[Field::Text].empty()) {
        draft.text = body_text(fields[Field::Text], knowledge);
    } else if (!fields[Field::Html].empty()) {
        ReadResult page = read_page(fields[Field::Html], draft.url, where, knowledge);
        if (const auto* rejection = std::get_if<Rejection>(&page)) return rejection->reason;
        const Article& article = std::get<Article>(page);
        draft.title = article.title;
        draft.author = article.author;
        draft.source = article.source;
        draft.language = article.language;
        draft.published = article.published;
        draft.text = article.text;
    } else if (!fields[Field::Summary].empty()) {
        draft.text = body_text(fields[Field::Summary], knowledge);
    } else {
        return "no text: none of the fields text, body, content, articleBody, html, description";
    }
    return std::nullopt;
}

}  // namespace

std::optional<Field> Fields::wanted(std::string_view name) const {
    const std::size_t index = index_of(name);
    if (index == field_names.size()) return std::nullopt;
    const Field field = field_names[index].field;
    return index < rank_[static_cast<std::size_t>(field)] ? std::optional(field) : std::nullopt;
}

void Fields::set(std::string_view name, std::string value) {
    const std::size_t index = index_of(name);
    if (index == field_names.size() || trim(value).empty()) return;
    const auto field = static_cast<std::size_t>(field_names[index].field);
    if (index >= rank_[field]) return;
    rank_[field] = index;
    values_[field] = std::move(value);
}

ReadResult article_of_fields(const Fields& fields, const Location& where, const Knowledge& knowledge) {
    Draft draft;
    draft.url = fields[Field::Url];
    if (auto problem = take_text(fields, where, knowledge, draft)) return Rejection{where, std::move(*problem)};
    draft.id = fields[Field::Id];
    for (const auto& [field, to] : {std::pair{Field::Language, &draft.language}, {Field::Title, &draft.title}, {Field::Author, &draft.author}, {Field::Source, &draft.source}})
        if (!fields[field].empty()) *to = fields[field];
    if (const auto date = parse_date(trim(fields[Field::Published]), numeric_order_of(draft.url))) draft.published = date;
    else if (!draft.published && !draft.url.empty()) draft.published = date_in_url(draft.url);
    draft.text = without_head_repeats(draft.text, draft);
    return finished(std::move(draft), where);
}

}  // namespace pg::archive
