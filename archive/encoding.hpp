// From bytes in any encoding to clean UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace pg::archive {

/// UTF-8 of bytes whose encoding is told by, in this order: a byte order mark, being valid UTF-8, `declared` (a charset label as in
/// HTML or MIME, may be empty), being UTF-8 with a few broken bytes (read as Windows-1252), statistics (uchardet), Windows-1252.
/// Never fails: what cannot be read becomes U+FFFD. The byte order mark is dropped. Linear time, thread-safe.
std::string to_utf8(std::string_view bytes, std::string_view declared = {});

/// The encoding's label in the first bytes of a page or an XML file (<meta charset>, <?xml encoding?>); empty if there is none.
std::string_view declared_charset(std::string_view start);

/// Of valid or broken UTF-8: NFC; "\r\n", "\r", U+2028, U+2029, form feed -> "\n"; all other white space -> " "; control,
/// zero width and bidi characters and soft hyphens dropped; C1 controls read as the Windows-1252 characters that were meant.
std::string normalised(std::string_view text);

}  // namespace pg::archive
