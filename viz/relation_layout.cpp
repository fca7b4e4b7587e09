// SPDX-License-Identifier: MIT
#include "viz/relation_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace dragoman {

namespace {

constexpr std::size_t most_refined = 60; ///< nodes; beyond it, springs have to do
constexpr double target_length = 190;

/// Knuth's MMIX generator: the same numbers on every machine.
class Numbers {
public:
    double next() { ///< 0 <= x < 1
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<double>(state_ >> 11) * 0x1p-53;
    }

private:
    std::uint64_t state_{20230804};
};

/// What a node covers: its ring and a name under it.
Box footprint(const RelationNode& node, Point at) {
    const double half = std::max(node.radius + 4, node.name_box.width / 2 + 4);
    return {at.x - half, at.y - node.radius - 6, 2 * half, 2 * node.radius + node.name_box.height + 14};
}

double edge_weight(const RelationEdge& edge) {
    return 1 + 0.5 * std::log2(static_cast<double>(edge.events));
}

double distance_to_line(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool lines_cross(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// A ring on which neighbours follow each other: a walk from the busiest actor along the heaviest edges.
std::vector<Point> ring(const RelationDiagram& diagram) {
    std::vector<std::size_t> order;
    std::vector<bool> seen(diagram.nodes.size());
    const auto visit = [&](auto& self, std::size_t node) -> void {
        seen[node] = true;
        order.push_back(node);
        for (const RelationEdge& edge : diagram.edges) {
            const std::size_t other = edge.a == node ? edge.b : edge.b == node ? edge.a : node;
            if (!seen[other]) self(self, other);
        }
    };
    for (std::size_t node = 0; node < seen.size(); ++node)
        if (!seen[node]) visit(visit, node);
    std::vector<Point> at(order.size());
    const double radius = 60 + 28 * static_cast<double>(order.size()) / std::numbers::pi;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(order.size());
        at[order[i]] = {-radius * std::cos(angle), -radius * std::sin(angle)};
    }
    return at;
}

/// Fruchterman and Reingold (1991): neighbours attract, all repel, and the steps grow smaller.
std::vector<Point> springs(const RelationDiagram& diagram) {
    constexpr int steps = 500;
    auto at = ring(diagram);
    const std::size_t n = at.size();
    for (int step = 0; step < steps; ++step) {
        const double reach = 40.0 * (1 - static_cast<double>(step) / steps) + 0.5;
        std::vector<Point> force(n);
        const auto push = [&](std::size_t i, std::size_t j, double strength, double dx, double dy, double d) {
            force[i].x += strength * dx / d, force[i].y += strength * dy / d;
            force[j].x -= strength * dx / d, force[j].y -= strength * dy / d;
        };
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = i + 1; j < n; ++j) {
                const double dx = at[i].x - at[j].x, dy = at[i].y - at[j].y, d = std::max(1.0, std::hypot(dx, dy));
                push(i, j, target_length * target_length / d, dx, dy, d);
            }
        for (const RelationEdge& edge : diagram.edges) {
            const double dx = at[edge.b].x - at[edge.a].x, dy = at[edge.b].y - at[edge.a].y,
                         d = std::max(1.0, std::hypot(dx, dy));
            push(edge.a, edge.b, d * d / target_length * std::min(2.0, edge_weight(edge)) * 0.7, dx, dy, d);
        }
        for (std::size_t i = 0; i < n; ++i) {
            // A weak pull to the middle holds the parts that nothing ties together; the page is wide, so stronger
            // upright.
            force[i].x -= 0.25 * at[i].x;
            force[i].y -= 0.6 * at[i].y;
            const double size = std::max(1e-9, std::hypot(force[i].x, force[i].y)), move = std::min(size, reach);
            at[i].x += force[i].x / size * move;
            at[i].y += force[i].y / size * move;
        }
    }
    return at;
}

Box clamp_area(const RelationDiagram& diagram, std::size_t node) {
    const Box foot = footprint(diagram.nodes[node], {0, 0});
    const Box& area = diagram.area;
    return {area.x - foot.x, area.y - foot.y, area.width - foot.width, area.height - foot.height};
}

Point inside(Point p, const Box& box) {
    return {std::clamp(p.x, box.x, box.right()), std::clamp(p.y, box.y, box.bottom())};
}

/// Stretches the points to the area, not more than 1.4 times, around its middle.
void fit(RelationDiagram& diagram, const std::vector<Point>& at) {
    const auto [x0, x1] = std::ranges::minmax(at, {}, &Point::x);
    const auto [y0, y1] = std::ranges::minmax(at, {}, &Point::y);
    const Point middle{(x0.x + x1.x) / 2, (y0.y + y1.y) / 2}, centre = diagram.area.centre();
    const double sx = std::min(1.4, (diagram.area.width - 140) / std::max(1.0, x1.x - x0.x));
    const double sy = std::min(1.4, (diagram.area.height - 90) / std::max(1.0, y1.y - y0.y));
    for (std::size_t i = 0; i < at.size(); ++i) {
        const Point p{centre.x + (at[i].x - middle.x) * sx, centre.y + (at[i].y - middle.y) * sy};
        diagram.nodes[i].at = inside(p, clamp_area(diagram, i));
    }
}

/// Cost of one node where it stands; the sum of what a move of it can change.
class Cost {
public:
    explicit Cost(const RelationDiagram& diagram) : d_(diagram), edges_of_(diagram.nodes.size()) {
        for (std::size_t e = 0; e < d_.edges.size(); ++e) {
            edges_of_[d_.edges[e].a].push_back(e);
            edges_of_[d_.edges[e].b].push_back(e);
        }
    }

