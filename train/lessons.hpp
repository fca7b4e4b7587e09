// SPDX-License-Identifier: MIT
#pragma once

#include "train/corpus.hpp"
#include "train/net.hpp"

#include <map>
#include <utility>

// From sentences to what the net takes.

namespace dragoman::train {

/// Rows of the table of words: 0 for an unknown word, 1 for a masked one, then the most frequent ones.
class Vocabulary {
public:
    /// `counts`: how often each form was seen.
    Vocabulary(const Forms& forms, const std::vector<std::uint64_t>& counts, std::size_t size);
    /// The words of an earlier one, in its order.
    Vocabulary(const Forms& forms, std::vector<std::uint64_t> words);

    std::uint32_t row(std::uint32_t form) const { return rows_[form]; }
    std::size_t size() const { return words_.size(); }
    const std::vector<std::uint64_t>& words() const { return words_; }         ///< fingerprints by row
    const std::vector<std::uint64_t>& frequency() const { return frequency_; } ///< by row

private:
    void find_rows(const Forms& forms);

    std::vector<std::uint32_t> rows_{};
    std::vector<std::uint64_t> words_{}, frequency_{};
};

/// The pairs of parts of speech that were seen, most frequent first.
class Tags {
public:
    explicit Tags(const std::vector<Example>& examples);
    std::int32_t number(std::uint8_t upos, std::uint8_t xpos) const; ///< -1: never seen
    std::size_t size() const { return pairs_.size(); }
    const std::vector<std::pair<std::uint8_t, std::uint8_t>>& pairs() const { return pairs_; }

private:
    std::vector<std::pair<std::uint8_t, std::uint8_t>> pairs_{};
    std::map<std::pair<std::uint8_t, std::uint8_t>, std::int32_t> numbers_{};
};

Input input_of(std::uint32_t form, const Forms& forms, const Vocabulary& vocabulary);
Lesson lesson_of(const Example& example, const Forms& forms, const Vocabulary& vocabulary, const Tags& tags);

/// Percentages on annotated sentences.
struct Scores {
    double upos{}, xpos{}, unlabelled{}, labelled{};      ///< relations without sub-types
    double names{}, person{}, organisation{}, location{}; ///< F1 of whole names
};
Scores measure(const std::vector<Example>& gold, const std::vector<Pass::Reading>& readings, const Tags& tags);

} // namespace dragoman::train
