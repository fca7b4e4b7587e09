// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dragoman {

/// What happened: the 22 kinds of docs/glossary.md.
enum class EventKind {
    meet,
    visit,
    say,
    support,
    accuse,
    request,
    promise,
    agree,
    reject,
    threaten,
    letter,
    aid,
    sanction,
    relations,
    yield,
    cooperate,
    appoint,
    legislate,
    legal,
    protest,
    mobilize,
    attack,
};

/// Six families of kinds; a picture gives each its colour and shape.
enum class Family { encounter, accord, words, conflict, force, institutions };

/// The four quadrants of event data: verbal or material, cooperation or conflict.
enum class Quad { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

struct KindInfo {
    EventKind kind{};
    std::string_view name{};
    std::string_view noun{}; ///< how a legend calls it: "meeting"
    bool symmetric{};        ///< every party is a source (meet, agree, cooperate)
    bool lasting{};          ///< an interval is its length (a visit), not a doubt about its day (a letter)
    Family family{};
    Quad quad{};
    char letter{};                 ///< what stands on its mark
    std::string_view plover{};     ///< PLOVER category, or empty
    std::string_view cameo_root{}; ///< two digits
    std::string_view meaning{};
};

/// All kinds, in the order of the enumeration.
std::span<const KindInfo> kinds();

const KindInfo& info(EventKind kind);
std::string_view to_string(EventKind kind);
std::optional<EventKind> kind_named(std::string_view name);

} // namespace dragoman
