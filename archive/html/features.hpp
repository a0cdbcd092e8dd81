// What the classifier of blocks sees of a page.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/html/page.hpp"
#include "core/names.hpp"
#include "core/tsv.hpp"

namespace pg::archive::html {

/// What a word in a class name tells about the element; rows of data/lexicons/page-classes.tsv.
enum class NameKind : std::uint8_t {
    Article, Body, Main, Comment, Share, Related, List, Advert, Caption, Byline, Bio, Signup, Navigation, Header, Footer, Sidebar, Tags, Title, Lead,
    Overlay, Quote
};

/// Word -> kind. Immutable, any thread.
class NameKinds {
public:
    explicit NameKinds(const Tsv& table);  ///< throws Error naming file and line for an unknown kind
    /// Bit NameKind of every kind that a word of `names` (Element::names) has.
    std::uint32_t mask_of(std::string_view names) const;

private:
    std::unordered_map<std::string, NameKind> kinds_;
};

using FeatureRow = std::vector<float>;

/// The names of the features, in the order of the rows.
const std::vector<std::string>& feature_names();

/// One row a block. `title` is the page's headline, `body` the JSON-LD articleBody or empty. Pure; time linear in the page
/// (times a bounded number of ancestors).
std::vector<FeatureRow> features_of(const Page& page, const NameKinds& kinds, std::string_view title, std::string_view body);

}  // namespace pg::archive::html

PG_ENUM_NAMES(pg::archive::html::NameKind, "kind of class name", "article", "body", "main", "comment", "share", "related", "list", "advert", "caption", "byline",
              "bio", "signup", "navigation", "header", "footer", "sidebar", "tags", "title", "lead", "overlay", "quote");
