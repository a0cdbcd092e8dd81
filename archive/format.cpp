#include "archive/format.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace pg::archive {
namespace {

struct Extension {
    std::string_view name;
    Format format;
};
constexpr std::array extensions = {
    Extension{"txt", Format::Text},    Extension{"text", Format::Text},     Extension{"md", Format::Markdown}, Extension{"markdown", Format::Markdown},
    Extension{"html", Format::Html},   Extension{"htm", Format::Html},      Extension{"xhtml", Format::Html},  Extension{"json", Format::Json},
    Extension{"jsonl", Format::JsonLine}, Extension{"ndjson", Format::JsonLine}, Extension{"csv", Format::CsvRow}, Extension{"warc", Format::WarcRecord},
    Extension{"eml", Format::Mail},    Extension{"xml", Format::Feed},      Extension{"rss", Format::Feed},    Extension{"atom", Format::Feed},
};
constexpr std::array<std::string_view, 5> compressions = {"gz", "bz2", "xz", "zst", "zstd"};
constexpr std::array<std::string_view, 7> packings = {"zip", "tar", "tgz", "tbz2", "tbz", "txz", "tzst"};

struct Magic {
    std::string_view start;
    std::string_view what;
};
using namespace std::string_view_literals;
constexpr std::array magics = {
    Magic{"%PDF-"sv, "a PDF file"},          Magic{"\x89PNG"sv, "a PNG image"},         Magic{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Magic{"GIF8"sv, "a GIF image"},          Magic{"RIFF"sv, "a RIFF media file"},      Magic{"\x7F" "ELF"sv, "a program"},
    Magic{"MZ\x90"sv, "a program"},          Magic{"PK\x03\x04"sv, "a ZIP archive or Office document"},
    Magic{"\xD0\xCF\x11\xE0"sv, "an old Office document"}, Magic{"{\\rtf"sv, "an RTF document"}, Magic{"SQLite format 3"sv, "an SQLite database"},
    Magic{"OggS"sv, "an Ogg media file"},    Magic{"ID3"sv, "an MP3 file"},             Magic{"wOFF"sv, "a font"},
    Magic{"\x1F\x8B"sv, "gzip data"},        Magic{"BZh9"sv, "bzip2 data"},             Magic{"\xFD" "7zXZ"sv, "xz data"},
    Magic{"\x28\xB5\x2F\xFD"sv, "zstd data"}, Magic{"7z\xBC\xAF"sv, "a 7-Zip archive"}, Magic{"Rar!"sv, "a RAR archive"},
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

/// Cuts the last extension off; empty if there is none.
std::string take_extension(std::string& name) {
    const auto dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return {};
    std::string extension = name.substr(dot + 1);
    name.resize(dot);
    return extension;
}

Format format_of(std::string_view extension) {
    const auto at = std::find_if(extensions.begin(), extensions.end(), [&](const Extension& e) { return e.name == extension; });
    return at == extensions.end() ? Format::Unknown : at->format;
}

bool has_utf16_bom(std::string_view start) { return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"); }

std::string_view skip_space_and_bom(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\r' || text.front() == '\t')) text.remove_prefix(1);
    return text;
}

bool looks_like_feed(std::string_view text) {
    const std::string head = lower(text.substr(0, 2048));
    for (const std::string_view root : {"<rss", "<feed", "<nitf", "<rdf:rdf", "<newsml", "<newsitem"})
        if (head.find(root) != std::string::npos) return true;
    return head.starts_with("<?xml") && head.find("<html") == std::string::npos;
}

/// The first line is a whole JSON object and another line follows.
bool looks_like_json_lines(std::string_view text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return text.size() > 2048;
    auto line = text.substr(0, end);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    const auto rest = skip_space_and_bom(text.substr(end));
    return line.size() > 2 && line.back() == '}' && (rest.empty() || rest.front() == '{');
}

bool looks_like_mail(std::string_view text) {
    const std::string head = lower(text.substr(0, 2048));
    int fields = 0;
    for (const std::string_view field : {"from: ", "subject: ", "date: ", "to: ", "message-id: ", "mime-version: "})
        if (head.starts_with(field) || head.find("\n" + std::string(field)) != std::string::npos) ++fields;
    return fields >= 3;
}

bool is_binary(std::string_view start) {
    if (has_utf16_bom(start)) return false;
    const auto sample = start.substr(0, 4096);
    std::size_t zeros = 0, controls = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) ++zeros;
        else if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1B) ++controls;
    }
    return zeros * 16 > sample.size() || (zeros + controls) * 20 > sample.size();
}

}  // namespace

FileKind kind_of_name(std::string_view name) {
    std::string rest = lower(name.substr(std::min(name.size(), name.find_last_of('/') + 1)));
    FileKind kind;
    std::string extension = take_extension(rest);
    if (std::find(compressions.begin(), compressions.end(), extension) != compressions.end()) {
        kind.packing = Packing::Compressed;
        extension = take_extension(rest);
        if (extension == "tar") return {Format::Unknown, Packing::Packed};
    }
    if (std::find(packings.begin(), packings.end(), extension) != packings.end()) return {Format::Unknown, Packing::Packed};
    kind.format = format_of(extension);
    return kind;
}

std::string unknown_kind(std::string_view name) {
    std::string rest(name.substr(std::min(name.size(), name.find_last_of('/') + 1)));
    const std::string extension = lower(take_extension(rest));
    if (extension == "pdf") return "unknown kind of file: `pdftotext FILE.pdf` makes a .txt of a .pdf";
    if (extension == "doc") return "unknown kind of file: `soffice --convert-to txt FILE.doc` makes a .txt of a .doc";
    for (const std::string_view document : {"docx", "odt", "rtf", "epub"})
        if (extension == document) return "unknown kind of file: `pandoc -t plain -o FILE.txt FILE." + extension + "` makes a .txt of a ." + extension;
    return "unknown kind of file: known are .txt .md .html .htm .json .jsonl .csv .warc .eml .xml, these with .gz .bz2 .xz .zst, and .zip .tar .tar.*";
}

Packing packing_of_content(std::string_view start) {
    if (start.starts_with("\x1F\x8B") || start.starts_with("BZh") || start.starts_with("\xFD" "7zXZ") || start.starts_with("\x28\xB5\x2F\xFD"))
        return Packing::Compressed;
    if (start.starts_with("PK\x03\x04")) return Packing::Packed;
    return start.size() >= 262 && start.substr(257, 5) == "ustar" ? Packing::Packed : Packing::None;
}

Format format_of_content(std::string_view start) {
    const auto text = skip_space_and_bom(start);
    if (text.starts_with("WARC/")) return Format::WarcRecord;
    if (text.starts_with("{")) return looks_like_json_lines(text) ? Format::JsonLine : Format::Json;
    if (text.starts_with("[{") || text.starts_with("[\n") || text.starts_with("[ ") || text == "[]") return Format::Json;
    if (text.starts_with("<")) return looks_like_feed(text) ? Format::Feed : Format::Html;
    return looks_like_mail(text) ? Format::Mail : Format::Text;
}

std::optional<std::string> mismatch(Format format, std::string_view start) {
    const std::string name(name_of(format));
    for (const Magic& magic : magics)
        if (start.starts_with(magic.start)) return "not " + name + ": " + std::string(magic.what);
    if (start.size() >= 8 && start.substr(4, 4) == "ftyp") return "not " + name + ": a media file";
    if (skip_space_and_bom(start).empty()) return "empty file";
    if (is_binary(start)) return "not " + name + ": binary data";
    return std::nullopt;
}

}  // namespace pg::archive
