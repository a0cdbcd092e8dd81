// Which paths of places mean the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg {

/// Relative paths are read from the working folder that there was when the object was made.
class PathMeaning {
public:
    PathMeaning();
    /// Absolute, without "." and "..", without a slash at the end: the same for paths that mean the same, links aside. What follows the "!"
    /// behind a packed file (its member) stays as it is, but for a NUL in place of "!": a "!" in the name of a folder or file is a letter like
    /// others. Standard input, "-", stays as it is too.
    std::string of(std::string_view path) const;

private:
    std::string here_;
};

/// True for the path itself, for what lies below that folder and for what is packed in that file. Both as PathMeaning gives them.
bool is_at_or_below(std::string_view path, std::string_view top);

/// The folders and packed files in which a path lies, outermost first; as PathMeaning gives it.
std::vector<std::string_view> above(std::string_view path);

}  // namespace pg
