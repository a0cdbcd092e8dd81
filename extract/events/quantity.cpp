#include "extract/events/quantity.hpp"

#include <array>
#include <cstdlib>
#include <limits>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

std::optional<double> value_of(std::string_view form) {
    std::string digits;
    for (char c : form) {
        if (c == ',') continue;
        if ((c < '0' || c > '9') && c != '.') {
            digits.clear();
            break;
        }
        digits += c;
    }
    if (!digits.empty() && digits[0] != '.') return std::strtod(digits.c_str(), nullptr);
    static constexpr std::array<std::string_view, 21> words{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
                                                            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    const std::string lower = utf8::lower(form);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (lower == words[i]) return static_cast<double>(i);
    if (lower == "dozen") return 12.0;
    return std::nullopt;
}

double scale_of(std::string_view lemma) {
    if (lemma == "hundred") return 100;
    if (lemma == "thousand") return 1000;
    if (lemma == "million") return 1e6;
    if (lemma == "billion") return 1e9;
    return 1;
}

}  // namespace

std::optional<Quantity> quantity_of(const Document& document, const Tree& tree, const Clause& clause) {
    for (std::uint32_t head : {clause.object, clause.subject}) {
        if (head == no_token) continue;
        const std::uint32_t number = tree.child(head, {Deprel::Nummod});
        if (number == no_token) continue;
        auto value = value_of(tree.form(number));
        std::uint32_t begin = number;
        double scale = scale_of(utf8::lower(tree.lemma(number)));
        for (std::uint32_t c : tree.children(number)) {
            if (const auto inner = value_of(tree.form(c)); inner && c < number) {
                value = inner;
                begin = c;
            }
        }
        if (!value && scale > 1) value = 1;
        if (!value) continue;
        if (value_of(tree.form(number))) scale = 1;
        Quantity q;
        q.low = q.high = *value * scale;
        q.span = document.span_of({begin, number + 1});
        q.unit = utf8::lower(tree.lemma(head));
        const std::uint32_t first = begin > 2 ? begin - 2 : 0;
        const std::string before = utf8::lower(document.span_of({first, begin + 1}).of(document.text()));
        if (before.find("at least") != std::string::npos || before.find("more than") != std::string::npos || before.find("over ") != std::string::npos)
            q.high = std::numeric_limits<double>::infinity();
        if (before.find("up to") != std::string::npos || before.find("nearly") != std::string::npos || before.find("almost") != std::string::npos || before.find("fewer than") != std::string::npos)
            q.low = before.find("nearly") != std::string::npos || before.find("almost") != std::string::npos ? q.high * 0.9 : 0;
        return q;
    }
    return std::nullopt;
}

}  // namespace pg::extract
