// SPDX-License-Identifier: MIT
#include "viz/diagram.hpp"
#include "viz/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

constexpr double row_height = 25;
constexpr double text_size = 11.5;

double sample_width(const LegendItem& item) {
    switch (item.sample) {
    case Sample::heading:
    case Sample::note: return 0;
    case Sample::mark: return item.glyph.style == MarkStyle::ongoing ? 34 : item.glyph.ring ? 28 : 22;
    case Sample::parties:
    case Sample::addressee:
    case Sample::left_out:
    case Sample::published: return 14;
    case Sample::ring: return 18;
    case Sample::widths: return 34 * static_cast<double>(item.widths.size());
    case Sample::bar:
    case Sample::band:
    case Sample::edge: return 36;
    case Sample::thread: return 38;
    }
    return 0;
}

double gap_after(const LegendItem& item) {
    return item.sample == Sample::heading ? 9 : 22;
}

} // namespace

bool crosses(Point a, Point b, const Box& box) {
    // Liang and Barsky: clip the parameter of the line by the four sides.
    const double dx = b.x - a.x, dy = b.y - a.y;
    double from = 0, to = 1;
    const auto clip = [&](double direction, double distance) {
        if (direction == 0) return distance >= 0;
        const double t = distance / direction;
        if (direction < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    return clip(-dx, a.x - box.x) && clip(dx, box.right() - a.x) && clip(-dy, a.y - box.y) &&
           clip(dy, box.bottom() - a.y);
}

std::string_view tone_of(EdgeStyle style) {
    switch (style) {
    case EdgeStyle::cooperation: return "acc";
    case EdgeStyle::conflict: return "frc";
    case EdgeStyle::mixed:
    case EdgeStyle::words: break;
    }
    return "wrd";
}

double place_legend(std::vector<LegendItem>& items, double top) {
    double x = page_margin, y = top;
    for (std::size_t i = 0; i < items.size(); ++i) {
        LegendItem& item = items[i];
        const Weight weight =
            item.sample == Sample::heading || item.sample == Sample::note ? Weight::bold : Weight::regular;
        const double sample = sample_width(item);
        double width = sample + (sample > 0 ? 7 : 0) + text_width(item.text, text_size, weight);
        // A heading stays with its first entry.
        double needed = width;
        if (item.sample == Sample::heading && i + 1 < items.size())
            needed += 9 + 29 + text_width(items[i + 1].text, text_size);
        if (x > page_margin && (item.line_start || x + needed > page_width - page_margin)) {
            x = page_margin;
            y += row_height;
        }
        item.at = {x, y};
        item.text_x = x + sample + (sample > 0 ? 7 : 0);
        x += width + gap_after(item);
    }
    return y;
}

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

} // namespace dragoman
