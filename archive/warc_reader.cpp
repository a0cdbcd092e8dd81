// One record of a web archive (WARC 1.0 and 1.1, ISO 28500).
#include "archive/byte_stream.hpp"
#include "archive/encoding.hpp"
#include "archive/mime.hpp"
#include "archive/readers.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

constexpr std::size_t largest_page = 64u << 20;

/// The status code of "HTTP/1.1 404 Not Found"; takes the line off.
int take_status(std::string_view& message) {
    if (!message.starts_with("HTTP/")) return 200;
    const auto end = std::min(message.find('\n'), message.size());
    const auto parts = split(message.substr(0, end), ' ');
    message.remove_prefix(std::min(end + 1, message.size()));
    return parts.size() > 1 && parts[1].size() == 3 ? (parts[1][0] - '0') * 100 + (parts[1][1] - '0') * 10 + (parts[1][2] - '0') : 0;
}

/// Throws Error for damaged data.
std::string inflated(std::string body) {
    if (packing_of_content(body) != Packing::Compressed) return body;
    Unpacker unpacker(std::make_unique<MemoryStream>(std::move(body)));
    if (!unpacker.next_member()) return {};
    auto page = BufferedStream(unpacker.open_member()).rest(largest_page);
    if (!page) throw Error("the page unpacks to more than 64 MiB");
    return std::move(*page);
}

ReadResult read_response(std::string_view message, bool is_http, std::string_view type, const std::string& url, const Location& where, const Knowledge& knowledge) {
    std::string body;
    std::string media = mime::media_type(type), charset;
    if (is_http) {
        const int status = take_status(message);
        if (status != 200) return Rejection{where, "HTTP status " + std::to_string(status)};
        const mime::Header header = mime::take_header(message);
        media = mime::media_type(header["content-type"]);
        charset = mime::parameter(header["content-type"], "charset");
        const bool chunked = utf8::lower(header["transfer-encoding"]).find("chunked") != std::string::npos;
        body = chunked ? mime::from_chunks(message) : std::string(message);
        // Many archives keep the header of a body that they have already put together.
        if (chunked && body.empty()) body = message;
    } else {
        body = message;
    }
    if (!media.empty() && media.find("html") == std::string::npos) return Rejection{where, "not HTML: " + media};
    body = inflated(std::move(body));
    if (auto reason = mismatch(Format::Html, std::string_view(body).substr(0, 4096))) return Rejection{where, std::move(*reason)};
    return read_page(to_utf8(body, charset.empty() ? declared_charset(body) : std::string_view(charset)), url, where, knowledge);
}

}  // namespace

std::vector<ReadResult> read_warc_record(const RawInput& input, const Knowledge& knowledge) {
    std::string_view rest = input.bytes;
    const mime::Header header = mime::take_header(rest);
    const std::string type = utf8::lower(header["warc-type"]);
    if (type != "response" && type != "resource") return {};
    std::string url(header["warc-target-uri"]);
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    // Records of other protocols (DNS look-ups) hold no page.
    if (!url.starts_with("http")) return {};
    try {
        return {read_response(rest, type == "response", header["content-type"], url, input.where, knowledge)};
    } catch (const Error& e) {
        return {Rejection{input.where, e.what()}};
    }
}

}  // namespace pg::archive
