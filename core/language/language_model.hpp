// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"
#include "core/language/lemmatizer.hpp"
#include "core/language/net.hpp"
#include "core/text/sentence_model.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The trained analysis of English: parts of speech, lemmas, dependency trees and names, from one model file
/// (docs/models.md). Words and trees of a sentence depend on nothing else; the names of a text agree, passage by
/// passage (name_agreement.hpp). The answer is the same on every machine. Safe to use from many threads.
class LanguageModel {
public:
    /// `bytes`: a model file in memory, or mapped; `owner` keeps them alive. Throws Error, naming `name`, where they
    /// are no model that this program reads.
    LanguageModel(std::string_view bytes, std::shared_ptr<const void> owner, const std::string& name);

    /// The sentences of text[body, end), as split_sentences() finds them with what the model learnt of their ends.
    std::vector<Sentence> sentences(std::string_view text, std::size_t body = 0) const {
        return split_sentences(text, body, &sentence_model_);
    }

    /// A passage is so many tokens, to the end of the sentence: what is read at once, and what names agree in.
    static constexpr std::size_t passage_tokens = std::size_t{16} << 10;
    /// How many of the sentences the first passage holds. Whoever reads a text passage by passage gets what who reads
    /// it at once gets.
    static std::size_t passage_size(std::span<const Sentence> sentences);

    /// The sentences with their words, in the order given. `text` is what their spans point into.
    std::vector<ReadSentence> read(std::string_view text, std::vector<Sentence> sentences) const;

    /// The same, and what the net knows of each token behind its last layer, `state_dims` numbers a token, a vector a
    /// sentence: for what is learned on top of it.
    std::vector<ReadSentence> read(std::string_view text, std::vector<Sentence> sentences,
                                   std::vector<std::vector<float>>& states) const;
    std::size_t state_dims() const { return net_.state_dims(); }

    /// The lemma of a lower case form alone.
    std::string lemma(std::string_view lower, Upos upos, Xpos xpos) const {
        return lemmatizer_.lemma(lower, lower, upos, xpos);
    }

    /// Of the model file: another model has another one.
    std::uint64_t checksum() const { return file_.checksum(); }

private:
    std::vector<ReadSentence> read(std::string_view text, std::vector<Sentence> sentences,
                                   std::vector<std::vector<float>>* states) const;
    void read_passage(std::string_view text, std::span<Sentence> sentences, std::vector<ReadSentence>& out,
                      std::vector<std::vector<float>>* states) const;

    std::shared_ptr<const void> owner_{};
    ModelFile file_;
    Net net_;
    Lemmatizer lemmatizer_;
    SentenceModel sentence_model_;
};

} // namespace dragoman
