// SPDX-License-Identifier: MIT
#include "train/write_net.hpp"

#include "core/language/packed_matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace dragoman::train {

namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

template <typename T>
std::string bytes_of(const T* values, std::size_t count) {
    return {reinterpret_cast<const char*>(values), count * sizeof(T)};
}
template <typename T>
std::string bytes_of(const std::vector<T>& values) {
    return bytes_of(values.data(), values.size());
}

/// How large the inputs of the layers get.
struct Ranges {
    std::vector<float> layers{};
    float tags{}, top{}, dependents{}, offers{}, relations{};
};

float largest(const Matrix& m) {
    return m.size() == 0 ? 0 : m.cwiseAbs().maxCoeff();
}

Ranges measure_ranges(Weights& w, const Shape& shape, const std::vector<Lesson>& sample) {
    Ranges ranges;
    ranges.layers.resize(static_cast<std::size_t>(shape.layers));
    Pass pass{shape};
    const auto wider = [](float& range, const Matrix& m) { range = std::max(range, largest(m)); };
    for (std::size_t at = 0; at < sample.size(); at += 50) {
        const auto end = std::min(sample.size(), at + 50);
        pass.read(
            w, {sample.begin() + static_cast<std::ptrdiff_t>(at), sample.begin() + static_cast<std::ptrdiff_t>(end)});
        for (std::size_t l = 0; l < ranges.layers.size(); ++l) wider(ranges.layers[l], pass.layer_input(l));
        const auto& top = pass.states();
        wider(ranges.top, top);
        wider(ranges.tags,
              shape.tag_layer == shape.layers ? top : pass.layer_input(static_cast<std::size_t>(shape.tag_layer)));
        Matrix dependents = ((w.arc_dependent_w * top).colwise() + w.arc_dependent_b.col(0)).cwiseMax(0);
        Matrix heads = ((w.arc_head_w * top).colwise() + w.arc_head_b.col(0)).cwiseMax(0);
        Matrix asked = (w.arc_u * dependents).colwise() + w.arc_bias.col(0);
        wider(ranges.dependents, dependents);
        wider(ranges.offers, heads);
        wider(ranges.offers, w.arc_root);
        wider(ranges.offers, asked);
        const Matrix d = (w.relation_dependent_w * top).colwise() + w.relation_b.col(0);
        const Matrix h = w.relation_head_w * top;
        ranges.relations = std::max(ranges.relations, largest(d) + std::max(largest(h), largest(w.relation_root)));
    }
    return ranges;
}

void add_layer(Sections& out, const std::string& name, const Matrix& w, const Matrix& bias, float range) {
    const auto rows = static_cast<std::size_t>(w.rows()), columns = static_cast<std::size_t>(w.cols());
    const std::size_t padded = PackedMatrix::padded_rows(rows);
    const float input_scale = static_cast<float>(largest_whole) / std::max(range, 1e-3f);
    std::vector<std::int16_t> values(padded * columns, 0);
    std::vector<float> scales(padded, 0), biases(padded, 0);
    for (std::size_t r = 0; r < rows; ++r) {
        const auto row = w.row(static_cast<Eigen::Index>(r));
        const float peak = std::max(row.cwiseAbs().maxCoeff(), 1e-12f);
        for (std::size_t c = 0; c < columns; ++c)
            values[PackedMatrix::place(r, c, columns)] = static_cast<std::int16_t>(
                std::lround(row(static_cast<Eigen::Index>(c)) / peak * static_cast<float>(largest_whole)));
        scales[r] = peak / static_cast<float>(largest_whole) / input_scale;
        biases[r] = bias.size() > 0 ? bias(static_cast<Eigen::Index>(r)) : 0;
    }
    out.emplace_back(name + ".w", bytes_of(values));
    out.emplace_back(name + ".scale", bytes_of(scales));
    out.emplace_back(name + ".bias", bytes_of(biases));
    out.emplace_back(name + ".input", bytes_of(&input_scale, 1));
}

void add_table(Sections& out, const std::string& name, const Matrix& table) {
    std::vector<std::int8_t> values;
    std::vector<float> scales;
    for (Eigen::Index c = 0; c < table.cols(); ++c) {
        const float peak = std::max(table.col(c).cwiseAbs().maxCoeff(), 1e-12f);
        scales.push_back(peak / 127);
        for (Eigen::Index r = 0; r < table.rows(); ++r)
            values.push_back(static_cast<std::int8_t>(std::lround(table(r, c) / peak * 127)));
    }
    out.emplace_back(name, bytes_of(values));
    out.emplace_back(name + ".scale", bytes_of(scales));
}

