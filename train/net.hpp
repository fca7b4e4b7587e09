// SPDX-License-Identifier: MIT
#pragma once

#include "train/corpus.hpp"

#include <Eigen/Dense>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

// The net in float, with its backward pass. Columns are tokens. docs/models.md describes it.

namespace dragoman::train {

using Matrix = Eigen::MatrixXf;

struct Shape {
    int word_dims{128};
    std::array<int, FormFeatures::affixes> affix_dims{16, 32, 32, 24, 24};
    int units{128}; ///< of one direction
    int layers{3};
    int tag_layer{2}; ///< parts of speech are read behind this layer, counted from 1
    int arc_dims{128};
    int relation_dims{128};
    int vocabulary{};
    int tags{}; ///< pairs of UPOS and XPOS
    int input() const;
};

/// One layer of bidirectional simple recurrent units (Lei et al., "Simple Recurrent Units for Highly Parallelizable
/// Recurrence", EMNLP 2018). Rows of w: candidate, forget gate, reset gate, forwards; the same, backwards.
struct Recurrent {
    Matrix w{}; ///< 6 units x input
    Matrix b{}; ///< 6 units
    Matrix v{}; ///< 6 units: how the state before weighs in the gates; the candidate's rows are not used
};

/// Everything that is learned. Gradients and moments have the same type.
struct Weights {
    Matrix words{}; ///< word_dims x vocabulary; 0: unknown, 1: masked
    std::array<Matrix, FormFeatures::affixes> affixes{};
    std::vector<Recurrent> layers{};
    Matrix tag_w{}, tag_b{};
    Matrix name_w{}, name_b{};
    Matrix arc_dependent_w{}, arc_dependent_b{}, arc_head_w{}, arc_head_b{}, arc_u{}, arc_bias{}, arc_root{};
    Matrix relation_dependent_w{}, relation_head_w{}, relation_b{}, relation_root{}, relation_out_w{}, relation_out_b{};
    Matrix guess_w{}, guess_b{}, guess_out{}; ///< what masked words are guessed with; no part of the model file

    /// Calls f for each dense matrix in a fixed order. The tables of embeddings are not among them.
    template <typename F>
    void each_dense(F f) {
        for (auto& layer : layers) {
            f(layer.w);
            f(layer.b);
            f(layer.v);
        }
        for (auto* m : {&tag_w, &tag_b, &name_w, &name_b, &arc_dependent_w, &arc_dependent_b, &arc_head_w, &arc_head_b,
                        &arc_u, &arc_bias, &arc_root, &relation_dependent_w, &relation_head_w, &relation_b,
                        &relation_root, &relation_out_w, &relation_out_b, &guess_w, &guess_b})
            f(*m);
    }
    /// The tables of which a step touches few columns.
    template <typename F>
    void each_table(F f) {
        f(words);
        for (auto& table : affixes) f(table);
        f(guess_out);
    }
};

Weights make_weights(const Shape& shape, std::uint64_t seed);
Weights zeros_like(Weights& weights);

/// splitmix64: small, and the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    float uniform() { return static_cast<float>(next() >> 40) * 0x1p-24f; }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 11) % n); }

private:
    std::uint64_t state_;
};

/// A token as the net takes it: rows of the tables.
struct Input {
    std::uint32_t word{};
    std::array<std::uint32_t, FormFeatures::affixes> affix{};
    bool masked{}; ///< nothing of the form is seen
};

/// What is to be learned of one sentence; empty vectors where nothing is known.
struct Lesson {
    std::vector<Input> inputs{};
    std::vector<std::int32_t> heads{};
    std::vector<std::uint8_t> relations{};
    std::vector<std::int32_t> tags{}; ///< -1: not known
    std::vector<std::uint8_t> names{};
    std::vector<std::int32_t> guesses{}; ///< word behind the mask, -1 where there is none
    float weight{1};
};

struct Dropout {
    float input{0.2f};
    float layer{0.15f};
    float head{0.25f};
};

struct Loss {
    double tags{}, names{}, arcs{}, relations{}, guesses{};
    std::size_t tokens{};
};

/// Half a batch: forwards, loss, backwards into its own gradient.
class Pass {
public:
    explicit Pass(const Shape& shape) : shape_(shape) {}

    /// Adds the gradient of the loss to `gradient`; `normal` divides it. `negatives`: words that a guess is compared
    /// with, and their log expected count.
    Loss learn(Weights& weights, Weights& gradient, const std::vector<Lesson>& lessons, const Dropout& dropout,
               std::uint64_t seed, float normal, const std::vector<std::uint32_t>& negatives,
               const std::vector<float>& log_counts);

    struct Reading {
        std::vector<std::int32_t> tags{};
        std::vector<std::uint8_t> names{};
        std::vector<std::uint32_t> heads{};
        std::vector<std::uint8_t> relations{};
    };
    /// What the net says, without dropout.
    std::vector<Reading> read(Weights& weights, const std::vector<Lesson>& lessons);

    /// Columns of the tables that the last learn() touched, sorted, each once; in the order of each_table.
    const std::vector<std::vector<std::uint32_t>>& touched() const { return touched_; }

    const Matrix& layer_input(std::size_t layer) const { return layers_[layer].x; }
    const Matrix& states() const { return layers_.back().h; }

private:
    struct Layer {
        Matrix x{};  ///< input
        Matrix xd{}; ///< input with dropout, for the products
        Matrix mask{};
        Matrix u{}, c{}, f{}, r{}, h{};
    };
    /// What the heads of one batch work on: the states that they read, and the gradients that they add to.
    struct Step {
        const Weights& weights;
        Weights& gradient;
        const std::vector<Lesson>& lessons;
        float dropout{};
        Random& random;
        float scale{};                ///< of every loss
        Matrix top{}, g_top{};        ///< the last layer's states with dropout
        std::vector<Matrix> layers{}; ///< gradients of the layers' states
        Loss loss{};
    };
    void learn_tags(Step& step);
    void learn_names(Step& step);
    void learn_trees(Step& step);
    /// Gives the words whose columns of the output table were touched.
    std::vector<std::uint32_t> learn_guesses(Step& step, const std::vector<std::uint32_t>& negatives,
                                             const std::vector<float>& log_counts);

    void encode(Weights& weights, const std::vector<Lesson>& lessons, const Dropout& dropout, Random& random,
                bool learning);
    void embed(Weights& weights, const std::vector<Lesson>& lessons);
    void recur(const Recurrent& weights, Layer& layer);
    void recur_back(const Recurrent& weights, Recurrent& gradient, Layer& layer, const Matrix& gh, Matrix& gx);
    void embed_back(Weights& gradient, const std::vector<Lesson>& lessons, const Matrix& gx);
    void note_touched(const std::vector<Lesson>& lessons, const std::vector<std::uint32_t>& guessed);
    void sentence_mask(Matrix& mask, Eigen::Index rows, float rate, Random& random) const;

    Shape shape_;
    std::vector<Layer> layers_{};
    Matrix input_mask_{};
    std::vector<Eigen::Index> starts_{}; ///< first column of each sentence, and the end
    std::vector<std::vector<std::uint32_t>> touched_{};
};

} // namespace dragoman::train
