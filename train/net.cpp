// SPDX-License-Identifier: MIT
#include "train/net.hpp"

#include "core/language/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman::train {

namespace {

using Eigen::Index;

Matrix random_matrix(Index rows, Index columns, float range, Random& random) {
    Matrix m(rows, columns);
    for (Index i = 0; i < m.size(); ++i) m.data()[i] = (2 * random.uniform() - 1) * range;
    return m;
}

/// Glorot and Bengio 2010.
Matrix glorot(Index rows, Index columns, Random& random) {
    return random_matrix(rows, columns, std::sqrt(6.0f / static_cast<float>(rows + columns)), random);
}

} // namespace

int Shape::input() const {
    return word_dims + std::accumulate(affix_dims.begin(), affix_dims.end(), 0);
}

Weights make_weights(const Shape& shape, std::uint64_t seed) {
    Random random{seed};
    Weights w;
    w.words = random_matrix(shape.word_dims, shape.vocabulary, 0.1f, random);
    for (std::size_t k = 0; k < w.affixes.size(); ++k)
        w.affixes[k] = random_matrix(shape.affix_dims[k], FormFeatures::buckets[k], 0.1f, random);
    for (int l = 0; l < shape.layers; ++l) {
        const int in = l == 0 ? shape.input() : 2 * shape.units;
        w.layers.push_back({random_matrix(6 * shape.units, in, std::sqrt(3.0f / static_cast<float>(in)), random),
                            Matrix::Zero(6 * shape.units, 1), random_matrix(6 * shape.units, 1, 0.5f, random)});
    }
    const int states = 2 * shape.units;
    w.tag_w = glorot(shape.tags, states, random);
    w.tag_b = Matrix::Zero(shape.tags, 1);
    w.name_w = glorot(static_cast<Index>(name_tag_count), states, random);
    w.name_b = Matrix::Zero(static_cast<Index>(name_tag_count), 1);
    w.arc_dependent_w = glorot(shape.arc_dims, states, random);
    w.arc_dependent_b = Matrix::Zero(shape.arc_dims, 1);
    w.arc_head_w = glorot(shape.arc_dims, states, random);
    w.arc_head_b = Matrix::Zero(shape.arc_dims, 1);
    w.arc_u = glorot(shape.arc_dims, shape.arc_dims, random);
    w.arc_bias = Matrix::Zero(shape.arc_dims, 1);
    w.arc_root = random_matrix(shape.arc_dims, 1, 0.1f, random);
    w.relation_dependent_w = glorot(shape.relation_dims, states, random);
    w.relation_head_w = glorot(shape.relation_dims, states, random);
    w.relation_b = Matrix::Zero(shape.relation_dims, 1);
    w.relation_root = random_matrix(shape.relation_dims, 1, 0.1f, random);
    w.relation_out_w = glorot(static_cast<Index>(relation_count), shape.relation_dims, random);
    w.relation_out_b = Matrix::Zero(static_cast<Index>(relation_count), 1);
    w.guess_w = glorot(shape.word_dims, states, random);
    w.guess_b = Matrix::Zero(shape.word_dims, 1);
    w.guess_out = Matrix::Zero(shape.word_dims + 1, shape.vocabulary);
    return w;
}

Weights zeros_like(Weights& weights) {
    Weights zeros = weights;
    zeros.each_dense([](Matrix& m) { m.setZero(); });
    zeros.each_table([](Matrix& m) { m.setZero(); });
    return zeros;
}

// ---- the encoder

void Pass::sentence_mask(Matrix& mask, Index rows, float rate, Random& random) const {
    mask.resize(rows, starts_.back());
    const float keep = 1 / (1 - rate);
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s) {
        auto first = mask.col(starts_[s]);
        for (Index i = 0; i < rows; ++i) first(i) = random.uniform() < rate ? 0 : keep;
        for (Index t = starts_[s] + 1; t < starts_[s + 1]; ++t) mask.col(t) = mask.col(starts_[s]);
    }
}

void Pass::embed(Weights& weights, const std::vector<Lesson>& lessons) {
    auto& x = layers_[0].x;
    x.resize(shape_.input(), starts_.back());
    Index t = 0;
    for (const auto& lesson : lessons)
        for (const auto& input : lesson.inputs) {
            auto column = x.col(t++);
            column.head(shape_.word_dims) = weights.words.col(input.masked ? 1 : input.word);
            Index at = shape_.word_dims;
            for (std::size_t k = 0; k < input.affix.size(); ++k) {
                if (input.masked)
                    column.segment(at, shape_.affix_dims[k]).setZero();
                else
                    column.segment(at, shape_.affix_dims[k]) = weights.affixes[k].col(input.affix[k]);
                at += shape_.affix_dims[k];
            }
        }
}

