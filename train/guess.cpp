// SPDX-License-Identifier: MIT
#include "train/guess.hpp"

#include "train/say.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dragoman::train {

namespace {

constexpr std::size_t batch_tokens = 1200;
constexpr std::size_t longest_sentence = 120;
constexpr std::size_t draws = 2048; ///< words that a guess is told from
constexpr float guessed = 0.2f, hidden = 0.9f, blurred = 0.03f;

/// Words drawn in proportion to frequency^0.75.
class Sampler {
public:
    explicit Sampler(const Vocabulary& vocabulary) : cumulative_(vocabulary.size(), 0) {
        for (std::size_t row = 2; row < vocabulary.size(); ++row)
            cumulative_[row] = cumulative_[row - 1] + std::pow(static_cast<double>(vocabulary.frequency()[row]), 0.75);
    }

    std::vector<std::uint32_t> draw(Random& random) const {
        std::vector<std::uint32_t> rows;
        for (std::size_t i = 0; i < draws; ++i) {
            const double at = static_cast<double>(random.uniform()) * cumulative_.back();
            const auto row = std::lower_bound(cumulative_.begin() + 2, cumulative_.end(), at);
            rows.push_back(static_cast<std::uint32_t>(std::min(row, cumulative_.end() - 1) - cumulative_.begin()));
        }
        std::ranges::sort(rows);
        rows.erase(std::ranges::unique(rows).begin(), rows.end());
        return rows;
    }

    /// The logarithm of the chance that a row is among the draws.
    float log_chance(std::uint32_t row) const {
        const double p = (cumulative_[row] - cumulative_[row - 1]) / cumulative_.back();
        return static_cast<float>(std::log(-std::expm1(static_cast<double>(draws) * std::log1p(-p))));
    }

private:
    std::vector<double> cumulative_;
};

Lesson riddle(const std::vector<std::uint32_t>& sentence, const Forms& forms, const Vocabulary& vocabulary,
              Random& random) {
    Lesson lesson;
    for (const auto form : sentence) {
        auto& input = lesson.inputs.emplace_back(input_of(form, forms, vocabulary));
        lesson.guesses.push_back(-1);
        if (input.word > 1 && random.uniform() < guessed) {
            lesson.guesses.back() = static_cast<std::int32_t>(input.word);
            if (random.uniform() < hidden) input.masked = true;
        } else if (random.uniform() < blurred) {
            input.word = 0;
        }
    }
    return lesson;
}

} // namespace

void learn_to_guess(Learner& learner, const Plan& plan, const RawText& raw, const Forms& forms,
                    const Vocabulary& vocabulary) {
    Random random{plan.seed + 7};
    const Sampler sampler{vocabulary};
    double seen = 0, reported = 0, loss = 0;
    std::size_t next = 0;
    std::uint64_t steps = 0;
    int since = 0;
    while (seen < plan.guess_tokens) {
        std::vector<Lesson> batch;
        std::size_t tokens = 0;
        while (tokens < batch_tokens) {
            const auto& sentence = raw[next++ % raw.size()];
            if (sentence.size() > longest_sentence) continue;
            batch.push_back(riddle(sentence, forms, vocabulary, random));
            tokens += sentence.size();
        }
        const auto others = sampler.draw(random);
        std::vector<float> log_chances;
        for (const auto row : others) log_chances.push_back(sampler.log_chance(row));
        const float warm = std::min(1.0f, static_cast<float>(steps + 1) / 500.0f);
        const float rate = plan.guess_rate * warm * static_cast<float>(1 - 0.98 * seen / plan.guess_tokens);
        loss +=
            learner.step(batch, {0.05f, 0.05f, 0.05f}, plan.seed * 1000003 + steps, rate, others, log_chances).guesses;
        ++steps;
        ++since;
        seen += static_cast<double>(tokens);
        if (seen < reported + 1e6) continue;
        say(fmt::format("{:6.2f} M tokens of raw text, loss {:.3f}", seen / 1e6, loss / since));
        reported = seen;
        loss = 0;
        since = 0;
    }
}

} // namespace dragoman::train
