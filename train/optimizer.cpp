// SPDX-License-Identifier: MIT
#include "train/optimizer.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace dragoman::train {

namespace {

constexpr float beta1 = 0.9f, beta2 = 0.99f, epsilon = 1e-8f;
constexpr float largest_norm = 5;

struct Step {
    float rate{}, correction1{}, correction2{}, shrink{};

    void operator()(float* w, const float* g, float* m, float* v, Eigen::Index n) const {
        for (Eigen::Index i = 0; i < n; ++i) {
            const float grad = g[i] * shrink;
            m[i] = beta1 * m[i] + (1 - beta1) * grad;
            v[i] = beta2 * v[i] + (1 - beta2) * grad * grad;
            w[i] -= rate * m[i] * correction1 / (std::sqrt(v[i] * correction2) + epsilon);
        }
    }
};

std::vector<Matrix*> dense(Weights& w) {
    std::vector<Matrix*> all;
    w.each_dense([&](Matrix& m) { all.push_back(&m); });
    return all;
}
std::vector<Matrix*> tables(Weights& w) {
    std::vector<Matrix*> all;
    w.each_table([&](Matrix& m) { all.push_back(&m); });
    return all;
}

} // namespace

Learner::Learner(const Shape& shape, Weights start)
    : weights(std::move(start)),
      shape_(shape), gradients_{zeros_like(weights), zeros_like(weights)}, passes_{Pass{shape}, Pass{shape}},
      first_(zeros_like(weights)), second_(zeros_like(weights)) {}

Loss Learner::step(const std::vector<Lesson>& lessons, const Dropout& dropout, std::uint64_t seed, float rate,
                   const std::vector<std::uint32_t>& negatives, const std::vector<float>& log_counts) {
    std::array<std::vector<Lesson>, 2> halves;
    float normal = 0;
    std::array<std::size_t, 2> sizes{};
    for (const auto& lesson : lessons) {
        const std::size_t half = sizes[0] <= sizes[1] ? 0 : 1;
        halves[half].push_back(lesson);
        sizes[half] += lesson.inputs.size();
        if (lesson.guesses.empty())
            normal += static_cast<float>(lesson.inputs.size());
        else
            normal += static_cast<float>(std::ranges::count_if(lesson.guesses, [](auto g) { return g >= 0; }));
    }
    std::array<Loss, 2> losses;
    const auto half = [&](std::size_t k) {
        if (!halves[k].empty())
            losses[k] = passes_[k].learn(weights, gradients_[k], halves[k], dropout, 2 * seed + k,
                                         std::max(normal, 1.0f), negatives, log_counts);
    };
    {
        std::jthread other{[&] { half(1); }};
        half(0);
    }
    move(rate);
    return {losses[0].tags + losses[1].tags,       losses[0].names + losses[1].names,
            losses[0].arcs + losses[1].arcs,       losses[0].relations + losses[1].relations,
            losses[0].guesses + losses[1].guesses, losses[0].tokens + losses[1].tokens};
}

void Learner::move(float rate) {
    ++steps_;
    const auto w = dense(weights), g0 = dense(gradients_[0]), g1 = dense(gradients_[1]), m = dense(first_),
               v = dense(second_);
    double norm = 0;
    for (std::size_t i = 0; i < w.size(); ++i) {
        *g0[i] += *g1[i];
        norm += static_cast<double>(g0[i]->squaredNorm());
    }
    norm = std::sqrt(norm);
    Step step{rate, 1 / (1 - std::pow(beta1, static_cast<float>(steps_))),
              1 / (1 - std::pow(beta2, static_cast<float>(steps_))),
              norm > largest_norm ? largest_norm / static_cast<float>(norm) : 1};
    const auto move_dense = [&](std::size_t from) {
        for (std::size_t i = from; i < w.size(); i += 2) {
            step(w[i]->data(), g0[i]->data(), m[i]->data(), v[i]->data(), w[i]->size());
            g0[i]->setZero();
            g1[i]->setZero();
        }
    };
    const auto tw = tables(weights), t0 = tables(gradients_[0]), t1 = tables(gradients_[1]), tm = tables(first_),
               tv = tables(second_);
    const auto move_tables = [&] {
        for (std::size_t k = 0; k < tw.size(); ++k) {
            std::vector<std::uint32_t> columns;
            for (const auto& pass : passes_)
                if (k < pass.touched().size())
                    columns.insert(columns.end(), pass.touched()[k].begin(), pass.touched()[k].end());
            std::ranges::sort(columns);
            columns.erase(std::ranges::unique(columns).begin(), columns.end());
            for (const auto c : columns) {
                t0[k]->col(c) += t1[k]->col(c);
                step(tw[k]->col(c).data(), t0[k]->col(c).data(), tm[k]->col(c).data(), tv[k]->col(c).data(),
                     tw[k]->rows());
                t0[k]->col(c).setZero();
                t1[k]->col(c).setZero();
            }
        }
    };
    std::jthread other{[&] {
        move_dense(1);
        move_tables();
    }};
    move_dense(0);
}

std::vector<Pass::Reading> Learner::read(const std::vector<Lesson>& lessons) {
    std::array<std::vector<Lesson>, 2> halves;
    const auto middle = static_cast<std::ptrdiff_t>(lessons.size() / 2);
    halves[0].assign(lessons.begin(), lessons.begin() + middle);
    halves[1].assign(lessons.begin() + middle, lessons.end());
    std::array<std::vector<Pass::Reading>, 2> out;
    const auto half = [&](std::size_t k) {
        std::vector<Lesson> some;
        std::size_t tokens = 0;
        const auto flush = [&] {
            if (some.empty()) return;
            for (auto& reading : passes_[k].read(weights, some)) out[k].push_back(std::move(reading));
            some.clear();
            tokens = 0;
        };
        for (const auto& lesson : halves[k]) {
            some.push_back(lesson);
            if ((tokens += lesson.inputs.size()) > 2000) flush();
        }
        flush();
    };
    {
        std::jthread other{[&] { half(1); }};
        half(0);
    }
    out[0].insert(out[0].end(), out[1].begin(), out[1].end());
    return out[0];
}

} // namespace dragoman::train
