// SPDX-License-Identifier: MIT
#include "viz/relation_layout.hpp"
#include "viz/text_width.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace dragoman {

namespace {

constexpr int samples = 24; ///< points of a curve that are looked at

Box ring_box(const RelationNode& node) {
    return box_around(node.at, node.radius + 2, node.radius + 2);
}

/// Below, above, right, left of the ring.
Box name_at(const RelationNode& node, int side) {
    const double w = node.name_box.width, h = node.name_box.height, r = node.radius + 4;
    switch (side) {
    case 0: return {node.at.x - w / 2, node.at.y + r, w, h};
    case 1: return {node.at.x - w / 2, node.at.y - r - h, w, h};
    case 2: return {node.at.x + r + 2, node.at.y - h / 2, w, h};
    default: return {node.at.x - r - 2 - w, node.at.y - h / 2, w, h};
    }
}

bool contains(const Box& outer, const Box& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

double name_cost(const RelationDiagram& diagram, std::size_t i, const Box& box, int side) {
    constexpr std::array<double, 4> side_cost{0, 1, 2, 2.5};
    double cost = side_cost[static_cast<std::size_t>(side)];
    if (!contains(diagram.area.grown(4), box)) cost += 1000;
    for (const RelationEdge& edge : diagram.edges)
        if (crosses(diagram.nodes[edge.a].at, diagram.nodes[edge.b].at, box)) cost += 6 + edge.width;
    for (std::size_t j = 0; j < diagram.nodes.size(); ++j) {
        if (j == i) continue;
        if (overlap(box.grown(2), ring_box(diagram.nodes[j]))) cost += 80;
        if (overlap(box.grown(2), diagram.nodes[j].name_box)) cost += 80;
    }
    return cost;
}

Point towards(Point from, Point to, double distance) {
    const double length = std::max(1e-9, std::hypot(to.x - from.x, to.y - from.y));
    return {from.x + (to.x - from.x) / length * distance, from.y + (to.y - from.y) / length * distance};
}

/// The curve whose middle stands `bulge` px off the straight line.
RelationEdge bent(RelationEdge edge, const RelationDiagram& diagram, double bulge) {
    const RelationNode &a = diagram.nodes[edge.a], &b = diagram.nodes[edge.b];
    const double dx = b.at.x - a.at.x, dy = b.at.y - a.at.y, length = std::max(1.0, std::hypot(dx, dy));
    edge.control = {(a.at.x + b.at.x) / 2 - dy / length * 2 * bulge, (a.at.y + b.at.y) / 2 + dx / length * 2 * bulge};
    edge.from = towards(a.at, edge.control, a.radius + 3);
    edge.to = towards(b.at, edge.control, b.radius + 3);
    return edge;
}

double bend_cost(const RelationEdge& edge, const RelationDiagram& diagram, double bulge) {
    double cost = 0.3 * std::abs(bulge);
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const RelationNode& node = diagram.nodes[i];
        bool hits_ring = false, hits_name = false;
        for (int s = 0; s <= samples; ++s) {
            const Point p = point_on(edge, static_cast<double>(s) / samples);
            if (i != edge.a && i != edge.b)
                hits_ring =
                    hits_ring || std::hypot(p.x - node.at.x, p.y - node.at.y) < node.radius + 5 + edge.width / 2;
            hits_name = hits_name || overlap(box_around(p, 1 + edge.width / 2, 1 + edge.width / 2), node.name_box);
        }
        cost += (hits_ring ? 120 : 0) + (hits_name ? 22 : 0);
    }
    return cost;
}

void bend(RelationEdge& edge, const RelationDiagram& diagram) {
    constexpr std::array<double, 13> bulges{0, 12, -12, 24, -24, 40, -40, 60, -60, 90, -90, 125, -125};
    RelationEdge best = bent(edge, diagram, 0);
    double lowest = bend_cost(best, diagram, 0);
    const double most = 0.3 * std::hypot(best.to.x - best.from.x, best.to.y - best.from.y);
    for (const double bulge : bulges) {
        if (std::abs(bulge) > most) continue;
        RelationEdge candidate = bent(edge, diagram, bulge);
        if (const double cost = bend_cost(candidate, diagram, bulge); cost < lowest)
            lowest = cost, best = std::move(candidate);
    }
    edge = std::move(best);
}

bool pill_free(const Box& pill, const RelationDiagram& diagram) {
    for (const RelationNode& node : diagram.nodes)
        if (overlap(pill, ring_box(node)) || overlap(pill, node.name_box)) return false;
    for (const RelationEdge& edge : diagram.edges)
        if (edge.pill && overlap(pill.grown(2), *edge.pill)) return false;
    return true;
}

/// How many foreign lines a pill would cover.
int covered(const Box& pill, std::size_t own, const RelationDiagram& diagram) {
    int lines = 0;
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        if (e == own) continue;
        bool hit = false;
        for (int s = 0; s < samples && !hit; ++s)
            hit = crosses(point_on(diagram.edges[e], static_cast<double>(s) / samples),
                          point_on(diagram.edges[e], static_cast<double>(s + 1) / samples), pill);
        lines += hit ? 1 : 0;
    }
    return lines;
}

void count_on(std::size_t e, RelationDiagram& diagram) {
    constexpr std::array<double, 9> shifts{0, 0.07, -0.07, 0.14, -0.14, 0.2, -0.2, 0.27, -0.27};
    RelationEdge& edge = diagram.edges[e];
    const double width = std::max(16.0, text_width(std::to_string(edge.events), 11, Weight::bold) + 9);
    int fewest = -1;
    std::optional<Box> best;
    for (const double shift : shifts) {
        const Box pill = box_around(point_on(edge, 0.5 + shift), width / 2, 8);
        if (!pill_free(pill, diagram)) continue;
        const int lines = covered(pill, e, diagram);
        if (fewest < 0 || lines < fewest) fewest = lines, best = pill;
    }
    edge.pill = best;
}

} // namespace

Point point_on(const RelationEdge& edge, double t) {
    const double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
    return {a * edge.from.x + b * edge.control.x + c * edge.to.x, a * edge.from.y + b * edge.control.y + c * edge.to.y};
}

void place_names(RelationDiagram& diagram) {
    for (RelationNode& node : diagram.nodes) node.name_box = name_at(node, 0);
    for (int pass = 0; pass < 2; ++pass)
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            RelationNode& node = diagram.nodes[i];
            Box best = node.name_box;
            double lowest = name_cost(diagram, i, name_at(node, 0), 0);
            best = name_at(node, 0);
            for (int side = 1; side < 4; ++side) {
                const Box box = name_at(node, side);
                if (const double cost = name_cost(diagram, i, box, side); cost < lowest) lowest = cost, best = box;
            }
            node.name_box = best;
        }
}

void place_edges(RelationDiagram& diagram) {
    // The lowest number from which not more than a few dozen lines carry their count.
    constexpr std::ptrdiff_t few = 40;
    std::uint32_t counted_from = 2;
    const auto carrying = [&] {
        return std::ranges::count_if(diagram.edges, [&](const RelationEdge& e) { return e.events >= counted_from; });
    };
    while (carrying() > few) ++counted_from;
    for (RelationEdge& edge : diagram.edges) bend(edge, diagram);
    for (std::size_t e = 0; e < diagram.edges.size(); ++e)
        if (diagram.edges[e].events >= counted_from) count_on(e, diagram);
}

} // namespace dragoman
