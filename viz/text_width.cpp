// SPDX-License-Identifier: MIT
#include "viz/text_width.hpp"

#include "viz/plain_text.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dragoman {

namespace {

using Widths = std::array<int, 95>; // U+0020 to U+007E, thousandths of an em

// Adobe Core 14 AFM: Helvetica and Helvetica-Bold.
constexpr Widths regular{278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
                         556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
                         1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
                         667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
                         333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                         556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr Widths bold{278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
                      556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
                      611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
                      667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
                      278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

// The letter that is as wide as the one at U+00C0 + i.
constexpr std::string_view base_letters =
    "AAAAAAWCEEEEIIIIDNOOOOO+OUUUUYPb"
    "aaaaaamceeeeiiiidnooooo+ouuuuypy"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiMmJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoWmRrRrRrSsSsSsSsTtTtTtUuUuUuUuUu"
    "UuWwYyYZzZzZzf";
static_assert(base_letters.size() == 0x180 - 0xC0);

struct Range {
    char32_t first{};
    char32_t last{};
    int width{};
};
constexpr std::array<Range, 16> ranges{{
    {0x0300, 0x036F, 0},    // combining marks
    {0x1100, 0x115F, 1000}, // Hangul
    {0x200B, 0x200F, 0},    // zero width, direction marks
    {0x2013, 0x2013, 556},  // –
    {0x2014, 0x2014, 1000}, // —
    {0x2018, 0x201B, 278},  // single quotes
    {0x201C, 0x201F, 500},  // double quotes
    {0x2026, 0x2026, 1000}, // …
    {0x202A, 0x202E, 0},    // direction
    {0x2190, 0x2193, 1000}, // arrows
    {0x2E80, 0x9FFF, 1000}, // CJK
    {0xAC00, 0xD7A3, 1000}, // Hangul
    {0xF900, 0xFAFF, 1000}, // CJK
    {0xFE00, 0xFE0F, 0},    // variation selectors
    {0xFF00, 0xFF60, 1000}, // full width
    {0x1F000, 0x3FFFF, 1000},
}};

int width_of(char32_t code, const Widths& widths) {
    if (code == 0xB7 || code == 0xA0) return 278;
    if (code >= 0xC0 && code < 0x180) code = static_cast<unsigned char>(base_letters[code - 0xC0]);
    if (code >= 0x20 && code <= 0x7E) return widths[code - 0x20];
    for (const Range& range : ranges)
        if (range.first <= code && code <= range.last) return range.width;
    return 600;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::vector<std::string> fill(std::span<const std::string_view> words, double width, double size, Weight weight,
                              double indent) {
    std::vector<std::string> lines;
    for (const std::string_view word : words) {
        const double taken = lines.size() == 1 ? indent : 0;
        if (lines.empty()) {
            lines.emplace_back(word);
        } else if (taken + text_width(lines.back() + " " + std::string{word}, size, weight) <= width) {
            lines.back().append(" ").append(word);
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

} // namespace

double text_width(std::string_view text, double size, Weight weight) {
    const Widths& widths = weight == Weight::bold ? bold : regular;
    int sum = 0;
    while (!text.empty()) sum += width_of(take_code_point(text), widths);
    return sum * size * 1.02 / 1000;
}

std::vector<std::string> wrap(std::string_view text, double width, double size, Weight weight, double indent) {
    const auto words = words_of(text);
    auto lines = fill(words, width, size, weight, indent);
    for (double narrower = width - 6; narrower > 24 && lines.size() > 1; narrower -= 6) {
        auto tighter = fill(words, narrower, size, weight, indent);
        if (tighter.size() > lines.size()) break;
        lines = std::move(tighter);
    }
    return lines;
}

std::string fitted(std::string_view text, double width, double size, Weight weight) {
    if (text_width(text, size, weight) <= width) return std::string{text};
    const double room = width - text_width("…", size, weight);
    std::string out;
    while (!text.empty()) {
        std::string longer = out;
        append_utf8(longer, take_code_point(text));
        if (text_width(longer, size, weight) > room) break;
        out = std::move(longer);
    }
    while (out.ends_with(' ')) out.pop_back();
    return out + "…";
}

} // namespace dragoman
