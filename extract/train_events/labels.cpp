#include "labels.hpp"

#include "core/tsv.hpp"
#include "extract/triggers/model.hpp"

namespace pg::extract {
namespace {

std::vector<std::string> list(std::string_view cell, char separator) {
    std::vector<std::string> out;
    if (cell != "-")
        for (const auto part : split(cell, separator)) out.emplace_back(part);
    return out;
}

}  // namespace

Labels read_labels(const std::filesystem::path& path) {
    Labels labels;
    const Tsv file = Tsv::read(path);
    const auto cell = [&](std::size_t row, std::string_view column) { return file.cell(row, file.column(column)); };
    for (std::size_t r = 0; r < file.rows(); ++r) {
        auto& of_article = labels[std::string(cell(r, "article"))];
        if (cell(r, "trigger") == "-") continue;  // no events
        Label& label = of_article.emplace_back();
        label.trigger = static_cast<std::uint32_t>(std::stoul(std::string(cell(r, "offset"))));
        label.word = cell(r, "trigger");
        for (const std::string& name : list(cell(r, "types"), '|')) {
            if (name == "NONE") {
                label.types.push_back(TriggerModel::act_only);
                continue;
            }
            const auto type = from_name<EventType>(name);
            if (!type) file.fail(r, unknown_name_message<EventType>(name));
            label.types.push_back(static_cast<std::uint32_t>(*type));
        }
        label.act = TriggerModel::no_act;
        if (const auto name = cell(r, "act"); name != "-") {
            const auto act = from_name<Act>(name);
            if (!act) file.fail(r, unknown_name_message<Act>(name));
            label.act = static_cast<std::uint32_t>(*act);
        }
        const auto status = from_name<Status>(cell(r, "status"));
        if (!status) file.fail(r, unknown_name_message<Status>(cell(r, "status")));
        label.status = *status;
        for (std::size_t i = 0; i < enum_size<Role>(); ++i) label.roles[i] = list(cell(r, name_of(static_cast<Role>(i))), ';');
    }
    return labels;
}

}  // namespace pg::extract
