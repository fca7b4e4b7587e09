// SPDX-License-Identifier: MIT
#include "train/net.hpp"

#include "core/language/best_names.hpp"
#include "core/language/best_tree.hpp"
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

/// Turns scores into the gradient of the cross entropy, in place; gives the loss. A target of -1 counts nothing.
template <typename Target>
double cross_entropy(Eigen::Ref<Matrix> scores, Index column, Target target, float scale) {
    auto s = scores.col(column);
    if (target < 0) {
        s.setZero();
        return 0;
    }
    s.array() = (s.array() - s.maxCoeff()).exp();
    s /= s.sum();
    const double loss = -std::log(std::max(s(target), 1e-12f));
    s(target) -= 1;
    s *= scale;
    return loss * scale;
}

void dropout_mask(Matrix& m, float rate, Random& random) {
    const float keep = 1 / (1 - rate);
    for (Index i = 0; i < m.size(); ++i)
        if (random.uniform() < rate)
            m.data()[i] = 0;
        else
            m.data()[i] *= keep;
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
    w.name_w = glorot(name_tags, states, random);
    w.name_b = Matrix::Zero(name_tags, 1);
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

// ---- what is read off, and its way back

Loss Pass::learn(Weights& weights, Weights& gradient, const std::vector<Lesson>& lessons, const Dropout& dropout,
                 std::uint64_t seed, float normal, const std::vector<std::uint32_t>& negatives,
                 const std::vector<float>& log_counts) {
    Random random{seed};
    encode(weights, lessons, dropout, random, true);
    const Index tokens = starts_.back();
    const auto last = layers_.size() - 1;
    const auto tag_layer = static_cast<std::size_t>(shape_.tag_layer - 1);
    std::vector<Matrix> gh(layers_.size());
    for (auto& g : gh) g = Matrix::Zero(2 * shape_.units, tokens);
    Loss loss;
    loss.tokens = static_cast<std::size_t>(tokens);
    const float scale = 1 / normal;

    Matrix top_mask, top, gtop;
    sentence_mask(top_mask, 2 * shape_.units, dropout.head, random);
    top = layers_[last].h.cwiseProduct(top_mask);
    gtop = Matrix::Zero(top.rows(), tokens);

    bool any_tags = false, any_names = false, any_trees = false, any_guesses = false;
    for (const auto& lesson : lessons) {
        any_tags |= !lesson.tags.empty();
        any_names |= !lesson.names.empty();
        any_trees |= !lesson.heads.empty();
        any_guesses |= !lesson.guesses.empty();
    }

    if (any_tags) {
        Matrix mask;
        sentence_mask(mask, 2 * shape_.units, dropout.head, random);
        const Matrix h = layers_[tag_layer].h.cwiseProduct(mask);
        Matrix scores = weights.tag_w * h;
        scores.colwise() += weights.tag_b.col(0);
        for (std::size_t s = 0; s < lessons.size(); ++s)
            for (Index t = starts_[s]; t < starts_[s + 1]; ++t)
                loss.tags += cross_entropy(
                    scores, t, lessons[s].tags.empty() ? -1 : lessons[s].tags[static_cast<std::size_t>(t - starts_[s])],
                    scale * lessons[s].weight);
        gradient.tag_w.noalias() += scores * h.transpose();
        gradient.tag_b.col(0) += scores.rowwise().sum();
        gh[tag_layer].noalias() += (weights.tag_w.transpose() * scores).cwiseProduct(mask);
    }
    if (any_names) {
        Matrix scores = weights.name_w * top;
        scores.colwise() += weights.name_b.col(0);
        for (std::size_t s = 0; s < lessons.size(); ++s)
            for (Index t = starts_[s]; t < starts_[s + 1]; ++t)
                loss.names += cross_entropy(
                    scores, t,
                    lessons[s].names.empty() ? -1 : int{lessons[s].names[static_cast<std::size_t>(t - starts_[s])]},
                    scale * lessons[s].weight);
        gradient.name_w.noalias() += scores * top.transpose();
        gradient.name_b.col(0) += scores.rowwise().sum();
        gtop.noalias() += weights.name_w.transpose() * scores;
    }
    if (any_trees) {
        // The sentences with trees, side by side.
        std::vector<std::size_t> with;
        Index width = 0;
        for (std::size_t s = 0; s < lessons.size(); ++s)
            if (!lessons[s].heads.empty()) {
                with.push_back(s);
                width += starts_[s + 1] - starts_[s];
            }
        Matrix h(2 * shape_.units, width);
        Index at = 0;
        for (const auto s : with) {
            const Index n = starts_[s + 1] - starts_[s];
            h.middleCols(at, n) = top.middleCols(starts_[s], n);
            at += n;
        }
        const auto branch = [&](const Matrix& w, const Matrix& b, Matrix& mask) {
            Matrix out = w * h;
            out.colwise() += b.col(0);
            mask = (out.array() > 0).cast<float>();
            dropout_mask(mask, dropout.head, random);
            return Matrix{out.cwiseProduct(mask)};
        };
        Matrix dependent_mask, head_mask;
        const Matrix dependents = branch(weights.arc_dependent_w, weights.arc_dependent_b, dependent_mask);
        const Matrix heads = branch(weights.arc_head_w, weights.arc_head_b, head_mask);
        Matrix asked = weights.arc_u * dependents;
        asked.colwise() += weights.arc_bias.col(0);
        Matrix g_asked(asked.rows(), width), g_heads(heads.rows(), width);

        const Matrix relation_dependents = weights.relation_dependent_w * h;
        const Matrix relation_heads = weights.relation_head_w * h;
        Matrix z(shape_.relation_dims, width);
        at = 0;
        for (const auto s : with) {
            const auto& lesson = lessons[s];
            const Index n = starts_[s + 1] - starts_[s];
            Matrix candidates(heads.rows(), n + 1);
            candidates.col(0) = weights.arc_root.col(0);
            candidates.rightCols(n) = heads.middleCols(at, n);
            Matrix scores = candidates.transpose() * asked.middleCols(at, n);
            for (Index d = 0; d < n; ++d) {
                scores(d + 1, d) = -1e9f;
                const auto head = lesson.heads[static_cast<std::size_t>(d)];
                loss.arcs += cross_entropy(scores, d, head + 1, scale * lesson.weight);
                z.col(at + d) = relation_dependents.col(at + d) + weights.relation_b.col(0);
                if (head < 0)
                    z.col(at + d) += weights.relation_root.col(0);
                else
                    z.col(at + d) += relation_heads.col(at + head);
            }
            g_asked.middleCols(at, n).noalias() = candidates * scores;
            const Matrix g_candidates = asked.middleCols(at, n) * scores.transpose();
            gradient.arc_root.col(0) += g_candidates.col(0);
            g_heads.middleCols(at, n) = g_candidates.rightCols(n);
            at += n;
        }
        Matrix z_mask = (z.array() > 0).cast<float>();
        dropout_mask(z_mask, dropout.head, random);
        z.array() *= z_mask.array();
        Matrix labels = weights.relation_out_w * z;
        labels.colwise() += weights.relation_out_b.col(0);
        at = 0;
        for (const auto s : with)
            for (const auto relation : lessons[s].relations)
                loss.relations += cross_entropy(labels, at++, int{relation}, scale * lessons[s].weight);
        gradient.relation_out_w.noalias() += labels * z.transpose();
        gradient.relation_out_b.col(0) += labels.rowwise().sum();
        const Matrix gz = (weights.relation_out_w.transpose() * labels).cwiseProduct(z_mask);
        gradient.relation_b.col(0) += gz.rowwise().sum();
        Matrix g_relation_heads = Matrix::Zero(shape_.relation_dims, width);
        at = 0;
        for (const auto s : with) {
            const auto& lesson = lessons[s];
            for (std::size_t d = 0; d < lesson.heads.size(); ++d) {
                if (lesson.heads[d] < 0)
                    gradient.relation_root.col(0) += gz.col(at + static_cast<Index>(d));
                else
                    g_relation_heads.col(at + lesson.heads[d]) += gz.col(at + static_cast<Index>(d));
            }
            at += static_cast<Index>(lesson.heads.size());
        }
        gradient.arc_u.noalias() += g_asked * dependents.transpose();
        gradient.arc_bias.col(0) += g_asked.rowwise().sum();
        const Matrix g_dependents = (weights.arc_u.transpose() * g_asked).cwiseProduct(dependent_mask);
        g_heads.array() *= head_mask.array();
        gradient.arc_dependent_w.noalias() += g_dependents * h.transpose();
        gradient.arc_dependent_b.col(0) += g_dependents.rowwise().sum();
        gradient.arc_head_w.noalias() += g_heads * h.transpose();
        gradient.arc_head_b.col(0) += g_heads.rowwise().sum();
        gradient.relation_dependent_w.noalias() += gz * h.transpose();
        gradient.relation_head_w.noalias() += g_relation_heads * h.transpose();
        Matrix g = weights.arc_dependent_w.transpose() * g_dependents;
        g.noalias() += weights.arc_head_w.transpose() * g_heads;
        g.noalias() += weights.relation_dependent_w.transpose() * gz;
        g.noalias() += weights.relation_head_w.transpose() * g_relation_heads;
        at = 0;
        for (const auto s : with) {
            const Index n = starts_[s + 1] - starts_[s];
            gtop.middleCols(starts_[s], n) += g.middleCols(at, n);
            at += n;
        }
    }
    std::vector<std::uint32_t> guessed;
    if (any_guesses) {
        std::vector<Index> where;
        std::vector<std::uint32_t> words;
        for (std::size_t s = 0; s < lessons.size(); ++s)
            for (std::size_t i = 0; i < lessons[s].guesses.size(); ++i)
                if (lessons[s].guesses[i] >= 0) {
                    where.push_back(starts_[s] + static_cast<Index>(i));
                    words.push_back(static_cast<std::uint32_t>(lessons[s].guesses[i]));
                }
        const auto count = static_cast<Index>(where.size()), others = static_cast<Index>(negatives.size());
        Matrix h(2 * shape_.units, count);
        for (Index i = 0; i < count; ++i) h.col(i) = top.col(where[static_cast<std::size_t>(i)]);
        const int dims = shape_.word_dims;
        Matrix p = weights.guess_w * h;
        p.colwise() += weights.guess_b.col(0);
        Matrix q = p.cwiseMax(0.1f * p); // a leaky ramp
        Matrix out(dims, others), bias(others, 1);
        for (Index k = 0; k < others; ++k) {
            const auto column = weights.guess_out.col(negatives[static_cast<std::size_t>(k)]);
            out.col(k) = column.head(dims);
            bias(k) = column(dims) - log_counts[static_cast<std::size_t>(k)];
        }
        // Row 0: the word itself; the others: the words of the batch that it is compared with.
        Matrix scores(others + 1, count);
        scores.bottomRows(others).noalias() = out.transpose() * q;
        scores.bottomRows(others).colwise() += bias.col(0);
        Matrix gq(dims, count);
        for (Index i = 0; i < count; ++i) {
            const auto word = words[static_cast<std::size_t>(i)];
            const auto column = weights.guess_out.col(word);
            float log_count = 0;
            for (Index k = 0; k < others; ++k)
                if (negatives[static_cast<std::size_t>(k)] == word) {
                    scores(k + 1, i) = -1e9f;
                    log_count = log_counts[static_cast<std::size_t>(k)];
                }
            scores(0, i) = column.head(dims).dot(q.col(i)) + column(dims) - log_count;
            loss.guesses += cross_entropy(scores, i, 0, scale);
            gradient.guess_out.col(word).head(dims) += scores(0, i) * q.col(i);
            gradient.guess_out(dims, word) += scores(0, i);
            gq.col(i) = scores(0, i) * column.head(dims);
        }
        gq.noalias() += out * scores.bottomRows(others);
        const Matrix gout = q * scores.bottomRows(others).transpose();
        for (Index k = 0; k < others; ++k) {
            gradient.guess_out.col(negatives[static_cast<std::size_t>(k)]).head(dims) += gout.col(k);
            gradient.guess_out(dims, negatives[static_cast<std::size_t>(k)]) += scores.row(k + 1).sum();
        }
        const Matrix gp = gq.cwiseProduct(p.unaryExpr([](float v) { return v > 0 ? 1.0f : 0.1f; }));
        gradient.guess_w.noalias() += gp * h.transpose();
        gradient.guess_b.col(0) += gp.rowwise().sum();
        const Matrix g = weights.guess_w.transpose() * gp;
        for (Index i = 0; i < count; ++i) gtop.col(where[static_cast<std::size_t>(i)]) += g.col(i);
        guessed = std::move(words);
        guessed.insert(guessed.end(), negatives.begin(), negatives.end());
    }

    gh[last] += gtop.cwiseProduct(top_mask);
    Matrix gx;
    for (std::size_t l = layers_.size(); l-- > 0;) {
        recur_back(weights.layers[l], gradient.layers[l], layers_[l], gh[l], gx);
        if (l > 0) gh[l - 1] += gx;
    }
    if (dropout.input > 0) gx.array() *= input_mask_.array();
    embed_back(gradient, lessons, gx);
    note_touched(lessons, guessed);
    return loss;
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

std::vector<Pass::Reading> Pass::read(Weights& weights, const std::vector<Lesson>& lessons) {
    Random random{0};
    encode(weights, lessons, {}, random, false);
    const auto& top = layers_.back().h;
    Matrix tags = weights.tag_w * layers_[static_cast<std::size_t>(shape_.tag_layer - 1)].h;
    tags.colwise() += weights.tag_b.col(0);
    Matrix names = weights.name_w * top;
    names.colwise() += weights.name_b.col(0);
    Matrix dependents = weights.arc_dependent_w * top, heads = weights.arc_head_w * top;
    dependents.colwise() += weights.arc_dependent_b.col(0);
    heads.colwise() += weights.arc_head_b.col(0);
    dependents = dependents.cwiseMax(0);
    heads = heads.cwiseMax(0);
    Matrix asked = weights.arc_u * dependents;
    asked.colwise() += weights.arc_bias.col(0);
    const Matrix relation_dependents = weights.relation_dependent_w * top;
    const Matrix relation_heads = weights.relation_head_w * top;

    std::vector<Reading> out(lessons.size());
    for (std::size_t s = 0; s < lessons.size(); ++s) {
        const Index at = starts_[s], n = starts_[s + 1] - at;
        Matrix candidates(heads.rows(), n + 1);
        candidates.col(0) = weights.arc_root.col(0);
        candidates.rightCols(n) = heads.middleCols(at, n);
        const Matrix scores = candidates.transpose() * asked.middleCols(at, n);
        std::vector<std::int32_t> whole(static_cast<std::size_t>(scores.size()));
        for (std::size_t i = 0; i < whole.size(); ++i)
            whole[i] = static_cast<std::int32_t>(std::clamp(scores.data()[i] * 4096.0f, -1e9f, 1e9f));
        out[s].heads = best_tree(whole, static_cast<std::size_t>(n));
        std::vector<std::int32_t> name_scores;
        for (Index t = at; t < at + n; ++t)
            for (Index k = 0; k < name_tags; ++k)
                name_scores.push_back(static_cast<std::int32_t>(std::clamp(names(k, t) * 4096.0f, -1e9f, 1e9f)));
        out[s].names = best_names(name_scores);
        for (Index d = 0; d < n; ++d) {
            Index best = 0;
            tags.col(at + d).maxCoeff(&best);
            out[s].tags.push_back(static_cast<std::int32_t>(best));
            const auto head = static_cast<Index>(out[s].heads[static_cast<std::size_t>(d)]);
            Matrix z = relation_dependents.col(at + d) + weights.relation_b +
                       (head == d ? Matrix{weights.relation_root} : Matrix{relation_heads.col(at + head)});
            z = z.cwiseMax(0);
            Matrix labels = weights.relation_out_w * z + weights.relation_out_b;
            // The root, and it alone, has the relation root.
            labels(0) = head == d ? 1e9f : -1e9f;
            labels.col(0).maxCoeff(&best);
            out[s].relations.push_back(static_cast<std::uint8_t>(best));
        }
    }
    return out;
}

} // namespace dragoman::train
