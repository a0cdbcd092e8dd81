// What the fuzz targets of the readers share.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include "archive/reader.hpp"
#include "core/data_dir.hpp"
#include "core/utf8.hpp"

/// Reads the bytes and checks what every reader promises.
inline void read_bytes(pg::archive::Format format, const std::uint8_t* data, std::size_t size) {
    static const auto knowledge = pg::archive::Knowledge::read(pg::find_data_dir());
    const pg::archive::RawInput input{{"fuzz", 0}, format, std::string(reinterpret_cast<const char*>(data), size), std::nullopt};
    for (const auto& result : pg::archive::read_articles(input, knowledge)) {
        const auto* article = std::get_if<pg::Article>(&result);
        if (article != nullptr && (article->id.empty() || !pg::utf8::valid(article->text) || !pg::utf8::valid(article->title))) std::abort();
    }
}
