// Words per second of each layer of language/ and of the whole way from text to record.
//
//   bench_language [--threads N] [--rounds N] ARCHIVE...      default: data/samples, all processors, 3 rounds
//
// Prints for every layer the best round, by the processor time of this program (fair on a busy machine) and by the clock.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "archive/input.hpp"
#include "archive/reader.hpp"
#include "core/data_dir.hpp"
#include "extract/extractor.hpp"
#include "language/analyser.hpp"
#include "language/names/recognizer.hpp"
#include "language/nn/kernels.hpp"
#include "language/parser/parser.hpp"
#include "language/text/lemmatizer.hpp"
#include "language/text/sentences.hpp"

using namespace pg;

namespace {

struct Options {
    unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    int rounds = 3;
    std::vector<std::string> paths;
};

Options options_of(int argc, char** argv) {
    Options o;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--threads") == 0 && i + 1 < argc) o.threads = static_cast<unsigned>(std::max(1, std::atoi(argv[++i])));
        else if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc) o.rounds = std::max(1, std::atoi(argv[++i]));
        else o.paths.emplace_back(argv[i]);
    }
    if (o.paths.empty()) o.paths.push_back((find_data_dir() / "samples").string());
    return o;
}

std::vector<Article> articles_of(const std::vector<std::string>& paths) {
    std::vector<Article> out;
    archive::InputStream input(paths);
    while (const auto raw = input.next())
        for (auto& result : archive::read_articles(*raw))
            if (auto* article = std::get_if<Article>(&result)) out.push_back(std::move(*article));
    return out;
}

using Forms = std::vector<std::vector<std::string_view>>;

Forms forms_of(const Document& document) {
    Forms forms;
    for (const Sentence& s : document.sentences) {
        forms.emplace_back();
        for (auto t = s.tokens.begin; t < s.tokens.end; ++t) forms.back().push_back(document.form(t));
    }
    return forms;
}

class Bench {
public:
    Bench(std::size_t words, int rounds) : words_(static_cast<double>(words)), rounds_(rounds) {}

    void layer(const char* name, const std::function<void()>& work) const {
        double processor = 1e9, wall = 1e9;
        for (int r = 0; r < rounds_; ++r) {
            const auto begin = std::chrono::steady_clock::now();
            const std::clock_t ticks = std::clock();
            work();
            processor = std::min(processor, static_cast<double>(std::clock() - ticks) / CLOCKS_PER_SEC);
            wall = std::min(wall, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        }
        std::printf("%-34s %9.0f words/s of processor time %9.0f words/s by the clock\n", name, words_ / processor, words_ / wall);
        std::fflush(stdout);
    }

private:
    double words_;
    int rounds_;
};

template <typename Work>
void in_threads(unsigned threads, std::size_t count, const Work& work) {
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> pool;
    for (unsigned t = 0; t < threads; ++t)
        pool.emplace_back([&] {
            for (std::size_t i; (i = next++) < count;) work(i);
        });
    for (auto& thread : pool) thread.join();
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = options_of(argc, argv);
    const auto data = find_data_dir();
    const std::vector<Article> articles = articles_of(options.paths);
    const auto lexicon = language::TextLexicon::load(data);
    const auto lemmatizer = language::Lemmatizer::load(data);
    const auto parser = language::Parser::load(data / "models/parser.model");
    const auto recognizer = language::Recognizer::load(data / "models");
    const auto analyser = language::Analyser::load(data);
    const auto extractor = extract::Extractor::load(data);
    std::vector<Document> documents;
    std::vector<Forms> forms;
    std::size_t words = 0;
    for (const Article& article : articles) {
        documents.push_back(analyser.analyse(article));
        forms.push_back(forms_of(documents.back()));
        words += documents.back().tokens.size();
    }
    std::printf("%zu articles, %zu words, kernels %s\n", articles.size(), words, language::best_kernels().name);
    const Bench bench(words, options.rounds);
    std::size_t kept = 0;  // so that no work is thrown away unseen
    bench.layer("sentences and tokens", [&] {
        for (const Article& article : articles) {
            Document document;
            document.article = article;
            language::split_sentences(document, lexicon);
            kept += document.tokens.size();
        }
    });
    bench.layer("tags and trees", [&] { for (const auto& f : forms) kept += parser.parse(f).size(); });
    bench.layer("names", [&] { for (const auto& f : forms) kept += recognizer.recognize(f).size(); });
    bench.layer("lemmas", [&] { for (const auto& d : documents) for (const Token& t : d.tokens) kept += lemmatizer.lemma(d.form(t), t.xpos).size(); });
    bench.layer("language, all layers, 1 thread", [&] { for (const Article& a : articles) kept += analyser.analyse(a).tokens.size(); });
    bench.layer("extraction alone, 1 thread", [&] { for (const auto& d : documents) kept += extractor.extract(d).events.size(); });
    bench.layer("text to record, 1 thread", [&] { for (const Article& a : articles) kept += extractor.extract(analyser.analyse(a)).events.size(); });
    std::atomic<std::size_t> shared{0};
    bench.layer(("text to record, " + std::to_string(options.threads) + " threads").c_str(), [&] {
        in_threads(options.threads, articles.size(), [&](std::size_t i) { shared += extractor.extract(analyser.analyse(articles[i])).events.size(); });
    });
    return kept + shared == 0 ? 1 : 0;
}
