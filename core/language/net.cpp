// SPDX-License-Identifier: MIT
#include "core/language/net.hpp"

#include "core/error.hpp"
#include "core/language/best_names.hpp"
#include "core/language/best_tree.hpp"
#include "core/language/logistic.hpp"
#include "core/language/vectors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <string>
#include <type_traits>

namespace dragoman {

namespace {

/// A section as numbers. Its size is tested, and that no sum of products of them overflows; sections begin where any
/// number may.
template <typename T>
std::span<const T> numbers(const ModelFile& file, const std::string& name, std::size_t count) {
    const auto bytes = file.section(name);
    if (bytes.size() != count * sizeof(T))
        throw Error{fmt::format("the language model's section '{}' has {} bytes, {} fit the net", name, bytes.size(),
                                count * sizeof(T))};
    const std::span<const T> values{reinterpret_cast<const T*>(bytes.data()), count};
    const auto sound = [](T value) {
        if constexpr (std::is_same_v<T, float>) return value >= -1e9f && value <= 1e9f; // no NaN is
        if constexpr (std::is_same_v<T, std::int16_t>) return value >= -largest_whole && value <= largest_whole;
        return true;
    };
    if (!std::ranges::all_of(values, sound))
        throw Error{fmt::format("the language model's section '{}' has a number out of range", name)};
    return values;
}

NetLayer layer(const ModelFile& file, const std::string& name, std::size_t rows, std::size_t columns) {
    const std::size_t padded = PackedMatrix::padded_rows(rows);
    NetLayer view;
    view.weights = {padded, columns, numbers<std::int16_t>(file, name + ".w", padded * columns)};
    view.scale = numbers<float>(file, name + ".scale", padded);
    view.bias = numbers<float>(file, name + ".bias", padded);
    view.input_scale = numbers<float>(file, name + ".input", 1).front();
    return view;
}

/// What one token does to the state of one direction, and what it gives. Rows of `sums`, `scale`, `bias` and `before`:
/// candidate, forget gate, reset gate, n each.
DRAGOMAN_VECTORS void recur(std::size_t n, const std::int32_t* __restrict sums, const float* __restrict scale,
                            const float* __restrict bias, const float* __restrict before, const float* __restrict in,
                            float* __restrict state, float* __restrict out) {
    for (std::size_t i = 0; i < n; ++i) {
        const float candidate = static_cast<float>(sums[i]) * scale[i] + bias[i];
        const float c = state[i];
        const float forget = logistic(static_cast<float>(sums[n + i]) * scale[n + i] + bias[n + i] + before[n + i] * c);
        const float reset =
            logistic(static_cast<float>(sums[2 * n + i]) * scale[2 * n + i] + bias[2 * n + i] + before[2 * n + i] * c);
        state[i] = forget * c + (1 - forget) * candidate;
        out[i] = reset * state[i] + (1 - reset) * in[i];
    }
}

} // namespace

Net::Net(const ModelFile& file) {
    const auto shape_bytes = file.section("shape");
    if (shape_bytes.size() != sizeof shape_) throw Error{"the language model's section 'shape' has another size"};
    std::memcpy(&shape_, shape_bytes.data(), sizeof shape_);
    const std::size_t states = 2 * std::size_t{shape_.units};
    const std::size_t form_dims =
        std::accumulate(shape_.affix_dims.begin(), shape_.affix_dims.end(), std::size_t{shape_.word_dims});
    const bool sound = shape_.units > 0 && states <= longest_row && form_dims == states && shape_.layers > 0 &&
                       shape_.tag_layer >= 1 && shape_.tag_layer <= shape_.layers && shape_.layers <= 16 &&
                       shape_.arc_dims % 2 == 0 && shape_.arc_dims > 0 && shape_.arc_dims <= longest_row &&
                       shape_.relation_dims % 2 == 0 && shape_.relation_dims > 0 &&
                       shape_.relation_dims <= longest_row && shape_.words > 0 && shape_.slots > shape_.words &&
                       (shape_.slots & (shape_.slots - 1)) == 0 && shape_.tags > 0;
    if (!sound) throw Error{"the language model's section 'shape' describes no net that this program can run"};

    slots_ = numbers<std::uint64_t>(file, "words.slots", shape_.slots);
    words_ = numbers<std::int8_t>(file, "words", std::size_t{shape_.words} * shape_.word_dims);
    word_scales_ = numbers<float>(file, "words.scale", shape_.words);
    for (std::size_t k = 0; k < affixes_.size(); ++k) {
        const auto name = fmt::format("affix{}", k);
        affixes_[k] = numbers<std::int8_t>(file, name, std::size_t{FormFeatures::buckets[k]} * shape_.affix_dims[k]);
        affix_scales_[k] = numbers<float>(file, name + ".scale", FormFeatures::buckets[k]);
    }
    for (std::size_t l = 0; l < shape_.layers; ++l) {
        const auto name = fmt::format("layer{}", l);
        layers_.push_back(layer(file, name, 3 * states, states));
        recurrent_.push_back(numbers<float>(file, name + ".recurrent", 3 * states));
    }
    tags_ = layer(file, "tags", shape_.tags, states);
    names_ = layer(file, "names", name_tag_count, states);
    top_ = layer(file, "top", 2 * shape_.arc_dims + 2 * shape_.relation_dims, states);
    asked_ = layer(file, "asked", shape_.arc_dims, shape_.arc_dims);
    relations_ = layer(file, "relations", relation_count, shape_.relation_dims);
    arc_root_ = numbers<float>(file, "arc.root", shape_.arc_dims);
    relation_root_ = numbers<float>(file, "relation.root", shape_.relation_dims);
    arc_scale_ = numbers<float>(file, "arc.scale", 1).front();
    tag_pairs_ = numbers<std::uint8_t>(file, "tags.pairs", 2 * std::size_t{shape_.tags});
    for (std::size_t i = 0; i < tag_pairs_.size(); i += 2)
        if (tag_pairs_[i] >= upos_count || tag_pairs_[i + 1] >= xpos_count)
            throw Error{"the language model names a part of speech that this program does not know"};
    for (const auto slot : slots_)
        if ((slot & 0xFFFFFF) >= shape_.words) throw Error{"the language model's table of words points outside"};
    if (std::ranges::find(slots_, std::uint64_t{0}) == slots_.end())
        throw Error{"the language model's table of words has no free place"};
}

std::uint32_t Net::row_of(std::uint64_t word) const {
    const std::uint64_t mask = shape_.slots - 1;
    for (std::uint64_t at = word & mask;; at = (at + 1) & mask) {
        if (slots_[at] == 0) return 0;
        if (slots_[at] >> 24 == word >> 24) return static_cast<std::uint32_t>(slots_[at] & 0xFFFFFF);
    }
}

/// One call of read(): forms once each, then all tokens of all sentences side by side, layer by layer.
struct Net::Pass {
    const Net& net;
    std::span<const std::vector<FormFeatures>> sentences;
    std::vector<std::size_t> starts{0};   ///< first token of each sentence, and the end
    std::vector<std::uint32_t> form_of{}; ///< token -> form
    std::vector<const FormFeatures*> forms{};
    std::vector<float> x{}, h{};       ///< states of tokens, below and above the layer
    std::vector<std::int16_t> whole{}; ///< what a product takes
    std::vector<std::int32_t> sums{};  ///< and gives

