// SPDX-License-Identifier: MIT
#include "core/language/model_file.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace dragoman {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are mapped as they are: little-endian");

constexpr std::string_view magic = "DRGMLANG";
constexpr std::size_t alignment = 64;

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version{};
    std::uint32_t sections{};
    std::uint64_t bytes{};    ///< of the whole file
    std::uint64_t checksum{}; ///< of all that stands behind the header
};
struct SectionRow {
    std::array<char, 24> name{}; ///< filled up with NUL
    std::uint64_t start{};
    std::uint64_t bytes{};
};

/// FNV-1a over words of eight bytes: any changed word changes it, and it keeps pace with the disk.
std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t sum = 14695981039346656037ULL;
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t n = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), n);
        sum = (sum ^ word) * 1099511628211ULL;
        sum ^= sum >> 29;
        bytes.remove_prefix(n);
    }
    return sum;
}

template <typename T>
T read_at(std::string_view bytes, std::size_t at) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

} // namespace

ModelFile::ModelFile(std::string_view bytes, const std::string& name) : name_(name) {
    const auto fail = [&](const std::string& what) { throw Error{fmt::format("{}: {}", name, what)}; };
    if (bytes.size() < sizeof(Header) || !bytes.starts_with(magic)) fail("is no language model of dragoman");
    const auto header = read_at<Header>(bytes, 0);
    if (header.version != version)
        fail(fmt::format("is a language model of version {}; this program reads version {}", header.version, version));
    if (header.bytes != bytes.size())
        fail(fmt::format("is cut off or was added to: {} bytes, {} expected", bytes.size(), header.bytes));
    if (header.checksum != checksum_of(bytes.substr(sizeof(Header))))
        fail("is damaged: its checksum is wrong; fetch or train it again");
    checksum_ = header.checksum;
    for (std::size_t i = 0; i < header.sections; ++i) {
        const std::size_t at = sizeof(Header) + i * sizeof(SectionRow);
        if (at + sizeof(SectionRow) > bytes.size()) fail("is damaged: its table of sections is cut off");
        const auto row = read_at<SectionRow>(bytes, at);
        if (row.start % alignment != 0 || row.start > bytes.size() || row.bytes > bytes.size() - row.start)
            fail("is damaged: a section lies outside");
        const auto section_name = bytes.substr(at, sizeof row.name);
        sections_.emplace_back(section_name.substr(0, section_name.find('\0')), bytes.substr(row.start, row.bytes));
    }
}

std::string_view ModelFile::section(std::string_view section_name) const {
    for (const auto& [known, bytes] : sections_)
        if (known == section_name) return bytes;
    throw Error{fmt::format("{}: has no section '{}'", name_, section_name)};
}

std::string write_model_file(const std::vector<std::pair<std::string, std::string>>& sections) {
    const auto aligned = [](std::size_t at) { return (at + alignment - 1) / alignment * alignment; };
    std::string out(aligned(sizeof(Header) + sections.size() * sizeof(SectionRow)), '\0');
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto& [name, bytes] = sections[i];
        SectionRow row{{}, out.size(), bytes.size()};
        name.copy(row.name.data(), row.name.size() - 1);
        std::memcpy(out.data() + sizeof(Header) + i * sizeof(SectionRow), &row, sizeof row);
        out += bytes;
        out.resize(aligned(out.size()), '\0');
    }
    Header header{{}, ModelFile::version, static_cast<std::uint32_t>(sections.size()), out.size(), 0};
    magic.copy(header.magic.data(), header.magic.size());
    header.checksum = checksum_of(std::string_view{out}.substr(sizeof(Header)));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

} // namespace dragoman
