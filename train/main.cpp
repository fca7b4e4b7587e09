// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "core/language/model_file.hpp"
#include "core/language/net.hpp"
#include "train/corpus.hpp"
#include "train/lessons.hpp"
#include "train/optimizer.hpp"
#include "train/skipgram.hpp"
#include "train/write_net.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <numeric>

namespace dragoman::train {

namespace {

struct Plan {
    std::string raw{}, save_start{}, load_start{}, save{}, output{};
    std::vector<std::string> treebanks{}, names{}, more_names{}, dev{}, dev_names{};
    std::size_t vocabulary{26000};
    std::size_t raw_sentences{2000000};
    int vector_epochs{1};
    std::size_t guess_tokens{0};
    float guess_rate{2e-3f};
    int epochs{15};
    std::size_t batch{600};
    float rate{2e-3f};
    float silver{1.0f}; ///< tokens with names alone beside each token with a tree
    float silver_weight{0.5f};
    float word_dropout{0.1f};
    Dropout dropout{};
    std::uint64_t seed{1};
    Shape shape{};
};

template <typename T>
void shuffle(std::vector<T>& items, Random& random) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

void say(const std::string& line) {
    static const auto start = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    fmt::print("{:7.1f} s  {}\n", passed.count(), line);
    std::fflush(stdout);
}

void save(const std::string& path, Weights& weights) {
    std::ofstream file{path, std::ios::binary};
    const auto put = [&](Matrix& m) {
        file.write(reinterpret_cast<const char*>(m.data()), static_cast<std::streamsize>(m.size()) * 4);
    };
    weights.each_dense(put);
    weights.each_table(put);
}
void load(const std::string& path, Weights& weights) {
    std::ifstream file{path, std::ios::binary};
    const auto get = [&](Matrix& m) {
        file.read(reinterpret_cast<char*>(m.data()), static_cast<std::streamsize>(m.size()) * 4);
    };
    weights.each_dense(get);
    weights.each_table(get);
    if (!file) throw Error{path + ": is no start for a net of this shape"};
}

/// Guesses masked words of raw text: what the net learns before it sees a tree.
void learn_to_guess(Learner& learner, const Plan& plan, const std::vector<std::vector<std::uint32_t>>& raw,
                    const Forms& forms, const Vocabulary& vocabulary) {
    Random random{plan.seed + 7};
    std::vector<double> cumulative(vocabulary.size(), 0);
    for (std::size_t row = 2; row < vocabulary.size(); ++row)
        cumulative[row] = cumulative[row - 1] + std::pow(static_cast<double>(vocabulary.frequency()[row]), 0.75);
    constexpr std::size_t draws = 2048;
    const double all = cumulative.back();

    std::size_t seen = 0, reported = 0, s = 0;
    double loss = 0;
    int steps = 0, since = 0;
    while (seen < plan.guess_tokens) {
        std::vector<Lesson> batch;
        std::size_t tokens = 0;
        while (tokens < 2400) {
            const auto& sentence = raw[s++ % raw.size()];
            if (sentence.size() > 120) continue;
            auto& lesson = batch.emplace_back();
            for (const auto form : sentence) {
                lesson.inputs.push_back(input_of(form, forms, vocabulary));
                auto& input = lesson.inputs.back();
                lesson.guesses.push_back(-1);
                if (input.word > 1 && random.uniform() < 0.2f) {
                    lesson.guesses.back() = static_cast<std::int32_t>(input.word);
                    if (random.uniform() < 0.9f) input.masked = true;
                } else if (random.uniform() < 0.03f) {
                    input.word = 0;
                }
            }
            tokens += sentence.size();
        }
        std::vector<std::uint32_t> negatives;
        for (std::size_t i = 0; i < draws; ++i) {
            const double at = static_cast<double>(random.uniform()) * all;
            const auto row = std::lower_bound(cumulative.begin() + 2, cumulative.end(), at) - cumulative.begin();
            negatives.push_back(static_cast<std::uint32_t>(
                std::min<std::ptrdiff_t>(row, static_cast<std::ptrdiff_t>(vocabulary.size()) - 1)));
        }
        std::ranges::sort(negatives);
        negatives.erase(std::ranges::unique(negatives).begin(), negatives.end());
        std::vector<float> log_counts;
        for (const auto row : negatives) {
            const double p = (cumulative[row] - cumulative[row - 1]) / all;
            log_counts.push_back(
                static_cast<float>(std::log(-std::expm1(static_cast<double>(draws) * std::log1p(-p)))));
        }
        const float done = static_cast<float>(seen) / static_cast<float>(plan.guess_tokens);
        const float warm = std::min(1.0f, static_cast<float>(steps + 1) / 500.0f);
        const auto step =
            learner.step(batch, {0.1f, 0.1f, 0.1f}, plan.seed * 1000003 + static_cast<std::uint64_t>(steps),
                         plan.guess_rate * warm * (1 - 0.95f * done), negatives, log_counts);
        loss += step.guesses;
        ++steps;
        ++since;
        seen += tokens;
        if (seen >= reported + 500000) {
            say(fmt::format("guess {:6.2f} M tokens, loss {:.3f}", static_cast<double>(seen) / 1e6, loss / since));
            reported = seen;
            loss = 0;
            since = 0;
        }
    }
}

void fit(Learner& learner, const Plan& plan, const std::vector<Lesson>& gold, const std::vector<Lesson>& silver,
         const std::function<void(int)>& after_epoch) {
    Random random{plan.seed + 99};
    std::vector<std::size_t> order(gold.size()), silver_order(silver.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::iota(silver_order.begin(), silver_order.end(), std::size_t{0});
    shuffle(silver_order, random);
    std::size_t gold_tokens = 0;
    for (const auto& lesson : gold) gold_tokens += lesson.inputs.size();
    const double all = static_cast<double>(gold_tokens) * plan.epochs;
    double seen = 0;
    std::size_t silver_at = 0;
    std::uint64_t steps = 0;
    for (int epoch = 0; epoch < plan.epochs; ++epoch) {
        shuffle(order, random);
        Loss sum;
        int count = 0;
        for (std::size_t at = 0; at < order.size();) {
            std::vector<Lesson> batch;
            std::size_t tokens = 0;
            for (; at < order.size() && tokens < plan.batch; ++at) {
                batch.push_back(gold[order[at]]);
                tokens += batch.back().inputs.size();
            }
            std::size_t more = 0;
            while (!silver.empty() && static_cast<float>(more) < plan.silver * static_cast<float>(tokens)) {
                batch.push_back(silver[silver_order[silver_at++ % silver.size()]]);
                batch.back().weight = plan.silver_weight;
                more += batch.back().inputs.size();
            }
            for (auto& lesson : batch)
                for (auto& input : lesson.inputs)
                    if (random.uniform() < plan.word_dropout) input.word = 0;
            const float warm = std::min(1.0f, static_cast<float>(steps + 1) / 200.0f);
            const auto loss = learner.step(batch, plan.dropout, plan.seed * 7919 + steps,
                                           plan.rate * warm * static_cast<float>(std::max(0.0, 1 - seen / all)));
            ++steps;
            ++count;
            seen += static_cast<double>(tokens);
            sum.tags += loss.tags;
            sum.names += loss.names;
            sum.arcs += loss.arcs;
            sum.relations += loss.relations;
        }
        say(fmt::format("epoch {:2}: loss tags {:.3f} names {:.3f} arcs {:.3f} relations {:.3f}", epoch + 1,
                        sum.tags / count, sum.names / count, sum.arcs / count, sum.relations / count));
        after_epoch(epoch);
    }
}

int run(const Plan& plan) {
    Forms forms;
    std::vector<Example> gold, silver;
    for (const auto& path : plan.treebanks)
        for (auto& e : read_conllu(path, forms)) gold.push_back(std::move(e));
    for (const auto& path : plan.names) add_names(gold, read_iob2(path, forms));
    for (const auto& path : plan.more_names)
        for (auto& e : read_iob2(path, forms))
            if (e.forms.size() <= 120) silver.push_back(std::move(e));
    struct Dev {
        std::string name{};
        std::vector<Example> examples{};
    };
    std::vector<Dev> dev;
    for (const auto& path : plan.dev) {
        dev.push_back({path.substr(path.rfind('/') + 1), read_conllu(path, forms)});
        for (const auto& names : plan.dev_names) add_names(dev.back().examples, read_iob2(names, forms));
    }
    std::vector<std::vector<std::uint32_t>> raw;
    if (!plan.raw.empty()) raw = read_raw(plan.raw, forms, plan.raw_sentences);
    std::vector<std::uint64_t> counts(forms.size(), 0);
    for (const auto& e : gold)
        for (const auto f : e.forms) ++counts[f];
    for (const auto& e : silver)
        for (const auto f : e.forms) ++counts[f];
    for (const auto& sentence : raw)
        for (const auto f : sentence) ++counts[f];
    for (std::size_t f = 0; f < forms.size(); ++f) { /* dev forms have counts of what is trained on alone */
    }
    const Vocabulary vocabulary{forms, counts, plan.vocabulary};
    const Tags tags{gold};
    Shape shape = plan.shape;
    shape.vocabulary = static_cast<int>(vocabulary.size());
    shape.tags = static_cast<int>(tags.size());
    say(fmt::format("{} forms, {} words, {} tags, {} sentences with trees, {} with names alone, {} raw", forms.size(),
                    vocabulary.size(), tags.size(), gold.size(), silver.size(), raw.size()));

    auto weights = make_weights(shape, plan.seed);
    if (!plan.load_start.empty())
        load(plan.load_start, weights);
    else if (plan.vector_epochs > 0 && !raw.empty()) {
        skipgram(weights.words, raw, vocabulary, plan.vector_epochs, plan.seed);
        say("word vectors made");
    }
    if (plan.guess_tokens > 0) {
        Learner learner{shape, std::move(weights)};
        learn_to_guess(learner, plan, raw, forms, vocabulary);
        weights = std::move(learner.weights);
    }
    if (!plan.save_start.empty()) save(plan.save_start, weights);
    raw.clear();
    if (plan.epochs == 0) return 0;

    Learner learner{shape, std::move(weights)};
    std::vector<Lesson> gold_lessons, silver_lessons;
    for (const auto& e : gold) gold_lessons.push_back(lesson_of(e, forms, vocabulary, tags));
    for (const auto& e : silver) silver_lessons.push_back(lesson_of(e, forms, vocabulary, tags));
    fit(learner, plan, gold_lessons, silver_lessons, [&](int epoch) {
        if (epoch % 3 != 2 && epoch + 1 != plan.epochs) return;
        for (const auto& set : dev) {
            std::vector<Lesson> lessons;
            for (const auto& e : set.examples) lessons.push_back(lesson_of(e, forms, vocabulary, tags));
            const auto s = measure(set.examples, learner.read(lessons), tags);
            say(fmt::format(
                "  {}: UPOS {:.2f} XPOS {:.2f} UAS {:.2f} LAS {:.2f} names {:.1f} (PER {:.1f} ORG {:.1f} LOC {:.1f})",
                set.name, s.upos, s.xpos, s.unlabelled, s.labelled, s.names, s.person, s.organisation, s.location));
        }
    });
    if (!plan.save.empty()) save(plan.save, learner.weights);
    if (!plan.output.empty()) {
        const std::vector<Lesson> sample(
            gold_lessons.begin(),
            gold_lessons.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(gold_lessons.size(), 2000)));
        const auto bytes = write_model_file(net_sections(learner.weights, shape, vocabulary, tags, sample));
        std::ofstream{plan.output, std::ios::binary} << bytes;
        // What the shipped program will say, in whole numbers.
        std::vector<char> aligned(bytes.size() + 64);
        void* at = aligned.data();
        std::size_t room = aligned.size();
        std::align(64, bytes.size(), at, room);
        std::memcpy(at, bytes.data(), bytes.size());
        const Net net{ModelFile{{static_cast<const char*>(at), bytes.size()}, plan.output}};
        for (const auto& set : dev) {
            std::vector<Pass::Reading> readings;
            const auto start = std::chrono::steady_clock::now();
            std::size_t tokens = 0;
            for (std::size_t first = 0; first < set.examples.size(); first += 50) {
                std::vector<std::vector<FormFeatures>> sentences;
                for (std::size_t s = first; s < std::min(first + 50, set.examples.size()); ++s) {
                    sentences.emplace_back();
                    for (const auto form : set.examples[s].forms) sentences.back().push_back(forms.features(form));
                    tokens += sentences.back().size();
                }
                for (auto& r : net.read(sentences)) {
                    auto& reading = readings.emplace_back();
                    for (const auto& [upos, xpos] : r.tags)
                        reading.tags.push_back(
                            tags.number(static_cast<std::uint8_t>(upos), static_cast<std::uint8_t>(xpos)));
                    reading.names = r.names;
                    reading.heads = r.heads;
                    for (const auto relation : r.relations)
                        reading.relations.push_back(static_cast<std::uint8_t>(relation));
                }
            }
            const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
            const auto s = measure(set.examples, readings, tags);
            say(fmt::format(
                "  as written, {}: UPOS {:.2f} XPOS {:.2f} UAS {:.2f} LAS {:.2f} names {:.1f}; {:.0f} tokens/s",
                set.name, s.upos, s.xpos, s.unlabelled, s.labelled, s.names,
                static_cast<double>(tokens) / passed.count()));
        }
    }
    return 0;
}

} // namespace

} // namespace dragoman::train

