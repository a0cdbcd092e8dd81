// The recogniser of names as a whole: what it refuses, what it always keeps to, and plain sentences that it has to get right.
#include "language/names/recognizer.hpp"

#include <boost/test/unit_test.hpp>
#include <array>
#include <cstdlib>
#include <fstream>
#include <random>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "language/nn/model_file.hpp"
#include "language/parser/network.hpp"

using namespace pg;
using namespace pg::language;

namespace {

const std::filesystem::path models = std::filesystem::path(PG_DATA_DIR) / "models";

const Recognizer& recognizer() {
    static const Recognizer shared = Recognizer::load(models);
    return shared;
}


std::vector<std::vector<std::string_view>> cut(const std::vector<std::string>& text) {
    std::vector<std::vector<std::string_view>> out;
    for (const auto& sentence : text) {
        auto& words = out.emplace_back();
        for (std::size_t at = 0; at < sentence.size();) {
            const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
            words.push_back(std::string_view(sentence).substr(at, end - at));
            at = end + 1;
        }
    }
    return out;
}

/// "PER Ada Blum|LOC Kenya" of each sentence.
std::vector<std::string> names_of(const std::vector<std::string>& text, const Recognizer& by = recognizer()) {
    const auto sentences = cut(text);
    std::vector<std::string> out;
    const auto found = by.recognize(sentences);
    for (std::size_t s = 0; s < found.size(); ++s) {
        out.emplace_back();
        for (const NameSpan& span : found[s]) {
            out.back() += (out.back().empty() ? "" : "|") + std::string(name_of(span.type));
            for (std::uint32_t t = span.begin; t < span.end; ++t) out.back() += " " + std::string(sentences[s][t]);
        }
    }
    return out;
}

std::string bytes_of_model() { return read_file(models / "names.model"); }

/// A models folder of its own with these bytes as names.model.
struct ModelFolder {
    std::filesystem::path dir;
    explicit ModelFolder(const std::string& bytes) : dir(std::filesystem::temp_directory_path() / ("pg-names-" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directories(dir);
        std::ofstream(dir / "names.model", std::ios::binary) << bytes;
    }
    ~ModelFolder() { std::filesystem::remove_all(dir); }
};

bool names_the_file(const Error& e) { return std::string(e.what()).find("names.model") != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(missing_model_is_named) {
    BOOST_CHECK_EXCEPTION(Recognizer::load("/nowhere/at/all"), Error, names_the_file);
}

BOOST_AUTO_TEST_CASE(truncated_foreign_and_damaged_models_are_refused) {
    const std::string good = bytes_of_model();
    for (std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{40}, good.size() / 3, good.size() - 1}) {
        const ModelFolder folder(good.substr(0, size));
        BOOST_CHECK_EXCEPTION(Recognizer::load(folder.dir), Error, names_the_file);
    }
    const ModelFolder foreign("<html>no model at all, but long enough to hold a checksum at its end</html>");
    BOOST_CHECK_EXCEPTION(Recognizer::load(foreign.dir), Error, names_the_file);
    std::string damaged = good;
    damaged[good.size() / 2] = static_cast<char>(damaged[good.size() / 2] ^ 1);
    const ModelFolder folder(damaged);
    BOOST_CHECK_EXCEPTION(Recognizer::load(folder.dir), Error, names_the_file);
}

BOOST_AUTO_TEST_CASE(a_model_of_another_room_is_refused) {
    const ModelFolder folder(read_file(models / "parser.model"));
    BOOST_CHECK_EXCEPTION(Recognizer::load(folder.dir), Error, names_the_file);
}

/// The word vectors are the parser's: without its model, or with one of other vectors, names are not read.
BOOST_AUTO_TEST_CASE(a_model_wants_the_word_vectors_that_it_was_made_with) {
    const ModelFolder folder(bytes_of_model());
    const auto beside = folder.dir / "parser.model";
    BOOST_CHECK_EXCEPTION(Recognizer::load(folder.dir), Error, [](const Error& e) { return std::string(e.what()).find("parser.model") != std::string::npos; });
    std::filesystem::copy_file(models / "parser.model", beside);
    BOOST_CHECK_EQUAL(names_of({"The minister left Kenya ."}, Recognizer::load(folder.dir))[0], "LOC Kenya");
    const ModelFile parser(models / "parser.model", parser_version);
    ModelWriter other;
    for (const auto& section : parser.section_names()) {
        std::string bytes(parser.section(section));
        if (section == "embedding.q") bytes[bytes.size() / 2] ^= 1;
        other.add(section, bytes);
    }
    other.write(beside, parser_version);
    BOOST_CHECK_EXCEPTION(Recognizer::load(folder.dir), Error, names_the_file);
}

BOOST_AUTO_TEST_CASE(nothing_in_nothing_out) {
    BOOST_CHECK(recognizer().recognize({}).empty());
    const std::vector<std::vector<std::string_view>> hollow{{}, {"Kenya"}, {}};
    const auto found = recognizer().recognize(hollow);
    BOOST_REQUIRE_EQUAL(found.size(), 3u);
    BOOST_CHECK(found[0].empty());
    BOOST_CHECK(found[2].empty());
    const std::vector<std::vector<std::string_view>> blank{{"", "", ""}};
    BOOST_CHECK_EQUAL(recognizer().recognize(blank).size(), 1u);
}

BOOST_AUTO_TEST_CASE(plain_sentences) {
    const auto found = names_of({"President Maria Keller met Prime Minister Tomas Novak in Vienna on Monday .",
                                 "The United Nations condemned the attack near Nairobi .",
                                 "The vote was delayed because many members were ill ."});
    BOOST_CHECK_EQUAL(found[0], "PER Maria Keller|PER Tomas Novak|LOC Vienna");
    BOOST_CHECK_EQUAL(found[1], "ORG United Nations|LOC Nairobi");
    BOOST_CHECK_EQUAL(found[2], "");
}

BOOST_AUTO_TEST_CASE(news_style) {
    const auto found = names_of({"BERLIN — Chancellor Anna Brandt dismissed Finance Minister Paul Weber on Friday .",
                                 "By John Carter , Reuters", "Sen. Linda Moore , D-Minn. , said that Mr. Robert Hale had lied ."});
    BOOST_CHECK(found[0].find("LOC BERLIN") != std::string::npos);
    BOOST_CHECK(found[0].find("PER Anna Brandt") != std::string::npos);
    BOOST_CHECK(found[1].find("PER John Carter") != std::string::npos);
    BOOST_CHECK(found[2].find("PER Linda Moore") != std::string::npos);
    BOOST_CHECK(found[2].find("PER Robert Hale") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(spans_are_in_order_and_apart_whatever_the_words) {
    static constexpr std::array<std::string_view, 22> words{"The", "the", "Kenya", "of", "Party", "Ada", "Blum", "said", "NATO", "(", ")", "-", "é", "\xFF\xFE", "2014",
                                                            "Ministry", "Health", "and", "MINISTER", "", "🙂", "’s"};
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<std::string_view>> sentences(random() % 6);
        for (auto& sentence : sentences)
            for (std::size_t n = random() % 30; n > 0; --n) sentence.push_back(words[random() % words.size()]);
        const auto found = recognizer().recognize(sentences);
        BOOST_REQUIRE_EQUAL(found.size(), sentences.size());
        for (std::size_t s = 0; s < found.size(); ++s) {
            std::uint32_t free = 0;
            for (const NameSpan& span : found[s]) {
                BOOST_REQUIRE_LE(free, span.begin);
                BOOST_REQUIRE_LT(span.begin, span.end);
                BOOST_REQUIRE_LE(span.end, sentences[s].size());
                free = span.end;
            }
        }
        BOOST_REQUIRE(found == recognizer().recognize(sentences));
    }
}

BOOST_AUTO_TEST_CASE(every_instruction_set_says_the_same) {
    const std::vector<std::string> text{"The African Union urged Ethiopia and the Tigray People 's Liberation Front to talk .",
                                        "Hassan Idris of the Red Cross spoke in Khartoum ; Idris said the Red Cross would stay ."};
    const auto expected = names_of(text);
    for (const char* name : {"sse2", "avx2", "avx512"}) {
        ::setenv("POLICYGRAPH_KERNELS", name, 1);
        const Recognizer other = Recognizer::load(models);
        ::unsetenv("POLICYGRAPH_KERNELS");
        const auto found = names_of(text, other);
        BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), expected.begin(), expected.end());
    }
}

BOOST_AUTO_TEST_SUITE_END()
