#include "names_data.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pg::train {
namespace {

const std::map<std::string, std::string> classes{
    {"Person", "PER"}, {"person", "PER"}, {"politician", "PER"}, {"PER", "PER"}, {"Organization", "ORG"}, {"organisation", "ORG"}, {"politicalparty", "ORG"},
    {"ORG", "ORG"}, {"Location", "LOC"}, {"location", "LOC"}, {"country", "LOC"}, {"LOC", "LOC"}, {"Facility", "FAC"}, {"FAC", "FAC"}, {"NORP", "NORP"},
    {"Misc", "MISC"}, {"misc", "MISC"}, {"Product", "MISC"}, {"event", "MISC"}, {"election", "MISC"}, {"MISC", "MISC"}};

/// A token, which may hold blanks where columns are separated by tabs, and its tag ("" at the end of a sentence).
bool cut(const std::string& line, std::string& form, std::string& tag) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos) {
        form = line.substr(0, tab);
        tag = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
        std::replace(form.begin(), form.end(), ' ', '_');
        return !form.empty() && !tag.empty();
    }
    std::stringstream in(line);
    return static_cast<bool>(in >> form >> tag);
}

LabelShares shares_of(const std::string& told, const std::map<std::string, int>& index) {
    LabelShares out;
    std::stringstream cut(told);
    for (std::string one; std::getline(cut, one, ',');) {
        const auto colon = one.find(':');
        out.emplace_back(index.at(one.substr(0, colon)), std::stof(one.substr(colon + 1)));
    }
    return out;
}

/// The likeliest labels; shares are told in their order.
std::vector<int> likeliest(const std::vector<LabelShares>& shares) {
    std::vector<int> out;
    for (const auto& s : shares) out.push_back(s.front().first);
    return out;
}

std::vector<int> labelled(const std::vector<std::string>& tags, const std::map<std::string, int>& index) {
    std::vector<int> out;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i] == "O") { out.push_back(0); continue; }
        const std::string type = tags[i].substr(2);
        const bool begins = tags[i][0] == 'B' || i == 0 || tags[i - 1] == "O" || tags[i - 1].substr(2) != type;
        const bool goes_on = i + 1 < tags.size() && tags[i + 1] == "I-" + type;
        out.push_back(index.at(std::string(begins ? (goes_on ? "B-" : "S-") : (goes_on ? "I-" : "E-")) + type));
    }
    return out;
}

}  // namespace

std::vector<std::string> all_labels() {
    std::vector<std::string> labels{"O"};
    for (const char* type : {"PER", "ORG", "LOC", "FAC", "NORP", "MISC"})
        for (const char* position : {"B-", "I-", "E-", "S-"}) labels.push_back(std::string(position) + type);
    return labels;
}

std::vector<NameSentence> read_names(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::map<std::string, int> index;
    for (const auto& l : all_labels()) index.emplace(l, static_cast<int>(index.size()));
    std::vector<NameSentence> out;
    NameSentence current;
    std::vector<std::string> tags;
    int article = 0;
    bool articles = false;
    const auto flush = [&] {
        if (!current.forms.empty()) {
            current.labels = current.shares.empty() ? labelled(tags, index) : likeliest(current.shares);
            current.article = articles ? article : static_cast<int>(out.size());
            out.push_back(std::move(current));
        }
        current = {};
        tags.clear();
    };
    for (std::string line, form, tag; std::getline(in, line);) {
        if (line.rfind("# ", 0) == 0 || line.rfind("-DOCSTART-", 0) == 0) {
            flush();
            if (line.rfind("# newdoc", 0) == 0) { ++article; articles = true; }
            continue;
        }
        if (!cut(line, form, tag)) { flush(); continue; }
        if (tag.find(':') != std::string::npos) {
            current.forms.push_back(form);
            current.shares.push_back(shares_of(tag, index));
            continue;
        }
        const auto dash = tag.find('-');
        const auto known = dash == std::string::npos ? classes.end() : classes.find(tag.substr(dash + 1));
        current.forms.push_back(form);
        tags.push_back(known == classes.end() ? "O" : tag.substr(0, 2) + known->second);
    }
    flush();
    return out;
}

std::set<NameSpanKey> scored_spans(const std::vector<int>& labels, const std::vector<std::string>& names) {
    std::set<NameSpanKey> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string& l = names[static_cast<std::size_t>(labels[i])];
        if (l[0] == 'B' || l[0] == 'S') start = i;
        if (l[0] != 'E' && l[0] != 'S') continue;
        const std::string type = l.substr(2) == "FAC" ? "LOC" : l.substr(2);
        if (type == "PER" || type == "ORG" || type == "LOC") out.insert({start, i + 1, type});
    }
    return out;
}

void NameTally::add(const std::vector<int>& gold, const std::vector<int>& mine, const std::vector<std::string>& names) {
    const auto a = scored_spans(gold, names), b = scored_spans(mine, names);
    for (const std::string type : {"all", "PER", "ORG", "LOC"}) {
        const auto counts = [&](const NameSpanKey& s) { return type == "all" || std::get<2>(s) == type; };
        Counts& c = counts_[type];
        c.gold += static_cast<double>(std::count_if(a.begin(), a.end(), counts));
        c.mine += static_cast<double>(std::count_if(b.begin(), b.end(), counts));
        c.hit += static_cast<double>(std::count_if(a.begin(), a.end(), [&](const auto& s) { return counts(s) && b.count(s) != 0; }));
    }
}

std::string NameTally::text() const {
    std::string out;
    for (const char* type : {"all", "PER", "ORG", "LOC"}) {
        const auto found = counts_.find(type);
        const Counts c = found == counts_.end() ? Counts{} : found->second;
        char text[40];
        std::snprintf(text, sizeof text, " %s %.2f", type, 200 * c.hit / std::max(1.0, c.gold + c.mine));
        out += text;
    }
    return out;
}

std::string option(int argc, char** argv, const char* name, const char* fallback) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0) return argv[i + 1];
    return fallback;
}

std::vector<std::string> options(int argc, char** argv, const char* name) {
    std::vector<std::string> out;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], name) == 0)
            for (int k = i + 1; k < argc && std::strncmp(argv[k], "--", 2) != 0; ++k) out.push_back(argv[k]);
    return out;
}

}  // namespace pg::train
