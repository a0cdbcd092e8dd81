#include "language/text/gaps.hpp"

#include <algorithm>
#include <charconv>

#include "core/tsv.hpp"
#include "language/text/characters.hpp"

namespace pg::language {
namespace {

/// Names a feature: FNV-1a of its text in the model file, built piece by piece.
class Feature {
public:
    explicit Feature(std::string_view name) { add(name); }
    Feature& operator()(std::string_view piece) { return add(" "), add(piece); }
    Feature& operator()(char piece) { return (*this)(std::string_view(&piece, 1)); }
    std::uint64_t key() const { return hash_; }

private:
    Feature& add(std::string_view bytes) {
        for (char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' && lower_ ? c + 32 : c)) * 1099511628211ull;
        return *this;
    }
    friend Feature lower(Feature f, std::string_view piece);
    std::uint64_t hash_ = 14695981039346656037ull;
    bool lower_ = false;
};

Feature lower(Feature f, std::string_view piece) {
    f.add(" ");
    f.lower_ = true;
    f.add(piece);
    f.lower_ = false;
    return f;
}

/// U capitalised, A in capitals, l lower case, d number, x beyond ASCII; punctuation stands for itself.
char kind_of(std::string_view form) {
    const char c = form.front();
    if (c >= 'A' && c <= 'Z') return form.size() == 1 || std::any_of(form.begin(), form.end(), [](char b) { return b >= 'a' && b <= 'z'; }) ? 'U' : 'A';
    if (c >= 'a' && c <= 'z') return 'l';
    if (is_digit(c)) return 'd';
    return static_cast<unsigned char>(c) >= 0x80 ? 'x' : c;
}

/// 1, 2, 3, 4, then by half octaves.
char size_of(std::size_t n) {
    constexpr std::size_t limits[] = {1, 2, 3, 4, 6, 9, 13, 19, 28, 42};
    return static_cast<char>('a' + (std::lower_bound(std::begin(limits), std::end(limits), n) - std::begin(limits)));
}

}  // namespace

GapModel GapModel::load(const std::filesystem::path& file) {
    GapModel model;
    const Tsv rows = Tsv::read(file);
    for (std::size_t r = 0; r < rows.rows(); ++r) {
        const auto feature = rows.cell(r, rows.column("feature")), number = rows.cell(r, rows.column("weight"));
        std::int32_t weight = 0;
        if (const auto read = std::from_chars(number.data(), number.data() + number.size(), weight); read.ec != std::errc() || read.ptr != number.data() + number.size())
            rows.fail(r, "no number: '" + std::string(number) + "'");
        if (feature == "threshold") model.threshold_ = weight;
        else model.weights_.emplace(Feature(feature).key(), weight);
    }
    return model;
}

bool GapModel::ends(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t i) const {
    const auto form = [&](std::size_t t) { return tokens[t].span.of(text); };
    const std::string_view w = form(i), n = form(i + 1);
    const char cw = kind_of(w), cn = kind_of(n);
    if (cn == 'l' && (cw == 'l' || cw == 'U' || cw == 'A' || cw == 'd')) return false;
    const char cp = i > begin ? kind_of(form(i - 1)) : '^', cnn = i + 2 < tokens.size() ? kind_of(form(i + 2)) : '$';
    std::int64_t sum = 0;
    const auto add = [&](const Feature& f) {
        if (const auto found = weights_.find(f.key()); found != weights_.end()) sum += found->second;
    };
    add(Feature("b"));
    add(lower(Feature("w"), w));
    add(lower(Feature("n"), n));
    add(Feature("c1")(cw)(cn));
    add(Feature("c2")(cp)(cw)(cn));
    add(Feature("c3")(cw)(cn)(cnn));
    add(Feature("c4")(cp)(cw)(cn)(cnn));
    add(lower(Feature("wc")(cn), w));
    add(lower(Feature("cn")(cw), n));
    add(Feature("L")(size_of(i + 1 - begin))(cw)(cn));
    add(Feature("R")(size_of(tokens.size() - 1 - i))(cw)(cn));
    add(Feature("F")(kind_of(form(begin)))(cw)(cn));
    add(Feature("E")(kind_of(form(tokens.size() - 1)))(cw)(cn));
    if (i > begin) add(lower(lower(Feature("pw"), form(i - 1)), w));
    if (cw == 'd') add(Feature("dp")(cp)(cn)(size_of(w.size())));
    return sum > threshold_;
}

}  // namespace pg::language
