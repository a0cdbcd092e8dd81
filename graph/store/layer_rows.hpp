// Rows of the derived layer, written one thing at a time: a node with its names and evidence, an edge with its evidence, a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/store/sqlite.hpp"
#include "graph/view.hpp"

namespace pg::graph {

/// Tells two states of a node or an edge apart, evidence included.
std::int64_t digest_of(const Node& node, std::string_view seen);
std::int64_t digest_of(const Edge& edge);

/// Needs an open transaction.
class LayerRows {
public:
    explicit LayerRows(const Database& db);

    /// `seen`: first publication of an event, by which it is sorted when it has no date.
    void insert(const Node& node, std::string_view seen);
    void insert(const Edge& edge);
    void insert_sentence(std::string_view article, std::uint32_t start, std::string_view sentence);
    void remove_node(std::string_view id);
    void remove_edge(std::int64_t number);
    void remove_phrase(std::int64_t number);

private:
    void columns(const Node& node, std::string_view seen);
    void alias(const std::string& text, const std::string& node);
    void evidence(const Evidence& e, const std::string* node, std::int64_t edge);
    void phrase(std::string_view content, std::string_view node, std::string_view article, std::uint32_t start);

    const Database& db_;
    Statement node_, alias_, edge_, evidence_, phrase_, words_;
    Statement no_node_, no_alias_, no_node_evidence_, no_edge_, no_edge_evidence_, phrases_of_, no_words_, no_phrase_;
};

}  // namespace pg::graph
