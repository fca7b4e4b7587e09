// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dragoman {

/// A text whose sentences are known.
struct SplitText {
    std::string text{};                ///< paragraphs with blank lines between them
    std::vector<std::uint32_t> ends{}; ///< byte offset behind each sentence, rising
};

/// Learns where sentences end: the weights of a SentenceModel as its section of the model file. The same texts give the
/// same bytes.
std::string train_sentences(std::span<const SplitText> texts);

} // namespace dragoman
