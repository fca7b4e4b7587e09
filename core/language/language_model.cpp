// SPDX-License-Identifier: MIT
#include "core/language/language_model.hpp"

#include "core/language/best_names.hpp"
#include "core/language/name_agreement.hpp"
#include "core/language/word_class.hpp"
#include "core/text/fold_case.hpp"

#include <tuple>
#include <utility>

namespace dragoman {

namespace {

/// Tokens that go through the net side by side: enough for its products, few enough for the caches.
constexpr std::size_t batch_tokens = 512;

std::vector<FormFeatures> features_of(std::string_view text, const Sentence& sentence) {
    std::vector<FormFeatures> features;
    features.reserve(sentence.tokens.size());
    for (const auto& token : sentence.tokens) features.push_back(form_features(token.span.in(text), token.lower));
    return features;
}

/// Proper nouns in capitals.
std::vector<NameCandidate> candidates_of(std::string_view text, std::span<const Sentence> sentences,
                                         std::vector<Net::Reading>& readings) {
    std::vector<NameCandidate> candidates;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (std::size_t i = 0; i < sentences[s].tokens.size(); ++i) {
            const auto form = sentences[s].tokens[i].span.in(text);
            if (readings[s].tags[i].first == Upos::propn && is_upper(form, 0))
                candidates.push_back({form, std::span{readings[s].names}.subspan(i * name_tag_count, name_tag_count)});
        }
    return candidates;
}

} // namespace

LanguageModel::LanguageModel(std::string_view bytes, std::shared_ptr<const void> owner, const std::string& name)
    : owner_(std::move(owner)), file_(bytes, name), net_(file_), lemmatizer_(file_.section("lemmas")),
      sentence_model_(file_.section("sentences")) {}

std::vector<ReadSentence> LanguageModel::read(std::string_view text, std::vector<Sentence> sentences) const {
    return read(text, std::move(sentences), nullptr);
}

std::vector<ReadSentence> LanguageModel::read(std::string_view text, std::vector<Sentence> sentences,
                                              std::vector<std::vector<float>>& states) const {
    return read(text, std::move(sentences), &states);
}

std::vector<ReadSentence> LanguageModel::read(std::string_view text, std::vector<Sentence> sentences,
                                              std::vector<std::vector<float>>* states) const {
    std::vector<ReadSentence> out;
    out.reserve(sentences.size());
    for (std::span<Sentence> rest{sentences}; !rest.empty();) {
        const std::size_t passage = passage_size(rest);
        read_passage(text, rest.first(passage), out, states);
        rest = rest.subspan(passage);
    }
    return out;
}

void LanguageModel::read_passage(std::string_view text, std::span<Sentence> sentences, std::vector<ReadSentence>& out,
                                 std::vector<std::vector<float>>* states) const {
    std::vector<Net::Reading> readings;
    readings.reserve(sentences.size());
    std::vector<std::vector<FormFeatures>> batch;
    while (readings.size() < sentences.size()) {
        batch.clear();
        for (std::size_t tokens = 0; readings.size() + batch.size() < sentences.size() && tokens < batch_tokens;) {
            batch.push_back(features_of(text, sentences[readings.size() + batch.size()]));
            tokens += batch.back().size();
        }
        for (auto& reading : net_.read(batch, states != nullptr)) readings.push_back(std::move(reading));
    }
    agree_on_names(candidates_of(text, sentences, readings));

    for (std::size_t s = 0; s < sentences.size(); ++s) {
        auto& reading = readings[s];
        ReadSentence read{std::move(sentences[s]), {}};
        read.words.resize(read.sentence.tokens.size());
        const auto names = best_names(reading.names);
        for (std::size_t i = 0; i < read.words.size(); ++i) {
            const auto& token = read.sentence.tokens[i];
            auto& word = read.words[i];
            std::tie(word.upos, word.xpos) = reading.tags[i];
            word.head = reading.heads[i];
            word.relation = reading.relations[i];
            word.lemma = lemmatizer_.lemma(token.span.in(text), token.lower, word.upos, word.xpos);
            word.name = name_class_of(names[i]);
            word.name_begins = word.name != NameClass::none && opens_name(names[i]);
        }
        derive_classes(read.words, read.sentence);
        out.push_back(std::move(read));
        if (states) states->push_back(std::move(reading.states));
    }
}

std::size_t LanguageModel::passage_size(std::span<const Sentence> sentences) {
    std::size_t count = 0;
    for (std::size_t tokens = 0; count < sentences.size() && tokens < passage_tokens; ++count)
        tokens += sentences[count].tokens.size();
    return count;
}

} // namespace dragoman
