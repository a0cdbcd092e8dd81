#include "script.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pg::testing {

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

bool matches(const std::vector<std::string>& expected, std::size_t i, const std::vector<std::string>& actual, std::size_t j) {
    if (i == expected.size()) return j == actual.size();
    if (expected[i] != "...") return j < actual.size() && expected[i] == actual[j] && matches(expected, i + 1, actual, j + 1);
    for (; j <= actual.size(); ++j)
        if (matches(expected, i + 1, actual, j)) return true;
    return false;
}

}  // namespace

Script read_script(const std::filesystem::path& file) {
    Script script;
    std::string* into = nullptr;
    std::size_t number = 0;
    bool in_file = false;
    for (const auto& line : lines_of(contents(file))) {
        ++number;
        if (line.starts_with("==")) in_file = line.starts_with("== file ");
        const auto fail = [&] { throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + line); };
        if (line.starts_with("== file ")) {
            into = &script.files.emplace_back(line.substr(8), "").second;
        } else if (line.starts_with("== run ")) {
            script.steps.push_back({number, line.substr(7), "", 0, ""});
            into = &script.steps.back().output;
        } else if (line.starts_with("== exit ") && !script.steps.empty()) {
            script.steps.back().exit = std::stoi(line.substr(8));
            into = nullptr;
        } else if (line == "== stderr" && !script.steps.empty()) {
            into = &script.steps.back().errors;
        } else if (line.starts_with("==")) {
            fail();
        } else if (line.starts_with("# ") && !in_file) {
            continue;
        } else if (into != nullptr) {
            *into += line + "\n";
        } else if (!line.empty() && line.front() != '#') {
            fail();
        }
    }
    // Empty lines between steps are for people.
    for (auto& step : script.steps)
        for (auto* text : {&step.output, &step.errors})
            while (text->ends_with("\n\n") || *text == "\n") text->pop_back();
    return script;
}

bool matches(const std::string& expected, const std::string& actual) { return matches(lines_of(expected), 0, lines_of(actual), 0); }

Result run_command(const std::string& command, const std::filesystem::path& folder) {
    const auto quoted = "cd '" + folder.string() + "' && { " + command + "\n} >.out 2>.err </dev/null";
    const int status = std::system(quoted.c_str());
    Result result{WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(folder / ".out"), contents(folder / ".err")};
    return result;
}

}  // namespace pg::testing
