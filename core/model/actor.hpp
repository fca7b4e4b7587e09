// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/text_span.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

enum class ActorType { person, government, country, igo, organisation, group, party, place };

std::string_view to_string(ActorType type);
std::optional<ActorType> actor_type_named(std::string_view name);

/// Somebody who acts. The id is a key made of what the actor is: "act_CHN" for a country, "act_IGOUNO" for a body of
/// the gazetteer, "act_matt-miller" for a name that is in no table.
struct Actor {
    std::string id{};
    std::string name{}; ///< the fullest name the article gives, without titles
    ActorType type{ActorType::person};
    std::string country{}; ///< ISO 3166-1 alpha-3 of the nation acted for; empty where unknown or international
    std::string code{};    ///< CAMEO-style: "USAGOV", "USALEG", "IGOUNO"; empty where unknown
    friend auto operator<=>(const Actor&, const Actor&) = default;
};

/// "act_" and the name in lower case with '-' for everything that is no letter or digit.
std::string actor_id(std::string_view name);

/// Words of an article that stand for an actor.
struct ActorMention {
    Actor actor{};
    TextSpan span{};
    std::string title{}; ///< "Secretary of State", where the words give an office
    friend auto operator<=>(const ActorMention&, const ActorMention&) = default;
};

enum class Role { source, target };
std::string_view to_string(Role role);

/// An actor's part in an event, and why it has it.
struct Participant {
    Actor actor{};
    Role role{Role::source};
    TextSpan mention{};  ///< the words in the article that stand for it
    std::string basis{}; ///< why: "subject of 'visited'", "named earlier: the minister"
    friend auto operator<=>(const Participant&, const Participant&) = default;
};

struct Place {
    std::string name{};
    std::string country{}; ///< ISO 3166-1 alpha-3, or empty
    friend auto operator<=>(const Place&, const Place&) = default;
};

} // namespace dragoman
