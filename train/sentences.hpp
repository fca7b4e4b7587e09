// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace dragoman {

/// A text whose sentences are known.
struct SplitText {
    std::string text{};                ///< paragraphs with blank lines between them
    std::vector<std::uint32_t> ends{}; ///< byte offset behind each sentence, rising
};

/// The raw text of a treebank in CoNLL-U: its "# text" lines joined by a space, with a blank line before each "#
/// newpar" and "# newdoc" (as tests/eval/raw_text.py makes it).
SplitText read_split_text(std::istream& conllu);

/// A text whose sentences the rules of split_sentences() find: news, of which they are sure, teaches that names in a
/// row are no headline.
SplitText split_by_rules(std::string text);

/// Learns where sentences end: the weights of a SentenceModel as its section of the model file. The same texts give the
/// same bytes.
std::string train_sentences(std::span<const SplitText> texts);

} // namespace dragoman
