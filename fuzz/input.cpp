// Compressed, packed and record files: the bytes are unpacked and cut.
#include <cstdint>
#include <string>

#include "archive/byte_stream.hpp"
#include "archive/parts.hpp"
#include "core/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pg::archive;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const Format format : {Format::JsonLine, Format::CsvRow, Format::WarcRecord}) {
        BufferedStream stream(std::make_unique<MemoryStream>(bytes));
        PartReader parts(stream, format, "fuzz", {});
        while (parts.next()) {}
    }
    try {
        Unpacker unpacker(std::make_unique<MemoryStream>(bytes));
        while (unpacker.next_member()) BufferedStream(unpacker.open_member()).rest(1u << 20);
    } catch (const pg::Error&) {
    }
    return 0;
}
