// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "core/language/language_model.hpp"
#include "train/fit.hpp"
#include "train/guess.hpp"
#include "train/lemmas.hpp"
#include "train/say.hpp"
#include "train/sentences.hpp"
#include "train/skipgram.hpp"
#include "train/write_net.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace dragoman::train {

namespace {

/// What the net is behind the raw text, so that several nets can begin there: its words, then its numbers.
void save(const std::string& path, const Vocabulary& vocabulary, Weights& weights) {
    std::ofstream file{path, std::ios::binary};
    const auto put = [&](const void* from, std::size_t bytes) {
        file.write(static_cast<const char*>(from), static_cast<std::streamsize>(bytes));
    };
    const std::uint64_t words = vocabulary.size();
    put(&words, sizeof words);
    put(vocabulary.words().data(), words * sizeof words);
    const auto put_matrix = [&](const Matrix& m) { put(m.data(), static_cast<std::size_t>(m.size()) * sizeof(float)); };
    weights.each_dense(put_matrix);
    weights.each_table(put_matrix);
    if (!file.flush()) throw Error{path + ": cannot be written"};
}

class Start {
public:
    explicit Start(const std::string& path) : path_(path), file_(path, std::ios::binary) {}

    std::vector<std::uint64_t> words() {
        std::uint64_t count = 0;
        get(&count, sizeof count);
        if (!file_ || count > 1 << 24) throw Error{path_ + ": is no start for a net"};
        std::vector<std::uint64_t> words(count);
        get(words.data(), count * sizeof count);
        return words;
    }

    void weights(Weights& weights) {
        const auto get_matrix = [&](Matrix& m) { get(m.data(), static_cast<std::size_t>(m.size()) * sizeof(float)); };
        weights.each_dense(get_matrix);
        weights.each_table(get_matrix);
        if (!file_ || file_.peek() != EOF) throw Error{path_ + ": is no start for a net of this shape"};
    }

private:
    void get(void* to, std::size_t bytes) { file_.read(static_cast<char*>(to), static_cast<std::streamsize>(bytes)); }

