// SPDX-License-Identifier: MIT
#include "cli/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dragoman {

namespace {

/// Columns that a text takes on a terminal: one a code point, two for CJK, none for combining marks.
std::size_t columns(const std::string& text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const bool combining = lead == 0xCC || (lead == 0xCD && static_cast<unsigned char>(text[i + 1]) < 0xB0);
        const bool wide = lead >= 0xE3 && lead <= 0xED;
        width += combining ? 0 : wide ? 2 : 1;
        i += bytes;
    }
    return width;
}

} // namespace

std::string without_controls(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C1 controls are two bytes in UTF-8: C2 80 to C2 9F.
        const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte >= 0x20 && byte != 0x7F && !c1)
            out += text[i];
        else
            out += ' ';
        if (c1) ++i;
    }
    return out;
}

std::string format_table(std::vector<std::vector<std::string>> rows) {
    for (auto& row : rows)
        for (auto& cell : row) cell = without_controls(cell);
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c == widths.size()) widths.push_back(0);
            widths[c] = std::max(widths[c], columns(row[c]));
        }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) line += "  ";
            line += row[c] + std::string(widths[c] - columns(row[c]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

std::string who(const Event& event) {
    std::string sources, targets;
    for (const auto& [actor, role, _, __] : event.participants) {
        auto& list = role == Role::source ? sources : targets;
        list += (list.empty() ? "" : ", ") + actor.name;
    }
    if (targets.empty()) return sources;
    return (sources.empty() ? "?" : sources) + " → " + targets;
}

std::string status_in_words(const Event& event) {
    if (event.called_off) return "called off";
    if (merely_claimed(event)) return "claimed by " + event.speaker->name;
    std::string text{to_string(event.status)};
    return event.speaker ? text + ", says " + event.speaker->name : text;
}

std::string date_in_words(const Edtf& date) {
    return date.known() ? to_string(date) : "undated";
}

std::vector<std::string> event_row(const Event& event) {
    std::set<std::string_view> articles;
    for (const auto& mention : event.evidence) articles.insert(mention.article);
    return {date_in_words(event.date.when),
            std::string{to_string(event.kind)},
            status_in_words(event),
            who(event),
            event.place ? event.place->name : "",
            fmt::format("{} article{}", articles.size(), articles.size() == 1 ? "" : "s"),
            event.id};
}

} // namespace dragoman
