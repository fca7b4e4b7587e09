// SPDX-License-Identifier: MIT
#include "io/article_stream.hpp"

#include <utility>

namespace dragoman {

namespace {
constexpr std::size_t piece_bytes = std::size_t{64} << 10;
}

ArticleStream::ArticleStream(std::istream& in) : in_(in) {
    fill();
}

bool ArticleStream::fill() {
    if (next_ > 0 && next_ >= buffer_.size() / 2) {
        buffer_.erase(0, next_);
        taken_ += std::exchange(next_, 0);
    }
    const std::size_t before = buffer_.size();
    buffer_.resize(before + piece_bytes);
    in_.read(buffer_.data() + before, static_cast<std::streamsize>(piece_bytes));
    buffer_.resize(before + static_cast<std::size_t>(in_.gcount()));
    return buffer_.size() > before;
}

std::optional<std::string> ArticleStream::all(std::size_t limit) {
    while (buffer_.size() - next_ <= limit)
        if (!fill()) return buffer_.substr(std::exchange(next_, buffer_.size()));
    return std::nullopt;
}

/// The place in the buffer of the line feed that ends the line, or of the end of the file. Of a line that is too long
/// nothing is kept.
std::size_t ArticleStream::find_line_end(std::size_t limit, bool& too_long) {
    std::size_t searched = next_;
    for (;;) {
        const auto end = buffer_.find('\n', searched);
        if (end != std::string::npos) {
            too_long = too_long || end - next_ > limit;
            return end;
        }
        if (buffer_.size() - next_ > limit) {
            too_long = true;
            next_ = buffer_.size();
        }
        searched = buffer_.size() - next_;
        if (!fill()) return buffer_.size();
        searched += next_;
    }
}

std::optional<ArticleStream::Line> ArticleStream::line(std::size_t limit) {
    if (next_ == buffer_.size() && !fill()) return std::nullopt;
    Line line{{}, ++lines_, taken_ + next_, false};
    const std::size_t end = find_line_end(limit, line.too_long);
    if (!line.too_long) line.text = std::string_view{buffer_}.substr(next_, end - next_);
    if (line.text.ends_with('\r')) line.text.remove_suffix(1);
    next_ = end < buffer_.size() ? end + 1 : end;
    return line;
}

} // namespace dragoman
