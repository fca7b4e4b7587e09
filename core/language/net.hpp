// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/form_features.hpp"
#include "core/language/model_file.hpp"
#include "core/language/packed_matrix.hpp"
#include "core/language/word.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dragoman {

/// The sizes of the net, the section "shape" of a model file.
struct NetShape {
    std::uint32_t words{}; ///< rows of the table of words; 0 is the unknown word
    std::uint32_t slots{}; ///< of the table that finds words, a power of two
    std::uint32_t word_dims{};
    std::array<std::uint32_t, FormFeatures::affixes> affix_dims{};
    std::uint32_t units{}; ///< of one direction; 2 units = all dimensions of a form = states
    std::uint32_t layers{};
    std::uint32_t tag_layer{}; ///< from 1
    std::uint32_t arc_dims{};
    std::uint32_t relation_dims{};
    std::uint32_t tags{};
};

/// A view of one affine layer: whole numbers, and for each row the scale and what is added.
struct NetLayer {
    PackedMatrix weights{};
    std::span<const float> scale{}; ///< of the row's sums: its weights' scale times the input's
    std::span<const float> bias{};
    float input_scale{}; ///< whole numbers per unit of the input
};

/// What the net says of sentences. A view of a model file's sections; docs/models.md describes the net.
class Net {
public:
    explicit Net(const ModelFile& file); ///< throws Error where sizes do not fit

    struct Reading {
        std::vector<std::pair<Upos, Xpos>> tags{};
        std::vector<std::uint32_t> heads{}; ///< the root is its own head
        std::vector<Relation> relations{};
        std::vector<std::int32_t> names{}; ///< scores as best_names() takes them
        std::vector<float> states{};       ///< state_dims() for each token: what the last layer knows
    };
    /// One reading a sentence, with its states where they are wanted. A sentence is the features of its forms.
    std::vector<Reading> read(std::span<const std::vector<FormFeatures>> sentences, bool states = false) const;

    std::size_t state_dims() const { return 2 * shape_.units; }

private:
    struct Pass;
    std::uint32_t row_of(std::uint64_t word) const;

    NetShape shape_{};
    std::span<const std::uint64_t> slots_{}; ///< upper 40 bits of a word's fingerprint, then its row; 0: free
    std::span<const std::int8_t> words_{};
    std::span<const float> word_scales_{};
    std::array<std::span<const std::int8_t>, FormFeatures::affixes> affixes_{};
    std::array<std::span<const float>, FormFeatures::affixes> affix_scales_{};
    std::vector<NetLayer> layers_{};
    std::vector<std::span<const float>> recurrent_{}; ///< how the state before weighs in the gates, by layer
    NetLayer tags_{}, names_{}, top_{}, asked_{}, relations_{};
    std::span<const float> arc_root_{}, relation_root_{};
    float arc_scale_{}; ///< whole numbers per unit of what arcs are scored with
    std::span<const std::uint8_t> tag_pairs_{};
};

} // namespace dragoman
