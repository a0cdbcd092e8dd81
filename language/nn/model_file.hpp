// The container of all trained models: named sections in one little-endian file, checked before use.
//
//   "PGMODEL1"  u32 version  u32 sections  { u32 name length, name, u64 offset, u64 size }...  data...  32 hex digits: hash of all before
//
// Sections start at multiples of 64 bytes, so that a mapped file can be used in place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/data_dir.hpp"

namespace pg::language {

/// Maps a model and hands out its sections. Throws Error naming the file when it is truncated, foreign, of another version or damaged.
/// Immutable, safe to share among threads; views are valid as long as the object lives.
class ModelFile {
public:
    ModelFile(const std::filesystem::path& file, std::uint32_t version);

    /// Throws Error naming the file and the section when it is missing.
    std::string_view section(std::string_view name) const;
    /// A section of plain numbers; throws Error when its size is no multiple of sizeof(T) or, if `count` is given, another.
    template <typename T>
    const T* numbers(std::string_view name, std::size_t count) const {
        return static_cast<const T*>(checked(name, sizeof(T), count));
    }
    /// A section of names separated by "\n".
    std::vector<std::string> lines(std::string_view name) const;
    /// Sorted.
    std::vector<std::string> section_names() const;
    bool has(std::string_view name) const { return sections_.find(name) != sections_.end(); }
    const std::string& file_name() const { return name_; }
    /// The hash that the file ends with: identifies the model.
    std::string_view hash() const { return map_.bytes().substr(map_.bytes().size() - 32); }

private:
    const void* checked(std::string_view name, std::size_t item, std::size_t count) const;

    std::string name_;
    MappedFile map_;
    std::map<std::string, std::string_view, std::less<>> sections_;
};

/// Collects sections in the order given; `write` throws Error when the file cannot be written.
class ModelWriter {
public:
    void add(std::string name, std::string bytes) { sections_.emplace_back(std::move(name), std::move(bytes)); }
    template <typename T>
    void add_numbers(std::string name, const std::vector<T>& values) {
        add(std::move(name), std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
    }
    void add_lines(std::string name, const std::vector<std::string>& lines);
    void write(const std::filesystem::path& file, std::uint32_t version) const;

private:
    std::vector<std::pair<std::string, std::string>> sections_;
};

}  // namespace pg::language
