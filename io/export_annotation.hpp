// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/conllu.hpp"
#include "io/json.hpp"

#include <string>
#include <string_view>

namespace dragoman {

/// Writes the sentences of texts as JSON lines (docs/formats.md); used as a ConlluWriter is.
class AnnotationLines {
public:
    void begin_document(std::string_view id);
    void write(std::string_view text, const ReadSentence& sentence, const SentenceNote& note = {});
    void next_part(std::string_view text) { counter_.next_part(text); }
    std::string take() { return std::exchange(out_, {}); }

private:
    void write_tokens(std::string_view text, const ReadSentence& sentence);

    std::string out_{};
    JsonWriter json_{};
    std::string document_{};
    CodePointCounter counter_{};
    std::size_t sentences_{};
};

} // namespace dragoman
