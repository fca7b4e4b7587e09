// SPDX-License-Identifier: MIT
#include "core/language/best_tree.hpp"
#include "train/name_loss.hpp"
#include "train/net.hpp"

#include <algorithm>
#include <cmath>

// What is read off the encoder's states: tags, names, trees, and the words behind masks.

namespace dragoman::train {

namespace {

using Eigen::Index;

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

/// A score as best_tree() and best_names() take it.
std::int32_t whole_score(float score) {
    return static_cast<std::int32_t>(std::clamp(score * 4096.0f, -1e9f, 1e9f));
}

/// w x + b, a column each.
Matrix affine(const Matrix& w, const Matrix& b, const Matrix& x) {
    Matrix out = w * x;
    out.colwise() += b.col(0);
    return out;
}

/// The root and all heads of a sentence.
Matrix candidates_of(const Matrix& root, const Eigen::Ref<const Matrix>& heads) {
    Matrix out(heads.rows(), heads.cols() + 1);
    out.col(0) = root.col(0);
    out.rightCols(heads.cols()) = heads;
    return out;
}

/// A sentence with a tree, and where its columns begin: among all sentences, and among those with trees.
struct Placed {
    const Lesson* lesson{};
    Index all{}, here{}, tokens{};
};

} // namespace

void Pass::learn_tags(Step& step) {
    const auto layer = static_cast<std::size_t>(shape_.tag_layer - 1);
    Matrix mask;
    sentence_mask(mask, 2 * shape_.units, step.dropout, step.random);
    const Matrix h = layers_[layer].h.cwiseProduct(mask);
    Matrix scores = affine(step.weights.tag_w, step.weights.tag_b, h);
    for (std::size_t s = 0; s < step.lessons.size(); ++s) {
        const auto& lesson = step.lessons[s];
        for (Index t = starts_[s]; t < starts_[s + 1]; ++t)
            step.loss.tags += cross_entropy(
                scores, t, lesson.tags.empty() ? -1 : lesson.tags[static_cast<std::size_t>(t - starts_[s])],
                step.scale * lesson.weight);
    }
    step.gradient.tag_w.noalias() += scores * h.transpose();
    step.gradient.tag_b.col(0) += scores.rowwise().sum();
    step.layers[layer].noalias() += (step.weights.tag_w.transpose() * scores).cwiseProduct(mask);
}

void Pass::learn_names(Step& step) {
    Matrix scores = affine(step.weights.name_w, step.weights.name_b, step.top);
    for (std::size_t s = 0; s < step.lessons.size(); ++s) {
        const auto& lesson = step.lessons[s];
        if (lesson.names.empty())
            scores.middleCols(starts_[s], starts_[s + 1] - starts_[s]).setZero();
        else
            step.loss.names += name_loss(scores, starts_[s], lesson.names, step.scale * lesson.weight);
    }
    step.gradient.name_w.noalias() += scores * step.top.transpose();
    step.gradient.name_b.col(0) += scores.rowwise().sum();
    step.g_top.noalias() += step.weights.name_w.transpose() * scores;
}

void Pass::learn_trees(Step& step) {
    std::vector<Placed> placed;
    Index width = 0;
    for (std::size_t s = 0; s < step.lessons.size(); ++s) {
        if (step.lessons[s].heads.empty()) continue;
        placed.push_back({&step.lessons[s], starts_[s], width, starts_[s + 1] - starts_[s]});
        width += placed.back().tokens;
    }
    const auto& w = step.weights;
    auto& gradient = step.gradient;
    Matrix h(2 * shape_.units, width);
    for (const auto& p : placed) h.middleCols(p.here, p.tokens) = step.top.middleCols(p.all, p.tokens);

    // Arcs: what dependents ask for, and what heads offer.
    const auto branch = [&](const Matrix& weights, const Matrix& bias, Matrix& mask) {
        const Matrix out = affine(weights, bias, h);
        mask = (out.array() > 0).cast<float>();
        dropout_mask(mask, step.dropout, step.random);
        return Matrix{out.cwiseProduct(mask)};
    };
    Matrix dependent_mask, head_mask;
    const Matrix dependents = branch(w.arc_dependent_w, w.arc_dependent_b, dependent_mask);
    const Matrix heads = branch(w.arc_head_w, w.arc_head_b, head_mask);
    const Matrix asked = affine(w.arc_u, w.arc_bias, dependents);
    Matrix g_asked(asked.rows(), width), g_heads(heads.rows(), width);
    for (const auto& p : placed) {
        const Matrix candidates = candidates_of(w.arc_root, heads.middleCols(p.here, p.tokens));
        Matrix scores = candidates.transpose() * asked.middleCols(p.here, p.tokens);
        for (Index d = 0; d < p.tokens; ++d) {
            scores(d + 1, d) = -1e9f;
            step.loss.arcs += cross_entropy(scores, d, p.lesson->heads[static_cast<std::size_t>(d)] + 1,
                                            step.scale * p.lesson->weight);
        }
        g_asked.middleCols(p.here, p.tokens).noalias() = candidates * scores;
        const Matrix g_candidates = asked.middleCols(p.here, p.tokens) * scores.transpose();
        gradient.arc_root.col(0) += g_candidates.col(0);
        g_heads.middleCols(p.here, p.tokens) = g_candidates.rightCols(p.tokens);
    }

    // Relations: of a dependent and its true head.
    const Matrix relation_dependents = w.relation_dependent_w * h, relation_heads = w.relation_head_w * h;
    Matrix z(shape_.relation_dims, width);
    for (const auto& p : placed)
        for (Index d = 0; d < p.tokens; ++d) {
            const auto head = p.lesson->heads[static_cast<std::size_t>(d)];
            z.col(p.here + d) = relation_dependents.col(p.here + d) + w.relation_b.col(0);
            if (head < 0)
                z.col(p.here + d) += w.relation_root.col(0);
            else
                z.col(p.here + d) += relation_heads.col(p.here + head);
        }
    Matrix z_mask = (z.array() > 0).cast<float>();
    dropout_mask(z_mask, step.dropout, step.random);
    z.array() *= z_mask.array();
    Matrix labels = affine(w.relation_out_w, w.relation_out_b, z);
    for (const auto& p : placed)
        for (Index d = 0; d < p.tokens; ++d)
            step.loss.relations +=
                cross_entropy(labels, p.here + d, int{p.lesson->relations[static_cast<std::size_t>(d)]},
                              step.scale * p.lesson->weight);
    gradient.relation_out_w.noalias() += labels * z.transpose();
    gradient.relation_out_b.col(0) += labels.rowwise().sum();
    const Matrix gz = (w.relation_out_w.transpose() * labels).cwiseProduct(z_mask);
    gradient.relation_b.col(0) += gz.rowwise().sum();
    Matrix g_relation_heads = Matrix::Zero(shape_.relation_dims, width);
    for (const auto& p : placed)
        for (Index d = 0; d < p.tokens; ++d) {
            const auto head = p.lesson->heads[static_cast<std::size_t>(d)];
            if (head < 0)
                gradient.relation_root.col(0) += gz.col(p.here + d);
            else
                g_relation_heads.col(p.here + head) += gz.col(p.here + d);
        }

    gradient.arc_u.noalias() += g_asked * dependents.transpose();
    gradient.arc_bias.col(0) += g_asked.rowwise().sum();
    const Matrix g_dependents = (w.arc_u.transpose() * g_asked).cwiseProduct(dependent_mask);
    g_heads.array() *= head_mask.array();
    gradient.arc_dependent_w.noalias() += g_dependents * h.transpose();
    gradient.arc_dependent_b.col(0) += g_dependents.rowwise().sum();
    gradient.arc_head_w.noalias() += g_heads * h.transpose();
    gradient.arc_head_b.col(0) += g_heads.rowwise().sum();
    gradient.relation_dependent_w.noalias() += gz * h.transpose();
    gradient.relation_head_w.noalias() += g_relation_heads * h.transpose();
    Matrix g = w.arc_dependent_w.transpose() * g_dependents;
    g.noalias() += w.arc_head_w.transpose() * g_heads;
    g.noalias() += w.relation_dependent_w.transpose() * gz;
    g.noalias() += w.relation_head_w.transpose() * g_relation_heads;
    for (const auto& p : placed) step.g_top.middleCols(p.all, p.tokens) += g.middleCols(p.here, p.tokens);
}

std::vector<std::uint32_t> Pass::learn_guesses(Step& step, const std::vector<std::uint32_t>& negatives,
                                               const std::vector<float>& log_counts) {
    std::vector<Index> where;
    std::vector<std::uint32_t> words;
    for (std::size_t s = 0; s < step.lessons.size(); ++s)
        for (std::size_t i = 0; i < step.lessons[s].guesses.size(); ++i)
            if (step.lessons[s].guesses[i] >= 0) {
                where.push_back(starts_[s] + static_cast<Index>(i));
                words.push_back(static_cast<std::uint32_t>(step.lessons[s].guesses[i]));
            }
    const auto count = static_cast<Index>(where.size()), others = static_cast<Index>(negatives.size());
    Matrix h(2 * shape_.units, count);
    for (Index i = 0; i < count; ++i) h.col(i) = step.top.col(where[static_cast<std::size_t>(i)]);
    const int dims = shape_.word_dims;
    const Matrix p = affine(step.weights.guess_w, step.weights.guess_b, h);
    Matrix q = p.cwiseMax(0.1f * p); // a leaky ramp
    Matrix out(dims, others), bias(others, 1);
    for (Index k = 0; k < others; ++k) {
        const auto column = step.weights.guess_out.col(negatives[static_cast<std::size_t>(k)]);
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
        const auto column = step.weights.guess_out.col(word);
        float log_count = 0;
        for (Index k = 0; k < others; ++k)
            if (negatives[static_cast<std::size_t>(k)] == word) {
                scores(k + 1, i) = -1e9f;
                log_count = log_counts[static_cast<std::size_t>(k)];
            }
        scores(0, i) = column.head(dims).dot(q.col(i)) + column(dims) - log_count;
        step.loss.guesses += cross_entropy(scores, i, 0, step.scale);
        step.gradient.guess_out.col(word).head(dims) += scores(0, i) * q.col(i);
        step.gradient.guess_out(dims, word) += scores(0, i);
        gq.col(i) = scores(0, i) * column.head(dims);
    }
    gq.noalias() += out * scores.bottomRows(others);
    const Matrix gout = q * scores.bottomRows(others).transpose();
    for (Index k = 0; k < others; ++k) {
        step.gradient.guess_out.col(negatives[static_cast<std::size_t>(k)]).head(dims) += gout.col(k);
        step.gradient.guess_out(dims, negatives[static_cast<std::size_t>(k)]) += scores.row(k + 1).sum();
    }
    const Matrix gp = gq.cwiseProduct(p.unaryExpr([](float v) { return v > 0 ? 1.0f : 0.1f; }));
    step.gradient.guess_w.noalias() += gp * h.transpose();
    step.gradient.guess_b.col(0) += gp.rowwise().sum();
    const Matrix g = step.weights.guess_w.transpose() * gp;
    for (Index i = 0; i < count; ++i) step.g_top.col(where[static_cast<std::size_t>(i)]) += g.col(i);
    words.insert(words.end(), negatives.begin(), negatives.end());
    return words;
}

std::vector<Pass::Reading> Pass::read(Weights& weights, const std::vector<Lesson>& lessons) {
    Random random{0};
    encode(weights, lessons, {}, random, false);
    const auto& top = layers_.back().h;
    const Matrix tags = affine(weights.tag_w, weights.tag_b, layers_[static_cast<std::size_t>(shape_.tag_layer - 1)].h);
    const Matrix names = affine(weights.name_w, weights.name_b, top);
    const Matrix dependents = affine(weights.arc_dependent_w, weights.arc_dependent_b, top).cwiseMax(0);
    const Matrix heads = affine(weights.arc_head_w, weights.arc_head_b, top).cwiseMax(0);
    const Matrix asked = affine(weights.arc_u, weights.arc_bias, dependents);
    const Matrix relation_dependents = weights.relation_dependent_w * top;
    const Matrix relation_heads = weights.relation_head_w * top;

    std::vector<Reading> out(lessons.size());
    for (std::size_t s = 0; s < lessons.size(); ++s) {
        const Index at = starts_[s], n = starts_[s + 1] - at;
        const Matrix scores =
            candidates_of(weights.arc_root, heads.middleCols(at, n)).transpose() * asked.middleCols(at, n);
        std::vector<std::int32_t> whole(static_cast<std::size_t>(scores.size()));
        for (std::size_t i = 0; i < whole.size(); ++i) whole[i] = whole_score(scores.data()[i]);
        out[s].heads = best_tree(whole, static_cast<std::size_t>(n));
        std::vector<std::int32_t> name_scores;
        for (Index t = at; t < at + n; ++t)
            for (Index k = 0; k < static_cast<Index>(name_tag_count); ++k)
                name_scores.push_back(whole_score(names(k, t)));
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
