// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// The bytes of a file or of standard input, with a look at the first ones before any is taken. Holds one line or one
/// bounded text at a time, never the whole of a long file.
class ArticleStream {
public:
    explicit ArticleStream(std::istream& in);

    /// The first 4 KiB, as long as nothing was taken.
    std::string_view head() const { return std::string_view{buffer_}.substr(next_, head_bytes); }

    /// All bytes, or nothing where there are more than `limit`.
    std::optional<std::string> all(std::size_t limit);

    struct Line {
        std::string_view text{}; ///< without its line end (LF or CRLF); valid until the next call
        std::size_t number{};    ///< from 1
        std::size_t offset{};    ///< of its first byte in the file
        bool too_long{};         ///< over `limit`; `text` is empty, and the rest of the line was skipped
    };
    std::optional<Line> line(std::size_t limit);

    /// Did the disk refuse before the end?
    bool failed() const { return in_.bad(); }

private:
    static constexpr std::size_t head_bytes = std::size_t{4} << 10;

    bool fill(); ///< reads one more piece behind the bytes that wait; false at the end
    std::size_t find_line_end(std::size_t limit, bool& too_long);

    std::istream& in_;
    std::string buffer_{};
    std::size_t next_{};  ///< the first byte of the buffer that was not taken
    std::size_t taken_{}; ///< bytes of the file before the buffer
    std::size_t lines_{};
};

} // namespace dragoman
