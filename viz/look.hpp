// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

#include <compare>
#include <span>
#include <string_view>

// How a thing looks: colour says the family, shape and letter say the kind, outline and fill say the status.
// Colour is never alone. The six family colours keep a contrast of 4.5 on the page and a CIELAB distance of 16 or more
// under normal, protan, deutan and tritan sight (docs/diagrams.md).

namespace dragoman {

enum class Shape { circle, pennant, hexagon, square, envelope, diamond, burst, house };

/// What a mark's outline and fill say. Only `happened` and `ongoing` are filled.
enum class MarkStyle { happened, ongoing, planned, called_off, hypothetical, negated, claimed };

/// A colour of the palette, by the key that CSS variables and classes carry.
struct Tone {
    std::string_view key{};   ///< "enc", "ink", "bg"
    std::string_view light{}; ///< "#226acd"
    std::string_view dark{};
    std::string_view print{}; ///< empty: as light
};

struct FamilyLook {
    Family family{};
    std::string_view tone{};
    std::string_view title{}; ///< how a legend calls it
};

/// A mark as it stands on a lane or in a legend.
struct Glyph {
    Shape shape{};
    std::string_view tone{};
    char letter{};
    MarkStyle style{};
    bool ring{}; ///< told by three or more articles
    friend auto operator<=>(const Glyph&, const Glyph&) = default;
};

std::span<const Tone> tones();
const Tone& tone(std::string_view key); ///< REQUIRES: a key of tones()

std::span<const FamilyLook> families();

/// The family that colours an event: its kind's, but relations that are cut are a blow.
const FamilyLook& family_look(const Event& event);

Shape shape_of(EventKind kind, Family family);
MarkStyle mark_style(const Event& event);
std::string_view to_string(MarkStyle style); ///< "happened", "called off", "claimed"

/// `articles` is the number of articles that tell of it.
Glyph glyph_of(const Event& event, std::size_t articles);

} // namespace dragoman
