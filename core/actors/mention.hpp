// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/gazetteer.hpp"
#include "core/language/language.hpp"
#include "core/model/actor.hpp"
#include "core/text/sentence.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// In which way words stand for actors.
enum class Reference {
    name,        ///< "Antony Blinken", "China", "NATO"
    description, ///< "Taiwanese officials", "the minister"
    pronoun,     ///< "he", "they"
    people,      ///< a nationality adjective: an actor only as the owner of an act ("the Chinese attack")
    place,       ///< a city or region; a capital stands for its country where it acts
};

/// Words of a sentence that stand for actors or for a place.
struct Mention {
    std::uint32_t first{}; ///< tokens [first, last) of the sentence
    std::uint32_t last{};
    Reference reference{};
    std::vector<Actor> actors{}; ///< several where a pronoun or description takes up a list; empty for a mere place,
                                 ///< and where nobody can be named
    std::string title{};         ///< the office the words give: "foreign minister"
    std::string role_code{};     ///< CAMEO role of the office or group: GOV, LEG, MIL ...
    std::string office_kind{};   ///< "minister", "legislator" ...; empty without an office
    std::optional<Place> place{};
    std::string basis{}; ///< how it was understood, where it is more than the name: "'he' is Antony Blinken"
};

/// The mentions of every sentence, in the order of the text; they do not overlap.
/// Names come first; then surnames, offices, descriptions and pronouns are resolved from what the article has named
/// before them (a full name may also come later). What cannot be resolved keeps its words.
std::vector<std::vector<Mention>> find_mentions(std::string_view text, const std::vector<ReadSentence>& sentences,
                                                const Gazetteer& gazetteer);

} // namespace dragoman