    double of(std::size_t node) const {
        double sum =
            0.012 * std::hypot(d_.nodes[node].at.x - d_.area.centre().x, d_.nodes[node].at.y - d_.area.centre().y);
        for (std::size_t other = 0; other < d_.nodes.size(); ++other)
            if (other != node) sum += pair(node, other);
        for (const std::size_t e : edges_of_[node]) {
            sum += length(d_.edges[e]);
            for (std::size_t other = 0; other < d_.nodes.size(); ++other) sum += blocked(d_.edges[e], other);
            for (std::size_t f = 0; f < d_.edges.size(); ++f)
                if (f != e) sum += crossing(d_.edges[e], d_.edges[f]);
        }
        for (const RelationEdge& edge : d_.edges) sum += blocked(edge, node);
        return sum;
    }

private:
    double pair(std::size_t i, std::size_t j) const {
        const RelationNode &a = d_.nodes[i], &b = d_.nodes[j];
        const Box fa = footprint(a, a.at).grown(6), fb = footprint(b, b.at).grown(6);
        double sum = 0;
        if (overlap(fa, fb)) {
            const double w = std::min(fa.right(), fb.right()) - std::max(fa.x, fb.x);
            const double h = std::min(fa.bottom(), fb.bottom()) - std::max(fa.y, fb.y);
            sum += 60 + 4 * std::min(w, h);
        }
        const double near = std::hypot(a.at.x - b.at.x, a.at.y - b.at.y);
        return near < 120 ? sum + 0.35 * (120 - near) : sum;
    }

    double length(const RelationEdge& edge) const {
        const RelationNode &a = d_.nodes[edge.a], &b = d_.nodes[edge.b];
        const double wish = target_length + a.radius + b.radius;
        const double ratio = std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) / wish;
        return edge_weight(edge) * (ratio > 1 ? 14 * (ratio - 1) : 40 * (1 - ratio));
    }

    double blocked(const RelationEdge& edge, std::size_t node) const {
        if (edge.a == node || edge.b == node) return 0;
        const RelationNode& n = d_.nodes[node];
        const Point a = d_.nodes[edge.a].at, b = d_.nodes[edge.b].at;
        const double room = n.radius + 14, near = distance_to_line(n.at, a, b);
        if (near < room) return 120 + 110 * (room - near) / room;
        const Box name{n.at.x - n.name_box.width / 2, n.at.y + n.radius + 3, n.name_box.width, n.name_box.height};
        return crosses(a, b, name) ? 38 : 0;
    }

