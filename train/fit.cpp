// SPDX-License-Identifier: MIT
#include "train/fit.hpp"

#include "train/say.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace dragoman::train {

namespace {

/// Endless: all lessons in a random order, then again.
class Round {
public:
    Round(const std::vector<Lesson>& lessons, Random& random) : lessons_(lessons), order_(lessons.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        shuffle(order_, random);
    }
    bool empty() const { return lessons_.empty(); }
    const Lesson& next() { return lessons_[order_[at_++ % order_.size()]]; }

private:
    const std::vector<Lesson>& lessons_;
    std::vector<std::size_t> order_;
    std::size_t at_{};
};

/// How often each word is shown as unknown: the rarer, the oftener, so that what is learnt of unknown words is what
/// rare words are like (Kiperwasser and Goldberg, "Simple and Accurate Dependency Parsing", TACL 2016).
std::vector<float> chances_to_be_unknown(const std::vector<Lesson>& gold, const Plan& plan) {
    std::vector<float> chances(static_cast<std::size_t>(plan.shape.vocabulary), 0.0f);
    for (const auto& lesson : gold)
        for (const auto& input : lesson.inputs) ++chances[input.word];
    for (float& f : chances) f = plan.word_dropout / (plan.word_dropout + std::max(f, 1.0f));
    return chances;
}

} // namespace

void fit(Learner& learner, const Plan& plan, const std::vector<Lesson>& gold, const std::vector<Lesson>& names,
         const std::function<void(int)>& after_epoch) {
    Random random{plan.seed + 99};
    std::size_t gold_tokens = 0;
    for (const auto& lesson : gold) gold_tokens += lesson.inputs.size();
    const double all = static_cast<double>(gold_tokens) * plan.epochs;
    const auto unknown = chances_to_be_unknown(gold, plan);
    double seen = 0;
    std::uint64_t steps = 0;
    Round more{names, random};
    std::vector<std::size_t> order(gold.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int epoch = 1; epoch <= plan.epochs; ++epoch) {
        shuffle(order, random);
        Loss sum;
        int count = 0;
        for (std::size_t at = 0; at < order.size(); ++count) {
            std::vector<Lesson> batch;
            std::size_t tokens = 0, others = 0;
            for (; at < order.size() && tokens < plan.batch; ++at) {
                batch.push_back(gold[order[at]]);
                tokens += batch.back().inputs.size();
            }
            while (!more.empty() && static_cast<float>(others) < plan.names_share * static_cast<float>(tokens)) {
                batch.push_back(more.next());
                batch.back().weight = plan.names_weight;
                others += batch.back().inputs.size();
            }
            for (auto& lesson : batch)
                for (auto& input : lesson.inputs)
                    if (random.uniform() < unknown[input.word]) input.word = 0;
            const float warm = std::min(1.0f, static_cast<float>(steps + 1) / 200.0f);
            const float rate = plan.rate * warm * static_cast<float>(std::max(0.0, 1 - seen / all));
            const auto loss = learner.step(batch, plan.dropout, plan.seed * 7919 + steps++, rate);
            seen += static_cast<double>(tokens);
            sum.tags += loss.tags;
            sum.names += loss.names;
            sum.arcs += loss.arcs;
            sum.relations += loss.relations;
        }
        say(fmt::format("epoch {:2}: loss tags {:.3f} names {:.3f} arcs {:.3f} relations {:.3f}", epoch,
                        sum.tags / count, sum.names / count, sum.arcs / count, sum.relations / count));
        after_epoch(epoch);
    }
}

} // namespace dragoman::train
