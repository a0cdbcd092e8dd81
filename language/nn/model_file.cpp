#include "language/nn/model_file.hpp"

#include <cstring>
#include <fstream>

#include "core/error.hpp"
#include "core/hash.hpp"

namespace pg::language {
namespace {

constexpr std::string_view magic = "PGMODEL1";
constexpr std::size_t hash_size = 32, alignment = 64;

template <typename T>
T take(std::string_view bytes, std::size_t& at, const std::string& file) {
    T value{};
    if (bytes.size() - at < sizeof value) throw Error("model '" + file + "' is truncated");
    std::memcpy(&value, bytes.data() + at, sizeof value);
    at += sizeof value;
    return value;
}

template <typename T>
void put(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

ModelFile::ModelFile(const std::filesystem::path& file, std::uint32_t version) : name_(file.string()), map_(file) {
    const std::string_view bytes = map_.bytes();
    if (bytes.size() < magic.size() + hash_size || bytes.substr(0, magic.size()) != magic) throw Error("'" + name_ + "' is no policygraph model");
    const std::string_view body = bytes.substr(0, bytes.size() - hash_size);
    if (content_hash(body) != bytes.substr(body.size())) throw Error("model '" + name_ + "' is truncated or damaged: its checksum does not fit");
    std::size_t at = magic.size();
    if (const auto found = take<std::uint32_t>(body, at, name_); found != version)
        throw Error("model '" + name_ + "' has version " + std::to_string(found) + ", this program reads version " + std::to_string(version));
    const auto count = take<std::uint32_t>(body, at, name_);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto length = take<std::uint32_t>(body, at, name_);
        if (body.size() - at < length) throw Error("model '" + name_ + "' is truncated");
        const std::string section_name(body.substr(at, length));
        at += length;
        const auto offset = take<std::uint64_t>(body, at, name_);
        const auto size = take<std::uint64_t>(body, at, name_);
        if (offset > body.size() || size > body.size() - offset) throw Error("model '" + name_ + "' is truncated: section " + section_name);
        sections_[section_name] = body.substr(offset, size);
    }
}

std::string_view ModelFile::section(std::string_view name) const {
    const auto found = sections_.find(name);
    if (found == sections_.end()) throw Error("model '" + name_ + "' has no section '" + std::string(name) + "'");
    return found->second;
}

std::vector<std::string> ModelFile::section_names() const {
    std::vector<std::string> out;
    for (const auto& [name, bytes] : sections_) out.push_back(name);
    return out;
}

const void* ModelFile::checked(std::string_view name, std::size_t item, std::size_t count) const {
    const std::string_view bytes = section(name);
    if (bytes.size() != item * count)
        throw Error("model '" + name_ + "': section '" + std::string(name) + "' holds " + std::to_string(bytes.size()) + " bytes, not " + std::to_string(item * count));
    return bytes.data();
}

std::vector<std::string> ModelFile::lines(std::string_view name) const {
    std::vector<std::string> out;
    std::string_view rest = section(name);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

void ModelWriter::add_lines(std::string name, const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    add(std::move(name), std::move(text));
}

void ModelWriter::write(const std::filesystem::path& file, std::uint32_t version) const {
    std::size_t header = magic.size() + 8;
    for (const auto& [name, bytes] : sections_) header += 4 + name.size() + 16;
    std::string out(magic);
    put(out, version);
    put(out, static_cast<std::uint32_t>(sections_.size()));
    const auto aligned = [](std::size_t n) { return (n + alignment - 1) / alignment * alignment; };
    std::size_t at = aligned(header);
    for (const auto& [name, bytes] : sections_) {
        put(out, static_cast<std::uint32_t>(name.size()));
        out += name;
        put(out, static_cast<std::uint64_t>(at));
        put(out, static_cast<std::uint64_t>(bytes.size()));
        at = aligned(at + bytes.size());
    }
    for (const auto& [name, bytes] : sections_) {
        out.resize(aligned(out.size()));
        out += bytes;
    }
    out += content_hash(out);
    std::ofstream stream(file, std::ios::binary);
    stream.write(out.data(), static_cast<std::streamsize>(out.size()));
    if (!stream.flush()) throw Error("cannot write '" + file.string() + "'");
}

}  // namespace pg::language