    Pass(const Net& owner, std::span<const std::vector<FormFeatures>> given) : net(owner), sentences(given) {
        std::map<std::pair<std::uint64_t, std::array<std::uint32_t, FormFeatures::affixes>>, std::uint32_t> known;
        for (const auto& sentence : sentences) {
            for (const auto& form : sentence) {
                const auto [at, added] =
                    known.try_emplace({form.word, form.affix}, static_cast<std::uint32_t>(forms.size()));
                if (added) forms.push_back(&form);
                form_of.push_back(at->second);
            }
            starts.push_back(form_of.size());
        }
    }

    std::size_t states() const { return 2 * net.shape_.units; }
    std::size_t tokens() const { return form_of.size(); }

    /// sums = weights * values, for `count` rows of values.
    void product(const NetLayer& layer, const float* values, std::size_t count) {
        whole.resize(count * layer.weights.columns);
        dragoman::to_whole(values, whole.size(), layer.input_scale, whole.data());
        sums.resize(count * layer.weights.rows);
        multiply(layer.weights, whole.data(), count, sums.data());
    }

    void embed(float* out, const FormFeatures& form) const {
        const auto put = [&](std::span<const std::int8_t> table, std::span<const float> scales, std::size_t row,
                             std::size_t dims) {
            const std::int8_t* from = table.data() + row * dims;
            for (std::size_t i = 0; i < dims; ++i) *out++ = static_cast<float>(from[i]) * scales[row];
        };
        put(net.words_, net.word_scales_, net.row_of(form.word), net.shape_.word_dims);
        for (std::size_t k = 0; k < form.affix.size(); ++k)
            put(net.affixes_[k], net.affix_scales_[k], form.affix[k], net.shape_.affix_dims[k]);
    }

