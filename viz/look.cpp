// SPDX-License-Identifier: MIT
#include "viz/look.hpp"

#include "core/graph/relations.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace dragoman {

namespace {

constexpr std::array<Tone, 15> palette{{
    {"bg", "#fdfcf9", "#15181d", "#ffffff"},
    {"band", "#f5f3ed", "#1b1f26", "#f6f6f6"},
    {"ink", "#1c1b19", "#eceae4", "#000000"},
    {"ink2", "#55524c", "#b3afa6", "#333333"},
    {"ink3", "#6f6b63", "#9a968e", "#555555"},
    {"grid", "#e3dfd6", "#2b3038", ""},
    {"rule", "#b8b2a6", "#4a505a", ""},
    {"lane", "#aaa498", "#666c76", ""},
    {"onmark", "#ffffff", "#15181d", ""},
    {"enc", "#226acd", "#6799f4", ""},
    {"acc", "#007055", "#71f3c3", ""},
    {"wrd", "#3c4553", "#98a5b3", ""},
    {"cnf", "#af5519", "#f59a54", ""},
    {"frc", "#7a0022", "#fb6674", ""},
    {"ins", "#60307a", "#fdb5fe", ""},
}};

constexpr std::array<FamilyLook, 6> family_table{{
    {Family::encounter, "enc", "Encounter"},
    {Family::accord, "acc", "Accord and concession"},
    {Family::words, "wrd", "Words"},
    {Family::conflict, "cnf", "Verbal conflict"},
    {Family::force, "frc", "Material conflict"},
    {Family::institutions, "ins", "Institutions"},
}};

constexpr std::array<std::string_view, 7> style_names{"happened",     "ongoing", "planned", "called off",
                                                      "hypothetical", "negated", "claimed"};

constexpr std::size_t many_articles = 3;

} // namespace

std::span<const Tone> tones() {
    return palette;
}

const Tone& tone(std::string_view key) {
    const auto row = std::ranges::find(palette, key, &Tone::key);
    assert(row != palette.end());
    return *row;
}

std::span<const FamilyLook> families() {
    return family_table;
}

const FamilyLook& family_look(const Event& event) {
    const bool cut = event.kind == EventKind::relations && polarity(event.kind, event.cameo) == Polarity::conflict;
    const Family family = cut ? Family::force : info(event.kind).family;
    return *std::ranges::find(family_table, family, &FamilyLook::family);
}

Shape shape_of(EventKind kind, Family family) {
    if (kind == EventKind::visit) return Shape::pennant;
    if (kind == EventKind::letter) return Shape::envelope;
    switch (family) {
    case Family::encounter: return Shape::circle;
    case Family::accord: return Shape::hexagon;
    case Family::words: return Shape::square;
    case Family::conflict: return Shape::diamond;
    case Family::force: return Shape::burst;
    case Family::institutions: break;
    }
    return Shape::house;
}

MarkStyle mark_style(const Event& event) {
    if (event.called_off) return MarkStyle::called_off;
    if (merely_claimed(event)) return MarkStyle::claimed;
    switch (event.status) {
    case Status::happened: return MarkStyle::happened;
    case Status::ongoing: return MarkStyle::ongoing;
    case Status::planned: return MarkStyle::planned;
    case Status::hypothetical: return MarkStyle::hypothetical;
    case Status::negated: break;
    }
    return MarkStyle::negated;
}

std::string_view to_string(MarkStyle style) {
    return style_names[static_cast<std::size_t>(style)];
}

Glyph glyph_of(const Event& event, std::size_t articles) {
    const FamilyLook& family = family_look(event);
    return {shape_of(event.kind, family.family), family.tone, info(event.kind).letter, mark_style(event),
            articles >= many_articles};
}

} // namespace dragoman
