#include "archive/parts.hpp"

#include <algorithm>
#include <charconv>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {

PartReader::PartReader(BufferedStream& stream, Format format, std::string path, Limits limits)
    : stream_(stream), format_(format), path_(std::move(path)), limits_(limits) {}

RawInput PartReader::part(std::uint64_t item, std::string bytes) const { return {{path_, item}, format_, std::move(bytes), std::nullopt}; }

RawInput PartReader::problem(std::uint64_t item, std::string reason) const { return {{path_, item}, format_, {}, std::move(reason)}; }

std::string PartReader::too_large(const char* what) const {
    return std::string(what) + " is larger than " + std::to_string(limits_.document >> 20) + " MiB";
}

std::optional<RawInput> PartReader::next() {
    if (done_) return std::nullopt;
    switch (format_) {
        case Format::JsonLine: return next_line();
        case Format::CsvRow: return next_row();
        case Format::WarcRecord: return next_record();
        default: return whole();
    }
}

std::optional<RawInput> PartReader::whole() {
    done_ = true;
    auto bytes = stream_.rest(limits_.document);
    return bytes ? part(0, std::move(*bytes)) : problem(0, too_large("the file"));
}

std::optional<RawInput> PartReader::next_line() {
    for (;;) {
        bool too_long = false;
        auto line = stream_.line(limits_.document, too_long);
        if (!line) return std::nullopt;
        ++item_;
        if (too_long) return problem(item_, too_large("the line"));
        if (!trim(*line).empty()) return part(item_, std::move(*line));
    }
}

std::optional<std::string> PartReader::row(bool& too_long) {
    std::string out;
    bool quoted = false, any = false;
    too_long = false;
    do {
        bool line_too_long = false;
        const auto line = stream_.line(limits_.document, line_too_long);
        if (!line) break;
        any = true;
        if (line_too_long || out.size() + line->size() > limits_.document) { too_long = true; return std::string(); }
        if (quoted) out.push_back('\n');
        out += *line;
        if (std::count(line->begin(), line->end(), '"') % 2 != 0) quoted = !quoted;
    } while (quoted);
    return any ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<RawInput> PartReader::next_row() {
    for (;;) {
        bool too_long = false;
        auto cells = row(too_long);
        if (!cells) return std::nullopt;
        if (too_long) return problem(++item_, too_large("the row"));
        if (trim(*cells).empty()) continue;
        if (header_.empty()) {
            header_ = std::move(*cells);
            continue;
        }
        // Header and row travel together, so that reading a row needs nothing else; '\x1E' (record separator) parts them.
        return part(++item_, header_ + '\x1E' + *cells);
    }
}

std::optional<RawInput> PartReader::next_record() {
    constexpr std::size_t longest_header_line = 1u << 16;
    std::string header;
    std::uint64_t length = 0;
    bool too_long = false, started = false;
    for (;;) {
        const auto line = stream_.line(longest_header_line, too_long);
        if (!line) { done_ = true; return started ? std::optional(problem(++item_, "the WARC record ends within its header")) : std::nullopt; }
        const auto field = trim(*line);
        if (!started) {
            if (field.empty()) continue;
            if (!field.starts_with("WARC/")) { done_ = true; return problem(++item_, "damaged WARC: a record does not start with WARC/"); }
            started = true;
        }
        if (field.empty()) break;
        (header += field) += '\n';
        if (header.size() > longest_header_line) { done_ = true; return problem(++item_, "damaged WARC: the record's header is too long"); }
        if (utf8::lower(field.substr(0, 15)) == "content-length:") {
            const auto digits = trim(field.substr(15));
            std::from_chars(digits.data(), digits.data() + digits.size(), length);
        }
    }
    ++item_;
    std::string body;
    for (std::uint64_t left = length; left > 0;) {
        char buffer[1u << 14];
        const std::size_t got = stream_.read(buffer, static_cast<std::size_t>(std::min<std::uint64_t>(left, sizeof buffer)));
        if (got == 0) { done_ = true; return problem(item_, "the WARC record is cut off"); }
        if (length <= limits_.document) body.append(buffer, got);
        left -= got;
    }
    if (length > limits_.document) return problem(item_, too_large("the record"));
    return part(item_, header + '\n' + body);
}

}  // namespace pg::archive
