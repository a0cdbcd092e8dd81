// Judgements as a text file that people edit, compare and keep in git.
#pragma once

#include <cstddef>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "graph/query.hpp"
#include "graph/store.hpp"

namespace pg::cli {

/// Tab-separated, one judgement a line, those that stand: judgement, a, b, who, when, why. Sorted by kind and nodes, so that two files compare.
void print_judgements(std::vector<graph::Judgement> judgements, std::ostream& out);

/// The same columns for people to fill in: a row for each sentence that tells one of the events, with how it is coded in b, its date, words and quote behind.
void print_sheet(const graph::Store& store, const std::vector<graph::EventRow>& events, std::ostream& out);

/// Such a file, rows without a judgement left out, or JSON lines with the same fields (as --format jsonl writes; withdrawn ones are left out). Throws UsageError naming the line.
std::vector<graph::Judgement> read_judgements(const std::filesystem::path& file);

struct LoadCounts {
    std::size_t added = 0, kept = 0, withdrawn = 0;
    std::vector<graph::Judgement> idle;  ///< code a sentence anew as it is coded: they are passed over
};
/// Adds what does not stand yet; what tells no time counts as said now, and is the same as what stands but for the time. With `replace` withdraws what
/// stands and is not wanted, and passes over nothing.
LoadCounts load_judgements(graph::Store& store, const std::vector<graph::Judgement>& wanted, bool replace);

}  // namespace pg::cli
