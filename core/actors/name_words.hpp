// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/mention.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// The words of one sentence, and which of them make a name: what the finder of names is built of.
class NameWords {
public:
    NameWords(std::string_view text, const ReadSentence& sentence, const Gazetteer& gazetteer)
        : text_(text), tokens_(sentence.sentence.tokens), words_(sentence.words), gazetteer_(gazetteer) {}

protected:
    std::size_t size() const { return tokens_.size(); }
    std::string_view lower(std::size_t i) const {
        return i < size() ? std::string_view{tokens_[i].lower} : std::string_view{};
    }
    bool is_possessive(std::size_t i) const;
    bool is_name_token(std::size_t i) const;

    /// The words of [first, last), with a space where they do not stand together; the same in lower case.
    std::string phrase(std::size_t first, std::size_t last) const;
    std::string lower_phrase(std::size_t first, std::size_t last) const;

    /// The end of a personal name that begins at i: capitalised words, with particles between them.
    std::size_t name_end(std::size_t i) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Word>& words_;
    const Gazetteer& gazetteer_;

private:
    template <typename Form>
    std::string joined(std::size_t first, std::size_t last, Form form) const;
    bool has_article(std::size_t i) const;
    bool is_joined(std::size_t i) const;
    bool joins_name(std::size_t i, std::size_t first) const;
};

} // namespace dragoman
