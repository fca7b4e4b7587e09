// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/actor.hpp"
#include "core/model/article.hpp"
#include "core/model/date.hpp"
#include "core/model/kind.hpp"
#include "core/model/text_span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class Status { happened, ongoing, planned, hypothetical, negated };
std::string_view to_string(Status status);
std::optional<Status> status_named(std::string_view name);

/// Does an interval say how long it lasted (span), or that it happened some time in it (within)?
enum class Extent { within, span };
std::string_view to_string(Extent extent);

/// A date and where it comes from. An unknown date keeps its words, if there were any.
struct Dating {
    Edtf when{};
    Extent extent{Extent::within};
    std::string text{};  ///< the words: "Wednesday"; empty where no words gave it
    std::string basis{}; ///< the arithmetic: "the Wednesday before publication on 2023-08-04"
    friend auto operator<=>(const Dating&, const Dating&) = default;
};

/// One mention of an event: the exact words of one article, and what they say. The export calls it evidence.
/// Its key is (article, trigger.start, ordinal); the order of the members makes `<=>` the order of reading.
struct Evidence {
    Edtf published{};        ///< the article's
    std::string article{};   ///< the article's id
    TextSpan trigger{};      ///< the word(s) that named the event
    std::uint32_t ordinal{}; ///< 0, 1, ... where one trigger names several ("visited Turkey and Uzbekistan")
    EventKind kind{};
    Status status{};
    std::string mode{}; ///< in-person, phone, video, multilateral, mediation, signed, joint; or empty
    Dating date{};
    std::vector<Participant> participants{}; ///< sources first, then targets, each in order of the text
    std::optional<Place> place{};
    std::optional<Actor> speaker{}; ///< who claims it, where it is reported speech
    std::vector<std::string> topics{};
    std::string cameo{};       ///< CAMEO code, or empty
    std::uint8_t confidence{}; ///< percent
    TextSpan sentence{};
    std::string quote{};        ///< quote == text[sentence]
    std::string rule{};         ///< the frame that fired: "meet/verb: meet S O,with"
    std::string status_basis{}; ///< the word that decided the status, or empty: "'will'"
    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

/// A report that moved, confirmed or called off what an earlier one said.
struct HistoryStep {
    Edtf published{};
    Status status{};
    Edtf date{};
    std::string article{};
    friend auto operator<=>(const HistoryStep&, const HistoryStep&) = default;
};

/// A thing that happened, or was planned, feared or denied: the fold over its evidence (core/graph/fold.hpp).
struct Event {
    std::string id{}; ///< "evt_meet_3f9a2c…": kind and the key of the earliest mention
    EventKind kind{};
    Status status{};
    std::string mode{};
    Dating date{};
    std::vector<Participant> participants{};
    std::optional<Place> place{};
    std::optional<Actor> speaker{}; ///< set where no evidence states it without a speaker: a claim
    std::vector<std::string> topics{};
    std::string cameo{};
    std::uint8_t confidence{};          ///< percent
    bool called_off{};                  ///< planned, then negated
    std::vector<HistoryStep> history{}; ///< empty where all reports agree
    std::vector<Evidence> evidence{};   ///< sorted; never empty
    friend auto operator<=>(const Event&, const Event&) = default;
};

/// Told as done by nobody but a speaker: never to be shown as having happened.
inline bool merely_claimed(const Event& event) {
    return event.speaker.has_value() && (event.status == Status::happened || event.status == Status::ongoing);
}

} // namespace dragoman
