// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/kind.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Which words name an event, and where its actors stand. The file format: docs/frames.md.

namespace dragoman {

/// Where in the sentence an actor is looked for.
struct Slot {
    enum class Kind { subject, object, owner, preposition };
    Kind kind{};
    std::string preposition{}; ///< where kind is preposition
};

/// One line of the lexicon: words of one kind whose actors stand alike.
struct EventFrame {
    std::optional<EventKind> kind{}; ///< none: these words look like an event and are none
    bool verb{};
    std::vector<Slot> sources{}; ///< tried in order, the first that gives an actor wins; symmetric kinds take all
    std::vector<Slot> targets{};
    std::string cameo{};
    std::string mode{};
    bool clause{}; ///< only with a quotation or another clause
    bool quote{};  ///< only with a quotation, or "that" behind it
    std::uint32_t line{};
};

/// What the object of a verb must be.
struct ObjectTest {
    std::vector<std::string> nouns{};
    std::vector<EventKind> kinds{}; ///< a noun that names an event of the kind
    bool empty() const { return nouns.empty() && kinds.empty(); }
};

/// One word, or phrase, of a frame.
struct Entry {
    std::size_t frame{};              ///< index into Lexicon::frames
    std::vector<std::string> words{}; ///< the lemma, and what follows it
    std::string preposition{};        ///< must follow in the clause; empty where none need
    ObjectTest object{};
    std::string text{}; ///< as the file has it

    /// The most specific of the entries that fit wins.
    int specificity() const {
        return (object.empty() ? 0 : 4) + (preposition.empty() ? 0 : 2) + static_cast<int>(words.size()) - 1;
    }
};

class Lexicon {
public:
    std::size_t add_frame(EventFrame frame);
    void add_entry(Entry entry);
    bool has(const Entry& entry) const; ///< is the same entry there already?

    const std::vector<EventFrame>& frames() const { return frames_; }
    const std::vector<Entry>& entries() const { return entries_; }
    /// Indices of the entries whose first word is the lemma, the most specific first, then in the order of the file.
    const std::vector<std::size_t>& starting(bool verb, std::string_view lemma) const;
    /// Does the noun, alone, name an event of the kind?
    bool names(std::string_view noun, EventKind kind) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Index = std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>>;
    std::vector<EventFrame> frames_{};
    std::vector<Entry> entries_{};
    Index verbs_{};
    Index nouns_{};
};

} // namespace dragoman