    /// The recurrence of one direction over one sentence. `row(t)`: where token t stands in sums and below.
    template <typename Row>
    void recur(std::size_t l, std::size_t first, std::size_t last, bool backwards, const float* below, Row row) {
        const std::size_t n = net.shape_.units, d = backwards ? 1 : 0;
        const auto& layer = net.layers_[l];
        std::vector<float> state(n, 0.0f);
        for (std::size_t k = first; k < last; ++k) {
            const std::size_t t = backwards ? last - 1 - (k - first) : k;
            dragoman::recur(n, sums.data() + row(t) * layer.weights.rows + 3 * d * n, layer.scale.data() + 3 * d * n,
                            layer.bias.data() + 3 * d * n, net.recurrent_[l].data() + 3 * d * n,
                            below + row(t) * 2 * n + d * n, state.data(), h.data() + t * 2 * n + d * n);
        }
    }

    void run_layer(std::size_t l) {
        h.resize(tokens() * states());
        const auto over_sentences = [&](const float* below, auto row) {
            for (std::size_t s = 0; s + 1 < starts.size(); ++s)
                for (const bool backwards : {false, true}) recur(l, starts[s], starts[s + 1], backwards, below, row);
        };
        if (l == 0) {
            x.resize(forms.size() * states());
            for (std::size_t f = 0; f < forms.size(); ++f) embed(x.data() + f * states(), *forms[f]);
            product(net.layers_[0], x.data(), forms.size());
            over_sentences(x.data(), [&](std::size_t t) { return std::size_t{form_of[t]}; });
        } else {
            std::swap(x, h);
            h.resize(tokens() * states());
            product(net.layers_[l], x.data(), tokens());
            over_sentences(x.data(), [](std::size_t t) { return t; });
        }
    }

    /// sums of one token as values.
    static void values_of(const NetLayer& layer, const std::int32_t* from, std::size_t n, float* out,
                          std::size_t first = 0) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<float>(from[first + i]) * layer.scale[first + i] + layer.bias[first + i];
    }

    void read_tags(std::vector<Reading>& out) {
        product(net.tags_, h.data(), tokens());
        std::vector<float> scores(net.shape_.tags);
        for (std::size_t s = 0; s < sentences.size(); ++s)
            for (std::size_t t = starts[s]; t < starts[s + 1]; ++t) {
                values_of(net.tags_, sums.data() + t * net.tags_.weights.rows, scores.size(), scores.data());
                const auto best = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
                out[s].tags.emplace_back(static_cast<Upos>(net.tag_pairs_[2 * best]),
                                         static_cast<Xpos>(net.tag_pairs_[2 * best + 1]));
            }
    }

    void read_names(std::vector<Reading>& out) {
        product(net.names_, h.data(), tokens());
        std::array<float, name_tag_count> values{};
        for (std::size_t s = 0; s < sentences.size(); ++s)
            for (std::size_t t = starts[s]; t < starts[s + 1]; ++t) {
                values_of(net.names_, sums.data() + t * net.names_.weights.rows, values.size(), values.data());
                for (const float value : values)
                    out[s].names.push_back(
                        static_cast<std::int32_t>(std::clamp(value * float{name_score_unit}, -1e8f, 1e8f)));
            }
    }

