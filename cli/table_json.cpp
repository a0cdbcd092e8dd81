#include "cli/table_json.hpp"

#include <cmath>

#include "export/json_values.hpp"

namespace pg::cli {

namespace {

namespace json = exporting::json;

struct WriteValue {
    json::Writer& out;
    void operator()(std::monostate) const { out.Null(); }
    void operator()(const std::string& text) const { json::string(out, text); }
    void operator()(std::int64_t number) const { out.Int64(number); }
    void operator()(bool flag) const { out.Bool(flag); }
    void operator()(double number) const {
        if (std::isfinite(number)) out.Double(number);
        else out.Null();
    }
    void operator()(const std::vector<std::string>& parts) const {
        out.StartArray();
        for (const auto& part : parts) json::string(out, part);
        out.EndArray();
    }
};

}  // namespace

void print_json(const Table& table, JsonLayout layout, std::ostream& out) {
    const bool array = layout == JsonLayout::Array;
    if (array) out << "[";
    rapidjson::StringBuffer buffer;
    for (const auto& row : table.rows()) {
        buffer.Clear();
        json::Writer writer(buffer);
        writer.StartObject();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!table.for_programs(i)) continue;
            json::string(writer, table.columns()[i].name);
            std::visit(WriteValue{writer}, row[i]);
        }
        writer.EndObject();
        if (array) out << (&row == &table.rows().front() ? "\n" : ",\n");
        out << buffer.GetString() << (array ? "" : "\n");
    }
    if (array) out << (table.empty() ? "]\n" : "\n]\n");
}

}  // namespace pg::cli
