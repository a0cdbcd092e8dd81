// Any bytes in any format: no crash, always an answer, and what comes out is clean.
#include <random>

#include "core/utf8.hpp"
#include "reading.hpp"

using namespace pg::archive;

namespace {

bool is_clean(const std::string& text) {
    if (!pg::utf8::valid(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n') || c == 0x7F) return false;
        if (c == '\n' && (i == 0 || i + 1 == text.size())) return false;
    }
    return text.find("\n\n\n") == std::string::npos;
}

void check(const std::vector<ReadResult>& results) {
    for (const auto& result : results) {
        const auto* article = std::get_if<pg::Article>(&result);
        if (article == nullptr) continue;
        BOOST_CHECK(!article->id.empty());
        BOOST_CHECK(is_clean(article->text));
        BOOST_CHECK(pg::utf8::valid(article->title) && article->title.find('\n') == std::string::npos);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(robustness)

BOOST_AUTO_TEST_CASE(random_bytes) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 400, ' ');
        for (char& c : bytes) c = static_cast<char>(random());
        for (std::size_t format = 0; format < pg::enum_size<Format>(); ++format) check(read(static_cast<Format>(format), bytes));
    }
}

BOOST_AUTO_TEST_CASE(random_pieces_of_markup) {
    const std::vector<std::string> pieces = {"<p>", "</p>", "<div class='x", "'>", "&amp;", "&#0;", "&#x110000;", "word and the word ", "\xFF", "\xC3", "{", "\"text\":", "[", "\x93", "# ", "](", "\r\n", "=?",
                                             "?=", "\n\n", "Feb. 4, 2026", "<!--", "-->", "<![CDATA[", "<rss><item><description>", "<script type='application/ld+json'>", "</script>", "<b>", "<table>", std::string("\0x", 2)};
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (auto i = random() % 200; i > 0; --i) bytes += pieces[random() % pieces.size()];
        for (std::size_t format = 0; format < pg::enum_size<Format>(); ++format) check(read(static_cast<Format>(format), bytes));
    }
}

BOOST_AUTO_TEST_SUITE_END()
