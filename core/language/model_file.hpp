// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

/// The sections of a model file, which is one header, one table of sections and the sections, each at a multiple of 64
/// bytes, all numbers little-endian (docs/models.md). A view: the bytes, which may be a mapped file, outlive it and
/// begin at a multiple of 64 bytes.
class ModelFile {
public:
    static constexpr std::uint32_t version = 1;

    /// Throws Error where the bytes are no model, of another version, cut off or damaged: sizes, places and a checksum
    /// over all bytes are tested. `name` is for the message.
    ModelFile(std::string_view bytes, const std::string& name);

    /// Throws Error where there is no such section.
    std::string_view section(std::string_view section_name) const;

    std::uint64_t checksum() const { return checksum_; }

private:
    std::uint64_t checksum_{};
    std::vector<std::pair<std::string_view, std::string_view>> sections_{};
    std::string name_{};
};

/// The bytes of a model file. REQUIRES: names of at most 23 bytes, each once.
std::string write_model_file(const std::vector<std::pair<std::string, std::string>>& sections);

} // namespace dragoman
