// A model that is truncated, foreign, damaged or of another version is refused with its name; the shipped ones are whole.
#include "language/nn/model_file.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "../language.hpp"
#include "core/error.hpp"
#include "language/parser/parser.hpp"

using pg::language::ModelFile;
using pg::language::ModelWriter;

namespace {

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("pg_model_test_" + std::to_string(::getpid()))) { std::filesystem::create_directories(path_); }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string file(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// What loading says, empty when it succeeds.
std::string complaint(const std::filesystem::path& file, std::uint32_t version) {
    try {
        const ModelFile model(file, version);
        return "";
    } catch (const pg::Error& e) {
        return e.what();
    }
}

bool names(const std::string& message, std::string_view what) { return message.find(what) != std::string::npos; }

std::string sample(const Folder& folder) {
    ModelWriter writer;
    writer.add_lines("names", {"a", "b", ""});
    writer.add_numbers("numbers", std::vector<float>{1.5f, -2.0f});
    writer.write(folder / "whole.model", 7);
    return pg::read_file(folder / "whole.model");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model_file)

BOOST_AUTO_TEST_CASE(what_was_written_is_read) {
    const Folder folder;
    sample(folder);
    const ModelFile model(folder / "whole.model", 7);
    BOOST_TEST(model.lines("names").size() == 3u);
    BOOST_TEST(model.numbers<float>("numbers", 2)[1] == -2.0f);
    BOOST_CHECK_THROW(model.section("none"), pg::Error);
    BOOST_CHECK_THROW(model.numbers<float>("numbers", 3), pg::Error);
}

BOOST_AUTO_TEST_CASE(every_truncation_is_refused) {
    const Folder folder;
    const std::string whole = sample(folder);
    for (std::size_t n = 0; n < whole.size(); ++n) BOOST_REQUIRE(names(complaint(folder.file("cut.model", whole.substr(0, n)), 7), "cut.model"));
}

BOOST_AUTO_TEST_CASE(every_changed_byte_is_refused) {
    const Folder folder;
    const std::string whole = sample(folder);
    for (std::size_t n = 0; n < whole.size(); ++n) {
        std::string changed = whole;
        changed[n] = static_cast<char>(changed[n] ^ 0x20);
        BOOST_REQUIRE(names(complaint(folder.file("changed.model", changed), 7), "changed.model"));
    }
}

BOOST_AUTO_TEST_CASE(foreign_files_and_other_versions_are_named) {
    const Folder folder;
    sample(folder);
    BOOST_TEST(names(complaint(folder / "whole.model", 8), "version 7"));
    BOOST_TEST(names(complaint(folder.file("text.model", std::string(1000, 'x')), 7), "no policygraph model"));
    BOOST_TEST(names(complaint(folder / "absent.model", 7), "absent.model"));
}

BOOST_AUTO_TEST_CASE(the_parser_refuses_a_model_of_another_kind) {
    const Folder folder;
    ModelWriter writer;
    writer.add_numbers("hidden", std::vector<std::uint32_t>{128});
    writer.write(folder / "other.model", 1);
    BOOST_CHECK_EXCEPTION(pg::language::Parser::load(folder / "other.model"), pg::Error, [](const pg::Error& e) { return names(e.what(), "other.model"); });
    const std::string bytes = pg::read_file(pg::find_data_dir() / "models/parser.model");
    BOOST_CHECK_THROW(pg::language::Parser::load(folder.file("half.model", bytes.substr(0, bytes.size() / 2))), pg::Error);
}

BOOST_AUTO_TEST_SUITE_END()
