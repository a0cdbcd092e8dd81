#include "core/event_scale.hpp"

#include <charconv>

#include "core/tsv.hpp"

namespace pg {

namespace {

template <typename Number>
Number number_in(const Tsv& table, std::size_t row, const char* column) {
    const auto text = table.cell(row, table.column(column));
    Number value{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) table.fail(row, std::string(column) + " '" + std::string(text) + "' is no number");
    return value;
}

}  // namespace

EventScale EventScale::read(const std::filesystem::path& data) {
    const auto table = Tsv::read(data / "ontology" / "event-types.tsv");
    EventScale scale;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto code = table.cell(row, table.column("code"));
        const auto type = from_name<EventType>(code);
        if (!type) table.fail(row, unknown_name_message<EventType>(code));
        scale.weights_[static_cast<std::size_t>(*type)] = EventWeight{number_in<int>(table, row, "quad"), number_in<double>(table, row, "intensity")};
    }
    return scale;
}

}  // namespace pg
