// SPDX-License-Identifier: MIT
#include "train/sentences.hpp"

#include "core/text/gap.hpp"
#include "core/text/paragraph.hpp"
#include "core/text/scan.hpp"
#include "core/text/sentence_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <istream>
#include <string_view>
#include <utility>

namespace dragoman {

namespace {

struct Example {
    Gaps::Features features{};
    bool ends{};
};

void add_paragraph(std::vector<Example>& to, const SplitText& text, ByteSpan paragraph) {
    const auto tokens = tokenize(text.text, paragraph);
    const Gaps gaps{tokens};
    std::size_t first = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool ends = std::ranges::binary_search(text.ends, tokens[i].span.end);
        if (gaps.may_end(i)) to.push_back({gaps.features(i, first), ends});
        if (ends) first = i + 1;
    }
}

/// Logistic regression over the buckets, by stochastic gradient descent with a step for each weight (AdaGrad; Duchi,
/// Hazan and Singer 2011).
class Regression {
public:
    void learn(const Example& example) {
        const double miss = (example.ends ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-sum(example.features)));
        if (std::abs(miss) < 1e-4) return;
        for (const auto feature : example.features) {
            auto& weight = weights_[feature & (SentenceModel::buckets - 1)];
            const double slope = miss - decay * weight.value;
            weight.squares += slope * slope;
            weight.value += rate * slope / std::sqrt(weight.squares);
        }
    }

    std::string section() const {
        std::string out;
        out.reserve(SentenceModel::bytes);
        for (const auto& weight : weights_) {
            const auto whole = static_cast<std::int16_t>(
                std::lround(std::clamp(weight.value / SentenceModel::unit, -32767.0, 32767.0)));
            out += static_cast<char>(whole & 0xFF);
            out += static_cast<char>(whole >> 8 & 0xFF);
        }
        return out;
    }

private:
    static constexpr double rate = 0.05;
    static constexpr double decay = 1e-2;
    struct Weight {
        double value{};
        double squares{1e-3};
    };

    double sum(const Gaps::Features& features) const {
        double out = 0;
        for (const auto feature : features) out += weights_[feature & (SentenceModel::buckets - 1)].value;
        return out;
    }

    std::vector<Weight> weights_{SentenceModel::buckets};
};

/// A shuffle that is the same with every library.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed) {
    for (std::size_t i = order.size(); i > 1; --i) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(seed >> 33) % i]);
    }
}

} // namespace

SplitText read_split_text(std::istream& conllu) {
    constexpr std::string_view mark = "# text = ";
    SplitText out;
    bool opens = false;
    for (std::string line; std::getline(conllu, line);) {
        opens |= line.starts_with("# newpar") || line.starts_with("# newdoc");
        if (!line.starts_with(mark)) continue;
        if (!out.text.empty()) out.text += opens ? "\n\n" : " ";
        opens = false;
        out.text += trim(std::string_view{line}.substr(mark.size()));
        out.ends.push_back(static_cast<std::uint32_t>(out.text.size()));
    }
    return out;
}

SplitText split_by_rules(std::string text) {
    SplitText out{std::move(text), {}};
    for (const auto& sentence : split_sentences(out.text, 0)) out.ends.push_back(sentence.span.end);
    return out;
}

std::string train_sentences(std::span<const SplitText> texts) {
    constexpr int rounds = 20;
    std::vector<Example> examples;
    for (const auto& text : texts)
        for (const auto& paragraph : paragraphs(text.text, 0)) add_paragraph(examples, text, paragraph);
    std::vector<std::uint32_t> order(examples.size());
    for (std::uint32_t i = 0; auto& place : order) place = i++;
    Regression regression;
    for (int round = 0; round < rounds; ++round) {
        shuffle(order, static_cast<std::uint64_t>(round) + 1);
        for (const auto i : order) regression.learn(examples[i]);
    }
    return regression.section();
}

} // namespace dragoman