int main(int argc, char** argv) {
    using namespace dragoman::train;
    Plan plan;
    CLI::App app{"Trains dragoman's language model.", "dragoman-train"};
    app.add_option("--raw", plan.raw);
    app.add_option("--treebank", plan.treebanks);
    app.add_option("--names", plan.names);
    app.add_option("--more-names", plan.more_names);
    app.add_option("--dev", plan.dev);
    app.add_option("--dev-names", plan.dev_names);
    app.add_option("--vocabulary", plan.vocabulary);
    app.add_option("--raw-sentences", plan.raw_sentences);
    app.add_option("--vector-epochs", plan.vector_epochs);
    app.add_option("--guess-tokens", plan.guess_tokens);
    app.add_option("--guess-rate", plan.guess_rate);
    app.add_option("--epochs", plan.epochs);
    app.add_option("--batch", plan.batch);
    app.add_option("--rate", plan.rate);
    app.add_option("--silver", plan.silver);
    app.add_option("--silver-weight", plan.silver_weight);
    app.add_option("--word-dropout", plan.word_dropout);
    app.add_option("--input-dropout", plan.dropout.input);
    app.add_option("--layer-dropout", plan.dropout.layer);
    app.add_option("--head-dropout", plan.dropout.head);
    app.add_option("--units", plan.shape.units);
    app.add_option("--layers", plan.shape.layers);
    app.add_option("--seed", plan.seed);
    app.add_option("--save-start", plan.save_start);
    app.add_option("--load-start", plan.load_start);
    app.add_option("--save", plan.save);
    app.add_option("--output", plan.output);
    CLI11_PARSE(app, argc, argv);
    try {
        return run(plan);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "dragoman-train: {}\n", problem.what());
        return 1;
    }
}
