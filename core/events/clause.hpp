// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/mention.hpp"
#include "core/events/lexicon.hpp"
#include "core/language/tree.hpp"
#include "core/time/dates.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace dragoman {

/// A sentence with all that is known of it before its events are found.
struct Scene {
    const ReadSentence& read;
    const std::vector<Mention>& mentions;
    const std::vector<DateMention>& dates;
};

/// Questions about the structure of a sentence: which verb governs, where a clause ends, who is subject and object. Who
/// stands where is read from the tree; where it has lost a subject or a phrase, from the words near by.
class Clause {
public:
    explicit Clause(const Scene& scene);

    std::size_t size() const { return words_.size(); }
    const Word& word(std::size_t i) const { return words_[i]; }
    std::string_view lower(std::size_t i) const {
        return i < size() ? std::string_view{tokens_[i].lower} : std::string_view{};
    }
    ByteSpan span(std::size_t first, std::size_t last) const {
        return {tokens_[first].span.start, tokens_[last - 1].span.end};
    }
    const std::vector<Mention>& mentions() const { return mentions_; }
    const std::vector<DateMention>& dates() const { return dates_; }
    const Tree& tree() const { return tree_; }

    bool is_verb(std::size_t i) const { return words_[i].word_class == WordClass::verb; }
    bool is_finite(std::size_t i) const;
    bool is_passive(std::size_t verb) const;
    /// Auxiliaries, modals, negations and adverbs that stand directly before the verb: their first token.
    std::size_t group_start(std::size_t verb) const;
    /// The nearest verb before token i, within the sentence.
    std::optional<std::size_t> verb_before(std::size_t i) const;
    /// The nearest finite verb before i.
    std::optional<std::size_t> finite_before(std::size_t i) const;
    /// The end of the clause that token i stands in, seen to the right: the next finite verb's group, a subordinator,
    /// a semicolon, a quotation mark, or the end.
    std::size_t clause_end(std::size_t i) const;
    bool in_quotes(std::size_t i) const { return quoted_[i]; }
    bool has_quotes() const { return has_quotes_; }
    /// Is the verb, or noun, at i part of a subordinate clause ("after X attacked", "which was signed")?
    bool subordinate(std::size_t i) const;

    /// Mentions, by index into mentions(); the whole enumeration that the found one belongs to.
    using Found = std::vector<std::size_t>;
    Found subject(std::size_t verb) const;    ///< of a passive: who suffers it; through "and", "to", "which"
    Found object(std::size_t verb) const;     ///< of the verb, or of the verb that a particle or preposition belongs to
    Found agent(std::size_t verb) const;      ///< behind "by"
    Found complement(std::size_t verb) const; ///< "threatened to bomb Syria", "rejects a request by Thailand"
    Found owner(std::size_t noun) const;      ///< "Russia's attack", "US sanctions"
    /// In a phrase with the preposition that belongs to `from` or to its object.
    Found behind(std::size_t from, std::string_view preposition) const;
    std::optional<std::size_t> mention_at(std::size_t token) const;
    /// The verb that a noun belongs to as its object or complement, however deep.
    std::optional<std::size_t> governing_verb(std::size_t noun) const;

private:
    /// How deep a question follows a sentence's branches; odd trees are deeper than any that is asked about.
    static constexpr int deepest = 6;

    // clause_subject.cpp
    Found subject(std::size_t verb, int depth) const;
    struct Lent {
        std::size_t content{}; ///< the verb of what is told
        std::size_t subject{}; ///< that stands with the teller
    };
    std::optional<Lent> lent_subject(std::size_t teller) const;
    std::optional<std::size_t> own_subject(std::size_t verb) const;
    std::optional<std::size_t> joined_by_mistake(std::size_t verb) const;
    std::optional<std::size_t> antecedent(std::size_t verb) const;
    Found controlled(std::size_t verb, std::size_t governor, int depth) const;
    Found subject_of_modifier(std::size_t verb, std::size_t noun, int depth) const;
    Found nearest_left(std::size_t verb) const;
    Found complement_at(std::size_t part) const;
    std::size_t phrase_head(std::size_t token) const;

    // clause_actors.cpp
    static void merge(Found& into, const Found& more);
    bool has_case(std::size_t token, std::string_view preposition) const;
    bool is_relative(std::size_t token) const;
    bool is_other_name(std::size_t token, std::size_t apposition) const;
    void add_conjuncts(Found& found, std::size_t token, bool places, int depth) const;
    Found actors(std::size_t token, bool places, int depth = 0) const;
    Found actors_within(std::size_t token, bool places, int depth) const;
    Found named_behind(std::size_t token, std::size_t mention) const;
    Found oblique(std::size_t above, std::string_view preposition, int depth) const;
    Found hanging_on(std::size_t from, std::string_view preposition) const;
    Found own_owner(std::size_t noun) const;

    bool boundary(std::size_t i) const;

    const std::vector<Token>& tokens_;
    const std::vector<Word>& words_;
    const std::vector<Mention>& mentions_;
    const std::vector<DateMention>& dates_;
    Tree tree_;
    std::vector<int> mention_of_token_{};
    std::vector<bool> quoted_{};
    bool has_quotes_{};
};

} // namespace dragoman
