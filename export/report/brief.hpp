// A report in words, before it is Markdown or HTML: what stands where, and nothing of how it looks.
#pragma once

#include <string>
#include <vector>

#include "graph/report.hpp"

namespace pg::exporting {

enum class Look : std::uint8_t { Plain, Strong, Quote, Source, Id };

/// A run of words within a line. The text is one line without hidden characters, and not escaped for any format.
struct Piece {
    Look look = Look::Plain;
    std::string text;
    std::size_t source = 0;  ///< of Look::Source: its number, from 1
};

struct BriefLine {
    std::vector<Piece> pieces;      ///< with a space between
    std::vector<BriefLine> under;   ///< these have no lines under them
};

struct BriefSection {
    std::string title;
    std::vector<BriefLine> lines;
};

struct BriefSource {
    std::string words;  ///< title, paper, day
    std::string url;    ///< empty unless it may be followed
    std::string id;     ///< empty where the address is the id
};

struct Brief {
    std::string title;
    std::vector<std::string> notes;
    std::vector<BriefSection> sections;  ///< without empty ones
    std::vector<BriefSource> sources;    ///< the first is number 1
};

/// Without quotes it holds no sentence, title or address of an article; the labels of events stand, which are made of words of a sentence.
Brief brief(const graph::Report& report, const graph::ReportRequest& request, bool quotes);

}  // namespace pg::exporting
