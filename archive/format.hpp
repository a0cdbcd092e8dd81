// Which kinds of files are read, told by name and by content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/names.hpp"

namespace pg::archive {

/// What the bytes of one RawInput are. JsonLine, CsvRow and WarcRecord are parts of a file that holds many; the others are whole files.
enum class Format : std::uint8_t { Text, Markdown, Html, Json, JsonLine, CsvRow, WarcRecord, Mail, Feed, Unknown };

/// What wraps the bytes of a file.
enum class Packing : std::uint8_t { None, Compressed, Packed };

struct FileKind {
    Format format = Format::Unknown;  ///< of the content; Unknown for packed files, whose members tell their own
    Packing packing = Packing::None;
};

/// By the name's extensions only: "a.jsonl.gz" is compressed JSON Lines, "a.tar.xz" and "a.zip" are packed. Case does not matter.
FileKind kind_of_name(std::string_view name);

/// Why a file of that name, of Format::Unknown, is not read, and what to do about it.
std::string unknown_kind(std::string_view name);

/// Compressed or packed by its magic bytes; needs the first 265 bytes or all there are.
Packing packing_of_content(std::string_view start);

/// Best guess from the first bytes (a few KiB) of something without a telling name, such as standard input.
Format format_of_content(std::string_view start);

/// Why content that claims to be `format` cannot be it ("not HTML: a PDF file"), told from its first bytes; std::nullopt if it may be.
std::optional<std::string> mismatch(Format format, std::string_view start);

}  // namespace pg::archive

PG_ENUM_NAMES(pg::archive::Format, "format", "plain text", "Markdown", "HTML", "JSON", "JSON Lines", "CSV", "WARC", "mail", "XML feed", "unknown");
