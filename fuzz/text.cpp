#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read_bytes(pg::archive::Format::Text, data, size);
    read_bytes(pg::archive::Format::Markdown, data, size);
    return 0;
}
