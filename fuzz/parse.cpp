// language/ on any bytes, raw and as CoNLL-U: what it writes must be rows of ten cells and well-formed trees.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "core/data_dir.hpp"
#include "language/conllu.hpp"

namespace {

void check(const pg::Document& document) {
    for (const auto& sentence : document.sentences) {
        std::size_t roots = 0;
        for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            std::uint32_t at = t, steps = 0;
            while (document.tokens[at].head != pg::no_token) {
                at = document.tokens[at].head;
                if (at < sentence.tokens.begin || at >= sentence.tokens.end || ++steps > sentence.tokens.size()) std::abort();
            }
            roots += document.tokens[t].head == pg::no_token;
        }
        if (roots != 1) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto analyser = pg::language::Analyser::load(pg::find_data_dir());
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    pg::Article article;
    article.text = bytes;
    check(analyser.analyse(std::move(article)));
    for (auto& document : pg::language::read_tokenized(bytes)) {
        analyser.annotate(document);
        check(document);
    }
    for (const bool tokenized : {false, true}) {
        std::ostringstream out;
        pg::language::parse_text(bytes, tokenized, analyser, out);
    }
    return 0;
}
