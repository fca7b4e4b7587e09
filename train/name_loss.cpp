// SPDX-License-Identifier: MIT
#include "train/name_loss.hpp"

#include "core/language/best_names.hpp"

#include <array>
#include <cmath>

namespace dragoman::train {

namespace {

using Row = std::array<double, name_tag_count>;

double normalise(Row& row) {
    double sum = 0;
    for (const double v : row) sum += v;
    for (double& v : row) v /= sum;
    return sum;
}

} // namespace

double name_loss(Matrix& scores, Eigen::Index first, std::span<const std::uint8_t> names, float scale) {
    const std::size_t n = names.size();
    const auto column = [first](std::size_t i) { return first + static_cast<Eigen::Index>(i); };
    std::vector<Row> odds(n), before(n), behind(n);
    double log_all = 0, log_gold = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const auto s = scores.col(column(i));
        const float highest = s.maxCoeff();
        log_gold += static_cast<double>(s(names[i]) - highest);
        for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
            odds[i][tag] = std::exp(static_cast<double>(s(static_cast<Eigen::Index>(tag)) - highest));
            double reached = i == 0 && opens_name(tag) ? 1 : 0;
            for (std::size_t b = 0; i > 0 && b < name_tag_count; ++b)
                if (may_follow(b, tag)) reached += before[i - 1][b];
            before[i][tag] = reached * odds[i][tag];
        }
        log_all += std::log(normalise(before[i]));
    }
    double ended = 0;
    for (std::size_t tag = 0; tag < name_tag_count; ++tag)
        if (closes_name(tag)) ended += before[n - 1][tag];
    log_all += std::log(ended);
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
            behind[i][tag] = i + 1 == n && closes_name(tag) ? 1 : 0;
            for (std::size_t next = 0; i + 1 < n && next < name_tag_count; ++next)
                if (may_follow(tag, next)) behind[i][tag] += behind[i + 1][next] * odds[i + 1][next];
        }
        normalise(behind[i]);
        Row chance{};
        for (std::size_t tag = 0; tag < name_tag_count; ++tag) chance[tag] = before[i][tag] * behind[i][tag];
        normalise(chance);
        for (std::size_t tag = 0; tag < name_tag_count; ++tag)
            scores(static_cast<Eigen::Index>(tag), column(i)) =
                scale * static_cast<float>(chance[tag] - (tag == names[i] ? 1 : 0));
    }
    return static_cast<double>(scale) * (log_all - log_gold);
}

} // namespace dragoman::train
