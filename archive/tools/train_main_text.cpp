// Trains data/models/main-text.tsv: train_main_text PAGES DATA_DIR OUT
// PAGES holds ground-truth.json {"ID": {"articleBody": ...}} and html/ID.html.gz. Prints the F1 of 4-word shingles (mean precision and
// mean recall over pages), cross-validated over 10 folds of pages, before it trains on all pages.
#include <rapidjson/document.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <unordered_map>

#include "archive/encoding.hpp"
#include "archive/furniture.hpp"
#include "archive/html/main_text.hpp"
#include "archive/html/metadata.hpp"
#include "archive/input.hpp"
#include "archive/tools/boosting.hpp"
#include "core/data_dir.hpp"
#include "core/utf8.hpp"

namespace {

using namespace pg::archive;

constexpr int folds = 10;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = pg::utf8::next(text, at);
        if (pg::utf8::is_letter(c) || (c >= '0' && c <= '9') || c == '_') pg::utf8::append(word, c);
        else if (!word.empty()) words.push_back(std::move(word)), word.clear();
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

using Shingles = std::unordered_map<std::string, int>;

Shingles shingles_of(const std::vector<std::string>& words) {
    Shingles all;
    for (std::size_t i = 0; i < words.size() && (i == 0 || i + 4 <= words.size()); ++i) {
        std::string key;
        for (std::size_t k = i; k < std::min(words.size(), i + 4); ++k) (key += words[k]) += ' ';
        ++all[key];
    }
    return all;
}

struct Case {
    std::string name;
    html::Page page;
    Shingles gold;
    std::string gold_words;  ///< " word word "
    std::vector<train::Sample> samples;
};

struct Counts {
    int hit = 0, mine = 0, gold = 0;
};

Counts compare(const Shingles& gold, const Shingles& mine) {
    Counts counts;
    for (const auto& [key, n] : gold) counts.gold += n;
    for (const auto& [key, n] : mine) {
        counts.mine += n;
        if (const auto at = gold.find(key); at != gold.end()) counts.hit += std::min(n, at->second);
    }
    return counts;
}

std::string spaced(const std::vector<std::string>& words) {
    std::string out = " ";
    for (const auto& word : words) (out += word) += ' ';
    return out;
}

void label(Case& one, const html::NameKinds& kinds, const html::Metadata& metadata) {
    const auto rows = html::features_of(one.page, kinds, metadata.title, metadata.article_body);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto words = words_of(normalised(one.page.blocks[i].text));
        train::Sample sample;
        sample.features = rows[i];
        if (words.size() >= 4) {
            const Counts counts = compare(one.gold, shingles_of(words));
            sample.label = counts.hit * 2 >= counts.mine ? 1.0f : 0.0f;
        } else {
            sample.label = !words.empty() && one.gold_words.find(spaced(words)) != std::string::npos ? 1.0f : 0.0f;
        }
        const float total = static_cast<float>(std::max<std::size_t>(one.gold_words.size() / 6, 30));
        sample.weight = std::min(1.0f, static_cast<float>(words.size()) / total) * 30.0f + 0.15f;
        one.samples.push_back(std::move(sample));
    }
}

struct Score {
    double precision = 0, recall = 0;
    int with_text = 0, pages = 0;
    void print(const char* what) const {
        const double p = precision / std::max(1, with_text), r = recall / pages;
        std::printf("%s: pages %d F1 %.4f precision %.4f recall %.4f\n", what, pages, 2 * p * r / (p + r), p, r);
    }
};

void add(Score& score, const Case& one, const html::BlockModel& model, const Furniture& furniture, bool verbose) {
    std::vector<float> scores;
    for (const auto& sample : one.samples) scores.push_back(model.score(sample.features));
    const std::string text = without_furniture(normalised(html::text_of(one.page, html::chosen_blocks(one.page, scores))), furniture);
    const Counts counts = compare(one.gold, shingles_of(words_of(text)));
    ++score.pages;
    if (counts.mine > 0) {
        ++score.with_text;
        score.precision += static_cast<double>(counts.hit) / counts.mine;
    }
    score.recall += static_cast<double>(counts.hit) / std::max(1, counts.gold);
    if (verbose && 2.0 * counts.hit / (counts.mine + counts.gold) < 0.9)
        std::printf("  %s hit %d mine %d gold %d\n", one.name.c_str(), counts.hit, counts.mine, counts.gold);
}

std::vector<Case> cases_of(const std::string& folder, const html::NameKinds& kinds) {
    rapidjson::Document truth;
    const std::string json = pg::read_file(folder + "/ground-truth.json");
    truth.Parse(json.data(), json.size());
    std::map<std::string, std::string> bodies;
    for (const auto& member : truth.GetObject()) bodies[member.name.GetString()] = member.value["articleBody"].GetString();
    std::vector<Case> cases;
    for (const auto& [name, body] : bodies) {
        InputStream input({folder + "/html/" + name + ".html.gz"});
        const auto raw = input.next();
        if (!raw || raw->problem) continue;
        auto page = html::parse_page(to_utf8(raw->bytes, declared_charset(raw->bytes)));
        if (!page) continue;
        const auto words = words_of(normalised(body));
        Case one{name, std::move(*page), shingles_of(words), spaced(words), {}};
        label(one, kinds, html::metadata_of(one.page, {}));
        cases.push_back(std::move(one));
    }
    return cases;
}

html::BlockModel train_on(const std::vector<Case>& cases, int left_out, const train::Settings& settings) {
    std::vector<const train::Sample*> samples;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (static_cast<int>(i % folds) != left_out)
            for (const auto& sample : cases[i].samples) samples.push_back(&sample);
    return train::boosted(samples, settings);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return std::fprintf(stderr, "usage: train_main_text PAGES DATA_DIR OUT\n"), 2;
    const std::string data = argv[2];
    const html::NameKinds kinds(pg::Tsv::read(data + "/lexicons/page-classes.tsv"));
    const Furniture furniture = Furniture::read(data);
    const auto cases = cases_of(argv[1], kinds);
    train::Settings settings;
    if (argc > 4) settings.trees = std::stoi(argv[4]);
    if (argc > 5) settings.depth = std::stoi(argv[5]);
    Score crossed, seen, best;
    for (int fold = 0; fold < folds; ++fold) {
        const auto model = train_on(cases, fold, settings);
        for (std::size_t i = 0; i < cases.size(); ++i)
            if (static_cast<int>(i % folds) == fold) add(crossed, cases[i], model, furniture, true);
    }
    crossed.print("cross-validated");
    const auto model = train_on(cases, -1, settings);
    for (const Case& one : cases) add(seen, one, model, furniture, false);
    seen.print("on its own training pages");
    std::ofstream out(argv[3]);
    out << "# Boosted trees that choose the main text of a page; made by archive/tools/train_main_text.cpp, features in archive/html/features.cpp.\n"
        << "# Learnt from 181 news pages with their main text (Scrapinghub article-extraction-benchmark, MIT licence); no text of them is in here.\n"
        << model.save();
}
