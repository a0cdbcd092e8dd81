// One reader a format; reader.cpp chooses among them. All are pure, thread-safe and take any bytes.
#pragma once

#include <string_view>
#include <vector>

#include "archive/reader.hpp"

namespace pg::archive {

std::vector<ReadResult> read_text(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_markdown(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_json(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_csv_row(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_feed(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_mail(const RawInput& input, const Knowledge& knowledge);
/// No result for records that hold no page (requests, metadata).
std::vector<ReadResult> read_warc_record(const RawInput& input, const Knowledge& knowledge);
std::vector<ReadResult> read_html(const RawInput& input, const Knowledge& knowledge);

/// The article of one web page; `url` may be empty. Shared by all formats that carry HTML.
ReadResult read_page(std::string_view utf8_html, std::string_view url, const Location& where, const Knowledge& knowledge);

/// The text of a piece of HTML; of a whole page its main text.
std::string fragment_text(std::string_view utf8_html, const Knowledge& knowledge);

/// Plain text or a fragment of HTML, whichever it is, as clean paragraphs; for the bodies of feeds, mails and JSON fields.
std::string body_text(std::string_view utf8, const Knowledge& knowledge);

}  // namespace pg::archive
