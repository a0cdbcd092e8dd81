// Named fields of one record, whatever its format, to an article.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "archive/reader.hpp"

namespace pg::archive {

enum class Field : std::uint8_t { Id, Url, Title, Author, Source, Published, Language, Text, Html, Summary };

/// The values of one record by what they mean. Of several names for one field ("title", "headline") the one that stands first in the table of
/// fields.cpp wins, whatever the order of the record. Names are compared without case, "_", "-" and spaces.
class Fields {
public:
    /// The field that a name means, unless a better name has already been set.
    std::optional<Field> wanted(std::string_view name) const;
    /// Ignored for unknown names, blank values and where a better name has been set.
    void set(std::string_view name, std::string value);
    void set(Field field, std::string value) { values_[static_cast<std::size_t>(field)] = std::move(value); }
    const std::string& operator[](Field field) const { return values_[static_cast<std::size_t>(field)]; }

private:
    static constexpr std::size_t count = 10;
    static constexpr std::size_t unset = 1000;
    std::array<std::string, count> values_;
    std::array<std::size_t, count> rank_{unset, unset, unset, unset, unset, unset, unset, unset, unset, unset};
};

/// The text is that of Text, else of the page in Html, else Summary; what the page tells fills the other empty fields.
ReadResult article_of_fields(const Fields& fields, const Location& where, const Knowledge& knowledge);

}  // namespace pg::archive