/// Open addressing by the lower bits of the fingerprint; a place holds its upper 40 bits and the row.
std::vector<std::uint64_t> slots_of(const Vocabulary& vocabulary) {
    std::vector<std::uint64_t> slots(std::bit_ceil(vocabulary.size() + vocabulary.size() / 5), 0);
    for (std::size_t row = 2; row < vocabulary.size(); ++row) {
        const std::uint64_t word = vocabulary.words()[row];
        std::size_t at = word & (slots.size() - 1);
        while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
        slots[at] = word >> 24 << 24 | row;
    }
    return slots;
}

Matrix stacked(std::initializer_list<const Matrix*> parts) {
    Eigen::Index rows = 0, columns = 0;
    for (const auto* part : parts) {
        rows += part->rows();
        columns = part->cols();
    }
    Matrix out(rows, columns);
    rows = 0;
    for (const auto* part : parts) {
        out.middleRows(rows, part->rows()) = *part;
        rows += part->rows();
    }
    return out;
}

} // namespace

Sections net_sections(Weights& w, const Shape& shape, const Vocabulary& vocabulary, const Tags& tags,
                      const std::vector<Lesson>& sample) {
    const auto ranges = measure_ranges(w, shape, sample);
    const auto slots = slots_of(vocabulary);
    NetShape net;
    net.words = static_cast<std::uint32_t>(shape.vocabulary);
    net.slots = static_cast<std::uint32_t>(slots.size());
    net.word_dims = static_cast<std::uint32_t>(shape.word_dims);
    for (std::size_t k = 0; k < net.affix_dims.size(); ++k)
        net.affix_dims[k] = static_cast<std::uint32_t>(shape.affix_dims[k]);
    net.units = static_cast<std::uint32_t>(shape.units);
    net.layers = static_cast<std::uint32_t>(shape.layers);
    net.tag_layer = static_cast<std::uint32_t>(shape.tag_layer);
    net.arc_dims = static_cast<std::uint32_t>(shape.arc_dims);
    net.relation_dims = static_cast<std::uint32_t>(shape.relation_dims);
    net.tags = static_cast<std::uint32_t>(shape.tags);

    Sections out;
    out.emplace_back("shape", bytes_of(&net, 1));
    out.emplace_back("words.slots", bytes_of(slots));
    add_table(out, "words", w.words);
    for (std::size_t k = 0; k < w.affixes.size(); ++k) add_table(out, fmt::format("affix{}", k), w.affixes[k]);
    for (std::size_t l = 0; l < w.layers.size(); ++l) {
        const auto name = fmt::format("layer{}", l);
        add_layer(out, name, w.layers[l].w, w.layers[l].b, ranges.layers[l]);
        out.emplace_back(name + ".recurrent",
                         bytes_of(w.layers[l].v.data(), static_cast<std::size_t>(w.layers[l].v.size())));
    }
    add_layer(out, "tags", w.tag_w, w.tag_b, ranges.tags);
    add_layer(out, "names", w.name_w, w.name_b, ranges.top);
    const Matrix no_bias = Matrix::Zero(shape.relation_dims, 1);
    add_layer(out, "top", stacked({&w.arc_dependent_w, &w.arc_head_w, &w.relation_dependent_w, &w.relation_head_w}),
              stacked({&w.arc_dependent_b, &w.arc_head_b, &w.relation_b, &no_bias}), ranges.top);
    add_layer(out, "asked", w.arc_u, w.arc_bias, ranges.dependents);
    add_layer(out, "relations", w.relation_out_w, w.relation_out_b, ranges.relations);
    out.emplace_back("arc.root", bytes_of(w.arc_root.data(), static_cast<std::size_t>(w.arc_root.size())));
    out.emplace_back("relation.root",
                     bytes_of(w.relation_root.data(), static_cast<std::size_t>(w.relation_root.size())));
    const float arc_scale = static_cast<float>(largest_whole) / std::max(ranges.offers, 1e-3f);
    out.emplace_back("arc.scale", bytes_of(&arc_scale, 1));
    std::vector<std::uint8_t> pairs;
    for (const auto& [upos, xpos] : tags.pairs()) {
        pairs.push_back(upos);
        pairs.push_back(xpos);
    }
    out.emplace_back("tags.pairs", bytes_of(pairs));
    return out;
}

WrittenNet::WrittenNet(const std::string& bytes)
    : bytes_{static_cast<char*>(std::aligned_alloc(64, (bytes.size() + 63) / 64 * 64)), std::free},
      net_{ModelFile{{static_cast<char*>(std::memcpy(bytes_.get(), bytes.data(), bytes.size())), bytes.size()},
                     "the new model"}} {}

Net::Reading WrittenNet::read(const Example& example, const Forms& forms) const {
    std::vector<std::vector<FormFeatures>> sentence(1);
    for (const auto form : example.forms) sentence[0].push_back(forms.features(form));
    return std::move(net_.read(sentence).front());
}

} // namespace dragoman::train
