// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/actor.hpp"
#include "core/text/sentence.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dragoman {

/// How a name of the gazetteer stands for what it stands for.
enum class NameKind { country, people, capital, metonym, organisation, place, region };

/// What a name means. `actor.id` is empty for a mere place; `place.name` is empty for what is no place.
struct KnownName {
    NameKind kind{};
    Actor actor{};
    Place place{};
};

/// An office: "foreign minister". `country` is set where the office exists in one country alone ("rep.").
struct Office {
    std::string code{}; ///< CAMEO role: GOV, LEG, MIL, JUD ...
    std::string kind{}; ///< head, minister, legislator, envoy, spokesperson, military, judge, honorific, other
    std::string country{};
};

/// Words that make a body out of a capitalised phrase ("Ministry", "Party"), and what type of actor it then is.
struct BodyWord {
    ActorType type{};
    std::string code{};
};

/// The names, offices and nouns that stand for actors. A value; filled once, then only read.
class Gazetteer {
public:
    void add_name(std::string_view name, KnownName meaning);  ///< case matters; the first meaning of a name stays
    void add_office(std::string_view title, Office office);   ///< lower case
    void add_group(std::string_view noun, std::string code);  ///< lower case
    void add_body_word(std::string_view word, BodyWord body); ///< lower case, one word

    template <typename T>
    struct Match {
        const T* value{};
        std::size_t length{}; ///< tokens
        explicit operator bool() const { return value != nullptr; }
    };
    /// The longest name or office that begins at tokens[i]; length 0 where there is none.
    Match<KnownName> name_at(std::string_view text, const std::vector<Token>& tokens, std::size_t i) const;
    Match<Office> office_at(const std::vector<Token>& tokens, std::size_t i) const;
    /// The CAMEO role of the group noun at tokens[i].
    Match<std::string> group_at(const std::vector<Token>& tokens, std::size_t i) const;

    const BodyWord* body_word(std::string_view lower) const;
    const Actor* country(std::string_view code) const; ///< by ISO code

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <typename T>
    using Table = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    /// Phrases by their first word, the longest first.
    template <typename T>
    struct Phrases {
        struct Row {
            std::vector<std::string> words{};
            T value{};
        };
        Table<std::vector<Row>> by_first_word{};
        void add(std::vector<std::string> words, T value);
        template <typename Form>
        Match<T> find(std::size_t size, std::size_t i, Form form) const;
    };
    Phrases<KnownName> names_{};
    Phrases<Office> offices_{};
    Phrases<std::string> groups_{};
    Table<BodyWord> body_words_{};
    std::map<std::string, Actor, std::less<>> countries_{};
};

} // namespace dragoman
