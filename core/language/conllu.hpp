// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// CoNLL-U (universaldependencies.org/format.html): one token a line, ten columns, an empty line behind each sentence.
// Strings in, strings out; files and streams are io's.

namespace dragoman {

/// What a reader of CoNLL-U wants of it.
enum class ConlluUse {
    tokens, ///< ID and FORM: somebody else's tokens, to be understood by us
    trees,  ///< the whole analysis: lemmas, tags, tree and names
};

/// What is wrong in a line, from 1.
struct ConlluFault {
    std::size_t line{};
    std::string what{};
    friend bool operator==(const ConlluFault&, const ConlluFault&) = default;
};

/// What a sentence brings beside its words.
struct SentenceNote {
    std::string id{}; ///< "# sent_id", or empty
    bool glued{};     ///< the next sentence follows without a space
};

/// A text, or the next part of one, with its sentences: their spans point into `text`.
struct ConlluText {
    std::string text{};
    std::vector<ReadSentence> sentences{}; ///< without words where only tokens were wanted
    std::vector<SentenceNote> notes{};     ///< one a sentence
    std::vector<ConlluFault> faults{};     ///< the first `max_faults`
    std::size_t more_faults{};             ///< how many came behind those

    static constexpr std::size_t max_faults = 20;
};

/// Reads one text, sentence by sentence. Total: any bytes give an answer; what is wrong is told as a fault.
///
/// A sentence's text is its "# text" where its forms stand there in order, with nothing but blanks between them; else
/// it is made of the forms and SpaceAfter. Between sentences stands what SpaceAfter or SpacesAfter of the last token
/// says, else a space; a blank line before "# newpar". Multi-word ranges and empty nodes are passed over.
///
/// A sentence of more than 1000 words is told and left out. Where trees are wanted, so is one with a faulty line or
/// tree. Where only tokens are, a line without a form is left out; every other faulty line is told, and its form is
/// read.
class ConlluReader {
public:
    explicit ConlluReader(ConlluUse use) : use_(use) {}

    /// Reads whole sentences: a sentence does not go on in the next call.
    void read(std::string_view lines, std::size_t first_line = 1);

    /// What was read since the last call. The parts of a text, one behind the other, are the text.
    ConlluText take();

    std::size_t tokens() const { return tokens_; }          ///< read since the last take()
    std::size_t bytes() const { return part_.text.size(); } ///< of their text

private:
    struct Block;
    void fault(std::size_t line, std::string what);
    void line(Block& block, std::string_view line, std::size_t number);
    void comment(Block& block, std::string_view line);
    void row(Block& block, std::string_view line, std::size_t number);
    void close(Block& block);
    void add_sentence(const Block& block);
    std::vector<ByteSpan> add_text(const Block& block);
    Sentence sentence_of(const std::vector<ByteSpan>& spans);

    ConlluUse use_;
    ConlluText part_{};
    std::size_t tokens_{};
    std::string separator_{};   ///< stands before the next sentence
    bool new_paragraph_{};      ///< the next sentence begins one
    bool begun_{};              ///< was a sentence read?
    std::uint32_t paragraph_{}; ///< of the next sentence
    bool in_quote_{};           ///< is a quotation open behind the last sentence of the paragraph?
};

/// All sentences of one text. What begins further documents in it is passed over.
ConlluText read_conllu(std::string_view lines, ConlluUse use);

/// "# key = value": the value, trimmed; empty for a key alone. Nothing where the line is another.
std::optional<std::string_view> conllu_comment(std::string_view line, std::string_view key);

/// Does a text begin here? "# newdoc", "# newdoc id = X".
bool begins_document(std::string_view line);

/// Counts the code points of a text from left to right, also where it comes in parts.
class CodePointCounter {
public:
    /// Code points before the byte. REQUIRES: not before the last one asked for, or in a new part.
    std::uint64_t at(std::string_view part, std::size_t byte);
    /// What comes now stands behind `part`.
    void next_part(std::string_view part);

private:
    std::size_t byte_{};
    std::uint64_t count_{};
};

/// Writes the sentences of texts, in order.
class ConlluWriter {
public:
    /// "# newdoc id = ID", or "# newdoc" without one.
    void begin_document(std::string_view id);
    /// `text` is what the sentence's spans point into. Without an id in the note, sentences are counted.
    void write(std::string_view text, const ReadSentence& sentence, const SentenceNote& note = {});
    /// The spans to come point into what stands behind `text`.
    void next_part(std::string_view text) { counter_.next_part(text); }

    std::string take() { return std::exchange(out_, {}); } ///< what was written since the last call

private:
    void write_row(std::string_view text, const ReadSentence& sentence, std::size_t i, bool glued);

    std::string out_{};
    std::string begins_{}; ///< "# newdoc ...", until a sentence follows
    CodePointCounter counter_{};
    std::size_t sentences_{};
    std::optional<std::uint32_t> paragraph_{};
};

} // namespace dragoman
