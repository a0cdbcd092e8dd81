#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read_bytes(pg::archive::Format::Feed, data, size);
    return 0;
}
