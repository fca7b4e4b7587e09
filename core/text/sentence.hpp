// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

class SentenceModel;

enum class TokenClass : std::uint8_t { word, number, punctuation };

/// A word, number or mark of a sentence. Clitics are tokens of their own ("Kerry" "'s", "has" "n't"), and so are the
/// hyphens of most words ("al" "-" "Assad").
struct Token {
    ByteSpan span{};     ///< into the article's text
    std::string lower{}; ///< the form in lower case, curly apostrophes made straight
    TokenClass type{};
    bool capital{};      ///< begins with a capital letter
    bool all_capitals{}; ///< at least two letters, all capitals ("US", "NATO", "U.S.")
};

struct Sentence {
    ByteSpan span{};             ///< from its first to its last character
    std::vector<Token> tokens{}; ///< never empty
    std::uint32_t paragraph{};   ///< 0, 1, ... in the article's body
    bool opens_in_quote{};       ///< its first character stands inside a quotation that an earlier sentence opened
};

/// The sentences of text[body, end), in order. No sentence goes beyond its paragraph (core/text/paragraph.hpp). Where
/// it ends the model says, or a few rules where there is none. Total: any valid UTF-8 gives an answer, and tokens never
/// overlap.
std::vector<Sentence> split_sentences(std::string_view text, std::size_t body, const SentenceModel* model = nullptr);

/// The tokens of text[span], as the English treebanks of Universal Dependencies cut them: "U.S.|-|led",
/// "35|-|year|-|old", "anti-war", "can|not", "$|5|bn", addresses whole.
std::vector<Token> tokenize(std::string_view text, ByteSpan span);

/// text[span] as one token, whatever it holds: for tokens that somebody else found. Of a span that tokenize() gives, it
/// makes the same token. The first letter or digit decides the class. REQUIRES: the span is not empty.
Token make_token(std::string_view text, ByteSpan span);

} // namespace dragoman