    std::string path_;
    std::ifstream file_;
};

struct DevSet {
    std::string name{};
    std::vector<Example> examples{};
};

/// Everything that is read from files.
struct Corpora {
    Forms forms{};
    std::vector<Example> gold{}, names{};
    std::vector<DevSet> dev{};
    RawText raw{};
    std::vector<std::uint64_t> counts{}; ///< by form, in what is trained on
};

Corpora read_corpora(const Plan& plan) {
    constexpr std::size_t longest_of_names = 120;
    Corpora all;
    for (const auto& path : plan.treebanks)
        for (auto& e : read_conllu(path, all.forms)) all.gold.push_back(std::move(e));
    for (const auto& path : plan.names) add_names(all.gold, read_iob2(path, all.forms));
    for (const auto& path : plan.more_names)
        for (auto& e : read_iob2(path, all.forms))
            if (e.forms.size() <= longest_of_names) all.names.push_back(std::move(e));
    for (const auto& path : plan.raw)
        for (auto& sentence : read_raw(path, all.forms)) all.raw.push_back(std::move(sentence));
    // Files hold one kind of text each: in their order, what is learnt last would be learnt best.
    Random random{plan.seed + 3};
    shuffle(all.raw, random);
    all.counts.resize(all.forms.size(), 0);
    const auto count = [&](const std::vector<std::uint32_t>& sentence) {
        for (const auto form : sentence) ++all.counts[form];
    };
    for (const auto& e : all.gold) count(e.forms);
    for (const auto& e : all.names) count(e.forms);
    for (const auto& sentence : all.raw) count(sentence);
    for (const auto& path : plan.dev) {
        all.dev.push_back({path.substr(path.rfind('/') + 1), read_conllu(path, all.forms)});
        for (const auto& names : plan.dev_names) add_names(all.dev.back().examples, read_iob2(names, all.forms));
    }
    return all;
}

std::string lemmas_section(const Corpora& corpora) {
    std::vector<LemmaExample> examples;
    for (const auto& e : corpora.gold)
        for (std::size_t i = 0; i < e.lemmas.size(); ++i)
            if (e.lemmas[i] != "_")
                examples.push_back({corpora.forms.text(e.forms[i]), static_cast<Upos>(e.upos[i]),
                                    static_cast<Xpos>(e.xpos[i]), e.lemmas[i]});
    return train_lemmas(examples);
}

std::string read_text(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw Error{path + ": cannot be read"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Treebanks count twice: most of the other text is news, of which the rules are sure.
std::string sentences_section(const Plan& plan) {
    std::vector<SplitText> texts;
    for (const auto& path : plan.treebanks) {
        std::istringstream treebank{read_text(path)};
        texts.push_back(read_split_text(treebank));
    }
    const auto once = texts;
    texts.insert(texts.end(), once.begin(), once.end());
    for (const auto& path : plan.news) texts.push_back(split_by_rules(read_text(path)));
    return train_sentences(texts);
}

std::string shown(const Scores& s) {
    return fmt::format("UPOS {:.2f} XPOS {:.2f} UAS {:.2f} LAS {:.2f} names {:.1f} (PER {:.1f} ORG {:.1f} LOC {:.1f})",
                       s.upos, s.xpos, s.unlabelled, s.labelled, s.names, s.person, s.organisation, s.location);
}

/// How good the written model is in the program's own whole numbers.
void read_back(const std::string& bytes, const Corpora& corpora, const Tags& tags) {
    const WrittenNet net{bytes};
    for (const auto& set : corpora.dev) {
        std::vector<Pass::Reading> readings;
        for (const auto& e : set.examples) {
            const auto r = net.read(e, corpora.forms);
            auto& reading = readings.emplace_back();
            for (const auto& [upos, xpos] : r.tags)
                reading.tags.push_back(tags.number(static_cast<std::uint8_t>(upos), static_cast<std::uint8_t>(xpos)));
            reading.names = best_names(r.names);
            reading.heads = r.heads;
            for (const auto relation : r.relations) reading.relations.push_back(static_cast<std::uint8_t>(relation));
        }
        say(fmt::format("  as written, {}: {}", set.name, shown(measure(set.examples, readings, tags))));
    }
}

int run(Plan plan) {
    auto corpora = read_corpora(plan);
    const auto& forms = corpora.forms;
    std::optional<Start> start;
    if (!plan.load_start.empty()) start.emplace(plan.load_start);
    const Vocabulary vocabulary =
        start ? Vocabulary{forms, start->words()} : Vocabulary{forms, corpora.counts, plan.vocabulary};
    const Tags tags{corpora.gold};
    Shape& shape = plan.shape;
    shape.vocabulary = static_cast<int>(vocabulary.size());
    shape.tags = static_cast<int>(tags.size());
    say(fmt::format("{} forms, {} words, {} tags; {} sentences with trees, {} with names alone, {} raw", forms.size(),
                    vocabulary.size(), tags.size(), corpora.gold.size(), corpora.names.size(), corpora.raw.size()));

    auto weights = make_weights(shape, plan.seed);
    if (start) {
        start->weights(weights);
    } else if (!corpora.raw.empty()) {
        skipgram(weights.words, corpora.raw, vocabulary, plan.vector_epochs, plan.seed);
        say("word vectors made");
        Learner learner{shape, std::move(weights)};
        learn_to_guess(learner, plan, corpora.raw, forms, vocabulary);
        weights = std::move(learner.weights);
    }
    if (!plan.save_start.empty()) save(plan.save_start, vocabulary, weights);
    corpora.raw = {};
    if (plan.epochs == 0) return 0;

    const auto lessons_of = [&](const std::vector<Example>& examples) {
        std::vector<Lesson> lessons;
        for (const auto& e : examples) lessons.push_back(lesson_of(e, forms, vocabulary, tags));
        return lessons;
    };
    Learner learner{shape, std::move(weights)};
    const auto gold = lessons_of(corpora.gold), names = lessons_of(corpora.names);
    fit(learner, plan, gold, names, [&](int epoch) {
        for (const auto& set : corpora.dev)
            say(fmt::format("  {}: {}", set.name,
                            shown(measure(set.examples, learner.read(lessons_of(set.examples)), tags))));
        if (epoch == plan.epochs) say("trained");
    });
    if (plan.output.empty()) return 0;
    auto sections = net_sections(learner.weights, shape, vocabulary, tags, gold);
    sections.emplace_back("lemmas", lemmas_section(corpora));
    sections.emplace_back("sentences", sentences_section(plan));
    const auto bytes = write_model_file(sections);
    std::ofstream file{plan.output, std::ios::binary};
    file << bytes;
    if (!file.flush()) throw Error{plan.output + ": cannot be written"};
    say(fmt::format("{}: {} bytes", plan.output, bytes.size()));
    read_back(bytes, corpora, tags);
    return 0;
}

void add_options(CLI::App& app, Plan& plan) {
    app.add_option("--treebank", plan.treebanks, "CoNLL-U to learn from")->required();
    app.add_option("--names", plan.names, "names (IOB2) of the treebanks' sentences");
    app.add_option("--more-names", plan.more_names, "names (IOB2) of other sentences");
    app.add_option("--raw", plan.raw, "raw text, a sentence a line, tokens between blanks");
    app.add_option("--news", plan.news,
                   "plain text, paragraphs between blank lines, of which the rules tell sentences");
    app.add_option("--dev", plan.dev, "CoNLL-U to measure on after each epoch");
    app.add_option("--dev-names", plan.dev_names, "names of its sentences");
    app.add_option("--output", plan.output, "the model file");
    app.add_option("--save-start", plan.save_start, "keep the net as it is behind the raw text");
    app.add_option("--load-start", plan.load_start, "begin with such a net instead of the raw text");
    app.add_option("--vocabulary", plan.vocabulary, "words that have a vector of their own")->capture_default_str();
    app.add_option("--vector-epochs", plan.vector_epochs, "rounds of skip-gram")->capture_default_str();
    app.add_option("--guess-tokens", plan.guess_tokens, "raw text in which masked words are guessed")
        ->capture_default_str();
    app.add_option("--guess-rate", plan.guess_rate, "learning rate there")->capture_default_str();
    app.add_option("--epochs", plan.epochs, "rounds over the treebanks")->capture_default_str();
    app.add_option("--batch", plan.batch, "tokens with trees in a batch")->capture_default_str();
    app.add_option("--rate", plan.rate, "learning rate at its highest")->capture_default_str();
    app.add_option("--names-share", plan.names_share, "tokens with names alone for each with a tree")
        ->capture_default_str();
    app.add_option("--names-weight", plan.names_weight, "what such a token weighs")->capture_default_str();
    app.add_option("--word-dropout", plan.word_dropout, "a word seen n times is shown as unknown in this / (this + n)")
        ->capture_default_str();
    app.add_option("--input-dropout", plan.dropout.input)->capture_default_str();
    app.add_option("--layer-dropout", plan.dropout.layer)->capture_default_str();
    app.add_option("--head-dropout", plan.dropout.head)->capture_default_str();
    app.add_option("--units", plan.shape.units, "of one direction of a layer")->capture_default_str();
    app.add_option("--layers", plan.shape.layers)->capture_default_str();
    app.add_option("--tag-layer", plan.shape.tag_layer, "parts of speech are read behind it")->capture_default_str();
    app.add_option("--seed", plan.seed)->capture_default_str();
}

} // namespace

} // namespace dragoman::train

int main(int argc, char** argv) {
    using namespace dragoman::train;
    Plan plan;
    CLI::App app{"Trains dragoman's model of English (docs/models.md).", "dragoman-train"};
    add_options(app, plan);
    CLI11_PARSE(app, argc, argv);
    try {
        return run(plan);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "dragoman-train: {}\n", problem.what());
        return 1;
    }
}
