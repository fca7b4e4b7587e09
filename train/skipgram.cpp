// SPDX-License-Identifier: MIT
#include "train/skipgram.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::train {

namespace {

constexpr int negatives = 4;
constexpr float first_rate = 0.05f;
constexpr double frequent = 2e-4; ///< words more frequent than this are thinned out

/// In proportion to frequency^0.75.
std::vector<std::uint32_t> sampling_table(const Vocabulary& vocabulary) {
    std::vector<std::uint32_t> table(1 << 20);
    double all = 0, sum = 0;
    const auto weight = [&](std::size_t row) {
        return std::pow(static_cast<double>(vocabulary.frequency()[row]), 0.75);
    };
    for (std::size_t row = 2; row < vocabulary.size(); ++row) all += weight(row);
    std::size_t row = 2;
    for (std::size_t i = 0; i < table.size(); ++i) {
        while (row + 1 < vocabulary.size() &&
               (sum + weight(row)) / all < static_cast<double>(i) / static_cast<double>(table.size()))
            sum += weight(row++);
        table[i] = static_cast<std::uint32_t>(row);
    }
    return table;
}

float logistic(float x) {
    return 1 / (1 + std::exp(-x));
}

} // namespace

void skipgram(Matrix& words, const std::vector<std::vector<std::uint32_t>>& raw, const Vocabulary& vocabulary,
              int epochs, std::uint64_t seed) {
    constexpr std::array<int, 4> places{-2, -1, 1, 2};
    const auto dims = words.rows();
    std::array<Matrix, 4> out;
    for (auto& m : out) m = Matrix::Zero(dims, words.cols());
    words *= 0.05f;
    const auto table = sampling_table(vocabulary);
    Random random{seed};
    double all = 0;
    for (const auto f : vocabulary.frequency()) all += static_cast<double>(f);
    std::vector<float> keep;
    for (const auto f : vocabulary.frequency())
        keep.push_back(static_cast<float>(std::min(1.0, std::sqrt(frequent * all / static_cast<double>(f)))));

    const auto total = static_cast<float>(raw.size()) * static_cast<float>(epochs);
    float done = 0;
    Eigen::VectorXf moved(dims);
    std::vector<std::uint32_t> rows;
    for (int epoch = 0; epoch < epochs; ++epoch)
        for (const auto& sentence : raw) {
            const float rate = first_rate * std::max(0.0001f, 1 - done / total);
            done += 1;
            rows.clear();
            for (const auto form : sentence) rows.push_back(vocabulary.row(form));
            const auto n = static_cast<int>(rows.size());
            for (int i = 0; i < n; ++i) {
                const auto row = rows[static_cast<std::size_t>(i)];
                if (row > 1 && random.uniform() > keep[row]) continue;
                auto vector = words.col(row);
                for (std::size_t p = 0; p < places.size(); ++p) {
                    const int c = i + places[p];
                    if (c < 0 || c >= n) continue;
                    const auto target = rows[static_cast<std::size_t>(c)];
                    if (target < 2) continue;
                    moved.setZero();
                    for (int k = 0; k <= negatives; ++k) {
                        const auto other = k == 0 ? target : table[random.next() >> 44];
                        if (k > 0 && other == target) continue;
                        auto context = out[p].col(other);
                        const float g = rate * ((k == 0 ? 1.0f : 0.0f) - logistic(vector.dot(context)));
                        moved.noalias() += g * context;
                        context.noalias() += g * vector;
                    }
                    vector += moved;
                }
            }
        }
    // Rows of about the size that the net begins with elsewhere.
    const float norm = std::sqrt(words.squaredNorm() / static_cast<float>(words.size()));
    words *= 0.2f / norm;
}

} // namespace dragoman::train
