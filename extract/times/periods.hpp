// Times that last: "April 29 to May 1", "between 2015 and 2019", "the third quarter of 2024".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"

namespace pg::extract {

/// Joins each two times of the sentence between which "to", "through" or a dash stands, or "and" behind "between" or between two days of which the second
/// follows the first, to one from the first to the second. What is moved "from June 3 to June 5" stays two. `found`: of the whole article, sorted; those
/// from `first` on are of the sentence.
void join_periods(const Document& document, TokenRange sentence, std::size_t first, std::vector<TimeExpression>& found);

struct Period {
    std::uint32_t words;
    DateRange value;
};

/// The words from a token on, in lower case.
using PeriodWords = std::array<std::string, 6>;

/// "first quarter of 2024", "second half of last year"; with `published` also of this and last year.
std::optional<Period> read_quarter(const PeriodWords& words, const std::optional<Date>& published);
/// "fiscal year 2023", "fiscal 2023", "FY 2023": the year that gives it its name.
std::optional<Period> read_fiscal_year(const PeriodWords& words);
/// "from 2015 to 2019", "between 2015 and 2019", read from the first year on; `before` is the word before it.
std::optional<Period> read_years(const std::string& before, const PeriodWords& words);

}  // namespace pg::extract
