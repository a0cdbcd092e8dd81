// policygraph parse
#include <iostream>

#include "cli/commands.hpp"
#include "cli/input_text.hpp"
#include "cli/options.hpp"
#include "core/data_dir.hpp"
#include "language/conllu.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string file = "-";
    bool tokenized = false;
};

Exit parse(const Options& options) {
    const auto input = whole_input(options.file);
    language::parse_text(input, options.tokenized, language::Analyser::load(find_data_dir()), std::cout);
    return Exit::Done;
}

}  // namespace

void add_parse(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "parse", "Sentences, tags, trees and names of a text as CoNLL-U", [options] { return parse(*options); });
    command->add_option("file", options->file, "A text [standard input]")->type_name("FILE");
    command->add_flag("--tokenized", options->tokenized, "The input is CoNLL-U whose tokens are kept");
}

}  // namespace pg::cli
