#include "archive/html/block_model.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "core/error.hpp"

namespace pg::archive::html {
namespace {

template <typename T>
T number(const Tsv& table, std::size_t row, std::size_t column) {
    const auto cell = table.cell(row, column);
    T value{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) table.fail(row, "'" + std::string(cell) + "' is no number");
    return value;
}

std::string short_number(float value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

}  // namespace

BlockModel::BlockModel(const Tsv& table) {
    const auto tree = table.column("tree"), feature = table.column("feature"), threshold = table.column("threshold"), left = table.column("left"),
               right = table.column("right"), value = table.column("value");
    const auto& names = feature_names();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto index = number<std::size_t>(table, row, tree);
        if (index > trees_.size()) table.fail(row, "trees must be numbered from 0 without gaps");
        if (index == trees_.size()) trees_.emplace_back();
        Node node;
        node.left = number<std::int32_t>(table, row, left);
        node.right = number<std::int32_t>(table, row, right);
        node.value = number<float>(table, row, value);
        node.threshold = number<float>(table, row, threshold);
        if (node.left >= 0) {
            const auto at = std::find(names.begin(), names.end(), table.cell(row, feature));
            if (at == names.end()) table.fail(row, "unknown feature '" + std::string(table.cell(row, feature)) + "'");
            node.feature = static_cast<std::uint16_t>(at - names.begin());
        }
        trees_[index].push_back(node);
    }
    // Children stand behind their parents, so that no walk can run in circles.
    for (const Tree& nodes : trees_)
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (const std::int32_t child : {nodes[i].left, nodes[i].right})
                if (child >= static_cast<std::int32_t>(nodes.size()) || (child >= 0 && child <= static_cast<std::int32_t>(i)) || (nodes[i].left < 0) != (nodes[i].right < 0))
                    throw Error(table.file_name() + ": broken tree");
}

std::string BlockModel::save() const {
    std::string out = "tree\tfeature\tthreshold\tleft\tright\tvalue\n";
    for (std::size_t t = 0; t < trees_.size(); ++t)
        for (const Node& node : trees_[t]) {
            out += std::to_string(t) + "\t" + (node.left < 0 ? "-" : feature_names()[node.feature]) + "\t" + short_number(node.threshold) + "\t" +
                   std::to_string(node.left) + "\t" + std::to_string(node.right) + "\t" + short_number(node.value) + "\n";
        }
    return out;
}

float BlockModel::score(const FeatureRow& row) const {
    float sum = 0;
    for (const Tree& tree : trees_) {
        std::size_t at = 0;
        while (tree[at].left >= 0) at = static_cast<std::size_t>(row[tree[at].feature] < tree[at].threshold ? tree[at].left : tree[at].right);
        sum += tree[at].value;
    }
    return sum;
}

}  // namespace pg::archive::html
