// Documents as CoNLL-U (https://universaldependencies.org/format.html), both ways.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "language/analyser.hpp"

namespace pg::language {

/// Multiword tokens as ranges, SpaceAfter=No and names as NER=B-PER ... in MISC.
void write_conllu(std::ostream& out, const Document& document);

/// Reads tokenised CoNLL-U whose tokens are kept exactly: the text is composed of the forms (SpaceAfter=No is honoured, blanks inside a form become "_").
/// A "# newdoc" comment begins another document; long files without one are cut every 200 sentences. Lines that are no token lines are skipped.
std::vector<Document> read_tokenized(std::string_view conllu);

/// What `policygraph parse` does: raw text, or with `tokenized` a CoNLL-U file, tagged, parsed and with names.
void parse_text(std::string_view input, bool tokenized, const Analyser& analyser, std::ostream& out);

}  // namespace pg::language
