// The bodies that an office's own name tells: a sheriff's office, a minister's ministry, a secretary's department.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pg::extract {

/// Keys (name_key) of bodies to look for among those that the article names, the likeliest first: "Japanese Foreign Minister" -> "japanese foreign
/// ministry", "foreign ministry", ... `is_people` tells words like "Japanese".
std::vector<std::string> bodies_of_office(std::string_view title, const std::function<bool(std::string_view)>& is_people);

}  // namespace pg::extract
