// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace dragoman {

/// A file's bytes, mapped: pages are read when they are first looked at, and shared by all processes. Begins at a page.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& path); ///< throws Error where it cannot be read
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

private:
    void* start_{};
    std::size_t size_{};
};

} // namespace dragoman