    double crossing(const RelationEdge& e, const RelationEdge& f) const {
        const Point a = d_.nodes[e.a].at, b = d_.nodes[e.b].at, c = d_.nodes[f.a].at, d = d_.nodes[f.b].at;
        if (e.a != f.a && e.a != f.b && e.b != f.a && e.b != f.b)
            return lines_cross(a, b, c, d) ? 11 * (edge_weight(e) + edge_weight(f)) : 0;
        // Two lines out of one node that lie nearly on each other read as one.
        const std::size_t hub = e.a == f.a || e.a == f.b ? e.a : e.b;
        const Point h = d_.nodes[hub].at, p = hub == e.a ? b : a, q = hub == f.a ? d : c;
        const double angle = std::abs(std::atan2(turn(h, p, q), (p.x - h.x) * (q.x - h.x) + (p.y - h.y) * (q.y - h.y)));
        constexpr double narrow = 0.26;
        return angle < narrow ? 90 * (narrow - angle) : 0;
    }

    const RelationDiagram& d_;
    std::vector<std::vector<std::size_t>> edges_of_{};
};

/// Moves one node at a time, and keeps what costs less; at first, now and then, what costs a little more.
void refine(RelationDiagram& diagram) {
    constexpr int moves = 14000;
    Numbers numbers;
    const Cost cost{diagram};
    for (int move = 0; move < moves; ++move) {
        const double t = static_cast<double>(move) / moves;
        const double window = 300 * (1 - t) * (1 - t) + 8, heat = 50 * (1 - t) * (1 - t) + 0.2;
        const auto i = static_cast<std::size_t>(numbers.next() * static_cast<double>(diagram.nodes.size()));
        RelationNode& node = diagram.nodes[i];
        const Point before = node.at;
        const double old_cost = cost.of(i);
        const double dx = (numbers.next() - 0.5) * 2 * window, dy = (numbers.next() - 0.5) * window;
        node.at = inside({before.x + dx, before.y + dy}, clamp_area(diagram, i));
        const double worse = cost.of(i) - old_cost;
        if (worse > 0 && numbers.next() >= std::exp(-worse / heat)) node.at = before;
    }
}

/// Pushes overlapping nodes apart until none is left, or it is hopeless.
void separate(RelationDiagram& diagram) {
    for (int pass = 0; pass < 200; ++pass) {
        bool moved = false;
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
            for (std::size_t j = i + 1; j < diagram.nodes.size(); ++j) {
                RelationNode &a = diagram.nodes[i], &b = diagram.nodes[j];
                const Box fa = footprint(a, a.at), fb = footprint(b, b.at);
                if (!overlap(fa, fb)) continue;
                const double w = std::min(fa.right(), fb.right()) - std::max(fa.x, fb.x);
                const double h = std::min(fa.bottom(), fb.bottom()) - std::max(fa.y, fb.y);
                const double sx = a.at.x <= b.at.x ? -1 : 1, sy = a.at.y <= b.at.y ? -1 : 1;
                const Point by = w < h ? Point{sx * (w / 2 + 1), 0} : Point{0, sy * (h / 2 + 1)};
                a.at = inside({a.at.x + by.x, a.at.y + by.y}, clamp_area(diagram, i));
                b.at = inside({b.at.x - by.x, b.at.y - by.y}, clamp_area(diagram, j));
                moved = true;
            }
        if (!moved) return;
    }
}

} // namespace

void place_nodes(RelationDiagram& diagram) {
    if (diagram.nodes.empty()) return;
    fit(diagram, springs(diagram));
    if (diagram.nodes.size() <= most_refined) refine(diagram);
    separate(diagram);
}

} // namespace dragoman