void Pass::embed_back(Weights& gradient, const std::vector<Lesson>& lessons, const Matrix& gx) {
    Index t = 0;
    for (const auto& lesson : lessons)
        for (const auto& input : lesson.inputs) {
            const auto column = gx.col(t++);
            gradient.words.col(input.masked ? 1 : input.word) += column.head(shape_.word_dims);
            Index at = shape_.word_dims;
            for (std::size_t k = 0; k < input.affix.size(); ++k) {
                if (!input.masked) gradient.affixes[k].col(input.affix[k]) += column.segment(at, shape_.affix_dims[k]);
                at += shape_.affix_dims[k];
            }
        }
}

void Pass::recur(const Recurrent& weights, Layer& layer) {
    const int n = shape_.units;
    layer.u.noalias() = weights.w * layer.xd;
    layer.u.colwise() += weights.b.col(0);
    const Index tokens = starts_.back();
    for (auto* m : {&layer.c, &layer.f, &layer.r, &layer.h}) m->resize(2 * n, tokens);
    const Matrix none = Matrix::Zero(n, 1);
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s)
        for (int d = 0; d < 2; ++d) {
            const float* before = none.data();
            const float* vf = weights.v.data() + (3 * d + 1) * n;
            const float* vr = weights.v.data() + (3 * d + 2) * n;
            const Index length = starts_[s + 1] - starts_[s];
            for (Index k = 0; k < length; ++k) {
                const Index t = d == 0 ? starts_[s] + k : starts_[s + 1] - 1 - k;
                const float* u = layer.u.col(t).data() + 3 * d * n;
                const float* x = layer.x.col(t).data() + d * n;
                float* c = layer.c.col(t).data() + d * n;
                float* f = layer.f.col(t).data() + d * n;
                float* r = layer.r.col(t).data() + d * n;
                float* h = layer.h.col(t).data() + d * n;
#pragma GCC ivdep
                for (int i = 0; i < n; ++i) {
                    f[i] = logistic(u[n + i] + vf[i] * before[i]);
                    r[i] = logistic(u[2 * n + i] + vr[i] * before[i]);
                    c[i] = f[i] * before[i] + (1 - f[i]) * u[i];
                    h[i] = r[i] * c[i] + (1 - r[i]) * x[i];
                }
                before = c;
            }
        }
}

void Pass::recur_back(const Recurrent& weights, Recurrent& gradient, Layer& layer, const Matrix& gh, Matrix& gx) {
    const int n = shape_.units;
    const Index tokens = starts_.back();
    Matrix gu(6 * n, tokens);
    gx.resize(2 * n, tokens);
    Matrix carried(n, 1);
    const Matrix none = Matrix::Zero(n, 1);
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s)
        for (int d = 0; d < 2; ++d) {
            carried.setZero();
            float* gc_next = carried.data();
            const float* vf = weights.v.data() + (3 * d + 1) * n;
            const float* vr = weights.v.data() + (3 * d + 2) * n;
            float* gvf = gradient.v.data() + (3 * d + 1) * n;
            float* gvr = gradient.v.data() + (3 * d + 2) * n;
            const Index length = starts_[s + 1] - starts_[s];
            for (Index k = length; k-- > 0;) {
                const Index t = d == 0 ? starts_[s] + k : starts_[s + 1] - 1 - k;
                const Index p = d == 0 ? t - 1 : t + 1;
                const float* before = k == 0 ? none.data() : layer.c.col(p).data() + d * n;
                const float* u = layer.u.col(t).data() + 3 * d * n;
                const float* x = layer.x.col(t).data() + d * n;
                const float* c = layer.c.col(t).data() + d * n;
                const float* f = layer.f.col(t).data() + d * n;
                const float* r = layer.r.col(t).data() + d * n;
                const float* g = gh.col(t).data() + d * n;
                float* gxt = gx.col(t).data() + d * n;
                float* gut = gu.col(t).data() + 3 * d * n;
#pragma GCC ivdep
                for (int i = 0; i < n; ++i) {
                    gxt[i] = g[i] * (1 - r[i]);
                    const float gr = g[i] * (c[i] - x[i]) * r[i] * (1 - r[i]);
                    const float gc = g[i] * r[i] + gc_next[i];
                    const float gf = gc * (before[i] - u[i]) * f[i] * (1 - f[i]);
                    gut[i] = gc * (1 - f[i]);
                    gut[n + i] = gf;
                    gut[2 * n + i] = gr;
                    gvf[i] += gf * before[i];
                    gvr[i] += gr * before[i];
                    gc_next[i] = gc * f[i] + gf * vf[i] + gr * vr[i];
                }
            }
        }
    gradient.w.noalias() += gu * layer.xd.transpose();
    gradient.b.col(0) += gu.rowwise().sum();
    Matrix gxd = weights.w.transpose() * gu;
    if (layer.mask.size() > 0) gxd.array() *= layer.mask.array();
    gx += gxd;
}

