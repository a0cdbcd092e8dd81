// Prints the articles in files as JSON lines and rejections to stderr: archive_text FILE...
#include <iostream>

#include "archive/article_json.hpp"
#include "archive/input.hpp"
#include "archive/reader.hpp"
#include "core/error.hpp"

int main(int argc, char** argv) {
    std::vector<std::string> paths(argv + 1, argv + argc);
    // As in `policygraph text FILE`, so that scorers may call either.
    if (!paths.empty() && paths[0] == "text") paths.erase(paths.begin());
    try {
        pg::archive::InputStream input(paths);
        while (const auto raw = input.next())
            for (const auto& result : pg::archive::read_articles(*raw)) {
                if (const auto* article = std::get_if<pg::Article>(&result)) std::cout << pg::archive::article_to_json(*article) << '\n';
                else std::cerr << std::get<pg::Rejection>(result).where.display() << ": " << std::get<pg::Rejection>(result).reason << '\n';
            }
    } catch (const pg::Error& e) {
        std::cerr << "archive_text: " << e.what() << '\n';
        return 2;
    }
}
