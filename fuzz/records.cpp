#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read_bytes(pg::archive::Format::CsvRow, data, size);
    read_bytes(pg::archive::Format::WarcRecord, data, size);
    return 0;
}
