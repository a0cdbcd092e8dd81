// Runs every tests/cli/scripts/*.test against the program itself.
#ifdef PG_BINARY_DIR
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "script.hpp"
#include "tests/temp_folder.hpp"

namespace fs = std::filesystem;
using namespace pg::testing;

namespace {

std::vector<fs::path> scripts() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(PG_SCRIPTS))
        if (entry.path().extension() == ".test") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

void check(const Step& step, const fs::path& folder) {
    const auto result = run_command(step.command, folder);
    BOOST_TEST_CONTEXT("line " << step.line << ": " << step.command << "\nstderr: " << result.errors) {
        BOOST_TEST(result.exit == step.exit);
        BOOST_TEST(matches(step.output, result.output), "expected:\n" << step.output << "printed:\n" << result.output);
        if (!step.errors.empty()) BOOST_TEST(matches("...\n" + step.errors + "...\n", result.errors), "expected on stderr:\n" << step.errors);
    }
}

void run(const fs::path& file) {
    const auto script = read_script(file);
    const TempFolder folder;
    for (const auto& [name, text] : script.files) folder.write(name, text);
    for (const auto& step : script.steps) check(step, folder.path);
}

}  // namespace

BOOST_AUTO_TEST_CASE(scripts_print_what_stands_beside_them) {
    const std::string path = std::string(PG_BINARY_DIR) + ":" + std::getenv("PATH");
    setenv("PATH", path.c_str(), 1);
    unsetenv("POLICYGRAPH_DB");
    unsetenv("COLUMNS");
    for (const auto& file : scripts()) BOOST_TEST_CONTEXT(file.filename().string()) run(file);
}

BOOST_AUTO_TEST_CASE(script_patterns_match) {
    BOOST_TEST(matches("a\n...\nb\n", "a\nx\ny\nb\n"));
    BOOST_TEST(matches("...\n", ""));
    BOOST_TEST(!matches("a\n", "a\nb\n"));
    BOOST_TEST(!matches("a\n...\nb\n", "a\n"));
}
#endif
