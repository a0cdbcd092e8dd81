#include "data.hpp"

#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pg::train {
namespace {

template <class T, class Of>
Shares<T> shares(const std::string& column, const std::string& name, Of of) {
    Shares<T> out;
    const auto at = column.find(name + '=');
    if (at == std::string::npos) return out;
    const auto begin = at + name.size() + 1;
    std::stringstream cut(column.substr(begin, column.find('|', begin) - begin));
    for (std::string one; std::getline(cut, one, ',');) {
        const auto colon = one.rfind(':');  // a relation may have a subtype
        if (colon == std::string::npos) throw std::runtime_error("a share without a number: " + column);
        out.emplace_back(of(one.substr(0, colon)), std::stof(one.substr(colon + 1)));
    }
    return out;
}

}  // namespace

std::vector<Sentence> read_conllu(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<Sentence> out;
    Sentence current;
    std::string line;
    const auto flush = [&] {
        if (!current.empty()) out.push_back(std::move(current));
        current.clear();
    };
    while (std::getline(in, line)) {
        if (line.empty()) { flush(); continue; }
        if (line[0] == '#') continue;
        std::vector<std::string> cells;
        std::stringstream cut(line);
        for (std::string cell; std::getline(cut, cell, '\t');) cells.push_back(cell);
        if (cells.size() != 10 || cells[0].find_first_of("-.") != std::string::npos) continue;
        current.push_back({cells[1], cells[2], cells[3], cells[4], cells[7], std::atoi(cells[6].c_str()),
                           shares<int>(cells[9], "Head", [](const std::string& head) { return std::stoi(head); }),
                           shares<std::string>(cells[9], "Rel", [](const std::string& rel) { return rel; })});
    }
    flush();
    return out;
}

int Labels::add(const std::string& name) {
    const auto [at, fresh] = index_.try_emplace(name, size());
    if (fresh) names_.push_back(name);
    return at->second;
}

int Labels::find(const std::string& name) const {
    const auto at = index_.find(name);
    return at == index_.end() ? -1 : at->second;
}

namespace {
void drop_last(Sentence& s) {
    const int last = static_cast<int>(s.size());
    if (last < 4 || s.back().upos != "PUNCT") return;
    for (const Word& w : s)
        if (w.head == last) return;
    s.pop_back();
}
}  // namespace

Sentence augmented(const Sentence& sentence, Random& random) {
    Sentence out = sentence;
    const float dice = uniform(random);
    if (dice < 0.06f) drop_last(out);
    else if (dice < 0.08f) {
        for (Word& w : out)
            for (char& c : w.form) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    } else if (dice < 0.11f) {
        drop_last(out);
        for (Word& w : out)
            if (w.form.size() > 3 || w.upos == "NOUN" || w.upos == "VERB") w.form[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(w.form[0])));
    } else if (dice < 0.13f) {
        for (Word& w : out)
            for (char& c : w.form) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

}  // namespace pg::train