    void read_trees(std::vector<Reading>& out) {
        const std::size_t a = net.shape_.arc_dims, r = net.shape_.relation_dims, all = tokens();
        product(net.top_, h.data(), all);
        // Arcs: what a dependent asks for, and what each head and the root offers.
        std::vector<float> dependents(all * a), relation_dependents(all * r), relation_heads(all * r);
        std::vector<std::int16_t> offers(all * a), root(a);
        std::vector<float> offer(a);
        const auto ramp = [](float& v) { v = std::max(v, 0.0f); };
        for (std::size_t t = 0; t < all; ++t) {
            const auto* from = sums.data() + t * net.top_.weights.rows;
            const std::span dependent{dependents.data() + t * a, a};
            values_of(net.top_, from, a, dependent.data());
            std::ranges::for_each(dependent, ramp);
            values_of(net.top_, from, a, offer.data(), a);
            std::ranges::for_each(offer, ramp);
            dragoman::to_whole(offer.data(), a, net.arc_scale_, offers.data() + t * a);
            values_of(net.top_, from, r, relation_dependents.data() + t * r, 2 * a);
            values_of(net.top_, from, r, relation_heads.data() + t * r, 2 * a + r);
        }
        dragoman::to_whole(net.arc_root_.data(), a, net.arc_scale_, root.data());
        product(net.asked_, dependents.data(), all);
        std::vector<float> asked(a);
        std::vector<std::int16_t> asked_whole(a);
        std::vector<std::int32_t> scores;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            const std::size_t first = starts[s], n = starts[s + 1] - first;
            scores.resize(n * (n + 1));
            for (std::size_t d = 0; d < n; ++d) {
                values_of(net.asked_, sums.data() + (first + d) * net.asked_.weights.rows, a, asked.data());
                dragoman::to_whole(asked.data(), a, net.arc_scale_, asked_whole.data());
                auto* row = scores.data() + d * (n + 1);
                row[0] = dot(root.data(), asked_whole.data(), a);
                for (std::size_t k = 0; k < n; ++k)
                    row[k + 1] = dot(offers.data() + (first + k) * a, asked_whole.data(), a);
            }
            out[s].heads = best_tree(scores, n);
        }
        read_relations(out, relation_dependents, relation_heads);
    }

    void read_relations(std::vector<Reading>& out, std::vector<float>& dependents, const std::vector<float>& heads) {
        const std::size_t r = net.shape_.relation_dims;
        for (std::size_t s = 0; s < sentences.size(); ++s)
            for (std::size_t d = 0; d < out[s].heads.size(); ++d) {
                const std::size_t head = out[s].heads[d];
                const float* other = head == d ? net.relation_root_.data() : heads.data() + (starts[s] + head) * r;
                float* z = dependents.data() + (starts[s] + d) * r;
                for (std::size_t i = 0; i < r; ++i) z[i] = std::max(z[i] + other[i], 0.0f);
            }
        product(net.relations_, dependents.data(), tokens());
        std::array<float, relation_count> scores{};
        for (std::size_t s = 0; s < sentences.size(); ++s)
            for (std::size_t d = 0; d < out[s].heads.size(); ++d) {
                // The root, and it alone, has the relation 0.
                const auto* from = sums.data() + (starts[s] + d) * net.relations_.weights.rows;
                values_of(net.relations_, from, scores.size(), scores.data());
                const auto best = std::max_element(scores.begin() + 1, scores.end()) - scores.begin();
                out[s].relations.push_back(out[s].heads[d] == d ? Relation::root : static_cast<Relation>(best));
            }
    }
};

std::vector<Net::Reading> Net::read(std::span<const std::vector<FormFeatures>> sentences, bool states) const {
    Pass pass{*this, sentences};
    std::vector<Reading> out(sentences.size());
    for (std::size_t l = 0; l < shape_.layers; ++l) {
        pass.run_layer(l);
        if (l + 1 == shape_.tag_layer) pass.read_tags(out);
    }
    pass.read_names(out);
    pass.read_trees(out);
    for (std::size_t s = 0; states && s < sentences.size(); ++s)
        out[s].states.assign(pass.h.begin() + static_cast<std::ptrdiff_t>(pass.starts[s] * pass.states()),
                             pass.h.begin() + static_cast<std::ptrdiff_t>(pass.starts[s + 1] * pass.states()));
    return out;
}

} // namespace dragoman
