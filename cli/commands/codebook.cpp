// policygraph codebook: what types, modes, acts and the other codes mean
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"

namespace pg::cli {

namespace {

/// A set of codes, the file of data/ontology/ that defines it, the columns that name and define a code, and those that tell more of it.
struct Section {
    const char* name;
    const char* file;
    const char* code;
    const char* definition;
    std::vector<const char*> more;
};

const std::vector<Section>& sections() {
    static const std::vector<Section> all{
        {"type", "event-types.tsv", "code", "definition", {"quad", "intensity"}}, {"mode", "modes.tsv", "type", "modes", {}},     {"act", "acts.tsv", "code", "definition", {"family"}},
        {"status", "statuses.tsv", "code", "definition", {}},                     {"relation", "relations.tsv", "code", "definition", {"from", "to"}}, {"sector", "sectors.tsv", "code", "definition", {}},
        {"topic", "topics.tsv", "number", "title", {}},                           {"context", "contexts.tsv", "code", nullptr, {}},
    };
    return all;
}

struct Options {
    std::string section;
    FormatOption format;
};

void add_rows(Table& table, const Section& section, const std::filesystem::path& folder) {
    const Tsv file = Tsv::read(folder / section.file);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        std::string more;
        for (const char* column : section.more) more += (more.empty() ? "" : ", ") + std::string(column) + " " + std::string(file.cell(r, file.column(column)));
        const Value definition = section.definition == nullptr ? Value{} : Value{std::string(file.cell(r, file.column(section.definition)))};
        table.add({std::string(section.name), std::string(file.cell(r, file.column(section.code))), definition, more.empty() ? Value{} : Value{more}});
    }
}

Table empty_table() { return Table({{"set", 0, never_cut}, {"code", 0, never_cut}, {"definition", 0, 40}, {"more", 1}}); }

/// A code in whatever sets it is, and the types that have it as a mode.
Table with_code(const std::string& code) {
    Table all = empty_table(), out = empty_table();
    for (const Section& section : sections()) add_rows(all, section, find_data_dir() / "ontology");
    for (const auto& row : all.rows()) {
        const bool modes = shown(row[0]) == "mode";
        const auto listed = shown(row[2]);
        const auto parts = modes ? split(listed, ' ') : std::vector<std::string_view>();
        const bool has = std::any_of(parts.begin(), parts.end(), [&](std::string_view mode) { return same_but_for_case(mode, code); });
        if (has || same_but_for_case(shown(row[1]), code)) out.add(row);
    }
    return out;
}

Exit codebook(const Options& options) {
    Table table = empty_table();
    std::string names;
    for (const Section& section : sections()) {
        names += (names.empty() ? "" : ", ") + std::string(section.name);
        if (options.section.empty() || options.section == section.name || options.section == section.name + std::string("s")) add_rows(table, section, find_data_dir() / "ontology");
    }
    if (table.empty()) table = with_code(options.section);
    if (table.empty()) throw UsageError("unknown set of codes '" + options.section + "': one of " + names + "; nor is there such a code");
    return print_list(table, options.format);
}

}  // namespace

void add_codebook(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "codebook", "What the codes of types, modes, acts, statuses and relations mean", [options] { return codebook(*options); });
    command->add_option("set", options->section, "type, mode, act, status, relation, sector, topic or context; or a single code: ACCUSE, visit [all]")->type_name("SET");
    options->format.add(*command);
}

}  // namespace pg::cli
