// SPDX-License-Identifier: MIT
#include "viz/svg_glyph.hpp"

#include "viz/svg_frame.hpp"

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace dragoman {

namespace {

std::string path_of(Point at, std::initializer_list<Point> corners) {
    std::string path;
    for (const Point& corner : corners)
        path += (path.empty() ? "M" : "L") + number(at.x + corner.x) + " " + number(at.y + corner.y);
    return path + "Z";
}

std::string circle(Point at, double r) {
    const std::string radius = number(r), across = number(2 * r);
    return "M" + number(at.x - r) + " " + number(at.y) + "a" + radius + " " + radius + " 0 1 0 " + across + " 0a" +
           radius + " " + radius + " 0 1 0 -" + across + " 0Z";
}

std::string burst(Point at, double outer, double inner) {
    std::string path;
    for (int i = 0; i < 16; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 8, r = i % 2 == 0 ? outer : inner;
        path += (i == 0 ? "M" : "L") + number(at.x + r * std::sin(angle)) + " " + number(at.y - r * std::cos(angle));
    }
    return path + "Z";
}

struct LetterPlace {
    double dx{};
    double dy{};
    double size{};
};

LetterPlace letter_place(Shape shape) {
    switch (shape) {
    case Shape::pennant: return {-0.8, 3.6, 10.8};
    case Shape::square: return {0, 2.5, 10.8};
    case Shape::envelope: return {0, 5.9, 9.9};
    case Shape::house: return {0, 5.6, 10.2};
    default: return {0, 3.6, 10.8};
    }
}

void draw_letter(XmlWriter& xml, const Glyph& glyph, Point at, std::string_view tone) {
    const LetterPlace place = letter_place(glyph.shape);
    xml.element("text",
                {{"x", at.x + place.dx},
                 {"y", at.y + place.dy},
                 {"font-size", place.size},
                 {"font-weight", "700"},
                 {"text-anchor", "middle"},
                 {"class", fill(tone)}},
                std::string(1, glyph.letter));
}

void draw_filled(XmlWriter& xml, const Glyph& glyph, Point at) {
    xml.leaf("path", {{"d", outline(glyph.shape, at)}, {"class", fill(glyph.tone) + " s-bg"}, {"stroke-width", "1.4"}});
    if (glyph.style == MarkStyle::ongoing) {
        const std::string y = number(at.y - 3.5);
        const auto chevron = [&](double x) { return "M" + number(at.x + x) + " " + y + "l3.5 3.5l-3.5 3.5"; };
        xml.leaf("path", {{"d", chevron(12.5) + chevron(17)},
                          {"class", stroke(glyph.tone)},
                          {"fill", "none"},
                          {"stroke-width", "1.6"}});
    }
    draw_letter(xml, glyph, at, "onmark");
}

/// Outline of what is not there yet, or not known to be.
struct Pen {
    std::string_view width{};
    std::string_view dash{};
    std::string_view cap{};
};

Pen pen_of(MarkStyle style) {
    switch (style) {
    case MarkStyle::planned:
    case MarkStyle::called_off: return {"1.7", "3.6 2.4", ""};
    case MarkStyle::hypothetical: return {"2.1", "0.1 3", "round"};
    default: return {"1.7", "", ""};
    }
}

void draw_hollow(XmlWriter& xml, const Glyph& glyph, Point at) {
    const std::string path = outline(glyph.shape, at);
    const Pen pen = pen_of(glyph.style);
    xml.leaf("path", {{"d", path}, {"class", "f-bg"}, {"stroke", "none"}});
    xml.leaf("path", {{"d", path},
                      {"class", stroke(glyph.tone)},
                      {"fill", "none"},
                      {"stroke-width", pen.width},
                      {"stroke-dasharray", pen.dash},
                      {"stroke-linecap", pen.cap}});
    draw_letter(xml, glyph, at, glyph.tone);
    if (glyph.style == MarkStyle::negated) {
        const double r = 8.8;
        draw_line(xml, {at.x - r, at.y - r}, {at.x + r, at.y + r}, glyph.tone, 1.5);
        draw_line(xml, {at.x + r, at.y - r}, {at.x - r, at.y + r}, glyph.tone, 1.5);
    }
    if (glyph.style == MarkStyle::called_off) draw_line(xml, {at.x - 14, at.y + 4}, {at.x + 14, at.y - 4}, "ink", 2);
}

} // namespace

std::string outline(Shape shape, Point at, double grow) {
    const double g = grow;
    switch (shape) {
    case Shape::circle: return circle(at, 9 + g);
    case Shape::pennant:
        return path_of(
            at, {{-9 - g, -8 - g}, {3.5 + g / 2, -8 - g}, {11 + 1.3 * g, 0}, {3.5 + g / 2, 8 + g}, {-9 - g, 8 + g}});
    case Shape::hexagon: {
        const double w = 10 + 1.1 * g, h = 8.7 + g;
        return path_of(at, {{-w / 2, -h}, {w / 2, -h}, {w, 0}, {w / 2, h}, {-w / 2, h}, {-w, 0}});
    }
    case Shape::square:
        return path_of(at, {{-8.5 - g, -8.5 - g},
                            {8.5 + g, -8.5 - g},
                            {8.5 + g, 6 + g},
                            {-2, 6 + g},
                            {-6.5, 10.5 + g},
                            {-6.5, 6 + g},
                            {-8.5 - g, 6 + g}});
    case Shape::envelope:
        return path_of(
            at,
            {{-11 - g, -8 - 1.4 * g}, {0, -4.2 - g}, {11 + g, -8 - 1.4 * g}, {11 + g, 8.6 + g}, {-11 - g, 8.6 + g}});
    case Shape::diamond:
        return path_of(at, {{0, -11 - 1.2 * g}, {11 + 1.2 * g, 0}, {0, 11 + 1.2 * g}, {-11 - 1.2 * g, 0}});
    case Shape::burst: return burst(at, 10.8 + g, 7.9 + g);
    case Shape::house: break;
    }
    return path_of(at, {{0, -10.5 - 1.2 * g}, {9 + g, -3}, {9 + g, 8.5 + g}, {-9 - g, 8.5 + g}, {-9 - g, -3}});
}

void draw_glyph(XmlWriter& xml, const Glyph& glyph, Point at) {
    if (glyph.ring)
        xml.leaf("path", {{"d", outline(glyph.shape, at, 3.4)},
                          {"class", stroke(glyph.tone)},
                          {"fill", "none"},
                          {"stroke-width", "1.3"}});
    if (glyph.style == MarkStyle::happened || glyph.style == MarkStyle::ongoing)
        draw_filled(xml, glyph, at);
    else
        draw_hollow(xml, glyph, at);
}

} // namespace dragoman