void Pass::encode(Weights& weights, const std::vector<Lesson>& lessons, const Dropout& dropout, Random& random,
                  bool learning) {
    starts_.assign(1, 0);
    for (const auto& lesson : lessons) starts_.push_back(starts_.back() + static_cast<Index>(lesson.inputs.size()));
    layers_.resize(static_cast<std::size_t>(shape_.layers));
    embed(weights, lessons);
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        auto& layer = layers_[l];
        if (l > 0) layer.x = layers_[l - 1].h;
        const float rate = l == 0 ? dropout.input : dropout.layer;
        if (learning && rate > 0 && l == 0) {
            sentence_mask(input_mask_, layer.x.rows(), rate, random);
            layer.x.array() *= input_mask_.array();
            layer.xd = layer.x;
        } else if (learning && rate > 0) {
            sentence_mask(layer.mask, layer.x.rows(), rate, random);
            layer.xd = layer.x.cwiseProduct(layer.mask);
        } else {
            layer.mask.resize(0, 0);
            layer.xd = layer.x;
        }
        recur(weights.layers[l], layer);
    }
}

// ---- what is read off (train/heads.cpp), and its way back

Loss Pass::learn(Weights& weights, Weights& gradient, const std::vector<Lesson>& lessons, const Dropout& dropout,
                 std::uint64_t seed, float normal, const std::vector<std::uint32_t>& negatives,
                 const std::vector<float>& log_counts) {
    Random random{seed};
    encode(weights, lessons, dropout, random, true);
    Step step{weights, gradient, lessons, dropout.head, random, 1 / normal};
    step.loss.tokens = static_cast<std::size_t>(starts_.back());
    for (std::size_t l = 0; l < layers_.size(); ++l)
        step.layers.push_back(Matrix::Zero(2 * shape_.units, starts_.back()));

    Matrix top_mask;
    sentence_mask(top_mask, 2 * shape_.units, dropout.head, random);
    step.top = layers_.back().h.cwiseProduct(top_mask);
    step.g_top = Matrix::Zero(step.top.rows(), step.top.cols());
    const auto any = [&](auto known) { return std::ranges::any_of(lessons, known); };
    if (any([](const Lesson& lesson) { return !lesson.tags.empty(); })) learn_tags(step);
    if (any([](const Lesson& lesson) { return !lesson.names.empty(); })) learn_names(step);
    if (any([](const Lesson& lesson) { return !lesson.heads.empty(); })) learn_trees(step);
    std::vector<std::uint32_t> guessed;
    if (any([](const Lesson& lesson) { return !lesson.guesses.empty(); }))
        guessed = learn_guesses(step, negatives, log_counts);

    step.layers.back() += step.g_top.cwiseProduct(top_mask);
    Matrix gx;
    for (std::size_t l = layers_.size(); l-- > 0;) {
        recur_back(weights.layers[l], gradient.layers[l], layers_[l], step.layers[l], gx);
        if (l > 0) step.layers[l - 1] += gx;
    }
    if (dropout.input > 0) gx.array() *= input_mask_.array();
    embed_back(gradient, lessons, gx);
    note_touched(lessons, guessed);
    return step.loss;
}

void Pass::note_touched(const std::vector<Lesson>& lessons, const std::vector<std::uint32_t>& guessed) {
    touched_.assign(FormFeatures::affixes + 2, {});
    for (const auto& lesson : lessons)
        for (const auto& input : lesson.inputs) {
            touched_[0].push_back(input.masked ? 1 : input.word);
            if (input.masked) continue;
            for (std::size_t k = 0; k < input.affix.size(); ++k) touched_[k + 1].push_back(input.affix[k]);
        }
    touched_.back() = guessed;
    for (auto& columns : touched_) {
        std::ranges::sort(columns);
        columns.erase(std::ranges::unique(columns).begin(), columns.end());
    }
}

} // namespace dragoman::train
